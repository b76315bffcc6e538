// When a client could see somebody.
#pragma once

#include <optional>
#include <string_view>

#include "demo/profile.h"
#include "demo/random.h"

namespace frontdesk::demo {

// "1..9 9:00-16:30 30": days ahead, between these times of the day, in steps of minutes.
struct Slots {
  int least_days;
  int most_days;
  int from_minute;
  int to_minute;
  int step_minutes;
};

// Throws std::logic_error if the text has another form.
Slots parseSlots(std::string_view text);

// A free time on a day that the client is open, after `now`.
WallTime drawAppointment(const Profile& profile, const Slots& slots, WallTime now, Random& random);

// What a conversation about an appointment may mention.
struct Appointments {
  WallTime chosen;
  WallTime earlier;  // the one that stood before, on another day where the slots reach so far
  WallTime wish;     // another time on the chosen day
  WallTime other;    // a time on another day, likewise
};

// `earlier` is kept if it still lies ahead.
Appointments drawAppointments(const Profile& profile, const Slots& slots, WallTime now,
                              std::optional<WallTime> earlier, Random& random);

// The slots of the six days behind that of `time`.
Slots slotsAfter(WallTime time, Slots slots, WallTime now);

}  // namespace frontdesk::demo
