// Calls that cause calls.
#pragma once

#include <string_view>

namespace frontdesk::demo {

// A further call that this one may cause, between `least` and `most` minutes after the anchor.
struct FollowUp {
  enum class Anchor { open, call, before_appointment, appointment };
  std::string_view story;  // "callback": the agent calls
  int percent;
  Anchor anchor = Anchor::open;  // open: some time before the appointment, or in the days after the call
  int least_minutes = 0;
  int most_minutes = 0;
};

// "status 30" or "status 30 past 150..420"; see telling.h. Throws std::logic_error.
FollowUp followUpOf(std::string_view text);

}  // namespace frontdesk::demo
