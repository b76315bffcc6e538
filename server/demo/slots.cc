#include "demo/slots.h"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace frontdesk::demo {

using namespace std::chrono;

namespace {

local_days dayOf(WallTime time) {
  return floor<days>(time);
}

WallTime anotherTime(const Profile& profile, Slots slots, WallTime chosen, WallTime now, Random& random) {
  slots.least_days = slots.most_days = int((dayOf(chosen) - dayOf(now)).count());
  for (int i = 0; i < 20; ++i) {
    auto time = drawAppointment(profile, slots, now, random);
    if (time != chosen && dayOf(time) == dayOf(chosen)) return time;
  }
  return chosen - minutes(slots.step_minutes);
}

}  // namespace

Slots parseSlots(std::string_view text) {
  Slots slots{};
  int fromHour, fromMinute, toHour, toMinute;
  if (std::sscanf(std::string(text).c_str(), "%d..%d %d:%d-%d:%d %d", &slots.least_days, &slots.most_days,
                  &fromHour, &fromMinute, &toHour, &toMinute, &slots.step_minutes) != 7)
    throw std::logic_error("not of the form 1..9 9:00-16:30 30: " + std::string(text));
  slots.from_minute = fromHour * 60 + fromMinute;
  slots.to_minute = toHour * 60 + toMinute;
  return slots;
}

WallTime drawAppointment(const Profile& profile, const Slots& slots, WallTime now, Random& random) {
  auto earliest = now + 45min;
  for (auto day = floor<days>(now) + days(random.between(slots.least_days, slots.most_days));;
       day += days(1)) {
    const auto& open = profile.open[weekday(day).iso_encoding() - 1];
    int from = std::max(slots.from_minute, open.opens);
    int to = std::min(slots.to_minute, open.closes - slots.step_minutes);
    if (day == floor<days>(earliest)) {
      int first = int(floor<minutes>(earliest - day).count());
      from = std::max(from, (first / slots.step_minutes + 1) * slots.step_minutes);
    }
    if (to < from || earliest >= day + days(1)) continue;
    return day + minutes(from + random.between(0, (to - from) / slots.step_minutes) * slots.step_minutes);
  }
}

Appointments drawAppointments(const Profile& profile, const Slots& slots, WallTime now,
                              std::optional<WallTime> earlier, Random& random) {
  auto draw = [&] { return drawAppointment(profile, slots, now, random); };
  if (!earlier || *earlier <= now) earlier = draw();
  auto chosen = draw(), other = draw();
  for (int i = 0; i < 20 && dayOf(chosen) == dayOf(*earlier); ++i) chosen = draw();
  for (int i = 0; i < 20 && dayOf(other) == dayOf(chosen); ++i) other = draw();
  return {chosen, *earlier, anotherTime(profile, slots, chosen, now, random), other};
}

Slots slotsAfter(WallTime time, Slots slots, WallTime now) {
  slots.least_days = int((dayOf(time) - dayOf(now)).count()) + 1;
  slots.most_days = slots.least_days + 5;
  return slots;
}

}  // namespace frontdesk::demo
