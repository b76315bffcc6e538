#include "json/timestamp.h"

#include <gtest/gtest.h>

namespace frontdesk {
namespace {

using namespace std::chrono;

struct Case {
  const char* name;
  const char* text;
  const char* utc;  // what it is written as; null: refused
  int extraMicros = 0;
};

class TimestampText : public testing::TestWithParam<Case> {};
TEST_P(TimestampText, IsReadAsUtc) {
  auto parsed = Timestamp::parse(GetParam().text);
  if (!GetParam().utc) {
    EXPECT_FALSE(parsed.value);
    EXPECT_EQ(parsed.refusal, "must be a time such as 2026-08-01T08:04:06Z (RFC 3339)");
    return;
  }
  ASSERT_TRUE(parsed.value) << parsed.refusal;
  EXPECT_EQ(parsed.value->text(), GetParam().utc);
  auto fraction = parsed.value->time() - floor<milliseconds>(parsed.value->time());
  EXPECT_EQ(fraction.count(), GetParam().extraMicros);
}

INSTANTIATE_TEST_SUITE_P(
    Table, TimestampText,
    testing::Values(
        Case{"utc", "2026-08-01T08:04:06Z", "2026-08-01T08:04:06.000Z"},
        Case{"lowerCase", "2026-08-01t08:04:06z", "2026-08-01T08:04:06.000Z"},
        Case{"space", "2026-08-01 08:04:06Z", "2026-08-01T08:04:06.000Z"},
        Case{"millis", "2026-08-01T08:04:06.123Z", "2026-08-01T08:04:06.123Z"},
        Case{"oneDigit", "2026-08-01T08:04:06.5Z", "2026-08-01T08:04:06.500Z"},
        Case{"micros", "2026-08-01T08:04:06.123456Z", "2026-08-01T08:04:06.123Z", 456},
        Case{"nanosAreCut", "2026-08-01T08:04:06.123456999Z", "2026-08-01T08:04:06.123Z", 456},
        Case{"offsetEast", "2026-08-01T10:04:06+02:00", "2026-08-01T08:04:06.000Z"},
        Case{"offsetWest", "2026-07-31T22:34:06-09:30", "2026-08-01T08:04:06.000Z"},
        Case{"offsetOverYear", "2026-01-01T01:00:00+02:00", "2025-12-31T23:00:00.000Z"},
        Case{"offsetUnknown", "2026-08-01T08:04:06-00:00", "2026-08-01T08:04:06.000Z"},
        Case{"widestOffset", "2026-08-01T08:04:06+23:59", "2026-07-31T08:05:06.000Z"},
        Case{"leapDay", "2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000Z"},
        Case{"leapDayOf2000", "2000-02-29T12:00:00Z", "2000-02-29T12:00:00.000Z"},
        Case{"leapSecond", "2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"},
        Case{"first", "1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z"},
        Case{"last", "9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999Z", 999},
        Case{"firstByOffset", "1970-01-01T02:00:00+02:00", "1970-01-01T00:00:00.000Z"},
        Case{"before1970", "1969-12-31T23:59:59Z", nullptr},
        Case{"before1970ByOffset", "1970-01-01T01:00:00+02:00", nullptr},
        Case{"after9999ByOffset", "9999-12-31T23:59:59-00:01", nullptr},
        Case{"after9999ByLeapSecond", "9999-12-31T23:59:60Z", nullptr},
        Case{"fiveDigitYear", "10000-01-01T00:00:00Z", nullptr},
        Case{"noLeapDay", "2026-02-29T12:00:00Z", nullptr},
        Case{"noLeapDayOf2100", "2100-02-29T12:00:00Z", nullptr},
        Case{"day31OfApril", "2026-04-31T12:00:00Z", nullptr},
        Case{"dayZero", "2026-04-00T12:00:00Z", nullptr}, Case{"monthZero", "2026-00-01T12:00:00Z", nullptr},
        Case{"month13", "2026-13-01T12:00:00Z", nullptr}, Case{"hour24", "2026-08-01T24:00:00Z", nullptr},
        Case{"minute60", "2026-08-01T08:60:00Z", nullptr}, Case{"second61", "2026-08-01T08:00:61Z", nullptr},
        Case{"noOffset", "2026-08-01T08:04:06", nullptr},
        Case{"offsetWithoutColon", "2026-08-01T08:04:06+0200", nullptr},
        Case{"offsetHour24", "2026-08-01T08:04:06+24:00", nullptr},
        Case{"offsetMinute60", "2026-08-01T08:04:06+01:60", nullptr},
        Case{"emptyFraction", "2026-08-01T08:04:06.Z", nullptr},
        Case{"noSeconds", "2026-08-01T08:04Z", nullptr}, Case{"dayOnly", "2026-08-01", nullptr},
        Case{"textAfter", "2026-08-01T08:04:06Zx", nullptr},
        Case{"spaceBefore", " 2026-08-01T08:04:06Z", nullptr},
        Case{"negativeYear", "-026-08-01T08:04:06Z", nullptr},
        Case{"signInHour", "2026-08-01T+8:04:06Z", nullptr}, Case{"empty", "", nullptr}),
    [](const auto& info) { return info.param.name; });

TEST(Timestamp, ComparesAndCounts) {
  Timestamp early(sys_days(2026y / 8 / 1)), late = early + microseconds(1);
  EXPECT_LT(early, late);
  EXPECT_EQ(late - early, microseconds(1));
  EXPECT_EQ(Timestamp::parse(early.text()).value, early);
}

class DateText : public testing::TestWithParam<Case> {};
TEST_P(DateText, IsADay) {
  auto parsed = Date::parse(GetParam().text);
  if (!GetParam().utc) {
    EXPECT_FALSE(parsed.value);
    EXPECT_EQ(parsed.refusal, "must be a day such as 2026-08-01");
    return;
  }
  ASSERT_TRUE(parsed.value) << parsed.refusal;
  EXPECT_EQ(parsed.value->text(), GetParam().utc);
}
INSTANTIATE_TEST_SUITE_P(
    Table, DateText,
    testing::Values(Case{"plain", "2026-08-01", "2026-08-01"}, Case{"leapDay", "2024-02-29", "2024-02-29"},
                    Case{"first", "1970-01-01", "1970-01-01"}, Case{"last", "9999-12-31", "9999-12-31"},
                    Case{"noLeapDay", "2023-02-29", nullptr}, Case{"before1970", "1969-12-31", nullptr},
                    Case{"withTime", "2026-08-01T00:00:00Z", nullptr},
                    Case{"shortMonth", "2026-8-1", nullptr}, Case{"american", "08/01/2026", nullptr},
                    Case{"empty", "", nullptr}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace frontdesk
