// PATCH /api/calls/{id}
#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace test;

object turn(const char* text) {
  return {{"speaker", "caller"}, {"text", text}, {"start_ms", 0}, {"end_ms", 900}};
}

TEST(ChangeCall, FollowsItFromTheFirstRingToTheEnd) {
  auto owner = product().signUp();
  auto path =
      "/api/calls/" + addCall(owner, addClient(owner), {{"answered_at", nullptr}, {"ended_at", nullptr}});
  EXPECT_EQ(owner.get(path).at("/status"), "ringing");
  auto answered = owner.patch(path, object{{"answered_at", "2026-07-01T10:00:05Z"}});
  EXPECT_EQ(answered.at("/status"), "in_progress");
  EXPECT_EQ(answered.at("/duration_seconds"), "null");
  auto ended = owner.patch(path, object{{"ended_at", "2026-07-01T10:02:05Z"},
                                        {"ended_reason", "caller hung up"},
                                        {"transcript", {turn("Hello"), turn("Bye")}},
                                        {"summary", "A greeting."},
                                        {"outcome", "information_given"},
                                        {"sentiment", {{"label", "neutral"}, {"score", 0}}},
                                        {"costs", {{"telephony_micros", 900}, {"text_to_speech_micros", 50}}},
                                        {"latency", {{"response_ms", 700}}},
                                        {"extracted", {{"a", 1}}},
                                        {"metadata", {{"b", 2}}}});
  ASSERT_EQ(ended.status, 200) << ended.body;
  EXPECT_EQ(ended.body, owner.get(path).body);
  EXPECT_EQ(ended.at("/status"), "completed");
  EXPECT_EQ(ended.at("/duration_seconds"), "120");
  EXPECT_EQ(ended.at("/turn_count"), "2");
  EXPECT_EQ(ended.at("/cost_micros"), "950");
  EXPECT_EQ(ended.at("/outcome"), "information_given");
  EXPECT_EQ(ended.at("/latency/response_ms"), "700");
  EXPECT_EQ(ended.at("/extracted"), R"({"a":1})");
  EXPECT_EQ(ended.at("/metadata"), R"({"b":2})");
}

TEST(ChangeCall, IsMissedWhereItEndsUnanswered) {
  auto owner = product().signUp();
  auto path =
      "/api/calls/" + addCall(owner, addClient(owner), {{"answered_at", nullptr}, {"ended_at", nullptr}});
  EXPECT_EQ(owner.patch(path, object{{"ended_at", "2026-07-01T10:00:30Z"}}).at("/status"), "missed");
  EXPECT_EQ(owner.patch(path, object{{"status", "voicemail"}}).at("/status"), "voicemail");
  EXPECT_EQ(owner.patch(path, object{{"summary", "Left a message."}}).at("/status"), "voicemail")
      << "it stays";
}

TEST(ChangeCall, KeepsWhatIsNotGiven) {
  auto owner = product().signUp();
  auto path = "/api/calls/" + addCall(owner, addClient(owner),
                                      {{"summary", "Kept."},
                                       {"transcript", {turn("Kept")}},
                                       {"costs", {{"telephony_micros", 5}}},
                                       {"metadata", {{"kept", true}}}});
  auto before = owner.get(path).json().as_object();
  auto after = owner.patch(path, object{}).json().as_object();
  before.erase("updated_at"), after.erase("updated_at");
  EXPECT_EQ(after, before);
}

TEST(ChangeCall, EmptiesAFieldThatIsGivenAsNull) {
  auto owner = product().signUp();
  object full{{"ended_reason", "x"},
              {"summary", "x"},
              {"outcome", "spam"},
              {"sentiment", {{"label", "neutral"}, {"score", 0}}},
              {"transcript", {turn("x")}},
              {"costs", {{"telephony_micros", 5}}},
              {"latency", {{"response_ms", 5}}},
              {"extracted", {{"a", 1}}},
              {"metadata", {{"a", 1}}}};
  struct Case {
    const char* field;
    const char* pointer;
    const char* empty;
  } cases[] = {{"ended_reason", "/ended_reason", "null"},
               {"summary", "/summary", "null"},
               {"outcome", "/outcome", "null"},
               {"sentiment", "/sentiment", "null"},
               {"transcript", "/turn_count", "0"},
               {"costs", "/cost_micros", "0"},
               {"costs", "/costs/telephony_micros", "null"},
               {"latency", "/latency/response_ms", "null"},
               {"extracted", "/extracted", "{}"},
               {"metadata", "/metadata", "{}"},
               {"ended_at", "/ended_at", "null"},
               {"ended_at", "/duration_seconds", "null"}};
  auto client = addClient(owner);
  for (const auto& c : cases) {
    auto path = "/api/calls/" + addCall(owner, client, full);
    ASSERT_NE(owner.get(path).at(c.pointer), c.empty) << c.field;
    auto changed = owner.patch(path, object{{c.field, nullptr}});
    EXPECT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(changed.at(c.pointer), c.empty) << c.field;
  }
}

TEST(ChangeCall, ReplacesTranscriptAndCostsWhole) {
  auto owner = product().signUp();
  auto path = "/api/calls/" + addCall(owner, addClient(owner),
                                      {{"transcript", {turn("one"), turn("two"), turn("three")}},
                                       {"costs", {{"telephony_micros", 5}, {"text_to_speech_micros", 7}}}});
  auto changed = owner.patch(
      path, object{{"transcript", {turn("four"), turn("five")}}, {"costs", {{"language_model_micros", 11}}}});
  EXPECT_EQ(changed.at("/turn_count"), "2");
  EXPECT_EQ(changed.at("/cost_micros"), "11");
  EXPECT_EQ(changed.at("/costs/telephony_micros"), "null");
  EXPECT_EQ(changed.at("/costs/language_model_micros"), "11");
  auto turns = owner.get(path + "/transcript");
  EXPECT_EQ(turns.at("/turns/0/text"), "four");
  EXPECT_EQ(turns.at("/turns/1/text"), "five");
  EXPECT_EQ(turns.at("/turns/2"), "absent");
}

TEST(ChangeCall, KeepsItsTimesInOrderAndItsStatusTrue) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto finished = "/api/calls/" + addCall(owner, client);
  auto ringing = "/api/calls/" + addCall(owner, client, {{"answered_at", nullptr}, {"ended_at", nullptr}});
  struct Case {
    const char* name;
    const std::string& path;
    object change;
    const char* verdict;
  } cases[] = {
      {"answered before it rang", finished, {{"answered_at", "2026-07-01T09:59:59Z"}}, "422 answered_at"},
      {"answered after it ended", finished, {{"answered_at", "2026-07-01T10:01:06Z"}}, "422 ended_at"},
      {"ended before it was answered", finished, {{"ended_at", "2026-07-01T10:00:04Z"}}, "422 ended_at"},
      {"ended before it rang", ringing, {{"ended_at", "2026-07-01T09:00:00Z"}}, "422 ended_at"},
      {"over a day long", ringing, {{"ended_at", "2026-07-02T10:00:01Z"}}, "422 ended_at"},
      {"ended and ringing again", finished, {{"status", "ringing"}}, "422 status"},
      {"ended and in progress",
       ringing,
       {{"ended_at", "2026-07-01T10:01:00Z"}, {"status", "in_progress"}},
       "422 status"},
  };
  for (const auto& c : cases) EXPECT_EQ(owner.patch(c.path, c.change).verdict(), c.verdict) << c.name;
  EXPECT_EQ(owner.get(finished).at("/status"), "completed");
  EXPECT_EQ(owner.get(ringing).at("/status"), "ringing");
}

TEST(ChangeCall, NamesBadFields) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto path = "/api/calls/" + addCall(owner, client);
  struct Case {
    const char* name;
    object change;
    const char* verdict;
  } cases[] = {
      {"an unknown status", {{"status", "gone"}}, "422 status"},
      {"a client", {{"client_id", client}}, "422 client_id"},
      {"a start", {{"started_at", "2026-07-01T10:00:00Z"}}, "422 started_at"},
      {"a direction", {{"direction", "outbound"}}, "422 direction"},
      {"an external id", {{"external_id", "x"}}, "422 external_id"},
      {"a price", {{"price_minor", 0}}, "422 price_minor"},
      {"a recording", {{"has_recording", true}}, "422 has_recording"},
      {"a count", {{"turn_count", 9}}, "422 turn_count"},
      {"a long summary", {{"summary", std::string(4001, 'x')}}, "422 summary"},
      {"a turn without words", {{"transcript", {turn("")}}}, "422 transcript[0].text"},
      {"a cost below nothing", {{"costs", {{"telephony_micros", -1}}}}, "422 costs.telephony_micros"},
      {"metadata that is a list", {{"metadata", array{}}}, "422 metadata"},
  };
  for (const auto& c : cases) EXPECT_EQ(owner.patch(path, c.change).verdict(), c.verdict) << c.name;
  EXPECT_EQ(owner.patch(path, "{").status, 400);
  EXPECT_EQ(owner.patch("/api/calls/x", object{}).verdict(), "422 id");
}

TEST(ChangeCall, LetsOnlyTheVersionThatIsKnownBeChanged) {
  auto owner = product().signUp();
  auto path = "/api/calls/" + addCall(owner, addClient(owner));
  auto first = owner.get(path).header("etag");
  auto second = owner.patch(path, object{{"summary", "one"}}, {{"If-Match", first}});
  EXPECT_EQ(second.status, 200);
  EXPECT_NE(second.header("etag"), first);
  EXPECT_EQ(owner.patch(path, object{{"summary", "two"}}, {{"If-Match", first}}).status, 412);
  EXPECT_EQ(owner.get(path).at("/summary"), "one");
  EXPECT_EQ(owner.patch(path, object{{"summary", "two"}}, {{"If-Match", second.header("etag")}}).status, 200);
  EXPECT_EQ(owner.patch(path, object{{"summary", "three"}}, {{"If-Match", "*"}}).status, 200);
  EXPECT_EQ(owner.patch(path, object{{"summary", "four"}}, {{"If-Match", "W/\"1\""}}).status, 412);
}

TEST(ChangeCall, TouchesNoOtherAccounts) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto id = addCall(owner, addClient(owner), {{"summary", "Mine."}});
  EXPECT_EQ(stranger.patch("/api/calls/" + id, object{{"summary", "Theirs."}}).status, 404);
  EXPECT_EQ(owner.patch(std::string("/api/calls/") + nobody, object{}).status, 404);
  EXPECT_EQ(owner.get("/api/calls/" + id).at("/summary"), "Mine.");
}

TEST(ChangeCall, LosesNoChangeOfManyAtOnce) {
  auto owner = product().signUp();
  auto path = "/api/calls/" + addCall(owner, addClient(owner));
  object changes[] = {{{"summary", "s"}},
                      {{"outcome", "spam"}},
                      {{"metadata", {{"m", 1}}}},
                      {{"transcript", {turn("t"), turn("u")}}},
                      {{"costs", {{"telephony_micros", 9}}}},
                      {{"ended_reason", "r"}}};
  atOnce(6, [&](int i) { EXPECT_EQ(owner.anotherTab().patch(path, changes[i]).status, 200); });
  auto call = owner.get(path);
  EXPECT_EQ(call.at("/summary"), "s");
  EXPECT_EQ(call.at("/outcome"), "spam");
  EXPECT_EQ(call.at("/metadata/m"), "1");
  EXPECT_EQ(call.at("/turn_count"), "2");
  EXPECT_EQ(call.at("/cost_micros"), "9");
  EXPECT_EQ(call.at("/ended_reason"), "r");
}

}  // namespace
}  // namespace frontdesk::calls
