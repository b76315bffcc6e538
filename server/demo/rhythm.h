// When a client's telephone rings, in its local time.
#pragma once

#include <vector>

#include "demo/profile.h"
#include "demo/random.h"

namespace frontdesk::demo {

// First calls of that day, in no order; the same day always has the same ones.
std::vector<WallTime> arrivalsOn(const Profile& profile, std::chrono::local_days day);

bool isOpen(const Profile& profile, WallTime time);
// The same moment if it is open then and neither early nor late to call, else within the next such
// day's first two hours.
WallTime atOfficeHours(const Profile& profile, WallTime time, Random& random);

}  // namespace frontdesk::demo
