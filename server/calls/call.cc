#include "calls/call.h"

#include <algorithm>
#include <cmath>

namespace frontdesk::calls {
namespace {

constexpr std::size_t mostTurns = 2000;
constexpr auto longestCall = std::chrono::hours(24);

void checkTurns(const std::vector<Turn>& turns, const json::Place& place, json::Errors& errors) {
  if (turns.size() > mostTurns)
    errors.add(place, "must have at most " + std::to_string(mostTurns) + " turns");
  for (std::size_t i = 0; i < turns.size(); ++i)
    if (turns[i].end_ms < turns[i].start_ms)
      errors.add(place.element(i).member("end_ms"), "must not be before start_ms");
}

}  // namespace

void check(const Sentiment& sentiment, const json::Place& place, json::Errors& errors) {
  if (!(sentiment.score >= -1 && sentiment.score <= 1))
    errors.add(place.member("score"), "must be between -1 and 1");
}

void checkTimes(const CallTimes& times, const json::Place& place, json::Errors& errors) {
  if (times.answered_at && *times.answered_at < times.started_at)
    errors.add(place.member("answered_at"), "must not be before started_at");
  if (!times.ended_at) return;
  if (*times.ended_at < times.answered_at.value_or(times.started_at))
    errors.add(place.member("ended_at"),
               times.answered_at ? "must not be before answered_at" : "must not be before started_at");
  else if (*times.ended_at - times.started_at > longestCall)
    errors.add(place.member("ended_at"), "must be within 24 hours of started_at");
}

void checkStatus(Status status, const CallTimes& times, const json::Place& place, json::Errors& errors) {
  if (times.ended_at && isOpen(status))
    errors.add(place.member("status"),
               "must not be " + std::string(json::nameOf(status)) + " once it has ended");
}

void check(const CallDraft& draft, const json::Place& place, json::Errors& errors) {
  const auto& ownNumber = draft.direction == Direction::inbound ? draft.to_number : draft.from_number;
  if (!draft.client_id && !ownNumber)
    errors.add(place.member("client_id"), draft.direction == Direction::inbound
                                              ? "is required unless to_number tells whose call it is"
                                              : "is required unless from_number tells whose call it is");
  if (draft.started_at > Timestamp::now() + std::chrono::hours(24))
    errors.add(place.member("started_at"), "must not be in the future");
  checkTimes({draft.started_at, draft.answered_at, draft.ended_at}, place, errors);
  checkStatus(statusOf(draft), {draft.started_at, draft.answered_at, draft.ended_at}, place, errors);
  checkTurns(draft.transcript, place.member("transcript"), errors);
}

void check(const CallChange& change, const json::Place& place, json::Errors& errors) {
  if (change.transcript && *change.transcript)
    checkTurns(**change.transcript, place.member("transcript"), errors);
}

bool isOpen(Status status) {
  return status == Status::ringing || status == Status::in_progress;
}

Status statusBy(const CallTimes& times) {
  if (times.ended_at) return times.answered_at ? Status::completed : Status::missed;
  return times.answered_at ? Status::in_progress : Status::ringing;
}

Status statusOf(const CallDraft& draft) {
  return draft.status.value_or(statusBy({draft.started_at, draft.answered_at, draft.ended_at}));
}

std::int64_t sumOf(const Costs& costs) {
  std::int64_t sum = 0;
  for (const auto& part : {costs.telephony_micros, costs.speech_to_text_micros, costs.language_model_micros,
                           costs.text_to_speech_micros})
    if (part) sum += part->number();
  return sum;
}

}  // namespace frontdesk::calls
