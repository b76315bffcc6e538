// Rate limits by the generic cell rate algorithm: no window edge to wait for, one number kept a key.
#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "http/problem.h"

namespace frontdesk::http {

// What a limit says of one request.
struct Verdict {
  bool allowed;
  std::size_t limit, remaining;
  std::chrono::seconds window;
  std::chrono::seconds retryAfter;  // until one more is allowed; 0 if it is
};

// `limit` requests in each `window`, at once or spread; shared by all I/O threads.
class RateLimiter {
 public:
  using Clock = std::chrono::steady_clock;
  RateLimiter(std::size_t limit, std::chrono::seconds window,
              std::function<Clock::time_point()> now = Clock::now);

  Verdict take(std::string_view key);

 private:
  static constexpr std::size_t shards = 16;
  static constexpr std::size_t mostKeys =
      8192;  // of a shard; beyond it those that are full again are dropped

  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::string, Clock::time_point> emptyUntil;  // when the key's bucket is full again
  };
  void prune(Shard& shard, Clock::time_point now);

  std::size_t limit_;
  std::chrono::seconds window_;
  std::function<Clock::time_point()> now_;
  std::array<Shard, shards> shards_;
};

// Throws Problem 429, with Retry-After and the RateLimit headers, unless the verdict allows.
void require(const Verdict& verdict);

}  // namespace frontdesk::http
