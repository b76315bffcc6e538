// Appointments, and how people speak of them.
#pragma once

#include <string>
#include <string_view>

#include "demo/profile.h"
#include "demo/random.h"
#include "demo/words.h"

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

// Sets what a story says of one appointment: {day} "Thursday", {on_day} "on Thursday", {date}
// "Thursday, March 14th", {time} "2:30 PM", {clock} "2:30", {clock_2h} two hours later, {part} "afternoon",
// {at} with its offset from UTC; each name behind the prefix.
void addAppointment(Facts& facts, std::string_view prefix, WallTime at, WallTime now, const Profile& profile);

// {greet} morning, afternoon or evening, {weekday}, {past_day} and {now_at} of the call itself.
void addNow(Facts& facts, WallTime now, const Profile& profile, Random& random);

}  // namespace frontdesk::demo
