#include "http/rate_limit.h"

namespace frontdesk::http {

RateLimiter::RateLimiter(std::size_t limit, std::chrono::seconds window,
                         std::function<Clock::time_point()> now)
    : limit_(limit), window_(window), now_(std::move(now)) {}

Verdict RateLimiter::take(std::string_view key) {
  auto& shard = shards_[std::hash<std::string_view>{}(key) % shards];
  Clock::duration one = std::chrono::duration_cast<Clock::duration>(window_) / std::int64_t(limit_);
  auto now = now_();
  std::lock_guard lock(shard.mutex);
  if (shard.emptyUntil.size() >= mostKeys) prune(shard, now);
  auto& stored = shard.emptyUntil[std::string(key)];
  auto full = std::max(stored, now) + one;
  auto over = full - now - std::chrono::duration_cast<Clock::duration>(window_);
  if (over > Clock::duration::zero())
    return {false, limit_, 0, window_, std::chrono::ceil<std::chrono::seconds>(over)};
  stored = full;
  return {true, limit_, std::size_t(-over / one), window_, std::chrono::seconds(0)};
}

void RateLimiter::prune(Shard& shard, Clock::time_point now) {
  std::erase_if(shard.emptyUntil, [now](const auto& entry) { return entry.second <= now; });
  if (shard.emptyUntil.size() >= mostKeys) shard.emptyUntil.erase(shard.emptyUntil.begin());
}

void require(const Verdict& verdict) {
  if (verdict.allowed) return;
  throw Problem(429, "Too many requests. Try again in " + std::to_string(verdict.retryAfter.count()) + " s.")
      .with("Retry-After", std::to_string(verdict.retryAfter.count()))
      .with("RateLimit-Policy",
            "\"default\";q=" + std::to_string(verdict.limit) + ";w=" + std::to_string(verdict.window.count()))
      .with("RateLimit", "\"default\";r=0;t=" + std::to_string(verdict.retryAfter.count()));
}

}  // namespace frontdesk::http
