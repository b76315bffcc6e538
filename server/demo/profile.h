// The fourteen businesses of the demo.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "clients/client.h"
#include "demo/zone.h"

namespace frontdesk::demo {

// How times and dates are spoken: "2:30", "March 14th" or "half past two", "the 14th of March".
enum class Speech { american, british };

// Minutes after midnight; a closing past 24:00 lies on the next day. Equal: closed that day.
struct OpenHours {
  int opens;
  int closes;
};

struct Number {
  std::string_view number;
  std::string_view label;
};

struct Profile {
  clients::Profession profession;
  std::string_view name;
  std::string_view agent;  // the receptionist's own name
  std::string_view email;
  std::string_view voice;
  std::string_view city;
  std::string_view greeting;
  std::string_view instructions;
  std::string_view spoken_hours;
  Zone zone;
  Speech speech;
  std::vector<Number> numbers;                    // of officially fictional ranges
  std::vector<std::string_view> caller_prefixes;  // likewise, up to the last 2 (+1) or 3 digits
  std::size_t callers;                            // how many different people call at all
  std::array<int, 7> calls_a_day_hundredths;      // Monday first
  // 24 digits each: how busy each local hour is, against the day's other hours.
  std::string_view workday_rhythm;
  std::string_view saturday_rhythm;
  std::string_view sunday_rhythm;
  std::array<OpenHours, 7> open;  // Monday first
  int joined_days_ago;            // calls begin then; 0: before the demo's window
  std::string_view stories;       // see story.h
};

const std::vector<Profile>& profiles();

}  // namespace frontdesk::demo
