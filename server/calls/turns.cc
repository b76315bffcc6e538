#include "calls/turns.h"

#include "json/write.h"

namespace frontdesk::calls {

TurnArrays arraysOf(const std::vector<Turn>& turns) {
  TurnArrays arrays;
  for (const auto& turn : turns) {
    arrays.speakers.push_back(turn.speaker);
    arrays.texts.push_back(turn.text.text());
    arrays.starts.push_back(turn.start_ms.number());
    arrays.ends.push_back(turn.end_ms.number());
  }
  return arrays;
}

std::optional<JsonObject> latencyJson(const std::optional<Latency>& latency) {
  if (!latency) return {};
  return JsonObject::trusted(json::toJson(*latency));
}

}  // namespace frontdesk::calls
