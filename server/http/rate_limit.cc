#include "http/rate_limit.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <stdexcept>

namespace frontdesk::http {

using std::chrono::ceil;
using std::chrono::seconds;

RateLimiter::RateLimiter(std::size_t limit, seconds window, std::function<Clock::time_point()> now)
    : limit_(limit), window_(window), now_(std::move(now)) {
  if (limit == 0 || window <= seconds(0)) throw std::invalid_argument("A rate limit of nothing.");
}

Verdict RateLimiter::take(std::string_view key, double cost) {
  auto& shard = shards_[Hash{}(key) % shards];
  const Clock::duration whole = window_;
  const Clock::duration one = whole / std::int64_t(limit_);
  const Clock::duration taken(std::int64_t(double(one.count()) * std::clamp(cost, 0.0, double(limit_) + 1)));
  auto now = now_();
  std::lock_guard lock(shard.mutex);
  auto known = shard.fullAt.find(key);
  auto before = known == shard.fullAt.end() ? now : std::max(known->second, now);
  auto after = before + taken;
  auto over = after - now - whole;
  if (over > Clock::duration::zero())
    return {false, limit_, 0, window_, ceil<seconds>(over), ceil<seconds>(before - now)};
  if (known != shard.fullAt.end()) {
    known->second = after;
  } else {
    if (shard.fullAt.size() >= mostKeys / shards) prune(shard, now);
    shard.fullAt.emplace(key, after);
  }
  return {true, limit_, std::size_t(-over / one), window_, seconds(0), ceil<seconds>(after - now)};
}

// Halves the shard, so that the pass over all keys is paid for by the many takes between two of them.
void RateLimiter::prune(Shard& shard, Clock::time_point now) {
  std::vector<Clock::time_point> times;
  times.reserve(shard.fullAt.size());
  for (const auto& [key, fullAt] : shard.fullAt) times.push_back(fullAt);
  auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  auto latest = std::max(*middle, now);
  std::erase_if(shard.fullAt, [latest](const auto& entry) { return entry.second <= latest; });
}

std::size_t RateLimiter::keys() const {
  std::size_t count = 0;
  for (const auto& shard : shards_) {
    std::lock_guard lock(shard.mutex);
    count += shard.fullAt.size();
  }
  return count;
}

std::string limitKeyOf(std::string_view address) {
  boost::system::error_code code;
  auto parsed = boost::asio::ip::make_address(address, code);
  if (code || parsed.is_v4()) return std::string(address);
  auto v6 = parsed.to_v6();
  if (v6.is_v4_mapped()) return make_address_v4(boost::asio::ip::v4_mapped, v6).to_string();
  auto bytes = v6.to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), 0);
  return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

std::vector<std::pair<std::string, std::string>> rateLimitHeaders(const Verdict& verdict) {
  auto inSeconds = [](seconds time) { return std::to_string(time.count()); };
  std::vector<std::pair<std::string, std::string>> headers{
      {"RateLimit-Policy",
       "\"default\";q=" + std::to_string(verdict.limit) + ";w=" + inSeconds(verdict.window)},
      {"RateLimit", "\"default\";r=" + std::to_string(verdict.remaining) +
                        ";t=" + inSeconds(verdict.allowed ? verdict.reset : verdict.retryAfter)}};
  if (!verdict.allowed) headers.emplace_back("Retry-After", inSeconds(verdict.retryAfter));
  return headers;
}

void require(const Verdict& verdict) {
  if (verdict.allowed) return;
  Problem problem(429,
                  "Too many requests. Try again in " + std::to_string(verdict.retryAfter.count()) + " s.");
  problem.headers = rateLimitHeaders(verdict);
  throw problem;
}

}  // namespace frontdesk::http
