// The same call again, by its external id: POST /api/calls
#include "tests/calls/vendor_call.h"

namespace frontdesk::calls {
namespace {

using namespace test;

TEST(ExternalId, GivesTheSameCallForTheSameExternalId) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto made = owner.post("/api/calls", vendorCall(client));
  auto other = vendorCall(client);
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
  EXPECT_EQ(owner.post("/api/calls", vendorCall(mine)).status, 201);
  EXPECT_EQ(stranger.post("/api/calls", vendorCall(theirs)).status, 201);
}

TEST(ExternalId, StoresOneOfTwentyAtOnce) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto draft = vendorCall(client);
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
