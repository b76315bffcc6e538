// The first words of a call, where they depend on how it came about.
#pragma once

#include <string_view>

#include "demo/telling.h"

namespace frontdesk::demo {

void greet(Told& told, std::string_view greeting);
// The caller was on the line a moment ago.
void openAfterCut(Told& told, Random& random);
// The agent calls a number back without knowing why it called.
void openAsReturn(Told& told, const Profile& profile, Random& random);

}  // namespace frontdesk::demo
