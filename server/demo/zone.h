// Local wall time ↔ UTC for the demo's time zones. g++ 12 has no std::chrono time zones, and the C
// library's depend on one TZ for the whole process.
#pragma once

#include <chrono>
#include <string_view>

#include "json/timestamp.h"

namespace frontdesk::demo {

enum class DaylightSaving { none, us, eu };

struct Zone {
  std::string_view name;  // as in the IANA database
  std::chrono::minutes standard_offset;
  DaylightSaving daylight_saving;
};

using WallTime = std::chrono::local_time<std::chrono::milliseconds>;

// By the rules in force since 2007 (US) and 1996 (EU).
std::chrono::minutes offsetAt(const Zone& zone, std::chrono::sys_seconds time);
WallTime toWall(const Zone& zone, Timestamp time);
// A wall time that spring skips is taken an hour later; of one that autumn repeats, the first.
Timestamp toTimestamp(const Zone& zone, WallTime time);

}  // namespace frontdesk::demo
