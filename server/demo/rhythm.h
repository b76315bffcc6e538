// When a client's telephone rings, in its local time.
#pragma once

#include <vector>

#include "demo/profile.h"

namespace frontdesk::demo {

// First calls of that day, in no order; the same day always has the same ones.
std::vector<WallTime> arrivalsOn(const Profile& profile, std::chrono::local_days day);

bool isOpen(const Profile& profile, WallTime time);
// The same moment if it is open then, else the next opening.
WallTime nextOpen(const Profile& profile, WallTime time);

}  // namespace frontdesk::demo
