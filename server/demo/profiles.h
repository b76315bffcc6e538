// The businesses by kind, and the words that describe them.
#pragma once

#include "demo/profile.h"

namespace frontdesk::demo {

std::vector<Profile> healthProfiles();
std::vector<Profile> officesProfiles();
std::vector<Profile> tradesProfiles();
std::vector<Profile> guestsProfiles();

constexpr OpenHours closed{0, 0};
constexpr OpenHours always{0, 24 * 60};
constexpr OpenHours hours(int from, int to) {
  return {from * 60, to * 60};
}

}  // namespace frontdesk::demo
