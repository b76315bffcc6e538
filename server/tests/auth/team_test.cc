// /api/users: the people of an account.
#include "tests/product.h"

namespace frontdesk::auth {
namespace {

using namespace test;
using testing::HasSubstr;

object invitation(std::string_view role = "member", std::string email = uniqueWord() + "@agency.test") {
  return {{"email", email}, {"name", "Bo Colleague"}, {"role", role}};
}

// The token of the newest mail to the address; waits for one that is not `known`.
std::string mailedToken(const std::string& email, const std::string& known = {}) {
  std::string token;
  EXPECT_TRUE(eventually([&] {
    for (const auto& mail : working().mailsTo(email))
      if (auto found = tokenIn(mail); !found.empty() && found != known) token = found;
    return !token.empty();
  }));
  return token;
}

Answer choosePassword(const std::string& token) {
  return working().visitor().post("/api/auth/password-reset/confirm",
                                  object{{"token", token}, {"password", "chosen by myself"}});
}

TEST(Team, InvitesByMailAndTheInvitedChoosesAPassword) {
  auto owner = working().signUp();
  auto made = owner.post("/api/users", invitation("admin"));
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.at("/status"), "invited");
  EXPECT_EQ(made.header("location"), "/api/users/" + made.at("/id"));
  auto email = made.at("/email");
  EXPECT_THROW(working().signIn(email, "chosen by myself"), std::runtime_error);
  EXPECT_EQ(choosePassword(mailedToken(email)).status, 204);
  auto invited = working().signIn(email, "chosen by myself");
  EXPECT_EQ(invited.account_id, owner.account_id);
  EXPECT_EQ(invited.get("/api/auth/me").at("/role"), "admin");
  auto seen = owner.get("/api/users/" + made.at("/id"));
  EXPECT_EQ(seen.at("/status"), "active");
  EXPECT_NE(seen.at("/last_seen_at"), "null");
}

TEST(Team, MailsAnInvitationAgainAndTheFirstLinkEnds) {
  auto owner = working().signUp();
  auto made = owner.post("/api/users", invitation());
  auto first = mailedToken(made.at("/email"));
  EXPECT_EQ(owner.post("/api/users/" + made.at("/id") + "/invitation").status, 202);
  auto second = mailedToken(made.at("/email"), first);
  EXPECT_EQ(choosePassword(first).verdict(), "422 token");
  EXPECT_EQ(choosePassword(second).status, 204);
  EXPECT_EQ(owner.post("/api/users/" + made.at("/id") + "/invitation").status, 404) << "nothing to wait for";
}

TEST(Team, MailsOnceForOneIdempotencyKey) {
  auto owner = working().signUp();
  auto body = invitation();
  auto key = uniqueWord();
  auto first = owner.post("/api/users", body, {{"Idempotency-Key", key}});
  auto again = owner.post("/api/users", body, {{"Idempotency-Key", key}});
  ASSERT_EQ(first.status, 201) << first.body;
  EXPECT_EQ(again.body, first.body);
  EXPECT_NE(mailedToken(first.at("/email")), "");
  EXPECT_EQ(working().database().value(
                "select count(*) from jobs where kind = 'user.invitation' and account_id = '" +
                owner.account_id + "'"),
            "1");
}

TEST(Team, KeepsAnInvitationThatTheMailServerDoesNotTake) {
  Product cutOff([](Config& config) {
    config.worker = true;
    config.smtpUrl = "smtp://127.0.0.1:1";
  });
  auto owner = cutOff.signUp();
  EXPECT_EQ(owner.post("/api/users", invitation()).status, 201);
  auto isOpen =
      "select last_error is not null and finished_at is null and failed_at is null from jobs where kind = "
      "'user.invitation'";
  EXPECT_TRUE(eventually([&] { return cutOff.database().value(isOpen) == "t"; }));
}

TEST(Team, RefusesEachBadFieldAndAKnownAddress) {
  auto owner = working().signUp();
  EXPECT_EQ(owner.post("/api/users", object{{"email", "x"}, {"name", ""}, {"role", "king"}}).verdict(),
            "422 email, name, role");
  EXPECT_EQ(owner.post("/api/users", object{}).verdict(), "422 email, name, role");
  EXPECT_EQ(owner.post("/api/users", invitation("member", owner.email)).verdict(), "409 email");
  EXPECT_EQ(owner.patch("/api/users/" + owner.user_id, object{{"role", "king"}}).verdict(), "422 role");
}

TEST(Team, IsOneAccountsOwn) {
  auto owner = working().signUp();
  auto stranger = working().signUp();
  for (const auto& id : {stranger.user_id, std::string(nobody)}) {
    auto path = "/api/users/" + id;
    EXPECT_EQ(owner.get(path).status, 404);
    EXPECT_EQ(owner.patch(path, object{{"name", "Mine"}}).status, 404);
    EXPECT_EQ(owner.del(path).status, 404);
    EXPECT_EQ(owner.post(path + "/invitation").status, 404);
  }
  EXPECT_EQ(each(owner.get("/api/users"), "/id"), std::vector<std::string>{owner.user_id});
  EXPECT_EQ(stranger.get("/api/auth/me").at("/name"), "Ada Owner");
}

TEST(Team, GivesAnAdminNoPowerOverOwners) {
  auto owner = working().signUp();
  auto admin = working().colleague(owner, "admin");
  EXPECT_EQ(admin.post("/api/users", invitation("owner")).status, 403);
  EXPECT_EQ(admin.patch("/api/users/" + owner.user_id, object{{"role", "viewer"}}).status, 403);
  EXPECT_EQ(admin.patch("/api/users/" + admin.user_id, object{{"role", "owner"}}).status, 403);
  EXPECT_EQ(admin.del("/api/users/" + owner.user_id).status, 403);
  EXPECT_EQ(working().colleague(owner, "member").get("/api/users").status, 403);
  EXPECT_EQ(owner.get("/api/users/" + owner.user_id).at("/role"), "owner");
}

TEST(Team, ARoleTakenAwayEndsAtOnce) {
  auto owner = working().signUp();
  auto admin = working().colleague(owner, "admin");
  EXPECT_EQ(owner.patch("/api/users/" + admin.user_id, object{{"role", "viewer"}}).at("/role"), "viewer");
  EXPECT_EQ(admin.get("/api/users").status, 401) << "the token still says admin";
  admin.keep(admin.post("/api/auth/refresh"));
  EXPECT_EQ(admin.get("/api/users").status, 403);
  EXPECT_EQ(admin.get("/api/clients").status, 200);
}

TEST(Team, ARemovedUserIsOutAtOnceAndItsAddressFree) {
  auto owner = working().signUp();
  auto member = working().colleague(owner, "member");
  EXPECT_EQ(owner.del("/api/users/" + member.user_id).status, 204);
  EXPECT_EQ(member.get("/api/clients").status, 401);
  EXPECT_EQ(member.post("/api/auth/refresh").status, 401);
  EXPECT_THROW(working().signIn(member.email, owner.password), std::runtime_error);
  EXPECT_EQ(owner.del("/api/users/" + member.user_id).status, 404) << "twice";
  EXPECT_EQ(owner.post("/api/users", invitation("viewer", member.email)).status, 201);
}

TEST(Team, KeepsItsLastOwner) {
  auto owner = working().signUp();
  EXPECT_EQ(owner.del("/api/users/" + owner.user_id).status, 409);
  EXPECT_EQ(owner.patch("/api/users/" + owner.user_id, object{{"role", "admin"}}).status, 409);
  auto second = working().colleague(owner, "owner");
  EXPECT_EQ(owner.patch("/api/users/" + owner.user_id, object{{"role", "admin"}}).status, 200);
  EXPECT_EQ(second.del("/api/users/" + second.user_id).status, 409);
}

TEST(Team, KeepsOneOwnerWhenAllLeaveAtOnce) {
  auto first = working().signUp();
  std::vector<Browser> owners{first};
  for (int i = 0; i < 3; ++i) owners.push_back(working().colleague(first, "owner"));
  atOnce(4, [&](int i) { owners[i].del("/api/users/" + owners[i].user_id); });
  auto left = working().database().query("select count(*) from users where account_id = '" +
                                         first.account_id + "' and role = 'owner' and removed_at is null");
  EXPECT_EQ(left[0][0], "1");
}

}  // namespace
}  // namespace frontdesk::auth
