#include "demo/profile.h"

#include "demo/profiles.h"

namespace frontdesk::demo {

const std::vector<Profile>& profiles() {
  static const std::vector<Profile> all = [] {
    std::vector<Profile> list;
    for (auto* part : {healthProfiles, officesProfiles, tradesProfiles, guestsProfiles})
      for (auto& profile : part()) list.push_back(std::move(profile));
    return list;
  }();
  return all;
}

}  // namespace frontdesk::demo
