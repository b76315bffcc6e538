// What a conversation, or none, becomes in the call log: times, latency, costs.
#pragma once

#include <string_view>

#include "calls/call.h"
#include "demo/telling.h"

namespace frontdesk::demo {

// The value of a field that the demo's own words must satisfy; throws std::logic_error otherwise.
template <class Field, class Input>
Field must(const Input& input) {
  auto parsed = Field::parse(input);
  if (!parsed.value) throw std::logic_error(parsed.refusal);
  return std::move(*parsed.value);
}

// Who called whom, and when it began to ring. An empty number is a withheld one.
struct Dialed {
  calls::Direction direction;
  std::string_view from_number;
  std::string_view to_number;
  Timestamp started_at;
};

// Nobody spoke: rang for so long, then ended.
calls::CallDraft silentDraft(const Dialed& dialed, calls::Status status, std::string_view ended_reason,
                             std::int64_t ringing_ms);

// Turns are spoken at some 15 characters a second, the agent's after its latency. Costs in micros of
// a US dollar, at rates of the order that such services charge.
calls::CallDraft spokenDraft(const Dialed& dialed, calls::Status status, const Told& told,
                             std::size_t instructions_characters, std::int64_t ringing_ms, Random& random);

}  // namespace frontdesk::demo
