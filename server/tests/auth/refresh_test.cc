// POST /api/auth/refresh: rotation, theft, and two tabs at once.
#include "tests/product.h"

namespace frontdesk::auth {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;

Answer refresh(Browser& browser, const Headers& headers = {}) {
  return browser.post("/api/auth/refresh", object{}, headers);
}

// Ages the last rotation, as if the grace for the token before it were over.
void passGrace(const Browser& owner) {
  product().database().query(
      "update sessions set rotated_at = rotated_at - interval '11 seconds' where account_id = '" +
      owner.account_id + "'");
}

TEST(Refresh, GivesANewTokenAndANewCookie) {
  auto owner = product().signUp();
  auto before = owner;
  auto session = refresh(owner);
  ASSERT_EQ(session.status, 200) << session.body;
  owner.keep(session);
  EXPECT_NE(owner.cookie, before.cookie);
  EXPECT_EQ(session.at("/user/id"), before.user_id);
  EXPECT_EQ(owner.get("/api/auth/me").status, 200);
  EXPECT_EQ(refresh(owner).status, 200) << "and so on";
}

TEST(Refresh, NeedsNoAccessToken) {
  auto owner = product().signUp();
  owner.token.clear();
  EXPECT_EQ(refresh(owner).status, 200);
}

TEST(Refresh, ProlongsTheSession) {
  auto owner = product().signUp();
  product().database().query(
      "update sessions set expires_at = now() + interval '1 minute' where account_id = '" + owner.account_id +
      "'");
  EXPECT_EQ(refresh(owner).status, 200);
  EXPECT_EQ(product().database().value(
                "select expires_at > now() + interval '29 days' from sessions where account_id = '" +
                owner.account_id + "'"),
            "t");
}

TEST(Refresh, RefusesWhatIsNoLiveTokenAndTakesTheCookieAway) {
  auto owner = product().signUp();
  auto good = owner.cookie;
  struct Case {
    const char* name;
    std::string cookie;
  } cases[] = {
      {"none", ""},
      {"another cookie", "session=1"},
      {"empty", "frontdesk_refresh="},
      {"garbage", "frontdesk_refresh=garbage"},
      {"a family and nothing else", good.substr(0, good.find('.'))},
      {"an unknown family", "frontdesk_refresh=018f0000-0000-7000-8000-000000000001.abc"},
      {"bytes that are no text", "frontdesk_refresh=\xff\xfe"},
  };
  for (const auto& c : cases) {
    auto thief = product().visitor();
    thief.cookie = c.cookie;
    auto refused = refresh(thief);
    EXPECT_EQ(refused.status, 401) << c.name;
    EXPECT_THAT(refused.header("set-cookie"), HasSubstr("frontdesk_refresh=; ")) << c.name;
    EXPECT_THAT(refused.header("set-cookie"), HasSubstr("Max-Age=0")) << c.name;
  }
}

TEST(Refresh, RefusesAnExpiredSession) {
  auto owner = product().signUp();
  product().database().query("update sessions set expires_at = now() where account_id = '" +
                             owner.account_id + "'");
  EXPECT_EQ(refresh(owner).status, 401);
}

TEST(Refresh, OfTwoAtOnceGivesBothTheSameCookie) {
  for (int round = 0; round < 5; ++round) {
    auto owner = product().signUp();
    std::vector<Browser> tabs{owner.anotherTab(), owner.anotherTab()};
    std::vector<Answer> sessions(2);
    atOnce(2, [&](int i) { sessions[i] = refresh(tabs[i]); });
    for (int i = 0; i < 2; ++i) {
      ASSERT_EQ(sessions[i].status, 200) << sessions[i].body;
      tabs[i].keep(sessions[i]);
      EXPECT_EQ(tabs[i].get("/api/auth/me").status, 200);
    }
    EXPECT_EQ(tabs[0].cookie, tabs[1].cookie);
    EXPECT_NE(tabs[0].cookie, owner.cookie);
    passGrace(owner);
    EXPECT_EQ(refresh(tabs[1]).status, 200);
  }
}

TEST(Refresh, ForgivesTheImmediateParentForTenSeconds) {
  auto owner = product().signUp();
  auto late = owner.anotherTab();
  owner.keep(refresh(owner));
  late.keep(refresh(late));
  EXPECT_EQ(late.cookie, owner.cookie) << "the first answer may have been lost";
  passGrace(owner);
  EXPECT_EQ(refresh(late).status, 200);
}

TEST(Refresh, ForgivesNoGrandparent) {
  auto owner = product().signUp();
  auto thief = owner.anotherTab();
  owner.keep(refresh(owner));
  owner.keep(refresh(owner));
  EXPECT_EQ(refresh(thief).status, 401);
  EXPECT_EQ(refresh(owner).status, 401) << "the family has ended";
}

TEST(Refresh, EndsTheSessionWhereAnOldTokenComesBack) {
  auto owner = product().signUp();
  auto elsewhere = product().signIn(owner.email, owner.password);
  auto thief = owner.anotherTab();
  owner.keep(refresh(owner));
  passGrace(owner);
  EXPECT_EQ(refresh(thief).status, 401);
  EXPECT_EQ(owner.get("/api/auth/me").status, 401) << "the access token at once";
  EXPECT_EQ(refresh(owner).status, 401);
  EXPECT_EQ(elsewhere.get("/api/auth/me").status, 200) << "another session is another family";
}

TEST(Refresh, EndsTheThiefsSessionWhereTheVictimComesBack) {
  auto owner = product().signUp();
  auto thief = owner.anotherTab();
  thief.keep(refresh(thief));
  passGrace(owner);
  EXPECT_EQ(refresh(owner).status, 401);
  EXPECT_EQ(thief.get("/api/clients").status, 401);
  EXPECT_EQ(refresh(thief).status, 401);
}

TEST(Refresh, StoresNoTokenAsItIs) {
  auto owner = product().signUp();
  auto secret = owner.cookie.substr(owner.cookie.find('.') + 1);
  EXPECT_EQ(
      product().database().value("select count(*) from sessions s where s::text like '%" + secret + "%'"),
      "0");
}

TEST(Refresh, IsForOurOwnPagesOnly) {
  struct Case {
    const char* name;
    std::string origin;
    int status;
  } cases[] = {
      {"our public address", "http://frontdesk.test", 200},
      {"the host that was asked", "http://test", 200},
      {"another page", "https://evil.test", 403},
      {"a page that begins like ours", "http://frontdesk.test.evil.test", 403},
      {"a page that ends like ours", "http://evilfrontdesk.test", 403},
      {"another port", "http://frontdesk.test:8081", 403},
      {"a sandboxed page", "null", 403},
  };
  for (const auto& c : cases) {
    auto owner = product().signUp();
    EXPECT_EQ(refresh(owner, {{"Origin", c.origin}}).status, c.status) << c.name;
    EXPECT_EQ(refresh(owner).status, 200) << c.name << ": the session lives on";
  }
}

TEST(Refresh, BringsTheRoleOfTheDay) {
  auto owner = product().signUp();
  auto member = product().colleague(owner, "admin");
  product().database().query("update users set role = 'viewer' where id = '" + member.user_id + "'");
  EXPECT_EQ(member.get("/api/clients").status, 401) << "the token says admin still";
  auto session = refresh(member);
  EXPECT_EQ(session.at("/user/role"), "viewer");
  member.keep(session);
  EXPECT_EQ(member.get("/api/clients").status, 200);
  EXPECT_EQ(member.post("/api/clients", object{{"name", "X"}, {"profession", "bank"}}).status, 403);
}

TEST(Refresh, EndsForARemovedUser) {
  auto owner = product().signUp();
  auto member = product().colleague(owner, "member");
  product().database().query("update users set removed_at = now() where id = '" + member.user_id + "'");
  EXPECT_EQ(member.get("/api/clients").status, 401);
  EXPECT_EQ(refresh(member).status, 401);
}

}  // namespace
}  // namespace frontdesk::auth
