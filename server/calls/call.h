// Calls: what the AI receptionist answered, from the first ring to what it cost.
#pragma once

#include "json/fields.h"

namespace frontdesk::calls {

enum class Status { ringing, in_progress, completed, missed, voicemail, failed };
BOOST_DESCRIBE_ENUM(Status, ringing, in_progress, completed, missed, voicemail, failed)

enum class Direction { inbound, outbound };
BOOST_DESCRIBE_ENUM(Direction, inbound, outbound)

enum class Speaker { caller, agent };
BOOST_DESCRIBE_ENUM(Speaker, caller, agent)

enum class SentimentLabel { negative, neutral, positive };
BOOST_DESCRIBE_ENUM(SentimentLabel, negative, neutral, positive)

enum class Outcome {
  appointment_booked,
  information_given,
  message_taken,
  callback_requested,
  transferred,
  spam,
  abandoned
};
BOOST_DESCRIBE_ENUM(Outcome, appointment_booked, information_given, message_taken, callback_requested,
                    transferred, spam, abandoned)

struct Sentiment {
  SentimentLabel label;
  double score;  // -1 (angry) to 1 (delighted)
};
BOOST_DESCRIBE_STRUCT(Sentiment, (), (label, score))

// One utterance. Times count from the moment the call was answered.
struct Turn {
  Speaker speaker;
  Prose<1, 8000> text;
  Whole<0, 86'400'000> start_ms;
  Whole<0, 86'400'000> end_ms;
};
BOOST_DESCRIBE_STRUCT(Turn, (), (speaker, text, start_ms, end_ms))

// What the call cost us, in millionths of the account's currency unit: a single call's share of a
// language model is a fraction of a cent. Prices and invoices are in whole minor units.
struct Costs {
  std::optional<Whole<0, 1'000'000'000'000>> telephony_micros;
  std::optional<Whole<0, 1'000'000'000'000>> speech_to_text_micros;
  std::optional<Whole<0, 1'000'000'000'000>> language_model_micros;
  std::optional<Whole<0, 1'000'000'000'000>> text_to_speech_micros;
};
BOOST_DESCRIBE_STRUCT(Costs, (),
                      (telephony_micros, speech_to_text_micros, language_model_micros, text_to_speech_micros))

// Medians over the call's turns: from the caller's last word to the agent's first sound, and its parts.
struct Latency {
  std::optional<Whole<0, 600'000>> response_ms;
  std::optional<Whole<0, 600'000>> speech_to_text_ms;
  std::optional<Whole<0, 600'000>> language_model_ms;
  std::optional<Whole<0, 600'000>> text_to_speech_ms;
};
BOOST_DESCRIBE_STRUCT(Latency, (), (response_ms, speech_to_text_ms, language_model_ms, text_to_speech_ms))

// What POST takes. A client is named by its id, or found by the number that was called (or, for an
// outbound call, that called).
struct CallDraft {
  std::optional<Uuid> client_id;
  std::optional<Text<1, 200>> external_id;
  Direction direction;
  std::optional<Status> status;  // absent: completed if it has ended, in_progress if answered, else ringing
  std::optional<E164> from_number;
  std::optional<E164> to_number;
  Timestamp started_at;
  std::optional<Timestamp> answered_at;
  std::optional<Timestamp> ended_at;
  std::optional<Text<1, 100>> ended_reason;
  std::vector<Turn> transcript;  // at most 2,000
  std::optional<Prose<0, 4000>> summary;
  std::optional<Outcome> outcome;
  std::optional<Sentiment> sentiment;
  std::optional<Costs> costs;
  std::optional<Latency> latency;
  std::optional<JsonObject> extracted;
  std::optional<JsonObject> metadata;
};
BOOST_DESCRIBE_STRUCT(CallDraft, (),
                      (client_id, external_id, direction, status, from_number, to_number, started_at,
                       answered_at, ended_at, ended_reason, transcript, summary, outcome, sentiment, costs,
                       latency, extracted, metadata))

// In a change: not given, given as null (which empties the field), or a new value.
template <class T>
using Change = std::optional<std::optional<T>>;

// What PATCH takes: the fields given change. Transcript, costs and latency replace the stored ones whole.
struct CallChange {
  std::optional<Status> status;  // absent: what the times say, while the call is open
  Change<Timestamp> answered_at;
  Change<Timestamp> ended_at;
  Change<Text<1, 100>> ended_reason;
  Change<std::vector<Turn>> transcript;
  Change<Prose<0, 4000>> summary;
  Change<Outcome> outcome;
  Change<Sentiment> sentiment;
  Change<Costs> costs;
  Change<Latency> latency;
  Change<JsonObject> extracted;
  Change<JsonObject> metadata;
};
BOOST_DESCRIBE_STRUCT(CallChange, (),
                      (status, answered_at, ended_at, ended_reason, transcript, summary, outcome, sentiment,
                       costs, latency, extracted, metadata))

// One row of a list.
struct Call {
  Uuid id;
  Uuid client_id;
  std::string client_name;
  std::optional<std::string> external_id;
  Direction direction;
  Status status;
  std::optional<std::string> from_number;
  std::optional<std::string> to_number;
  Timestamp started_at;
  std::optional<Timestamp> answered_at;
  std::optional<Timestamp> ended_at;
  std::optional<std::string> ended_reason;
  std::optional<std::int32_t>
      duration_seconds;  // answered to ended; 0 if never answered; null while it lasts
  std::optional<std::string> summary;
  std::optional<Outcome> outcome;
  std::optional<Sentiment> sentiment;
  std::int64_t cost_micros;                 // the sum of its costs
  std::optional<std::int64_t> price_minor;  // what the client pays for it; null before billing
  std::string currency;
  bool has_recording;
  std::int32_t turn_count;
};
BOOST_DESCRIBE_STRUCT(Call, (),
                      (id, client_id, client_name, external_id, direction, status, from_number, to_number,
                       started_at, answered_at, ended_at, ended_reason, duration_seconds, summary, outcome,
                       sentiment, cost_micros, price_minor, currency, has_recording, turn_count))

// The single answer: a list's row and what only one call's page shows.
struct CallDetail : Call {
  Costs costs;
  Latency latency;
  JsonObject extracted;
  JsonObject metadata;
  Timestamp created_at;
  Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(CallDetail, (Call), (costs, latency, extracted, metadata, created_at, updated_at))

struct Transcript {
  Uuid call_id;
  std::vector<Turn> turns;
};
BOOST_DESCRIBE_STRUCT(Transcript, (), (call_id, turns))

struct RecordingLink {
  std::string url;  // relative to the server, signed, with Range
  Timestamp expires_at;
  std::string content_type;
  std::optional<std::int32_t> duration_seconds;
};
BOOST_DESCRIBE_STRUCT(RecordingLink, (), (url, expires_at, content_type, duration_seconds))

// Rules that join several fields.
void check(const Sentiment& sentiment, const json::Place& place, json::Errors& errors);
void check(const CallDraft& draft, const json::Place& place, json::Errors& errors);
void check(const CallChange& change, const json::Place& place, json::Errors& errors);

struct CallTimes {
  Timestamp started_at;
  std::optional<Timestamp> answered_at, ended_at;
};
// They come in this order, and a call lasts a day at most.
void checkTimes(const CallTimes& times, const json::Place& place, json::Errors& errors);

// What the times say of a call whose status nobody gives.
Status statusBy(const CallTimes& times);
// A call that has ended is neither ringing nor in progress.
void checkStatus(Status status, const CallTimes& times, const json::Place& place, json::Errors& errors);

bool isOpen(Status status);               // ringing or in_progress: the end is still to come
Status statusOf(const CallDraft& draft);  // the given one, or what the times say
std::int64_t sumOf(const Costs& costs);   // micros; below 4e12

}  // namespace frontdesk::calls
