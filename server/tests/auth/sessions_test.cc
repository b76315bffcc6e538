// Signing out, and the list of where a user is signed in.
#include "tests/product.h"

namespace frontdesk::auth {
namespace {

using namespace test;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(Logout, EndsTheSessionAtOnceForEveryPath) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto call = addCall(owner, client);
  auto out = owner.post("/api/auth/logout");
  EXPECT_EQ(out.status, 204);
  EXPECT_THAT(out.header("set-cookie"), HasSubstr("frontdesk_refresh=; "));
  EXPECT_THAT(out.header("set-cookie"), HasSubstr("Max-Age=0"));
  struct Case {
    const char* method;
    std::string path, body;
  } cases[] = {
      {"GET", "/api/auth/me", ""},
      {"PATCH", "/api/auth/me", R"({"name":"Eve"})"},
      {"GET", "/api/auth/sessions", ""},
      {"DELETE", "/api/auth/sessions/" + client, ""},
      {"POST", "/api/auth/password",
       R"({"current_password":"correct horse battery","new_password":"0123456789"})"},
      {"POST", "/api/auth/logout", ""},
      {"GET", "/api/clients", ""},
      {"GET", "/api/clients?sort=-calls&include_total=true", ""},
      {"POST", "/api/clients", R"({"name":"Eve","profession":"bank"})"},
      {"GET", "/api/clients/" + client, ""},
      {"PUT", "/api/clients/" + client, R"({"name":"Eve","profession":"bank"})"},
      {"DELETE", "/api/clients/" + client, ""},
      {"POST", "/api/clients/" + client + "/restore", ""},
      {"POST", "/api/clients/" + client + "/erase", ""},
      {"GET", "/api/clients/" + client + "/phone-numbers", ""},
      {"POST", "/api/clients/" + client + "/phone-numbers", R"({"number":"+12025550177"})"},
      {"DELETE", "/api/clients/" + client + "/phone-numbers/" + client, ""},
      {"GET", "/api/professions", ""},
      {"GET", "/api/calls", ""},
      {"POST", "/api/calls", boost::json::serialize(callDraft(client))},
      {"GET", "/api/calls/export", ""},
      {"GET", "/api/calls/" + call, ""},
      {"PATCH", "/api/calls/" + call, R"({"summary":"Eve"})"},
      {"DELETE", "/api/calls/" + call, ""},
      {"GET", "/api/calls/" + call + "/transcript", ""},
      {"GET", "/api/calls/" + call + "/recording", ""},
  };
  for (const auto& c : cases)
    EXPECT_EQ(owner.send(c.method, c.path, c.body, {{"Content-Type", "application/json"}}).status, 401)
        << c.method << ' ' << c.path;
  EXPECT_EQ(owner.send("POST", "/api/calls/import", "", {}).status, 401);
  EXPECT_EQ(owner.send("POST", "/api/calls/import", "no call\n", {}).status, 401)
      << "though no line is stored";
  EXPECT_EQ(owner.send("PUT", "/api/calls/" + call + "/recording", "RIFF", {}).status, 401);
  EXPECT_EQ(owner.post("/api/auth/refresh").status, 401);
}

TEST(Logout, EndsThisSessionOnly) {
  auto owner = product().signUp();
  auto elsewhere = product().signIn(owner.email, owner.password);
  EXPECT_EQ(owner.post("/api/auth/logout").status, 204);
  EXPECT_EQ(elsewhere.get("/api/auth/me").status, 200);
}

TEST(Sessions, ListsWhereTheUserIsSignedInTheLastUsedFirst) {
  auto owner = product().signUp();
  auto elsewhere = product().signIn(owner.email, owner.password);
  auto colleague = product().colleague(owner, "admin");
  auto list = owner.get("/api/auth/sessions");
  EXPECT_EQ(each(list, "/current"), (std::vector<std::string>{"false", "true"}));
  EXPECT_EQ(each(list, "/address"), (std::vector<std::string>{elsewhere.address, owner.address}));
  EXPECT_EQ(each(elsewhere.get("/api/auth/sessions"), "/current"),
            (std::vector<std::string>{"true", "false"}));
  EXPECT_EQ(colleague.get("/api/auth/sessions").items(), 1u) << "one's own only";
}

TEST(Sessions, LeavesOutThoseThatHaveEnded) {
  auto owner = product().signUp();
  auto gone = product().signIn(owner.email, owner.password);
  auto expired = product().signIn(owner.email, owner.password);
  gone.post("/api/auth/logout");
  product().database().query("update sessions set expires_at = now() where address = '" + expired.address +
                             "'");
  EXPECT_EQ(owner.get("/api/auth/sessions").items(), 1u);
}

TEST(Sessions, EndsAnotherOfTheUsersOwn) {
  auto owner = product().signUp();
  auto elsewhere = product().signIn(owner.email, owner.password);
  auto other = owner.get("/api/auth/sessions").at("/items/0/id");
  EXPECT_EQ(owner.del("/api/auth/sessions/" + other).status, 204);
  EXPECT_EQ(elsewhere.get("/api/auth/me").status, 401);
  EXPECT_EQ(elsewhere.post("/api/auth/refresh").status, 401);
  EXPECT_EQ(owner.get("/api/auth/me").status, 200);
  EXPECT_EQ(owner.del("/api/auth/sessions/" + other).status, 404) << "twice";
}

TEST(Sessions, EndsNobodyElses) {
  auto owner = product().signUp();
  auto colleague = product().colleague(owner, "viewer");
  auto stranger = product().signUp();
  auto mine = owner.get("/api/auth/sessions").at("/items/0/id");
  EXPECT_EQ(colleague.del("/api/auth/sessions/" + mine).status, 404) << "a colleague";
  EXPECT_EQ(stranger.del("/api/auth/sessions/" + mine).status, 404) << "another account";
  EXPECT_EQ(owner.del(std::string("/api/auth/sessions/") + nobody).status, 404);
  EXPECT_EQ(owner.del("/api/auth/sessions/x").verdict(), "422 id");
  EXPECT_EQ(owner.get("/api/auth/me").status, 200);
}

}  // namespace
}  // namespace frontdesk::auth
