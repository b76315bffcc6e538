#include "demo/profile.h"

#include "demo/profiles.h"

namespace frontdesk::demo {

const std::vector<Profile>& profiles() {
  static const std::vector<Profile> all = [] {
    auto list = officeProfiles();
    for (auto& profile : tradeProfiles()) list.push_back(std::move(profile));
    return list;
  }();
  return all;
}

}  // namespace frontdesk::demo
