// POST /api/clients/{id}/erase, the counts of calls, and who may do what.
#include "tests/product.h"

namespace frontdesk::clients {
namespace {

using namespace test;

constexpr auto nobody = "018f0000-0000-7000-8000-000000000001";

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

TEST(ClientRoles, MayWhatTheyShould) {
  auto owner = product().signUp();
  auto id = addClient(owner, "Client", "+12025550119");
  auto number = owner.get("/api/clients/" + id + "/phone-numbers").at("/items/0/id");
  auto path = "/api/clients/" + id;
  object draft{{"name", "Client"}, {"profession", "bank"}, {"phone_numbers", {{{"number", "+12025550119"}}}}};
  struct Case {
    const char* method;
    std::string path;
    std::string body;
    int viewer, member, admin;
  } cases[] = {
      {"GET", "/api/clients", "", 200, 200, 200},
      {"GET", path, "", 200, 200, 200},
      {"GET", path + "/phone-numbers", "", 200, 200, 200},
      {"GET", "/api/professions", "", 200, 200, 200},
      {"POST", "/api/clients", R"({"name":"A","profession":"bank"})", 403, 201, 201},
      {"PUT", path, boost::json::serialize(draft), 403, 200, 200},
      {"POST", path + "/phone-numbers", R"({"number":"x"})", 403, 422, 422},
      {"DELETE", path + "/phone-numbers/" + nobody, "", 403, 404, 404},
      {"DELETE", path, "", 403, 403, 204},
      {"POST", path + "/restore", "", 403, 403, 200},
  };
  auto viewer = product().colleague(owner, "viewer"), member = product().colleague(owner, "member"),
       admin = product().colleague(owner, "admin");
  Headers json{{"Content-Type", "application/json"}};
  for (const auto& c : cases) {
    EXPECT_EQ(viewer.send(c.method, c.path, c.body, json).status, c.viewer)
        << "viewer " << c.method << c.path;
    EXPECT_EQ(member.send(c.method, c.path, c.body, json).status, c.member)
        << "member " << c.method << c.path;
    EXPECT_EQ(admin.send(c.method, c.path, c.body, json).status, c.admin) << "admin " << c.method << c.path;
  }
  EXPECT_EQ(owner.get(path + "/phone-numbers").at("/items/0/id"), number);
}

TEST(ClientCounts, EqualARecount) {
  auto owner = product().signUp();
  auto busy = addClient(owner, "Busy"), quiet = addClient(owner, "Quiet");
  std::vector<std::string> calls;
  for (int days : {0, 0, 1, 15, 28, 40, 400}) {
    calls.push_back(addCall(owner, busy, ringing(std::chrono::hours(24) * days + std::chrono::minutes(1))));
  }
  auto expectRecount = [&](const std::string& client) {
    auto rows = product().database().query(
        "select count(*) filter (where started_at > now() - interval '29 days'), "
        "coalesce(to_char(max(started_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI'), 'null') "
        "from calls where client_id = '" +
        client + "'");
    auto read = owner.get("/api/clients/" + client);
    EXPECT_EQ(read.at("/calls_30_days"), rows[0][0]);
    EXPECT_EQ(read.at("/last_call_at").substr(0, 16), rows[0][1].substr(0, 16));
  };
  expectRecount(busy);
  expectRecount(quiet);
  EXPECT_EQ(owner.get("/api/clients/" + busy).at("/calls_30_days"), "5");
  EXPECT_EQ(each(owner.get("/api/clients?sort=-calls"), "/calls_30_days"),
            (std::vector<std::string>{"5", "0"}));
  for (int i : {0, 1, 3}) {
    EXPECT_EQ(owner.del("/api/calls/" + calls[i]).status, 204);
    expectRecount(busy);
  }
  EXPECT_EQ(owner.get("/api/clients/" + quiet).at("/last_call_at"), "null");
}

}  // namespace
}  // namespace frontdesk::clients
