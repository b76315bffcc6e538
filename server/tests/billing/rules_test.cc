// The arithmetic by itself.
#include "billing/rules.h"

#include <gtest/gtest.h>

#include "billing/lines.h"

namespace frontdesk::billing {
namespace {

TEST(RoundedQuotient, RoundsHalvesAwayFromZero) {
  struct Case {
    const char* name;
    std::int64_t dividend, divisor, expected;
  } cases[] = {{"exact", 10, 5, 2},          {"below half", 7, 5, 1},
               {"above half", 8, 5, 2},      {"half", 5, 2, 3},
               {"negative half", -5, 2, -3}, {"negative below half", -7, 5, -1},
               {"nothing", 0, 7, 0},         {"odd divisor, just below", 1, 3, 0}};
  for (const auto& c : cases) EXPECT_EQ(roundedQuotient(c.dividend, c.divisor), c.expected) << c.name;
  EXPECT_EQ(roundedQuotient(__int128(9'000'000'000'000'000) * 86'400, 86'400), 9'000'000'000'000'000);
}

TEST(Prorated, PartsOfAMonthNeverExceedIt) {
  EXPECT_EQ(prorated(9900, 31, 31), 9900);
  EXPECT_EQ(prorated(9900, 0, 31), 0);
  EXPECT_EQ(prorated(9900, 20, 31), 6387);  // 6387.10
  EXPECT_EQ(prorated(100, 1, 8), 13);       // 12.5
  for (int of = 28; of <= 31; ++of)
    for (int days = 0; days <= of; ++days)
      EXPECT_LE(std::abs(prorated(9900, days, of) + prorated(9900, of - days, of) - 9900), 1)
          << days << '/' << of;
}

TEST(IncludedMinutes, GiveABegunMinuteWhole) {
  EXPECT_EQ(includedMinutes(100, 31, 31), 100);
  EXPECT_EQ(includedMinutes(100, 1, 31), 4);  // 3.2
  EXPECT_EQ(includedMinutes(100, 0, 31), 0);
  EXPECT_EQ(includedMinutes(0, 3, 31), 0);
}

TEST(IncludedValue, CoversTheFirstMinutesAtTheirShare) {
  EXPECT_EQ(includedValue({5, 300, 175}, 100), 175) << "all within";
  EXPECT_EQ(includedValue({5, 300, 175}, 5), 175) << "exactly all";
  EXPECT_EQ(includedValue({5, 300, 175}, 2), 70);
  EXPECT_EQ(includedValue({5, 300, 175}, 0), 0);
  EXPECT_EQ(includedValue({-2, -120, -70}, 100), -70) << "reversals alone give nothing back";
  EXPECT_EQ(includedValue({0, 0, 0}, 0), 0);
}

TEST(DaysText, NamesTheDays) {
  auto text = [](const char* first, int days) { return daysText(*Date::parse(first).value, days); };
  EXPECT_EQ(text("2026-10-01", 31), "1–31 October 2026");
  EXPECT_EQ(text("2026-10-12", 1), "12 October 2026");
  EXPECT_EQ(text("2026-03-12", 295), "12 March – 31 December 2026");
}

TEST(MicrosPerMinor, FollowsIso4217) {
  EXPECT_EQ(microsPerMinor("USD"), 10'000);
  EXPECT_EQ(microsPerMinor("JPY"), 1'000'000);
  EXPECT_EQ(microsPerMinor("KWD"), 1'000);
}

}  // namespace
}  // namespace frontdesk::billing
