#include "http/rate_limit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace frontdesk::http {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::Pair;

// Ten a minute, on a clock that the test moves.
struct TenAMinute : testing::Test {
  RateLimiter::Clock::time_point now{1h};
  RateLimiter limiter{10, 60s, [this] { return now; }};

  int allowed(std::string_view key, int tries) {
    int count = 0;
    for (int i = 0; i < tries; ++i) count += limiter.take(key).allowed;
    return count;
  }
};

TEST_F(TenAMinute, AllowsAllOfThemAtOnceAndNoMore) {
  EXPECT_EQ(allowed("a", 25), 10);
  EXPECT_EQ(allowed("b", 25), 10) << "another key has a limit of its own";
}

TEST_F(TenAMinute, CountsDown) {
  auto first = limiter.take("a");
  EXPECT_TRUE(first.allowed);
  EXPECT_EQ(first.limit, 10u);
  EXPECT_EQ(first.remaining, 9u);
  EXPECT_EQ(first.retryAfter, 0s);
  EXPECT_EQ(first.reset, 6s);
  for (int i = 0; i < 8; ++i) limiter.take("a");
  auto last = limiter.take("a");
  EXPECT_TRUE(last.allowed);
  EXPECT_EQ(last.remaining, 0u);
  EXPECT_EQ(last.reset, 60s);
  auto refused = limiter.take("a");
  EXPECT_FALSE(refused.allowed);
  EXPECT_EQ(refused.remaining, 0u);
  EXPECT_EQ(refused.retryAfter, 6s);
  EXPECT_EQ(refused.reset, 60s);
}

TEST_F(TenAMinute, GivesOneBackEverySixSeconds) {
  allowed("a", 10);
  now += 5999ms;
  EXPECT_EQ(limiter.take("a").retryAfter, 1s) << "rounded up: never told to come too early";
  now += 1ms;
  EXPECT_EQ(allowed("a", 5), 1);
  now += 12s;
  EXPECT_EQ(allowed("a", 5), 2);
  now += 1h;
  EXPECT_EQ(allowed("a", 25), 10) << "time without requests saves up no more than the limit";
}

TEST_F(TenAMinute, RefusedTriesDoNotPostponeTheNext) {
  allowed("a", 10);
  allowed("a", 1000);
  now += 6s;
  EXPECT_TRUE(limiter.take("a").allowed);
}

TEST_F(TenAMinute, NeverAllowsMoreThanLimitPlusRefillInAnyWindow) {
  int count = 0;
  for (int i = 0; i < 600; ++i, now += 100ms) count += limiter.take("a").allowed;
  EXPECT_EQ(count, 10 + 9);  // at once, then one every 6 s within the minute
}

TEST_F(TenAMinute, CostlyRequestsCountAsSeveral) {
  EXPECT_EQ(limiter.take("a", 7).remaining, 3u);
  auto refused = limiter.take("a", 4);
  EXPECT_FALSE(refused.allowed);
  EXPECT_EQ(refused.retryAfter, 6s);
  EXPECT_TRUE(limiter.take("a", 3).allowed) << "a refusal takes nothing";
  EXPECT_TRUE(limiter.take("half", 0.5).allowed);
  EXPECT_EQ(limiter.take("half", 0.5).remaining, 9u);
  EXPECT_FALSE(limiter.take("whale", 11).allowed);
  EXPECT_FALSE(limiter.take("whale", 1e300).allowed);
  EXPECT_TRUE(limiter.take("whale", 10).allowed);
  EXPECT_TRUE(limiter.take("free", -3).allowed) << "nobody can give himself more";
  EXPECT_EQ(allowed("free", 25), 10);
}

TEST_F(TenAMinute, ForgetsFullBucketsWhenItHasManyKeys) {
  for (std::size_t i = 0; i < 2 * RateLimiter::mostKeys; ++i) {
    limiter.take(std::to_string(i));
    now += 1ms;
  }
  EXPECT_LE(limiter.keys(), RateLimiter::mostKeys);
}

TEST_F(TenAMinute, AnExhaustedKeyIsNotPushedOutByACrowdOfNewOnes) {
  allowed("guesser", 10);
  for (std::size_t i = 0; i < 3 * RateLimiter::mostKeys; ++i) limiter.take(std::to_string(i));
  EXPECT_LE(limiter.keys(), RateLimiter::mostKeys);
  EXPECT_FALSE(limiter.take("guesser").allowed);
}

TEST(RateLimiter, LimitsThatDoNotDivideTheWindowHold) {
  RateLimiter::Clock::time_point now{1h};
  RateLimiter limiter(7, 60s, [&] { return now; });
  int count = 0;
  for (int i = 0; i < 20; ++i) count += limiter.take("a").allowed;
  EXPECT_EQ(count, 7);
  EXPECT_EQ(limiter.take("a").retryAfter, 9s);
}

TEST(RateLimiter, RefusesALimitOfNothing) {
  EXPECT_THROW(RateLimiter(0, 60s), std::invalid_argument);
  EXPECT_THROW(RateLimiter(10, 0s), std::invalid_argument);
}

TEST(RateLimiter, ThreadsShareOneLimit) {
  RateLimiter limiter(1000, 24h);
  std::atomic<int> allowed{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 1000; ++i) {
        allowed += limiter.take("shared").allowed;
        limiter.take("own" + std::to_string(t * 1000 + i));
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(allowed, 1000);
  EXPECT_EQ(limiter.keys(), 4001u);
}

struct AddressCase {
  const char* name;
  const char* address;
  const char* key;
};
class LimitKey : public testing::TestWithParam<AddressCase> {};
TEST_P(LimitKey, OfAddress) {
  EXPECT_EQ(limitKeyOf(GetParam().address), GetParam().key);
}
INSTANTIATE_TEST_SUITE_P(RateLimit, LimitKey,
                         testing::Values(AddressCase{"v4", "203.0.113.9", "203.0.113.9"},
                                         AddressCase{"v6", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
                                         AddressCase{"v6Neighbour", "2001:db8:1:2::9", "2001:db8:1:2::/64"},
                                         AddressCase{"mapped", "::ffff:203.0.113.9", "203.0.113.9"},
                                         AddressCase{"noAddress", "unknown", "unknown"}),
                         [](const auto& info) { return info.param.name; });

TEST(RateLimitHeaders, OfAnAllowedRequest) {
  EXPECT_THAT(rateLimitHeaders({true, 100, 50, 60s, 0s, 30s}),
              ElementsAre(Pair("RateLimit-Policy", "\"default\";q=100;w=60"),
                          Pair("RateLimit", "\"default\";r=50;t=30")));
}

TEST(RateLimitHeaders, ARefusalIsAProblemWithRetryAfter) {
  EXPECT_NO_THROW(require({true, 10, 0, 60s, 0s, 60s}));
  try {
    require({false, 10, 0, 60s, 6s, 60s});
    FAIL() << "allowed";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.status, 429);
    EXPECT_EQ(problem.detail, "Too many requests. Try again in 6 s.");
    EXPECT_THAT(problem.headers,
                ElementsAre(Pair("RateLimit-Policy", "\"default\";q=10;w=60"),
                            Pair("RateLimit", "\"default\";r=0;t=6"), Pair("Retry-After", "6")));
  }
}

}  // namespace
}  // namespace frontdesk::http
