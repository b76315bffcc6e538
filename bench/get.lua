-- GET $REQUEST_PATH; an {id} in it becomes one of the lines of the file $IDS, at random.
dofile("bench/summary.lua")

local paths = {}

function init()
  math.randomseed(number * 7919)
  local path = os.getenv("REQUEST_PATH")
  if not path:find("{id}", 1, true) then
    paths = { path }
  else
    for id in io.lines(os.getenv("IDS")) do
      paths[#paths + 1] = path:gsub("{id}", id)
    end
  end
end

local headers = { Authorization = "Bearer " .. os.getenv("TOKEN") }

function request()
  return wrk.format("GET", paths[math.random(#paths)], headers)
end
