// POST /api/calls
#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace test;

object full(const std::string& client) {
  return {{"client_id", client},
          {"external_id", "vendor/17"},
          {"direction", "inbound"},
          {"status", "completed"},
          {"from_number", "+1 202 555 0119"},
          {"to_number", "+13125550109"},
          {"started_at", "2026-07-01T12:00:00.123456+02:00"},
          {"answered_at", "2026-07-01T10:00:05Z"},
          {"ended_at", "2026-07-01T10:01:05.5Z"},
          {"ended_reason", "caller hung up"},
          {"transcript",
           {{{"speaker", "agent"}, {"text", "Harbor Dental, hello!"}, {"start_ms", 0}, {"end_ms", 1200}},
            {{"speaker", "caller"},
             {"text", "Grüezi 👋\n\"tooth\" <ache> \\ 'x'\t."},
             {"start_ms", 1300},
             {"end_ms", 4000}}}},
          {"summary", "Wants an appointment."},
          {"outcome", "appointment_booked"},
          {"sentiment", {{"label", "positive"}, {"score", 0.75}}},
          {"costs", {{"telephony_micros", 1200}, {"language_model_micros", 31}}},
          {"latency", {{"response_ms", 830}, {"speech_to_text_ms", 120}}},
          {"extracted", {{"name", "Ada"}, {"slots", {1, 2.5, nullptr}}}},
          {"metadata", {{"booked", true}}}};
}

TEST(LogCall, KeepsAllThatWasGiven) {
  auto owner = product().signUp();
  auto client = addClient(owner, "Harbor Dental");
  auto draft = full(client);
  auto made = owner.post("/api/calls", draft);
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.header("location"), "/api/calls/" + made.at("/id"));
  auto read = owner.get("/api/calls/" + made.at("/id"));
  EXPECT_EQ(read.body, made.body);
  EXPECT_EQ(read.header("etag"), made.header("etag"));
  struct Case {
    const char* pointer;
    std::string value;
  } cases[] = {{"/client_id", client},
               {"/client_name", "Harbor Dental"},
               {"/external_id", "vendor/17"},
               {"/direction", "inbound"},
               {"/status", "completed"},
               {"/from_number", "+12025550119"},
               {"/to_number", "+13125550109"},
               {"/started_at", "2026-07-01T10:00:00.123Z"},
               {"/answered_at", "2026-07-01T10:00:05.000Z"},
               {"/ended_at", "2026-07-01T10:01:05.500Z"},
               {"/ended_reason", "caller hung up"},
               {"/duration_seconds", "61"},
               {"/summary", "Wants an appointment."},
               {"/outcome", "appointment_booked"},
               {"/sentiment/label", "positive"},
               {"/cost_micros", "1231"},
               {"/price_minor", "null"},
               {"/currency", "USD"},
               {"/has_recording", "false"},
               {"/turn_count", "2"},
               {"/costs/telephony_micros", "1200"},
               {"/costs/speech_to_text_micros", "null"},
               {"/costs/language_model_micros", "31"},
               {"/latency/response_ms", "830"},
               {"/latency/speech_to_text_ms", "120"},
               {"/latency/text_to_speech_ms", "null"},
               {"/extracted/name", "Ada"},
               {"/metadata", R"({"booked":true})"}};
  for (const auto& c : cases) EXPECT_EQ(read.at(c.pointer), c.value) << c.pointer;
  EXPECT_EQ(read.json().at_pointer("/sentiment/score").to_number<double>(), 0.75);
  auto turns = owner.get("/api/calls/" + made.at("/id") + "/transcript");
  EXPECT_EQ(turns.json().at("turns"), draft["transcript"]) << "to the letter";
}

TEST(LogCall, TellsTheStatusByTheTimesWhereNoneIsGiven) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto statusOf = [&](object more) {
    return owner.post("/api/calls", callDraft(client, more)).at("/status");
  };
  EXPECT_EQ(statusOf({{"answered_at", nullptr}, {"ended_at", nullptr}}), "ringing");
  EXPECT_EQ(statusOf({{"ended_at", nullptr}}), "in_progress");
  EXPECT_EQ(statusOf({{"answered_at", nullptr}}), "missed");
  EXPECT_EQ(statusOf({}), "completed");
  EXPECT_EQ(statusOf({{"status", "voicemail"}}), "voicemail");
}

TEST(LogCall, CountsNoSecondsOfACallThatNobodyAnswered) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto secondsOf = [&](object more) {
    return owner.post("/api/calls", callDraft(client, more)).at("/duration_seconds");
  };
  EXPECT_EQ(secondsOf({}), "60");
  EXPECT_EQ(secondsOf({{"answered_at", nullptr}}), "0");
  EXPECT_EQ(secondsOf({{"ended_at", nullptr}}), "null");
  EXPECT_EQ(secondsOf({{"ended_at", "2026-07-01T10:01:05.499Z"}}), "60");
  EXPECT_EQ(secondsOf({{"ended_at", "2026-07-01T10:01:05.5Z"}}), "61");
}

TEST(LogCall, FindsTheClientByItsOwnNumber) {
  auto owner = product().signUp();
  auto client = addClient(owner, "Found", "+13125550109");
  object inbound{
      {"direction", "inbound"}, {"to_number", "+13125550109"}, {"started_at", "2026-07-01T10:00:00Z"}};
  object outbound{
      {"direction", "outbound"}, {"from_number", "+13125550109"}, {"started_at", "2026-07-01T10:00:00Z"}};
  EXPECT_EQ(owner.post("/api/calls", inbound).at("/client_id"), client);
  EXPECT_EQ(owner.post("/api/calls", outbound).at("/client_id"), client);
  inbound["to_number"] = "+13125550110", outbound["from_number"] = "+13125550110";
  EXPECT_EQ(owner.post("/api/calls", inbound).verdict(), "422 to_number");
  EXPECT_EQ(owner.post("/api/calls", outbound).verdict(), "422 from_number");
  owner.del("/api/clients/" + client);
  inbound["to_number"] = "+13125550109";
  EXPECT_EQ(owner.post("/api/calls", inbound).at("/client_id"), client)
      << "archived: its calls still find it";
}

TEST(LogCall, TakesNoClientOfAnotherAccount) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto theirs = addClient(stranger, "Theirs", "+13125550109");
  EXPECT_EQ(owner.post("/api/calls", callDraft(theirs)).verdict(), "422 client_id");
  EXPECT_EQ(owner.post("/api/calls", callDraft(nobody)).verdict(), "422 client_id");
  object byNumber{
      {"direction", "inbound"}, {"to_number", "+13125550109"}, {"started_at", "2026-07-01T10:00:00Z"}};
  EXPECT_EQ(owner.post("/api/calls", byNumber).verdict(), "422 to_number");
  EXPECT_EQ(stranger.get("/api/calls").items(), 0u);
}

TEST(LogCall, NamesBadFields) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  object turn{{"speaker", "caller"}, {"text", "x"}, {"start_ms", 0}, {"end_ms", 1}};
  auto turnWith = [&](const char* field, boost::json::value value) {
    auto bad = turn;
    bad[field] = value;
    return array{turn, bad};
  };
  array many;
  for (int i = 0; i < 2001; ++i) many.push_back(turn);
  struct Case {
    const char* name;
    const char* field;
    boost::json::value value;
    const char* verdict;
  } cases[] = {
      {"no direction", "direction", nullptr, "422 direction"},
      {"an unknown direction", "direction", "sideways", "422 direction"},
      {"an unknown status", "status", "ended", "422 status"},
      {"ended and ringing", "status", "ringing", "422 status"},
      {"no start", "started_at", nullptr, "422 started_at"},
      {"a start without a zone", "started_at", "2026-07-01T10:00:00", "422 started_at"},
      {"a start that is no day", "started_at", "2026-02-30T10:00:00Z", "422 started_at"},
      {"a start before 1970", "started_at", "1969-07-01T10:00:00Z", "422 started_at"},
      {"answered before it rang", "answered_at", "2026-07-01T09:00:00Z", "422 answered_at"},
      {"ended before it was answered", "ended_at", "2026-07-01T10:00:04Z", "422 ended_at"},
      {"no number", "from_number", "anonymous", "422 from_number"},
      {"an empty external id", "external_id", "", "422 external_id"},
      {"a long external id", "external_id", boost::json::string(201, 'x'), "422 external_id"},
      {"a long reason", "ended_reason", boost::json::string(101, 'x'), "422 ended_reason"},
      {"a long summary", "summary", boost::json::string(4001, 'x'), "422 summary"},
      {"an unknown outcome", "outcome", "happy", "422 outcome"},
      {"a sentiment without a score", "sentiment", object{{"label", "positive"}}, "422 sentiment.score"},
      {"a score out of range", "sentiment", object{{"label", "positive"}, {"score", 2}},
       "422 sentiment.score"},
      {"a negative cost", "costs", object{{"telephony_micros", -1}}, "422 costs.telephony_micros"},
      {"an unknown cost", "costs", object{{"coffee_micros", 1}}, "422 costs.coffee_micros"},
      {"a long latency", "latency", object{{"response_ms", 600'001}}, "422 latency.response_ms"},
      {"a transcript that is a text", "transcript", "Hello", "422 transcript"},
      {"a turn of nobody", "transcript", turnWith("speaker", "robot"), "422 transcript[1].speaker"},
      {"a turn of no words", "transcript", turnWith("text", ""), "422 transcript[1].text"},
      {"a long turn", "transcript", turnWith("text", boost::json::string(8001, 'x')),
       "422 transcript[1].text"},
      {"a turn backwards", "transcript", turnWith("start_ms", 2), "422 transcript[1].end_ms"},
      {"a turn of half a ms", "transcript", turnWith("end_ms", 1.5), "422 transcript[1].end_ms"},
      {"2,001 turns", "transcript", many, "422 transcript"},
      {"metadata that is a text", "metadata", "x", "422 metadata"},
      {"a price of one's own", "price_minor", 0, "422 price_minor"},
      {"a currency of one's own", "currency", "EUR", "422 currency"},
      {"an account of somebody else's", "account_id", nobody, "422 account_id"},
      {"an id of one's own", "id", nobody, "422 id"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(owner.post("/api/calls", callDraft(client, {{c.field, c.value}})).verdict(), c.verdict)
        << c.name;
  EXPECT_EQ(owner.post("/api/calls", "[1,2").status, 400);
  EXPECT_EQ(owner.post("/api/calls", std::string(1'100'000, ' ')).status, 413);
  EXPECT_EQ(owner.get("/api/calls").items(), 0u) << "nothing was stored";
}

}  // namespace
}  // namespace frontdesk::calls
