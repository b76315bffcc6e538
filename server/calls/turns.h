// A transcript as the arrays that one statement unnests.
#pragma once

#include "calls/call.h"

namespace frontdesk::calls {

struct TurnArrays {
  std::vector<Speaker> speakers;
  std::vector<std::string> texts;
  std::vector<std::int64_t> starts, ends;  // ms
};
TurnArrays arraysOf(const std::vector<Turn>& turns);
// As the jsonb column holds it; none where nothing is given.
std::optional<JsonObject> latencyJson(const std::optional<Latency>& latency);

}  // namespace frontdesk::calls
