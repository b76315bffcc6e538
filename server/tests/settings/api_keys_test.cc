// /api/settings/api-keys
#include "tests/product.h"

namespace frontdesk::settings {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;

constexpr auto path = "/api/settings/api-keys";

Browser programWith(const Browser& owner, const std::string& key) {
  auto program = product().visitor();
  program.account_id = owner.account_id;
  program.token = key;
  return program;
}

TEST(ApiKeys, AreShownOnceAndOpenWhatTheirScopesSay) {
  auto owner = product().signUp();
  auto made = owner.post(path, object{{"name", "Telephony"}, {"scopes", {"clients:read", "calls:read"}}});
  ASSERT_EQ(made.status, 201) << made.body;
  auto key = made.at("/key");
  EXPECT_TRUE(key.starts_with("fd_") && key.starts_with(made.at("/prefix")));
  auto program = programWith(owner, key);
  EXPECT_EQ(program.get("/api/clients").status, 200);
  EXPECT_EQ(program.post("/api/clients", object{{"name", "A"}, {"profession", "bank"}}).status, 403);
  auto list = owner.get(path);
  EXPECT_EQ(each(list, "/name"), std::vector<std::string>{"Telephony"});
  EXPECT_EQ(list.at("/items/0/created_by"), "Ada Owner");
  EXPECT_EQ(list.at("/items/0/scopes"), R"(["clients:read","calls:read"])");
  EXPECT_THAT(list.body, Not(HasSubstr(key)));
}

TEST(ApiKeys, EndAtOnce) {
  auto owner = product().signUp();
  auto made = owner.post(path, object{{"name", "x"}, {"scopes", {"clients:read"}}});
  auto program = programWith(owner, made.at("/key"));
  EXPECT_EQ(program.get("/api/clients").status, 200);
  EXPECT_EQ(owner.del(std::string(path) + "/" + made.at("/id")).status, 204);
  EXPECT_EQ(program.get("/api/clients").status, 401);
  EXPECT_EQ(owner.del(std::string(path) + "/" + made.at("/id")).status, 404) << "twice";
  EXPECT_EQ(owner.get(path).items(), 0u);
}

TEST(ApiKeys, TellWhenTheyWereUsed) {
  auto owner = product().signUp();
  auto made = owner.post(path, object{{"name", "x"}, {"scopes", {"clients:read"}}});
  EXPECT_EQ(owner.get(path).at("/items/0/last_used_at"), "null");
  programWith(owner, made.at("/key")).get("/api/clients");
  EXPECT_NE(owner.get(path).at("/items/0/last_used_at"), "null");
}

TEST(ApiKeys, ExpireWhenTheyShould) {
  auto owner = product().signUp();
  auto made = owner.post(
      path, object{{"name", "x"}, {"scopes", {"clients:read"}}, {"expires_at", "2999-01-01T00:00:00Z"}});
  EXPECT_EQ(made.at("/expires_at"), "2999-01-01T00:00:00.000Z");
  product().database().query("update api_keys set expires_at = now() - interval '1 second' where id = '" +
                             made.at("/id") + "'");
  EXPECT_EQ(programWith(owner, made.at("/key")).get("/api/clients").status, 401);
}

TEST(ApiKeys, NameEachBadField) {
  auto owner = product().signUp();
  struct Case {
    const char* name;
    object body;
    const char* verdict;
  } cases[] = {
      {"no name", {{"scopes", {"calls:read"}}}, "422 name"},
      {"no scopes", {{"name", "x"}}, "422 scopes"},
      {"no scope", {{"name", "x"}, {"scopes", array{}}}, "422 scopes"},
      {"an unknown scope", {{"name", "x"}, {"scopes", {"calls:read", "all"}}}, "422 scopes[1]"},
      {"an empty name", {{"name", " "}, {"scopes", {"calls:read"}}}, "422 name"},
      {"an end in the past",
       {{"name", "x"}, {"scopes", {"calls:read"}}, {"expires_at", "2020-01-01T00:00:00Z"}},
       "422 expires_at"},
  };
  for (const auto& c : cases) EXPECT_EQ(owner.post(path, c.body).verdict(), c.verdict) << c.name;
}

TEST(ApiKeys, AreForAdminsOfTheAccountOnly) {
  auto owner = product().signUp();
  auto made = owner.post(path, object{{"name", "x"}, {"scopes", {"clients:read", "clients:write"}}});
  auto stranger = product().signUp();
  EXPECT_EQ(stranger.del(std::string(path) + "/" + made.at("/id")).status, 404);
  EXPECT_EQ(stranger.del(std::string(path) + "/" + nobody).status, 404);
  EXPECT_EQ(stranger.get(path).items(), 0u);
  EXPECT_EQ(product().colleague(owner, "member").get(path).status, 403);
  EXPECT_EQ(programWith(owner, made.at("/key")).get(path).status, 403) << "a key makes no keys";
}

}  // namespace
}  // namespace frontdesk::settings
