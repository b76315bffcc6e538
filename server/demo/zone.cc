#include "demo/zone.h"

namespace frontdesk::demo {
namespace {

using namespace std::chrono;

struct Span {
  sys_seconds begins;
  sys_seconds ends;
};

Span daylightSaving(const Zone& zone, year y) {
  if (zone.daylight_saving == DaylightSaving::eu)
    return {sys_days(y / March / Sunday[last]) + 1h, sys_days(y / October / Sunday[last]) + 1h};
  return {sys_days(y / March / Sunday[2]) + 2h - zone.standard_offset,
          sys_days(y / November / Sunday[1]) + 1h - zone.standard_offset};
}

}  // namespace

minutes offsetAt(const Zone& zone, sys_seconds time) {
  if (zone.daylight_saving == DaylightSaving::none) return zone.standard_offset;
  auto span = daylightSaving(zone, year_month_day(floor<days>(time)).year());
  bool saving = span.begins <= time && time < span.ends;
  return zone.standard_offset + (saving ? 60min : 0min);
}

WallTime toWall(const Zone& zone, Timestamp time) {
  auto offset = offsetAt(zone, floor<seconds>(time.time()));
  return WallTime(floor<milliseconds>(time.time()).time_since_epoch() + offset);
}

Timestamp toTimestamp(const Zone& zone, WallTime time) {
  sys_time<milliseconds> standard(time.time_since_epoch() - zone.standard_offset);
  auto saving = standard - 1h;
  bool saves = offsetAt(zone, floor<seconds>(saving)) != zone.standard_offset;
  return Timestamp(saves ? saving : standard);
}

}  // namespace frontdesk::demo
