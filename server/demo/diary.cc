#include "demo/diary.h"

#include <fmt/format.h>

#include <array>

namespace frontdesk::demo {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> weekdayNames{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> monthNames{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::string_view weekdayName(local_days day) {
  return weekdayNames[weekday(day).c_encoding()];
}

std::string ordinal(unsigned number) {
  bool teen = number / 10 == 1;
  auto ending = teen || number % 10 == 0 || number % 10 > 3 ? "th"
                : number % 10 == 1                          ? "st"
                : number % 10 == 2                          ? "nd"
                                                            : "rd";
  return std::to_string(number) + ending;
}

std::string spokenDate(local_days day, Speech speech) {
  year_month_day date(day);
  auto month = monthNames[unsigned(date.month()) - 1];
  auto number = ordinal(unsigned(date.day()));
  if (speech == Speech::american) return fmt::format("{}, {} {}", weekdayName(day), month, number);
  return fmt::format("{} the {} of {}", weekdayName(day), number, month);
}

std::string spokenDay(local_days day, local_days today) {
  auto ahead = (day - today).count();
  if (ahead == 0) return "today";
  if (ahead == 1) return "tomorrow";
  if (ahead < 7) return std::string(weekdayName(day));
  return fmt::format("{} the {}", weekdayName(day), ordinal(unsigned(year_month_day(day).day())));
}

std::string spokenClock(long hour, long minute, Speech speech) {
  static constexpr std::array<std::string_view, 12> words{
      "twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"};
  if (hour == 12 && minute == 0) return "noon";
  if (speech == Speech::american)
    return minute == 0 ? std::to_string((hour + 11) % 12 + 1)
                       : fmt::format("{}:{:02}", (hour + 11) % 12 + 1, minute);
  auto word = words[std::size_t(hour % 12)];
  if (minute == 0) return fmt::format("{} o'clock", word);
  if (minute == 15) return fmt::format("quarter past {}", word);
  if (minute == 30) return fmt::format("half past {}", word);
  if (minute == 45) return fmt::format("quarter to {}", words[std::size_t((hour + 1) % 12)]);
  return fmt::format("{}:{:02}", (hour + 11) % 12 + 1, minute);
}

std::string exactTime(long hour, long minute) {
  if (hour == 12 && minute == 0) return "noon";
  auto half = hour < 12 ? "AM" : "PM";
  if (minute == 0) return fmt::format("{} {}", (hour + 11) % 12 + 1, half);
  return fmt::format("{}:{:02} {}", (hour + 11) % 12 + 1, minute, half);
}

std::string_view partOfDay(long hour) {
  return hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
}

std::string withOffset(WallTime time, const Profile& profile) {
  auto day = floor<days>(time);
  hh_mm_ss clock(floor<minutes>(time - day));
  year_month_day date(day);
  auto offset = offsetAt(profile.zone, floor<seconds>(toTimestamp(profile.zone, time).time())).count();
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:00{}{:02}:{:02}", int(date.year()),
                     unsigned(date.month()), unsigned(date.day()), clock.hours().count(),
                     clock.minutes().count(), offset < 0 ? '-' : '+', std::abs(offset) / 60,
                     std::abs(offset) % 60);
}

}  // namespace

void addAppointment(Facts& facts, std::string_view prefix, WallTime at, WallTime now,
                    const Profile& profile) {
  auto day = floor<days>(at);
  hh_mm_ss clock(floor<minutes>(at - day));
  auto hour = clock.hours().count(), minute = clock.minutes().count();
  auto set = [&](std::string_view name, std::string value) {
    facts.insert_or_assign(std::string(prefix) + std::string(name), std::move(value));
  };
  auto spoken = spokenDay(day, floor<days>(now));
  set("on_day", day - floor<days>(now) > days(1) ? "on " + spoken : spoken);
  set("day", std::move(spoken));
  set("date", spokenDate(day, profile.speech));
  set("time", exactTime(hour, minute));
  set("clock", spokenClock(hour, minute, profile.speech));
  set("clock_2h", spokenClock((hour + 2) % 24, minute, profile.speech));
  set("part", std::string(partOfDay(hour)));
  set("at", withOffset(at, profile));
}

void addNow(Facts& facts, WallTime now, const Profile& profile, Random& random) {
  auto today = floor<days>(now);
  auto hour = floor<hours>(now - today).count();
  facts["greet"] = hour < 4 ? "evening" : partOfDay(hour);
  facts["weekday"] = weekdayName(today);
  facts["now_at"] = withOffset(now, profile);
  auto past = today - days(random.between(1, 5));
  while (profile.open[weekday(past).iso_encoding() - 1].closes == 0) past -= days(1);
  facts["past_day"] = today - past == days(1) ? "yesterday" : "last " + std::string(weekdayName(past));
}

}  // namespace frontdesk::demo
