#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "json/read.h"

namespace frontdesk {

// A moment in UTC, to the microsecond (PostgreSQL's timestamptz). In text RFC 3339:
// read with any offset, written as "2026-08-01T08:04:06.123Z".
class Timestamp {
 public:
  using Time = std::chrono::sys_time<std::chrono::microseconds>;

  constexpr Timestamp() = default;
  constexpr explicit Timestamp(Time time) : time_(time) {}
  static Timestamp now() {
    return Timestamp(std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()));
  }

  // Years 1970 to 9999.
  static json::Parsed<Timestamp> parse(std::string_view text);
  static boost::json::object schema() { return {{"type", "string"}, {"format", "date-time"}}; }

  std::string text() const;
  void appendTo(std::string& out) const;  // the same text
  constexpr Time time() const { return time_; }
  auto operator<=>(const Timestamp&) const = default;

  friend constexpr Timestamp operator+(Timestamp a, std::chrono::microseconds b) {
    return Timestamp(a.time_ + b);
  }
  friend constexpr std::chrono::microseconds operator-(Timestamp a, Timestamp b) { return a.time_ - b.time_; }

 private:
  Time time_{};
};

// A calendar day, "2026-08-01".
class Date {
 public:
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}
  static json::Parsed<Date> parse(std::string_view text);
  static boost::json::object schema() { return {{"type", "string"}, {"format", "date"}}; }
  std::string text() const;
  constexpr std::chrono::sys_days days() const { return days_; }
  auto operator<=>(const Date&) const = default;

 private:
  std::chrono::sys_days days_;
};

}  // namespace frontdesk
