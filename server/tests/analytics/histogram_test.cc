// Quantiles of a log-scale histogram.
#include "analytics/histogram.h"

#include <gtest/gtest.h>

#include <cmath>

namespace frontdesk::analytics {
namespace {

// As histogram_entry of the schema places a value.
std::int64_t placeOf(double value) {
  return value > 0 ? 1 + std::int64_t(std::ceil(std::log(value) / std::log(1.01 / 0.99))) : 0;
}

TEST(Histogram, KnowsEveryValueWithinOnePercent) {
  for (std::int64_t value = 0; value <= 86'400; ++value) {
    auto known = double(valueAt(placeOf(double(value))));
    EXPECT_LE(std::abs(known - double(value)), double(value) * 0.0100001 + 0.5) << value;
  }
}

TEST(Histogram, KnowsSmallWholeNumbersExactly) {
  for (std::int64_t value = 0; value <= 49; ++value) EXPECT_EQ(valueAt(placeOf(double(value))), value);
}

TEST(Histogram, TakesQuantilesByNearestRank) {
  std::vector<HistogramPlace> places;
  for (std::int64_t value = 1; value <= 20; ++value) places.push_back({placeOf(double(value)), 1});
  EXPECT_EQ(quantile(places, 0.5), 10);
  EXPECT_EQ(quantile(places, 0.95), 19);
  EXPECT_EQ(quantile(places, 1), 20);
  EXPECT_EQ(quantile(places, 0), 1);
}

TEST(Histogram, HasNoQuantileOfNothing) {
  EXPECT_EQ(quantile({}, 0.5), std::nullopt);
  EXPECT_EQ(quantile({{7, 0}}, 0.5), std::nullopt);
}

TEST(Histogram, CountsWhatIsZero) {
  EXPECT_EQ(quantile({{0, 3}, {placeOf(10), 1}}, 0.5), 0);
  EXPECT_EQ(quantile({{0, 3}, {placeOf(10), 1}}, 0.95), 10);
}

}  // namespace
}  // namespace frontdesk::analytics
