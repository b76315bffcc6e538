// The same call again, by its external id: POST /api/calls
#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace test;

object draftOf(const std::string& client) {
  return callDraft(client,
                   {{"external_id", "vendor/17"},
                    {"transcript",
                     {{{"speaker", "agent"}, {"text", "Hello!"}, {"start_ms", 0}, {"end_ms", 1200}},
                      {{"speaker", "caller"}, {"text", "Hello."}, {"start_ms", 1300}, {"end_ms", 4000}}}},
                    {"costs", {{"telephony_micros", 1200}}}});
}

TEST(ExternalId, GivesTheSameCallForTheSameExternalId) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto made = owner.post("/api/calls", draftOf(client));
  auto other = draftOf(client);
  other["summary"] = "Something else.";
  other["transcript"] = array{};
  auto again = owner.post("/api/calls", other);
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.body, made.body) << "as it was stored";
  EXPECT_EQ(owner.get("/api/calls").items(), 1u);
  EXPECT_EQ(owner.get("/api/calls/" + made.at("/id") + "/transcript").json().at("turns").as_array().size(),
            2u);
  EXPECT_EQ(product().database().value("select count(*) from call_costs where account_id = '" +
                                       owner.account_id + "'"),
            "1");
  EXPECT_EQ(owner.get("/api/clients/" + client).at("/last_call_at"), made.at("/started_at"));
}

TEST(ExternalId, TakesAnExternalIdOfAnotherAccountAsNew) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto mine = addClient(owner), theirs = addClient(stranger);
  EXPECT_EQ(owner.post("/api/calls", draftOf(mine)).status, 201);
  EXPECT_EQ(stranger.post("/api/calls", draftOf(theirs)).status, 201);
}

TEST(ExternalId, StoresOneOfTwentyAtOnce) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto draft = draftOf(client);
  std::atomic<int> created{0}, found{0};
  std::mutex mutex;
  std::set<std::string> ids;
  atOnce(20, [&](int) {
    auto answer = owner.anotherTab().post("/api/calls", draft);
    ++(answer.status == 201 ? created : found);
    EXPECT_TRUE(answer.status == 201 || answer.status == 200) << answer.body;
    std::lock_guard lock(mutex);
    ids.insert(answer.at("/id"));
  });
  EXPECT_EQ(created, 1);
  EXPECT_EQ(found, 19);
  EXPECT_EQ(ids.size(), 1u);
  EXPECT_EQ(product().database().value("select count(*) from call_turns where account_id = '" +
                                       owner.account_id + "'"),
            "2");
}

}  // namespace
}  // namespace frontdesk::calls
