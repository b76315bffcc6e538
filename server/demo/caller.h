// The people who call: the same index of the same client is always the same person.
#pragma once

#include <string>

#include "demo/profile.h"

namespace frontdesk::demo {

struct Caller {
  std::string first;
  std::string last;
  std::string misheard;  // what the receptionist may understand instead of the last name
  std::string number;    // E.164, of an officially fictional range
  std::string email;
  std::string street;
  std::uint64_t seed;
};

Caller callerOf(const Profile& profile, std::size_t index);
Caller spammerOf(const Profile& profile, std::size_t index);

// "617-555-0143", "07700 900123": as people there read it out.
std::string spokenNumber(std::string_view number);

}  // namespace frontdesk::demo
