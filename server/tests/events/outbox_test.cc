// Which changes tell of themselves, and that they do so in the same transaction.
#include "tests/product.h"

namespace frontdesk::events {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

// The account's events in the order in which they were written, and forgets them.
std::vector<std::string> told(const Browser& of) {
  std::vector<std::string> types;
  for (const auto& row : product().database().query("select event_type from outbox where account_id = '" +
                                                    of.account_id + "' order by written_order"))
    types.push_back(row[0]);
  product().database().query("delete from outbox where account_id = '" + of.account_id + "'");
  return types;
}

TEST(Outbox, TellsOfACallFromRingingToItsAnalysis) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  told(owner);
  auto call = addCall(owner, client, ringing());
  EXPECT_THAT(told(owner), ElementsAre("call.started"));
  auto answered = Timestamp::now().text();
  EXPECT_EQ(owner.patch("/api/calls/" + call, object{{"answered_at", answered}}).status, 200);
  EXPECT_THAT(told(owner), IsEmpty());
  EXPECT_EQ(owner.patch("/api/calls/" + call, object{{"ended_at", answered}}).status, 200);
  EXPECT_THAT(told(owner), ElementsAre("call.ended"));
  EXPECT_EQ(owner.patch("/api/calls/" + call, object{{"summary", "Booked for Monday."}}).status, 200);
  EXPECT_THAT(told(owner), ElementsAre("call.analyzed"));
  object sentiment{{"label", "positive"}, {"score", 0.8}};
  EXPECT_EQ(owner.patch("/api/calls/" + call, object{{"sentiment", sentiment}}).status, 200);
  EXPECT_THAT(told(owner), IsEmpty()) << "analyzed once";
}

TEST(Outbox, TellsOfAFinishedCallInOrderAndOnce) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  told(owner);
  object finished{{"external_id", "x1"}, {"summary", "All said."}};
  addCall(owner, client, finished);
  EXPECT_THAT(told(owner), ElementsAre("call.started", "call.ended", "call.analyzed"));
  EXPECT_EQ(owner.post("/api/calls", callDraft(client, finished)).status, 200);
  EXPECT_THAT(told(owner), IsEmpty()) << "nothing new was logged";
}

TEST(Outbox, SaysOfACallWhatTheApiSays) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  object more{{"metadata", {{"crm", 7}}}, {"sentiment", {{"label", "negative"}, {"score", -0.5}}}};
  auto call = owner.get("/api/calls/" + addCall(owner, client, more));
  auto event =
      boost::json::parse(product().database().value("select payload from outbox where account_id = '" +
                                                    owner.account_id + "' and event_type = 'call.ended'"));
  auto detail = call.json();
  for (const auto& [name, value] : event.as_object()) EXPECT_EQ(detail.at(name), value) << name;
  EXPECT_EQ(event.as_object().count("transcript"), 0u);
}

TEST(Outbox, TellsOfClients) {
  auto owner = product().signUp();
  auto client = addClient(owner, "Harbor Dental", "+12025550119");
  EXPECT_THAT(told(owner), ElementsAre("client.created"));
  object changed{{"name", "Harbor Dental & Sons"}, {"profession", "dentist"}};
  EXPECT_EQ(owner.put("/api/clients/" + client, changed).status, 200);
  EXPECT_THAT(told(owner), ElementsAre("client.updated"));
  EXPECT_EQ(owner.del("/api/clients/" + client).status, 204);
  EXPECT_THAT(told(owner), ElementsAre("client.archived"));
  EXPECT_EQ(owner.del("/api/clients/" + client).status, 204);
  EXPECT_THAT(told(owner), IsEmpty());
  EXPECT_EQ(owner.post("/api/clients/" + client + "/restore").status, 200);
  EXPECT_THAT(told(owner), ElementsAre("client.updated"));
}

TEST(Outbox, KeepsSilentAboutImportedHistory) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  told(owner);
  auto line = callDraft(client);
  auto report = owner.send("POST", "/api/calls/import", boost::json::serialize(line) + "\n",
                           {{"Content-Type", "application/x-ndjson"}});
  EXPECT_EQ(report.at("/imported"), "1") << report.body;
  EXPECT_THAT(told(owner), IsEmpty());
  addCall(owner, client);
  EXPECT_THAT(told(owner), ElementsAre("call.started", "call.ended")) << "silent for the import only";
}

TEST(Outbox, ForgetsWhatIsRolledBack) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  told(owner);
  postgres::TestSession session(product().database().conninfo());
  session.run("begin; update clients set name = 'Never' where id = '" + client + "'; rollback");
  EXPECT_THAT(told(owner), IsEmpty());
}

}  // namespace
}  // namespace frontdesk::events
