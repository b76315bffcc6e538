-- One line of JSON for bench/load.py. Latencies in wrk are microseconds.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests": %d, "seconds": %.6f, "refused": %d, "broken": %d, "p50_ms": %.3f, "p99_ms": %.3f, "max_ms": %.3f}\n',
    summary.requests, summary.duration / 1e6, errors.status, errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end

-- Each thread gets its number, so that no two draw the same ids or log the same call.
local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end
