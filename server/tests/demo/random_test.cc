#include "demo/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

namespace frontdesk::demo {
namespace {

TEST(Random, DrawsTheSameForTheSameKey) {
  Random first{1, 2}, second{1, 2}, other{2, 1};
  std::vector<std::size_t> a, b, c;
  for (int i = 0; i < 20; ++i)
    a.push_back(first.below(1000)), b.push_back(second.below(1000)), c.push_back(other.below(1000));
  EXPECT_EQ(a, b);
  EXPECT_NE(a, c);
}

TEST(Random, DrawsTheSameOnEveryMachine) {
  Random random{42};
  std::array<std::int64_t, 4> draws{};
  for (auto& draw : draws) draw = random.between(0, 999'999);
  EXPECT_EQ(draws, (std::array<std::int64_t, 4>{874361, 396325, 571724, 579702}));
}

TEST(Random, ReachesBothEnds) {
  Random random{1};
  std::array<int, 3> seen{};
  for (int i = 0; i < 300; ++i) ++seen[std::size_t(random.between(-1, 1) + 1)];
  for (int count : seen) EXPECT_GT(count, 60);
}

TEST(Random, SpreadsAroundTheMedian) {
  Random random{1};
  std::vector<std::int64_t> values(4001);
  for (auto& value : values) value = random.around(400);
  std::sort(values.begin(), values.end());
  EXPECT_NEAR(double(values[2000]), 400, 20);
  EXPECT_NEAR(double(values[2000 - 1365]), 400 / 1.35, 30);  // one sigma of about 0.3 below
  EXPECT_NEAR(double(values[2000 + 1365]), 400 * 1.35, 40);
  EXPECT_GT(values.front(), 100);
}

TEST(Random, ArrivesAsOftenAsTheMeanSays) {
  Random random{1};
  std::int64_t sum = 0;
  for (int i = 0; i < 4000; ++i) sum += random.arrivals(315);
  EXPECT_NEAR(double(sum) / 4000, 3.15, 0.1);
}

}  // namespace
}  // namespace frontdesk::demo
