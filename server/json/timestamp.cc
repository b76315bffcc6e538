#include "json/timestamp.h"

#include <fmt/format.h>

#include <charconv>

namespace frontdesk {
namespace {

using namespace std::chrono;

// Reads exactly `count` digits from the front of `text` and drops them; -1 if they are not there.
int takeDigits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return -1;
  int number = 0;
  for (char c : text.substr(0, count)) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(count);
  return number;
}

bool take(std::string_view& text, std::string_view oneOf) {
  if (text.empty() || oneOf.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<sys_days> takeDate(std::string_view& text) {
  int y = takeDigits(text, 4);
  if (y < 1970 || !take(text, "-")) return {};
  int m = takeDigits(text, 2);
  if (m < 1 || !take(text, "-")) return {};
  int d = takeDigits(text, 2);
  year_month_day date{year(y), month(unsigned(m)), day(unsigned(d < 0 ? 0 : d))};
  if (!date.ok()) return {};
  return sys_days(date);
}

std::optional<microseconds> takeFraction(std::string_view& text) {
  if (!take(text, ".,")) return microseconds(0);
  int micros = 0, digits = 0;
  for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1))
    if (digits < 6) micros = micros * 10 + (text.front() - '0'), ++digits;
  if (digits == 0) return {};
  for (; digits < 6; ++digits) micros *= 10;
  return microseconds(micros);
}

std::optional<minutes> takeOffset(std::string_view& text) {
  if (take(text, "Zz")) return minutes(0);
  if (text.empty()) return {};
  int sign = text.front() == '-' ? -1 : 1;
  if (!take(text, "+-")) return {};
  int h = takeDigits(text, 2);
  if (!take(text, ":")) return {};
  int m = takeDigits(text, 2);
  if (h < 0 || h > 23 || m < 0 || m > 59) return {};
  return minutes(sign * (h * 60 + m));
}

std::optional<Timestamp> parseTimestamp(std::string_view text) {
  auto date = takeDate(text);
  if (!date || !take(text, "Tt ")) return {};
  int h = takeDigits(text, 2);
  if (h < 0 || h > 23 || !take(text, ":")) return {};
  int m = takeDigits(text, 2);
  if (m < 0 || m > 59 || !take(text, ":")) return {};
  int s = takeDigits(text, 2);
  if (s < 0 || s > 60) return {};  // 60: a leap second, counted as the next minute's first
  auto fraction = takeFraction(text);
  if (!fraction) return {};
  auto offset = takeOffset(text);
  if (!offset || !text.empty()) return {};
  Timestamp moment(Timestamp::Time(*date) + hours(h) + minutes(m) + seconds(s) + *fraction - *offset);
  constexpr Timestamp year10000(sys_days(year(10000) / 1 / 1));
  if (moment < Timestamp{} || moment >= year10000) return {};
  return moment;
}

}  // namespace

json::Parsed<Timestamp> Timestamp::parse(std::string_view text) {
  auto parsed = parseTimestamp(text);
  if (parsed) return *parsed;
  return json::Parsed<Timestamp>::refused("must be a time such as 2026-08-01T08:04:06Z (RFC 3339)");
}

void Timestamp::appendTo(std::string& out) const {
  auto day = floor<days>(time_);
  year_month_day date(day);
  hh_mm_ss clock(floor<milliseconds>(time_ - day));
  char text[] = "0000-00-00T00:00:00.000Z";
  // By hand: formatting times by fmt was about a tenth of what a list of calls cost the server.
  auto put = [&text](std::size_t end, std::int64_t number) {
    for (; number > 0; number /= 10) text[--end] = char('0' + number % 10);
  };
  put(4, int(date.year()));
  put(7, unsigned(date.month()));
  put(10, unsigned(date.day()));
  put(13, clock.hours().count());
  put(16, clock.minutes().count());
  put(19, clock.seconds().count());
  put(23, clock.subseconds().count());
  out.append(text, sizeof text - 1);
}

std::string Timestamp::text() const {
  std::string out;
  appendTo(out);
  return out;
}

json::Parsed<Date> Date::parse(std::string_view text) {
  auto days = takeDate(text);
  if (days && text.empty()) return Date(*days);
  return json::Parsed<Date>::refused("must be a day such as 2026-08-01");
}

std::string Date::text() const {
  year_month_day date(days_);
  return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

}  // namespace frontdesk
