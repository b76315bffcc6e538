#include "demo/slots.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace frontdesk::demo {
namespace {

using namespace std::chrono;

const WallTime monday = local_days(2025y / March / 3) + 9h;

const Profile& dentistProfile() {
  return profiles().front();
}

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
  const auto& dentist = dentistProfile();
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

TEST(DrawAppointments, TellsFourTimesApart) {
  auto slots = parseSlots("1..12 8:00-16:30 30");
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random{seed};
    auto drawn = drawAppointments(dentistProfile(), slots, monday, {}, random);
    ASSERT_NE(floor<days>(drawn.earlier), floor<days>(drawn.chosen));
    ASSERT_NE(floor<days>(drawn.other), floor<days>(drawn.chosen));
    ASSERT_EQ(floor<days>(drawn.wish), floor<days>(drawn.chosen));
    ASSERT_NE(drawn.wish, drawn.chosen);
  }
}

TEST(DrawAppointments, KeepsAnEarlierOneThatLiesAhead) {
  Random random{1};
  auto slots = parseSlots("1..12 8:00-16:30 30");
  EXPECT_EQ(drawAppointments(dentistProfile(), slots, monday, monday + 27h, random).earlier, monday + 27h);
  EXPECT_GT(drawAppointments(dentistProfile(), slots, monday, monday - 27h, random).earlier, monday);
}

TEST(SlotsAfter, BeginOnTheNextDay) {
  auto slots = slotsAfter(monday + 51h, parseSlots("1..12 8:00-16:30 30"), monday);
  EXPECT_EQ(slots.least_days, 3);
  EXPECT_EQ(slots.most_days, 8);
}

}  // namespace
}  // namespace frontdesk::demo
