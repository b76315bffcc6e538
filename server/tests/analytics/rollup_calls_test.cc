// Calls by day, by hour of the week and by mood equal the raw rows.
#include "tests/analytics/rollup.h"

namespace frontdesk::analytics::test {
namespace {

TEST_F(Rollup, CallsPerDayEqualTheRawRows) {
  for (const auto& asked : questions())
    EXPECT_EQ(
        rowsOf(read("calls-per-day" + asked.query()), "days",
               {"day", "calls", "ringing", "in_progress", "completed", "missed", "voicemail", "failed"}),
        raw().days(asRaw(asked)))
        << asked.query();
}

TEST_F(Rollup, BusyHoursEqualTheRawRows) {
  for (const auto& asked : questions()) {
    auto rows = rowsOf(read("busy-hours" + asked.query()), "hours", {"weekday", "hour", "calls", "answered"});
    EXPECT_EQ(rows.size(), 168u);
    std::erase_if(rows, [](const auto& row) { return row[2] == "0"; });
    EXPECT_EQ(rows, raw().busyHours(asRaw(asked))) << asked.query();
  }
}

TEST_F(Rollup, SentimentEqualsTheRawRows) {
  for (const auto& asked : questions()) {
    auto answer = read("sentiment" + asked.query());
    auto expected = raw().sentimentDays(asRaw(asked));
    auto rows = rowsOf(answer, "trend", {"day", "rated", "positive", "neutral", "negative", "average_score"});
    ASSERT_EQ(rows.size(), expected.size()) << asked.query();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      // Scores count in thousandths.
      if (expected[i][5] != "null") {
        EXPECT_NEAR(std::stod(rows[i][5]), std::stod(expected[i][5]), 0.0005001) << asked.query();
      }
      rows[i].pop_back();
      expected[i].pop_back();
      EXPECT_EQ(rows[i], expected[i]) << asked.query();
    }
    auto worst = rowsOf(answer, "worst_rated", {"score"});
    auto scores = raw().worst(asRaw(asked));
    ASSERT_EQ(worst.size(), scores.size());
    for (std::size_t i = 0; i < worst.size(); ++i) expectNear(worst[i][0], scores[i], asked.query());
  }
}

}  // namespace
}  // namespace frontdesk::analytics::test
