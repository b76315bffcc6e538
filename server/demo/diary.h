// How people speak of days and times.
#pragma once

#include <string>
#include <string_view>

#include "demo/profile.h"
#include "demo/random.h"
#include "demo/words.h"

namespace frontdesk::demo {

// Sets what a story says of one appointment: {day} "Thursday", {on_day} "on Thursday", {date}
// "Thursday, March 14th", {time} "2:30 PM", {clock} "2:30", {clock_2h} two hours later, {part} "afternoon",
// {at} with its offset from UTC; each name behind the prefix.
void addAppointment(Facts& facts, std::string_view prefix, WallTime at, WallTime now, const Profile& profile);

// {greet} morning, afternoon or evening, {weekday}, {past_day} and {now_at} of the call itself.
void addNow(Facts& facts, WallTime now, const Profile& profile, Random& random);

}  // namespace frontdesk::demo
