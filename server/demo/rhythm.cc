#include "demo/rhythm.h"

#include <algorithm>

namespace frontdesk::demo {
namespace {

using namespace std::chrono;

std::size_t weekdayIndex(local_days day) {
  return weekday(day).iso_encoding() - 1;
}

std::string_view hoursOf(const Profile& profile, local_days day) {
  auto index = weekdayIndex(day);
  return index == 5 ? profile.saturday_rhythm : index == 6 ? profile.sunday_rhythm : profile.workday_rhythm;
}

int drawHour(std::string_view rhythm, Random& random) {
  int sum = 0;
  for (char weight : rhythm) sum += weight - '0';
  auto draw = random.between(1, sum);
  int hour = 0;
  while ((draw -= rhythm[std::size_t(hour)] - '0') > 0) ++hour;
  return hour;
}

bool isOpenOn(const Profile& profile, local_days day, WallTime time) {
  const auto& open = profile.open[weekdayIndex(day)];
  auto minute = floor<minutes>(time - day).count();
  return open.opens <= minute && minute < open.closes;
}

}  // namespace

std::vector<WallTime> arrivalsOn(const Profile& profile, local_days day) {
  auto number = std::uint64_t(day.time_since_epoch().count());
  auto week = Random{seedOf(profile.name), (number + 3) / 7}.between(86, 117);
  Random random{seedOf(profile.name), number, 1};
  auto count = random.arrivals(profile.calls_a_day_hundredths[weekdayIndex(day)] * week / 100);
  std::vector<WallTime> times;
  for (; count > 0; --count)
    times.push_back(day + hours(drawHour(hoursOf(profile, day), random)) +
                    milliseconds(random.between(0, 3'599'999)));
  return times;
}

bool isOpen(const Profile& profile, WallTime time) {
  auto day = floor<days>(time);
  return isOpenOn(profile, day, time) || isOpenOn(profile, day - days(1), time);
}

WallTime atOfficeHours(const Profile& profile, WallTime time, Random& random) {
  constexpr minutes earliest = 8h + 30min, latest = 20h + 30min;
  auto day = floor<days>(time);
  if (isOpen(profile, time) && day + earliest <= time && time < day + latest) return time;
  if (time > day + earliest) day += days(1);
  while (!isOpenOn(profile, day, day + 12h)) day += days(1);
  auto opening = std::max(earliest, minutes(profile.open[weekdayIndex(day)].opens));
  return day + opening + milliseconds(random.between(0, 7'200'000));
}

}  // namespace frontdesk::demo
