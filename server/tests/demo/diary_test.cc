#include "demo/diary.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace frontdesk::demo {
namespace {

using namespace std::chrono;
using clients::Profession;

const Profile& profileOf(Profession profession) {
  for (const auto& profile : profiles())
    if (profile.profession == profession) return profile;
  throw std::logic_error("no such client");
}

struct Spoken {
  const char* name;
  Profession profession;
  WallTime at;
  const char* day;
  const char* on_day;
  const char* date;
  const char* time;
  const char* clock;
  const char* part;
  const char* text;
};

const WallTime monday = local_days(2025y / March / 3) + 9h;

class Appointment : public testing::TestWithParam<Spoken> {};

TEST_P(Appointment, IsSpokenOfAsPeopleThereDo) {
  const auto& expected = GetParam();
  Facts facts;
  addAppointment(facts, "", expected.at, monday, profileOf(expected.profession));
  EXPECT_EQ(facts["day"], expected.day);
  EXPECT_EQ(facts["on_day"], expected.on_day);
  EXPECT_EQ(facts["date"], expected.date);
  EXPECT_EQ(facts["time"], expected.time);
  EXPECT_EQ(facts["clock"], expected.clock);
  EXPECT_EQ(facts["part"], expected.part);
  EXPECT_EQ(facts["at"], expected.text);
}

INSTANTIATE_TEST_SUITE_P(
    , Appointment,
    testing::Values(Spoken{"Today", Profession::dentist, monday + 5h + 30min, "today", "today",
                           "Monday, March 3rd", "2:30 PM", "2:30", "afternoon", "2025-03-03T14:30:00-05:00"},
                    Spoken{"Tomorrow", Profession::dentist, monday + 24h, "tomorrow", "tomorrow",
                           "Tuesday, March 4th", "9 AM", "9", "morning", "2025-03-04T09:00:00-05:00"},
                    Spoken{"ThisWeekAtNoon", Profession::dentist, monday + 51h, "Wednesday", "on Wednesday",
                           "Wednesday, March 5th", "noon", "noon", "afternoon", "2025-03-05T12:00:00-05:00"},
                    Spoken{"InDaylightSaving", Profession::dentist, monday + days(9) + 8h,
                           "Wednesday the 12th", "on Wednesday the 12th", "Wednesday, March 12th", "5 PM",
                           "5", "evening", "2025-03-12T17:00:00-04:00"},
                    Spoken{"BritishHalf", Profession::taxi, monday + 14h + 30min, "today", "today",
                           "Monday the 3rd of March", "11:30 PM", "half past eleven", "evening",
                           "2025-03-03T23:30:00+00:00"},
                    Spoken{"BritishQuarterTo", Profession::taxi, monday + 25h + 45min, "tomorrow", "tomorrow",
                           "Tuesday the 4th of March", "10:45 AM", "quarter to eleven", "morning",
                           "2025-03-04T10:45:00+00:00"},
                    Spoken{"Teens", Profession::hotel, monday + days(10) + 6h, "Thursday the 13th",
                           "on Thursday the 13th", "Thursday the 13th of March", "3 PM", "three o'clock",
                           "afternoon", "2025-03-13T15:00:00+01:00"},
                    Spoken{"TwentySecond", Profession::hotel, monday + days(19) + 6h, "Saturday the 22nd",
                           "on Saturday the 22nd", "Saturday the 22nd of March", "3 PM", "three o'clock",
                           "afternoon", "2025-03-22T15:00:00+01:00"}),
    [](const auto& info) { return info.param.name; });

TEST(ParseSlots, ReadsDaysHoursAndSteps) {
  auto slots = parseSlots("1..9 9:00-16:30 30");
  EXPECT_EQ(slots.least_days, 1);
  EXPECT_EQ(slots.most_days, 9);
  EXPECT_EQ(slots.from_minute, 540);
  EXPECT_EQ(slots.to_minute, 990);
  EXPECT_EQ(slots.step_minutes, 30);
  EXPECT_THROW(parseSlots("soon"), std::logic_error);
}

TEST(DrawAppointment, KeepsToOpenDaysAndSteps) {
  const auto& dentist = profileOf(Profession::dentist);
  auto slots = parseSlots("0..12 8:00-16:30 30");
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    Random random{seed};
    auto now = monday + hours(seed % 100);
    auto time = drawAppointment(dentist, slots, now, random);
    auto day = floor<days>(time);
    const auto& open = dentist.open[weekday(day).iso_encoding() - 1];
    auto minute = floor<minutes>(time - day).count();
    ASSERT_GE(time, now + 45min);
    ASSERT_GE(minute, open.opens);
    ASSERT_LE(minute, open.closes - 30);
    ASSERT_EQ(minute % 30, 0);
  }
}

}  // namespace
}  // namespace frontdesk::demo
