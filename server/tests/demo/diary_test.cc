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

}  // namespace
}  // namespace frontdesk::demo
