// One conversation, told from a story.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calls/call.h"
#include "demo/caller.h"
#include "demo/diary.h"
#include "demo/follow_up.h"
#include "demo/slots.h"
#include "demo/story.h"

namespace frontdesk::demo {

struct Said {
  calls::Speaker speaker;
  std::string text;
  int pause_ms;  // silence before it, beyond the usual
};

// What a caller's next call takes over from this one.
struct Memory {
  Facts facts;
  std::optional<WallTime> appointment;
};

// The directives: `outcome WORD`, `mood FROM..TO` (sentiment in hundredths), `ended WORD`, `summary TEXT`,
// `extract KEY TEXT`, `pause MS` (before the next turn), and `then STORY PERCENT`, a follow-up, with
// `after 10..20` minutes after the call, `before 10..20` before the appointment or `past 10..20` after it.
struct Told {
  std::vector<Said> turns;
  std::optional<calls::Outcome> outcome;
  int sentiment_hundredths;
  std::string ended_reason;  // empty: one of the two hung up
  std::string summary;
  std::vector<std::pair<std::string, std::string>> extracted;
  std::vector<FollowUp> then;
  Memory memory;
};

struct Setting {
  const Profile& profile;
  const Book& book;    // the profession's
  const Book& shared;  // parts and sayings that the book may use
  const Caller& caller;
  WallTime time;
};

// Throws std::logic_error where the story is badly written.
Told tell(const Setting& setting, const Story& story, Memory memory, Random& random);

}  // namespace frontdesk::demo
