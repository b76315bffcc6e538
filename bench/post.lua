-- POST of the JSON in the file $BODY. Its EXTERNAL_ID becomes another one in each request, all of them
-- starting with $RUN; its TO_NUMBER becomes each line of the file $NUMBERS in turn.
dofile("bench/summary.lua")

local headers = { Authorization = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/json" }
local run = os.getenv("RUN")
local bodies = {}
local sent = 0

function init()
  local file = io.open(os.getenv("BODY"))
  local body = file:read("*a")
  file:close()
  for to_number in io.lines(os.getenv("NUMBERS")) do
    local before, after = body:gsub("TO_NUMBER", to_number):match("^(.*)EXTERNAL_ID(.*)$")
    bodies[#bodies + 1] = { before .. run .. "-" .. number .. "-", after }
  end
end

function request()
  sent = sent + 1
  local body = bodies[sent % #bodies + 1]
  return wrk.format("POST", os.getenv("REQUEST_PATH"), headers, body[1] .. sent .. body[2])
end
