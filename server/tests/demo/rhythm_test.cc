#include "demo/rhythm.h"

#include <gtest/gtest.h>

#include <array>

#include "demo/demo.h"

namespace frontdesk::demo {
namespace {

using namespace std::chrono;
using clients::Profession;

constexpr std::string_view now = "2025-03-20T18:30:00Z";

const Profile& profileOf(Profession profession) {
  for (const auto& profile : profiles())
    if (profile.profession == profession) return profile;
  throw std::logic_error("no such client");
}

// Incoming calls by weekday (Monday first) and local hour.
struct Week {
  std::array<std::array<int, 24>, 7> calls{};

  int in(int firstDay, int lastDay, int fromHour, int toHour) const {
    int count = 0;
    for (int day = firstDay; day <= lastDay; ++day)
      for (int hour = fromHour; hour < toHour; ++hour) count += calls[std::size_t(day)][std::size_t(hour)];
    return count;
  }
  int all() const { return in(0, 6, 0, 24); }
  int percent(int firstDay, int lastDay, int fromHour, int toHour) const {
    return in(firstDay, lastDay, fromHour, toHour) * 100 / all();
  }
};

Week weekOf(Profession profession) {
  static const Demo demo = generate(*Timestamp::parse(now).value);
  Week week;
  for (const auto& client : demo.clients) {
    if (client.draft.profession != profession) continue;
    for (const auto& call : client.calls) {
      if (call.direction != calls::Direction::inbound) continue;
      auto time = toWall(profileOf(profession).zone, call.started_at);
      auto day = floor<days>(time);
      ++week.calls[weekday(day).iso_encoding() - 1][std::size_t(floor<hours>(time - day).count())];
    }
  }
  return week;
}

struct Expectation {
  const char* name;
  Profession profession;
  int first_day, last_day, from_hour, to_hour;
  int least_percent, most_percent;
};

class Rhythm : public testing::TestWithParam<Expectation> {};

TEST_P(Rhythm, FitsTheProfession) {
  const auto& expected = GetParam();
  auto percent = weekOf(expected.profession)
                     .percent(expected.first_day, expected.last_day, expected.from_hour, expected.to_hour);
  EXPECT_GE(percent, expected.least_percent);
  EXPECT_LE(percent, expected.most_percent);
}

INSTANTIATE_TEST_SUITE_P(
    , Rhythm,
    testing::Values(Expectation{"DentistInOfficeHours", Profession::dentist, 0, 4, 7, 18, 78, 97},
                    Expectation{"DentistAtNight", Profession::dentist, 0, 6, 22, 24, 0, 2},
                    Expectation{"DentistAtWeekends", Profession::dentist, 5, 6, 0, 24, 1, 10},
                    Expectation{"DoctorOnMondays", Profession::doctor, 0, 0, 0, 24, 20, 40},
                    Expectation{"LawyerAtWeekends", Profession::law_firm, 5, 6, 0, 24, 1, 15},
                    Expectation{"AccountantInOfficeHours", Profession::accountant, 0, 4, 8, 18, 85, 100},
                    Expectation{"RestaurantBeforeAndInTheEvening", Profession::restaurant, 0, 6, 16, 22, 50,
                                80},
                    Expectation{"RestaurantFridayAndSaturday", Profession::restaurant, 4, 5, 0, 24, 35, 60},
                    Expectation{"RestaurantOnMondays", Profession::restaurant, 0, 0, 0, 24, 1, 9},
                    Expectation{"TaxiFromFridayToSunday", Profession::taxi, 4, 6, 0, 24, 48, 75},
                    Expectation{"TaxiLateInTheEvening", Profession::taxi, 0, 6, 20, 24, 20, 45},
                    Expectation{"TaxiSmallHours", Profession::taxi, 0, 6, 0, 5, 12, 35},
                    Expectation{"SalonOnMondays", Profession::hair_salon, 0, 0, 0, 24, 1, 10},
                    Expectation{"PlumberOutsideOfficeHours", Profession::plumber, 0, 6, 18, 24, 10, 35},
                    Expectation{"GymAfterWork", Profession::fitness, 0, 4, 16, 21, 20, 50}),
    [](const auto& info) { return info.param.name; });

TEST(ArrivalsOn, AreTheSameForTheSameDay) {
  const auto& profile = profileOf(Profession::taxi);
  auto day = local_days(2025y / March / 8);
  EXPECT_EQ(arrivalsOn(profile, day), arrivalsOn(profile, day));
  EXPECT_NE(arrivalsOn(profile, day), arrivalsOn(profile, day + days(7)));
}

TEST(IsOpen, KnowsTheDaysAndHours) {
  const auto& dentist = profileOf(Profession::dentist);
  auto friday = local_days(2025y / March / 7);
  EXPECT_FALSE(isOpen(dentist, friday + 7h + 59min));
  EXPECT_TRUE(isOpen(dentist, friday + 8h));
  EXPECT_TRUE(isOpen(dentist, friday + 14h + 59min));
  EXPECT_FALSE(isOpen(dentist, friday + 15h));
  EXPECT_FALSE(isOpen(dentist, friday + days(1) + 10h));
}

TEST(AtOfficeHours, WaitsForTheNextOpenMorning) {
  const auto& dentist = profileOf(Profession::dentist);
  Random random{1};
  auto friday = local_days(2025y / March / 7), monday = friday + days(3);
  EXPECT_EQ(atOfficeHours(dentist, friday + 10h, random), friday + 10h);
  for (WallTime late : std::initializer_list<WallTime>{friday + 16h, friday + 23h, friday + days(1) + 3h,
                                                       monday + 2h, monday + 8h + 10min}) {
    auto time = atOfficeHours(dentist, late, random);
    EXPECT_GE(time, monday + 8h + 30min);
    EXPECT_LE(time, monday + 10h + 30min);
  }
}

TEST(AtOfficeHours, LetsNobodyBeCalledAtNightByWhoNeverCloses) {
  const auto& hotel = profileOf(Profession::hotel);
  Random random{1};
  auto day = local_days(2025y / March / 7);
  EXPECT_GE(atOfficeHours(hotel, day + 2h, random), day + 8h + 30min);
  EXPECT_GE(atOfficeHours(hotel, day + 22h, random), day + days(1) + 8h + 30min);
}

}  // namespace
}  // namespace frontdesk::demo
