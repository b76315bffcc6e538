// GET /api/audit-log: what the triggers wrote.
#include "tests/product.h"

namespace frontdesk::settings {
namespace {

using namespace test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr auto path = "/api/audit-log";

std::vector<std::string> actions(Browser& reader, const std::string& query = "") {
  return each(reader.get(path + query), "/action");
}

TEST(Audit, TellsActorAddressBeforeAndAfter) {
  auto owner = product().signUp();
  auto client = addClient(owner, "Harbor Dental");
  owner.put("/api/clients/" + client, object{{"name", "Harbour Dental"}, {"profession", "bank"}});
  auto log = owner.get(std::string(path) + "?action=client.updated");
  ASSERT_EQ(log.items(), 1u) << log.body;
  EXPECT_EQ(log.at("/items/0/subject_id"), client);
  EXPECT_EQ(log.at("/items/0/actor/kind"), "user");
  EXPECT_EQ(log.at("/items/0/actor/id"), owner.user_id);
  EXPECT_EQ(log.at("/items/0/actor/name"), "Ada Owner");
  EXPECT_EQ(log.at("/items/0/address"), owner.address);
  EXPECT_EQ(log.at("/items/0/before/name"), "Harbor Dental");
  EXPECT_EQ(log.at("/items/0/after/name"), "Harbour Dental");
  EXPECT_EQ(log.at("/items/0/after/id"), "absent") << "only what changed";
}

TEST(Audit, NamesTheApiKeyThatActed) {
  auto owner = product().signUp();
  auto program = product().program(owner, "clients:write");
  addClient(program, "By program");
  auto log = owner.get(std::string(path) + "?action=client.created");
  EXPECT_EQ(log.at("/items/0/actor/kind"), "api_key");
  EXPECT_EQ(log.at("/items/0/actor/name"), "program");
}

TEST(Audit, SeesEveryKindOfChange) {
  auto owner = product().signUp();
  auto client = addClient(owner, "Client", "+12025550119");
  auto call = addCall(owner, client);
  owner.del("/api/clients/" + client);
  owner.post("/api/clients/" + client + "/restore");
  owner.del("/api/calls/" + call);
  auto key = owner.post("/api/settings/api-keys", object{{"name", "x"}, {"scopes", {"calls:read"}}});
  owner.del("/api/settings/api-keys/" + key.at("/id"));
  owner.patch("/api/settings/account", object{{"name", "Agency"}});
  auto member = product().colleague(owner, "member");
  owner.del("/api/users/" + member.user_id);
  owner.post("/api/auth/password",
             object{{"current_password", owner.password}, {"new_password", "a better password"}});
  auto seen = actions(owner, "?limit=200");
  for (auto action :
       {"user.created", "user.signed_in", "user.removed", "user.password_changed", "client.created",
        "client.archived", "client.restored", "phone_number.created", "call.deleted", "api_key.created",
        "api_key.revoked", "account.updated", "subscription.created"})
    EXPECT_THAT(seen, Contains(action));
}

TEST(Audit, KeepsNoSecret) {
  auto owner = product().signUp();
  auto key = owner.post("/api/settings/api-keys", object{{"name", "x"}, {"scopes", {"calls:read"}}});
  product().colleague(owner, "member");
  auto log = owner.get(std::string(path) + "?limit=200").body;
  for (auto secret : {"password_hash", "key_hash", "token_hash", "$2"})
    EXPECT_THAT(log, Not(HasSubstr(secret)));
}

TEST(Audit, ForgetsAnErasedClient) {
  auto owner = product().signUp();
  auto client = addClient(owner, "Unforgettable Ltd", "+12025550119");
  owner.put("/api/clients/" + client, object{{"name", "Unforgettable Inc"}, {"profession", "bank"}});
  addCall(owner, client);
  ASSERT_EQ(owner.post("/api/clients/" + client + "/erase").status, 204);
  auto log = owner.get(std::string(path) + "?limit=200");
  EXPECT_THAT(log.body, Not(HasSubstr("Unforgettable")));
  EXPECT_THAT(log.body, Not(HasSubstr("+12025550119")));
  EXPECT_THAT(each(log, "/action"), Contains("client.erased"));
}

TEST(Audit, IsFilteredAndPaged) {
  auto owner = product().signUp();
  auto one = addClient(owner, "One");
  auto two = addClient(owner, "Two");
  EXPECT_EQ(actions(owner, "?subject_id=" + one), std::vector<std::string>{"client.created"});
  EXPECT_EQ(actions(owner, "?action=client").size(), 2u);
  EXPECT_EQ(actions(owner, "?user_id=" + two).size(), 0u);
  EXPECT_EQ(actions(owner, "?to=2020-01-01T00:00:00Z").size(), 0u);
  EXPECT_THAT(walk(owner, std::string(path) + "?action=client&limit=1", "/subject_id"),
              ElementsAre(two, one));
  EXPECT_EQ(owner.get(std::string(path) + "?from=x&limit=0").verdict(), "422 from, limit");
}

TEST(Audit, IsForAdminsOfTheAccountOnly) {
  auto owner = product().signUp();
  addClient(owner, "One");
  auto stranger = product().signUp();
  EXPECT_THAT(actions(stranger), Not(Contains("client.created")));
  EXPECT_EQ(product().colleague(owner, "member").get(path).status, 403);
}

}  // namespace
}  // namespace frontdesk::settings
