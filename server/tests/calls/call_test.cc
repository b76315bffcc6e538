#include "calls/call.h"

#include <gtest/gtest.h>

#include "json/parse.h"
#include "json/read.h"

namespace frontdesk::calls {
namespace {

using namespace std::chrono_literals;

template <class T>
std::string refusedFields(const std::string& text) {
  json::Errors errors;
  json::read<T>(json::parse(text), json::Place{}, errors);
  std::string fields;
  for (const auto& error : errors.list()) fields += (fields.empty() ? "" : ", ") + error.field;
  return fields;
}

CallDraft draftOf(const std::string& more) {
  json::Errors errors;
  auto text = R"({"client_id":"018f0000-0000-7000-8000-000000000001","direction":"inbound",
                  "started_at":"2026-07-01T10:00:00Z")" +
              more + "}";
  return *json::read<CallDraft>(json::parse(text), json::Place{}, errors);
}

TEST(CallStatus, IsWhatTheTimesSayWhereNobodyDoes) {
  struct Case {
    const char* more;
    Status status;
  } cases[] = {
      {"", Status::ringing},
      {R"(,"answered_at":"2026-07-01T10:00:05Z")", Status::in_progress},
      {R"(,"ended_at":"2026-07-01T10:00:20Z")", Status::missed},
      {R"(,"answered_at":"2026-07-01T10:00:05Z","ended_at":"2026-07-01T10:01:00Z")", Status::completed},
      {R"(,"ended_at":"2026-07-01T10:00:20Z","status":"voicemail")", Status::voicemail},
      {R"(,"status":"failed")", Status::failed},
  };
  for (const auto& c : cases) EXPECT_EQ(statusOf(draftOf(c.more)), c.status) << c.more;
}

TEST(CallCosts, AddUp) {
  json::Errors errors;
  auto costs = [&](const char* text) { return *json::read<Costs>(json::parse(text), json::Place{}, errors); };
  EXPECT_EQ(sumOf(costs("{}")), 0);
  EXPECT_EQ(sumOf(costs(R"({"telephony_micros":1,"speech_to_text_micros":20,"language_model_micros":300,
                             "text_to_speech_micros":4000})")),
            4321);
  EXPECT_EQ(sumOf(costs(R"({"telephony_micros":1000000000000,"text_to_speech_micros":1000000000000})")),
            2'000'000'000'000);
}

TEST(CallDraft, NamesWhatDoesNotGoTogether) {
  auto later = Timestamp(Timestamp::now().time() + 25h).text();
  struct Case {
    const char* name;
    std::string text;
    const char* fields;
  } cases[] = {
      {"nothing", "{}", "direction, started_at"},
      {"inbound, and nobody's number", R"({"direction":"inbound","started_at":"2026-07-01T10:00:00Z"})",
       "client_id"},
      {"inbound, the caller's number only",
       R"({"direction":"inbound","from_number":"+12025550119","started_at":"2026-07-01T10:00:00Z"})",
       "client_id"},
      {"outbound, the callee's number only",
       R"({"direction":"outbound","to_number":"+12025550119","started_at":"2026-07-01T10:00:00Z"})",
       "client_id"},
      {"the client's number",
       R"({"direction":"inbound","to_number":"+12025550119","started_at":"2026-07-01T10:00:00Z"})", ""},
      {"tomorrow", R"({"direction":"inbound","to_number":"+12025550119","started_at":")" + later + R"("})",
       "started_at"},
      {"answered before it rang",
       R"({"direction":"inbound","to_number":"+12025550119","started_at":"2026-07-01T10:00:00Z",
           "answered_at":"2026-07-01T09:59:59Z"})",
       "answered_at"},
      {"ended before it was answered",
       R"({"direction":"inbound","to_number":"+12025550119","started_at":"2026-07-01T10:00:00Z",
           "answered_at":"2026-07-01T10:00:05Z","ended_at":"2026-07-01T10:00:04Z"})",
       "ended_at"},
      {"ended before it rang",
       R"({"direction":"inbound","to_number":"+12025550119","started_at":"2026-07-01T10:00:00Z",
           "ended_at":"2026-07-01T09:59:59Z"})",
       "ended_at"},
      {"a day and a second long",
       R"({"direction":"inbound","to_number":"+12025550119","started_at":"2026-07-01T10:00:00Z",
           "ended_at":"2026-07-02T10:00:01Z"})",
       "ended_at"},
      {"a day long",
       R"({"direction":"inbound","to_number":"+12025550119","started_at":"2026-07-01T10:00:00Z",
           "ended_at":"2026-07-02T10:00:00Z"})",
       ""},
      {"ended and ringing",
       R"({"direction":"inbound","to_number":"+12025550119","started_at":"2026-07-01T10:00:00Z",
           "ended_at":"2026-07-01T10:01:00Z","status":"ringing"})",
       "status"},
  };
  for (const auto& c : cases) EXPECT_EQ(refusedFields<CallDraft>(c.text), c.fields) << c.name;
}

TEST(CallChange, NamesTheTurnThatEndsBeforeItStarts) {
  EXPECT_EQ(refusedFields<CallChange>(R"({"transcript":[
              {"speaker":"caller","text":"a","start_ms":0,"end_ms":0},
              {"speaker":"agent","text":"b","start_ms":900,"end_ms":899}]})"),
            "transcript[1].end_ms");
  EXPECT_EQ(refusedFields<CallChange>(R"({"transcript":null})"), "");
}

TEST(Sentiment, IsBetweenMinusOneAndOne) {
  for (auto good : {"-1", "0", "1", "0.25"})
    EXPECT_EQ(refusedFields<Sentiment>(std::string(R"({"label":"neutral","score":)") + good + "}"), "")
        << good;
  for (auto bad : {"-1.0001", "1.0001", "17"})
    EXPECT_EQ(refusedFields<Sentiment>(std::string(R"({"label":"neutral","score":)") + bad + "}"), "score")
        << bad;
}

}  // namespace
}  // namespace frontdesk::calls
