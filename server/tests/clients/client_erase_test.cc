// POST /api/clients/{id}/erase
#include "tests/product.h"

namespace frontdesk::clients {
namespace {

using namespace test;

std::string rowsOf(const std::string& table, const Browser& owner) {
  return product().database().value("select count(*) from " + table + " where account_id = '" +
                                    owner.account_id + "'");
}

std::size_t filesOf(const Browser& owner) {
  std::error_code missing;
  std::size_t count = 0;
  for (std::filesystem::directory_iterator at(product().data() / "recordings" / owner.account_id, missing),
       end;
       at != end; at.increment(missing))
    ++count;
  return count;
}

TEST(EraseClient, RemovesEverythingAboutIt) {
  auto owner = product().signUp();
  auto gone = addClient(owner, "Gone", "+12025550119"), kept = addClient(owner, "Kept", "+12025550120");
  object more{{"transcript", {{{"speaker", "caller"}, {"text", "Hello"}, {"start_ms", 0}, {"end_ms", 900}}}},
              {"costs", {{"telephony_micros", 1200}}}};
  for (const auto& client : {gone, kept}) {
    auto call = addCall(owner, client, more);
    EXPECT_EQ(owner.send("PUT", "/api/calls/" + call + "/recording", wavFile(), {}).status, 200);
  }
  EXPECT_EQ(filesOf(owner), 2u);
  EXPECT_EQ(owner.post("/api/clients/" + gone + "/erase").status, 204);
  EXPECT_EQ(owner.get("/api/clients/" + gone).status, 404);
  for (auto table : {"clients", "phone_numbers", "calls", "call_turns", "call_costs", "recordings"})
    EXPECT_EQ(rowsOf(table, owner), "1") << table;
  EXPECT_EQ(product().database().value("select count(*) from call_days where client_id = '" + gone + "'"),
            "0");
  EXPECT_TRUE(eventually([&] { return filesOf(owner) == 1; })) << "its file too";
  EXPECT_EQ(each(owner.get("/api/calls"), "/client_id"), std::vector<std::string>{kept});
  EXPECT_EQ(owner.post("/api/clients/" + gone + "/erase").status, 404) << "twice";
  addClient(owner, "New holder", "+12025550119");
}

TEST(EraseClient, IsForTheOwnerOnly) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto id = addClient(owner);
  for (auto role : {"admin", "member", "viewer"})
    EXPECT_EQ(product().colleague(owner, role).post("/api/clients/" + id + "/erase").status, 403) << role;
  EXPECT_EQ(stranger.post("/api/clients/" + id + "/erase").status, 404);
  EXPECT_EQ(owner.post(std::string("/api/clients/") + nobody + "/erase").status, 404);
  EXPECT_EQ(owner.post("/api/clients/x/erase").verdict(), "422 id");
  EXPECT_EQ(owner.get("/api/clients/" + id).status, 200);
}

TEST(EraseClient, LeavesNothingToBeToldOfIt) {
  auto owner = working().signUp();
  owner.put("/api/settings/notifications",
            object{{"items", {{{"event", "call_missed"}, {"delivery", "daily"}}}}});
  auto hook = owner.post(
      "/api/settings/webhooks",
      object{{"url", "https://example.com/hook"}, {"events", {"call.ended", "subscription.canceled"}}});
  auto gone = addClient(owner, "Gone"), kept = addClient(owner, "Kept");
  for (const auto& client : {gone, kept})
    addCall(owner, client, {{"status", "missed"}, {"answered_at", nullptr}, {"summary", "A secret"}});
  owner.post("/api/subscriptions/create", object{{"plan", "client_basic"}, {"client_id", gone}});
  auto deliveries = "/api/settings/webhooks/" + hook.at("/id") + "/deliveries";
  EXPECT_TRUE(eventually([&] { return owner.get(deliveries).items() == 2; }));
  EXPECT_EQ(owner.post("/api/clients/" + gone + "/erase").status, 204);
  EXPECT_TRUE(eventually([&] {
    auto told = each(owner.get(deliveries), "/event_type");
    return told == std::vector<std::string>{"subscription.canceled", "call.ended"};
  })) << "the subscription's end is told, the books keep it";
  for (const auto& table : {"outbox", "webhook_deliveries", "notifications"}) {
    auto about = [&](const std::string& client) {
      return working().database().value("select count(*) from " + std::string(table) +
                                        " t where t::text like '%" + client +
                                        "%' and t::text not like '%subscription%'");
    };
    EXPECT_EQ(about(gone), "0") << table;
    EXPECT_NE(about(kept), "0") << table;
  }
}

}  // namespace
}  // namespace frontdesk::clients
