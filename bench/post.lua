-- POST of the JSON in the file $BODY. Its EXTERNAL_ID becomes another one in each request, all of them
-- starting with $RUN; its TO_NUMBER is one line of the file $NUMBERS, and its times lie up to $DAYS days earlier,
-- both at random.
dofile("bench/summary.lua")

local headers = { Authorization = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/json" }
local run = os.getenv("RUN")
local variants = 2000 -- made before the first request, so that none waits for it
local bodies = {}
local sent = 0

local function earlier(text, seconds)
  return (text:gsub("(%d%d%d%d)-(%d%d)-(%d%d)T(%d%d):(%d%d):(%d%d)", function(year, month, day, hour, minute, second)
    local at = os.time({ year = year, month = month, day = day, hour = hour, min = minute, sec = second })
    return os.date("%Y-%m-%dT%H:%M:%S", at - seconds)
  end))
end

function init()
  math.randomseed(number * 7919)
  local file = io.open(os.getenv("BODY"))
  local body = file:read("*a")
  file:close()
  local numbers = {}
  for to_number in io.lines(os.getenv("NUMBERS")) do
    numbers[#numbers + 1] = to_number
  end
  for variant = 1, variants do
    local text = body:gsub("TO_NUMBER", numbers[math.random(#numbers)])
    text = earlier(text, math.random(0, os.getenv("DAYS") * 86400))
    local before, after = text:match("^(.*)EXTERNAL_ID(.*)$")
    bodies[variant] = { before .. run .. "-" .. number .. "-", after }
  end
end

function request()
  sent = sent + 1
  local body = bodies[sent % variants + 1]
  return wrk.format("POST", os.getenv("REQUEST_PATH"), headers, body[1] .. sent .. body[2])
end
