// One function a business, so that each stands beside its like.
#pragma once

#include "demo/profile.h"

namespace frontdesk::demo {

// Two files: the practices and offices people go to by appointment, and the trades and hosts.
std::vector<Profile> officeProfiles();
std::vector<Profile> tradeProfiles();

}  // namespace frontdesk::demo
