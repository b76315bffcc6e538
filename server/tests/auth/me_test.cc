// GET and PATCH /api/auth/me, POST /api/auth/password
#include "tests/product.h"

namespace frontdesk::auth {
namespace {

using namespace test;

TEST(Me, IsWhoIsSignedIn) {
  auto owner = product().signUp();
  auto me = owner.get("/api/auth/me");
  EXPECT_EQ(me.at("/id"), owner.user_id);
  EXPECT_EQ(me.at("/email"), owner.email);
  EXPECT_EQ(me.at("/name"), "Ada Owner");
  EXPECT_EQ(me.at("/role"), "owner");
  EXPECT_EQ(me.at("/account/id"), owner.account_id);
}

TEST(Me, ChangesNameAndTimeZone) {
  auto owner = product().signUp();
  auto changed = owner.patch("/api/auth/me", object{{"name", "Ada L."}, {"time_zone", "Asia/Tokyo"}});
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.at("/name"), "Ada L.");
  EXPECT_EQ(changed.at("/time_zone"), "Asia/Tokyo");
  auto me = owner.get("/api/auth/me");
  EXPECT_EQ(me.at("/name"), "Ada L.");
  EXPECT_EQ(me.at("/email"), owner.email);
}

TEST(Me, KeepsWhatIsNotGiven) {
  auto owner = product().signUp();
  owner.patch("/api/auth/me", object{{"time_zone", "Asia/Tokyo"}});
  EXPECT_EQ(owner.patch("/api/auth/me", object{}).at("/name"), "Ada Owner");
  EXPECT_EQ(owner.patch("/api/auth/me", object{{"name", "Ada L."}}).at("/time_zone"), "Asia/Tokyo");
}

TEST(Me, ChangesTheAddressWithThePasswordOnly) {
  auto owner = product().signUp();
  auto fresh = uniqueWord() + "@agency.test";
  EXPECT_EQ(owner.patch("/api/auth/me", object{{"email", fresh}}).verdict(), "422 password");
  EXPECT_EQ(owner.patch("/api/auth/me", object{{"email", fresh}, {"password", "wrong"}}).verdict(),
            "422 password");
  auto changed = owner.patch("/api/auth/me", object{{"email", fresh}, {"password", owner.password}});
  EXPECT_EQ(changed.at("/email"), fresh);
  EXPECT_EQ(product().signIn(fresh, owner.password).user_id, owner.user_id);
  EXPECT_THROW(product().signIn(owner.email, owner.password), std::runtime_error);
}

TEST(Me, RefusesAnAddressThatIsSomebodyElses) {
  auto owner = product().signUp();
  auto other = product().signUp();
  auto refused = owner.patch("/api/auth/me", object{{"email", other.email}, {"password", owner.password}});
  EXPECT_EQ(refused.verdict(), "409 email");
  EXPECT_EQ(owner.get("/api/auth/me").at("/email"), owner.email);
}

TEST(Me, NamesBadFields) {
  auto owner = product().signUp();
  struct Case {
    const char* name;
    object change;
    const char* verdict;
  } cases[] = {
      {"an empty name", {{"name", ""}}, "422 name"},
      {"an unknown time zone", {{"time_zone", "Nowhere"}}, "422 time_zone"},
      {"no address", {{"email", "x"}, {"password", "y"}}, "422 email"},
      {"a role", {{"role", "owner"}}, "422 role"},
      {"an account", {{"account", object{{"name", "Mine"}}}}, "422 account"},
      {"another user's id", {{"id", "018f0000-0000-7000-8000-000000000002"}}, "422 id"},
      {"a hash", {{"password_hash", "x"}}, "422 password_hash"},
  };
  for (const auto& c : cases) EXPECT_EQ(owner.patch("/api/auth/me", c.change).verdict(), c.verdict) << c.name;
}

TEST(Me, LetsNobodyGuessThePasswordWithoutEnd) {
  auto owner = product().signUp();
  object guess{{"email", "x@agency.test"}, {"password", "guess"}};
  int tries = triesBeforeLimit([&] { return owner.patch("/api/auth/me", guess); });
  EXPECT_GE(tries, 10);
  EXPECT_LT(tries, 200);
}

TEST(ChangePassword, EndsTheOtherSessions) {
  auto owner = product().signUp();
  auto elsewhere = product().signIn(owner.email, owner.password);
  auto done = owner.post("/api/auth/password",
                         object{{"current_password", owner.password}, {"new_password", "a better password"}});
  EXPECT_EQ(done.status, 204);
  EXPECT_EQ(owner.get("/api/auth/me").status, 200) << "this one goes on";
  EXPECT_EQ(owner.post("/api/auth/refresh").status, 200);
  EXPECT_EQ(elsewhere.get("/api/auth/me").status, 401);
  EXPECT_EQ(elsewhere.post("/api/auth/refresh").status, 401);
  EXPECT_THROW(product().signIn(owner.email, owner.password), std::runtime_error);
  EXPECT_EQ(product().signIn(owner.email, "a better password").user_id, owner.user_id);
}

TEST(ChangePassword, LeavesColleaguesAlone) {
  auto owner = product().signUp();
  auto colleague = product().colleague(owner, "admin");
  owner.post("/api/auth/password",
             object{{"current_password", owner.password}, {"new_password", "a better password"}});
  EXPECT_EQ(colleague.get("/api/auth/me").status, 200);
}

TEST(ChangePassword, VoidsTheLinksThatAreOut) {
  auto owner = product().signUp();
  auto link = uniqueWord();
  product().database().query(
      "insert into password_resets (account_id, user_id, token_hash, expires_at) values ('" +
      owner.account_id + "', '" + owner.user_id + "', sha256('" + link + "'), now() + interval '1 minute')");
  owner.post("/api/auth/password",
             object{{"current_password", owner.password}, {"new_password", "a better password"}});
  auto late = product().visitor().post("/api/auth/password-reset/confirm",
                                       object{{"token", link}, {"password", "another password"}});
  EXPECT_EQ(late.verdict(), "422 token");
}

TEST(ChangePassword, NamesBadFields) {
  auto owner = product().signUp();
  struct Case {
    const char* name;
    object change;
    const char* verdict;
  } cases[] = {
      {"nothing", {}, "422 current_password, new_password"},
      {"wrong",
       {{"current_password", "wrong"}, {"new_password", "a better password"}},
       "422 current_password"},
      {"short", {{"current_password", owner.password}, {"new_password", "short"}}, "422 new_password"},
      {"long",
       {{"current_password", owner.password}, {"new_password", std::string(73, 'x')}},
       "422 new_password"},
      {"another user",
       {{"current_password", owner.password}, {"new_password", "a better password"}, {"user_id", "x"}},
       "422 user_id"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(owner.post("/api/auth/password", c.change).verdict(), c.verdict) << c.name;
  EXPECT_EQ(product().signIn(owner.email, owner.password).user_id, owner.user_id) << "nothing has changed";
}

}  // namespace
}  // namespace frontdesk::auth
