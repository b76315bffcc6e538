// The database goes away and comes back, under a running server.
#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;
using postgres::TestDatabase;

TEST(Outage, IsA503ThatPasses) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto call = addCall(owner, client);
  struct Request {
    const char* method;
    std::string path, body;
  } requests[] = {
      {"GET", "/api/clients", ""},
      {"GET", "/api/clients?sort=-calls", ""},
      {"GET", "/api/calls/" + call, ""},
      {"GET", "/api/calls/export", ""},
      {"POST", "/api/calls", boost::json::serialize(callDraft(client))},
      {"PATCH", "/api/calls/" + call, R"({"summary":"x"})"},
      {"PUT", "/api/clients/" + client, R"({"name":"x","profession":"bank"})"},
      {"PUT", "/api/calls/" + call + "/recording", wavFile()},
      {"POST", "/api/calls/import", R"({"direction":"inbound"})"},
      {"POST", "/api/auth/login", R"({"email":"a@agency.test","password":"x"})"},
      {"POST", "/api/auth/logout", ""},
      {"GET", "/readyz", ""},
  };
  TestDatabase::stopCluster();
  atOnce(int(std::size(requests)), [&](int i) {
    auto tab = owner.anotherTab();
    auto answer = tab.send(requests[i].method, requests[i].path, requests[i].body,
                           {{"Content-Type", "application/json"}});
    EXPECT_EQ(answer.status, 503) << requests[i].method << ' ' << requests[i].path << answer.body;
    EXPECT_EQ(answer.header("retry-after"), "1") << requests[i].path;
  });
  auto visitor = product().visitor();
  EXPECT_EQ(visitor.get("/healthz").status, 200) << "the process lives";
  EXPECT_EQ(visitor.get("/api/openapi.json").status, 200);
  EXPECT_EQ(visitor.get("/api/clients").status, 401) << "what needs no database is as ever";
  TestDatabase::startCluster();
  EXPECT_TRUE(eventually([&] { return owner.get("/api/clients").status == 200; }));
  EXPECT_TRUE(eventually([&] { return owner.anotherTab().get("/readyz").status == 200; }));
  EXPECT_EQ(owner.get("/api/calls/" + call).at("/summary"), "null") << "nothing was changed meanwhile";
  EXPECT_EQ(product().signIn(owner.email, owner.password).user_id, owner.user_id);
}

TEST(Outage, OfAllConnectionsIsSurvived) {
  auto owner = product().signUp();
  addClient(owner, "Still here");
  for (int round = 0; round < 5; ++round) {
    product().database().terminateBackends();
    EXPECT_TRUE(eventually([&] { return owner.get("/api/clients").status == 200; }));
    EXPECT_TRUE(eventually([&] {
      return owner.patch("/api/auth/me", object{{"name", "Ada"}}).status == 200;
    }));
  }
  EXPECT_EQ(each(owner.get("/api/clients"), "/name"), std::vector<std::string>{"Still here"});
}

TEST(Outage, OfTheDatabaseLetsTheServerStop) {
  auto dying = std::make_unique<Product>();
  auto owner = dying->signUp();
  EXPECT_EQ(owner.get("/api/clients").status, 200);
  TestDatabase::stopCluster();
  dying->server().stop();
  TestDatabase::startCluster();
}

}  // namespace
}  // namespace frontdesk
