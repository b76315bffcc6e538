// Rate limits by the generic cell rate algorithm: no window edge to wait for, one number kept a key.
#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "http/problem.h"

namespace frontdesk::http {

// What a limit says of one request.
struct Verdict {
  bool allowed;
  std::size_t limit, remaining;
  std::chrono::seconds window;
  std::chrono::seconds retryAfter;  // until the same is allowed; 0 if it is
  std::chrono::seconds reset;       // until all of `limit` is there again, if nothing more is taken
};

// `limit` requests in each `window`, at once or spread; shared by all I/O threads. Memory is bounded:
// where more keys are in use than fit, those that took least are forgotten first.
class RateLimiter {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::size_t mostKeys = 128 * 1024;

  // Throws std::invalid_argument for a limit or window of 0.
  RateLimiter(std::size_t limit, std::chrono::seconds window,
              std::function<Clock::time_point()> now = Clock::now);

  // A costly request may count as several. One that costs more than the whole limit is never allowed.
  Verdict take(std::string_view key, double cost = 1);
  // How many keys it remembers at the moment.
  std::size_t keys() const;

 private:
  static constexpr std::size_t shards = 16;
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  struct Shard {
    mutable std::mutex mutex;
    // When the key's bucket is full again.
    std::unordered_map<std::string, Clock::time_point, Hash, std::equal_to<>> fullAt;
  };
  static void prune(Shard& shard, Clock::time_point now);

  std::size_t limit_;
  std::chrono::seconds window_;
  std::function<Clock::time_point()> now_;
  std::array<Shard, shards> shards_;
};

// The key to limit an IP address by: IPv6 by its /64, since each of its users owns that many addresses.
std::string limitKeyOf(std::string_view address);

// RateLimit-Policy and RateLimit (draft-ietf-httpapi-ratelimit-headers-10), and Retry-After if refused.
std::vector<std::pair<std::string, std::string>> rateLimitHeaders(const Verdict& verdict);
// Throws Problem 429 with these headers unless the verdict allows.
void require(const Verdict& verdict);

}  // namespace frontdesk::http
