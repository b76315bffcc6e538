#include "demo/draft.h"

#include <algorithm>
#include <boost/json/object.hpp>

namespace frontdesk::demo {
namespace {

using calls::Speaker;
using std::chrono::milliseconds;

using Milliseconds = Whole<0, 86'400'000>;
using LatencyMs = Whole<0, 600'000>;
using Micros = Whole<0, 1'000'000'000'000>;

struct Delays {
  std::vector<std::int64_t> hearing, thinking, speaking, all;

  std::int64_t draw(Random& random) {
    hearing.push_back(random.around(170));
    thinking.push_back(random.around(390));
    speaking.push_back(random.around(130));
    all.push_back(hearing.back() + thinking.back() + speaking.back() + random.between(35, 90));
    return all.back();
  }
};

std::optional<LatencyMs> median(std::vector<std::int64_t> values) {
  if (values.empty()) return {};
  auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return must<LatencyMs>(*middle);
}

// Characters a second, in tenths.
struct Pace {
  std::int64_t agent;
  std::int64_t caller;
};

std::int64_t silenceBefore(const Said& said, bool first, Delays& delays, Random& random) {
  if (first) return random.between(250, 700) + said.pause_ms;
  if (said.speaker == Speaker::caller) return random.around(900) + said.pause_ms;
  return delays.draw(random) + said.pause_ms;
}

std::vector<calls::Turn> timed(const std::vector<Said>& said, Delays& delays, Random& random) {
  Pace pace{.agent = 147, .caller = random.between(118, 162)};
  std::vector<calls::Turn> turns;
  std::int64_t now_ms = 0;
  for (const auto& one : said) {
    auto start_ms = now_ms + silenceBefore(one, turns.empty(), delays, random);
    auto tenths = one.speaker == Speaker::agent ? pace.agent : pace.caller;
    auto spoken_ms =
        std::int64_t(countCharacters(one.text)) * 10'000 / tenths * random.between(92, 110) / 100;
    now_ms = start_ms + spoken_ms + 180;
    turns.push_back({one.speaker, must<Prose<1, 8000>>(one.text), must<Milliseconds>(start_ms),
                     must<Milliseconds>(now_ms)});
  }
  return turns;
}

// Telephony and speech to text by the minute; the language model by tokens (4 characters each), where
// each answer reads the instructions and all that was said; text to speech by the character.
calls::Costs costsOf(const std::vector<Said>& said, std::int64_t seconds,
                     std::size_t instructions_characters) {
  constexpr std::int64_t telephonyPerMinute = 8'500, speechToTextPerMinute = 7'700;
  constexpr std::int64_t textToSpeechPerCharacter = 38;
  constexpr std::int64_t readPer100Tokens = 15, writtenPer100Tokens = 60;
  auto heard = std::int64_t(instructions_characters);
  std::int64_t read = 0, written = 0, spoken = 0;
  for (const auto& one : said) {
    auto characters = std::int64_t(countCharacters(one.text));
    // The first words are the fixed greeting: no model wrote them.
    if (one.speaker == Speaker::agent && &one != &said.front()) read += heard, written += characters;
    if (one.speaker == Speaker::agent) spoken += characters;
    heard += characters;
  }
  return {
      .telephony_micros = must<Micros>(seconds * telephonyPerMinute / 60),
      .speech_to_text_micros = must<Micros>(seconds * speechToTextPerMinute / 60),
      .language_model_micros = must<Micros>((read * readPer100Tokens + written * writtenPer100Tokens) / 400),
      .text_to_speech_micros = must<Micros>(spoken * textToSpeechPerCharacter)};
}

bool isCount(std::string_view text) {
  return !text.empty() && text.size() <= 6 &&
         text.find_first_not_of("0123456789") == std::string_view::npos &&
         (text == "0" || text.front() != '0');
}

std::optional<JsonObject> extractedOf(const Told& told) {
  if (told.extracted.empty()) return {};
  boost::json::object object;
  for (const auto& [key, value] : told.extracted) {
    if (isCount(value))
      object[key] = std::stoll(value);
    else if (value == "yes" || value == "no")
      object[key] = value == "yes";
    else
      object[key] = value;
  }
  return JsonObject::trusted(boost::json::serialize(object));
}

calls::Sentiment sentimentOf(int hundredths) {
  auto label = hundredths <= -25  ? calls::SentimentLabel::negative
               : hundredths >= 25 ? calls::SentimentLabel::positive
                                  : calls::SentimentLabel::neutral;
  return {label, hundredths / 100.0};
}

std::optional<E164> numberOf(std::string_view number) {
  if (number.empty()) return {};
  return must<E164>(number);
}

}  // namespace

calls::CallDraft silentDraft(const Dialed& dialed, calls::Status status, std::string_view ended_reason,
                             std::int64_t ringing_ms) {
  return {.direction = dialed.direction,
          .status = status,
          .from_number = numberOf(dialed.from_number),
          .to_number = numberOf(dialed.to_number),
          .started_at = dialed.started_at,
          .ended_at = dialed.started_at + milliseconds(ringing_ms),
          .ended_reason = must<Text<1, 100>>(ended_reason)};
}

calls::CallDraft spokenDraft(const Dialed& dialed, calls::Status status, const Told& told,
                             std::size_t instructions_characters, std::int64_t ringing_ms, Random& random) {
  Delays delays;
  auto reason = !told.ended_reason.empty() ? std::string_view(told.ended_reason)
                : random.chance(68)        ? "caller_hung_up"
                                           : "agent_hung_up";
  auto draft = silentDraft(dialed, status, reason, ringing_ms);
  draft.answered_at = draft.ended_at;
  draft.transcript = timed(told.turns, delays, random);
  auto lasted_ms = draft.transcript.back().end_ms.number() + random.between(350, 2400);
  draft.ended_at = *draft.answered_at + milliseconds(lasted_ms);
  if (!told.summary.empty()) draft.summary = must<Prose<0, 4000>>(told.summary);
  draft.outcome = told.outcome;
  draft.sentiment = sentimentOf(told.sentiment_hundredths);
  draft.costs = costsOf(told.turns, lasted_ms / 1000, instructions_characters);
  draft.latency = calls::Latency{median(delays.all), median(delays.hearing), median(delays.thinking),
                                 median(delays.speaking)};
  draft.extracted = extractedOf(told);
  return draft;
}

}  // namespace frontdesk::demo
