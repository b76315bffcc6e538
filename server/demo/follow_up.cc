#include "demo/follow_up.h"

#include <stdexcept>

#include "demo/words.h"

namespace frontdesk::demo {

FollowUp followUpOf(std::string_view text) {
  auto words = splitOutside(text, ' ');
  if (words.size() != 2 && words.size() != 4) throw std::logic_error("no follow-up: " + std::string(text));
  FollowUp next{.story = words[0], .percent = toNumber(words[1])};
  if (words.size() == 2) return next;
  using Anchor = FollowUp::Anchor;
  if (words[2] == "after")
    next.anchor = Anchor::call;
  else if (words[2] == "before")
    next.anchor = Anchor::before_appointment;
  else if (words[2] == "past")
    next.anchor = Anchor::appointment;
  else
    throw std::logic_error("after, before or past: " + std::string(text));
  next.least_minutes = toNumber(cutAt(words[3], "..").first);
  next.most_minutes = toNumber(cutAt(words[3], "..").second);
  return next;
}

}  // namespace frontdesk::demo
