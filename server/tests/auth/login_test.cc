// POST /api/auth/login
#include "tests/product.h"

namespace frontdesk::auth {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

Answer logIn(Browser& browser, const std::string& email, const std::string& password) {
  return browser.post("/api/auth/login", object{{"email", email}, {"password", password}});
}

TEST(Login, BeginsASession) {
  auto owner = product().signUp();
  auto browser = product().visitor();
  auto session = logIn(browser, owner.email, owner.password);
  ASSERT_EQ(session.status, 200) << session.body;
  EXPECT_EQ(session.at("/user/id"), owner.user_id);
  EXPECT_EQ(session.at("/user/account/id"), owner.account_id);
  browser.keep(session);
  EXPECT_NE(browser.token, owner.token);
  EXPECT_EQ(browser.get("/api/auth/me").at("/id"), owner.user_id);
  EXPECT_EQ(owner.get("/api/auth/me").status, 200) << "the other session goes on";
}

TEST(Login, RemembersWhenAndFromWhere) {
  auto owner = product().signUp();
  auto browser = product().visitor();
  browser.send("POST", "/api/auth/login",
               boost::json::serialize(object{{"email", owner.email}, {"password", owner.password}}),
               {{"Content-Type", "application/json"}, {"User-Agent", "Browser/1.0"}});
  auto rows = product().database().query("select user_agent, address from sessions where account_id = '" +
                                         owner.account_id + "' order by created_at desc limit 1");
  EXPECT_EQ(rows, (postgres::TestRows{{"Browser/1.0", browser.address}}));
  EXPECT_EQ(product().database().value(
                "select last_signed_in_at > now() - interval '1 minute' from users where id = '" +
                owner.user_id + "'"),
            "t");
}

TEST(Login, TakesAUserAgentOfAnyBytesAndLength) {
  auto owner = product().signUp();
  auto text = boost::json::serialize(object{{"email", owner.email}, {"password", owner.password}});
  for (auto agent :
       {std::string("Caf\xe9/1.0"), std::string(3000, 'x'), "\xc3\xa9" + std::string(500, '\xff')})
    EXPECT_EQ(product()
                  .visitor()
                  .send("POST", "/api/auth/login", text,
                        {{"Content-Type", "application/json"}, {"User-Agent", agent}})
                  .status,
              200);
}

TEST(Login, SetsACookieThatNoScriptAndNoOtherPathSees) {
  auto owner = product().signUp();
  auto browser = product().visitor();
  auto cookie = logIn(browser, owner.email, owner.password).header("set-cookie");
  EXPECT_THAT(cookie,
              MatchesRegex("frontdesk_refresh=[-0-9a-f]{36}\\.[-_A-Za-z0-9]{43}; Path=/api/auth; HttpOnly; "
                           "SameSite=Strict; Max-Age=2592000"));
}

TEST(Login, SetsASecureCookieWhereThePublicAddressIsHttps) {
  Product secure([](Config& config) { config.publicUrl = "https://desk.example.com"; });
  auto browser = secure.visitor();
  auto made = browser.post(
      "/api/auth/register",
      object{{"email", "ada@agency.test"}, {"password", "correct horse battery"}, {"name", "Ada"}});
  EXPECT_THAT(made.header("set-cookie"), testing::EndsWith("; Secure"));
}

TEST(Login, SaysTheSameOfUnknownUsersAndWrongPasswords) {
  auto owner = product().signUp();
  auto browser = product().visitor();
  auto wrong = logIn(browser, owner.email, "not the password");
  auto unknown = logIn(browser, uniqueWord() + "@agency.test", owner.password);
  product().database().query("update users set password_hash = null where id = '" + owner.user_id + "'");
  auto invited = logIn(browser, owner.email, owner.password);
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(wrong.header("set-cookie"), "-");
  for (const auto& other : {unknown, invited}) {
    EXPECT_EQ(other.status, 401);
    EXPECT_EQ(other.at("/detail"), wrong.at("/detail"));
    EXPECT_EQ(other.header("set-cookie"), "-");
  }
}

TEST(Login, LetsNoRemovedUserIn) {
  auto owner = product().signUp();
  auto member = product().colleague(owner, "member");
  product().database().query("update users set removed_at = now() where id = '" + member.user_id + "'");
  auto browser = product().visitor();
  EXPECT_EQ(logIn(browser, member.email, owner.password).status, 401);
}

TEST(Login, NamesBadFields) {
  auto browser = product().visitor();
  EXPECT_EQ(browser.post("/api/auth/login", object{}).verdict(), "422 email, password");
  EXPECT_EQ(logIn(browser, "nobody", "x").verdict(), "422 email");
  EXPECT_EQ(logIn(browser, "a@agency.test", "").verdict(), "422 password");
  EXPECT_EQ(
      browser
          .post("/api/auth/login", object{{"email", "a@agency.test"}, {"password", "x"}, {"role", "owner"}})
          .verdict(),
      "422 role");
  EXPECT_EQ(browser.post("/api/auth/login", "nonsense").status, 400);
}

TEST(Login, TakesAPasswordOverAThousandCharactersForWrongNotForATask) {
  auto owner = product().signUp();
  auto browser = product().visitor();
  EXPECT_EQ(logIn(browser, owner.email, std::string(1000, 'x')).status, 401);
  EXPECT_EQ(logIn(browser, owner.email, std::string(1001, 'x')).verdict(), "422 password");
}

void expectLimit(int tries, int limit) {
  EXPECT_GE(tries, limit);
  EXPECT_LT(tries, 200);
}

TEST(LoginLimit, StopsWhoGuessesAtOneAccountAndNobodyElse) {
  auto victim = product().signUp();
  auto neighbour = product().signUp();
  auto guesser = product().visitor();
  expectLimit(triesBeforeLimit([&] { return logIn(guesser, victim.email, "guess"); }), 10);
  expectLimit(triesBeforeLimit([&] { return logIn(guesser, victim.email, victim.password); }), 0);
  EXPECT_EQ(logIn(guesser, neighbour.email, neighbour.password).status, 200) << "another account";
  auto elsewhere = product().visitor();
  EXPECT_EQ(logIn(elsewhere, victim.email, victim.password).status, 200) << "the victim, from elsewhere";
}

TEST(LoginLimit, StopsWhoTriesManyAccountsFromOneAddress) {
  auto guesser = product().visitor();
  int account = 0;
  auto guess = [&] { return logIn(guesser, "user" + std::to_string(++account) + "@agency.test", "guess"); };
  expectLimit(triesBeforeLimit(guess), 60);
}

TEST(LoginLimit, SlowsDownWhoGuessesFromManyAddressesAndLocksNobodyOut) {
  auto victim = product().signUp();
  auto timed = [&](const std::string& password) {
    auto visitor = product().visitor();
    auto start = std::chrono::steady_clock::now();
    auto status = logIn(visitor, victim.email, password).status;
    return std::pair(status, std::chrono::steady_clock::now() - start >= std::chrono::seconds(2));
  };
  EXPECT_EQ(timed(victim.password), std::pair(200, false));
  atOnce(25, [&](int) { timed("guess"); });
  EXPECT_EQ(timed("guess"), std::pair(401, true));
  EXPECT_EQ(timed(victim.password), std::pair(200, true));
  auto neighbour = product().signUp();
  auto visitor = product().visitor();
  auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(logIn(visitor, neighbour.email, neighbour.password).status, 200);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2)) << "another account";
}

TEST(LoginLimit, IsToldWithEachAnswer) {
  auto owner = product().signUp();
  auto browser = product().visitor();
  auto good = logIn(browser, owner.email, owner.password);
  EXPECT_EQ(good.status, 200);
  EXPECT_EQ(good.header("ratelimit-policy"), "\"default\";q=10;w=60");
  EXPECT_THAT(good.header("ratelimit"), MatchesRegex("\"default\";r=9;t=[0-9]+"));
  auto wrong = logIn(browser, owner.email, "guess");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_THAT(wrong.header("ratelimit"), MatchesRegex("\"default\";r=[89];t=[0-9]+"));
  triesBeforeLimit([&] { return logIn(browser, owner.email, "guess"); });
  EXPECT_THAT(logIn(browser, owner.email, "guess").header("ratelimit"), Not(HasSubstr(" | "))) << "once";
  EXPECT_EQ(browser.get("/healthz").header("ratelimit"), "-") << "what has no limit";
}

TEST(LoginLimit, CountsAnIpv6SiteAsOne) {
  auto victim = product().signUp();
  auto guesser = product().visitor();
  int host = 0;
  auto guess = [&] {
    guesser.address = "2001:db8:7:7::" + std::to_string(++host);
    return logIn(guesser, victim.email, "guess");
  };
  expectLimit(triesBeforeLimit(guess), 10);
}

}  // namespace
}  // namespace frontdesk::auth
