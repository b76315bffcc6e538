// What has ended opens no route of the table any more, whatever its signature says, from that moment on.
#include "tests/security/routes.h"

namespace frontdesk {
namespace {

using namespace test;

constexpr auto everyScope = R"(["analytics:read","calls:read","calls:write","clients:read","clients:write"])";

void expectNothingOpens(Browser& browser, Agency& agency, const std::string& how) {
  auto before = agency.rows();
  for (const auto& rule : rules())
    if (rule.least) EXPECT_EQ(ask(browser, rule, agency).status, 401) << rule.route << ' ' << how;
  EXPECT_EQ(agency.rows(), before) << how;
}

// Another owner, who can do to the first what none can do to the last.
Browser secondOwner(Agency& agency) {
  return product().colleague(agency.owner(), "owner");
}

struct Ending {
  const char* name;
  void (*end)(Agency&);
};

class Session : public testing::TestWithParam<Ending> {};
TEST_P(Session, OpensNothingOnceItHasEnded) {
  Agency agency;
  auto& owner = agency.owner();
  ASSERT_EQ(owner.get("/api/clients").status, 200);
  GetParam().end(agency);
  expectNothingOpens(owner, agency, GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(
    Endings, Session,
    testing::Values(
        Ending{"signedOut", [](Agency& agency) { agency.owner().post("/api/auth/logout"); }},
        Ending{"endedFromElsewhere",
               [](Agency& agency) {
                 auto session = product().database().value("select id from sessions where user_id = '" +
                                                           agency.owner().user_id + "'");
                 auto elsewhere = product().signIn(agency.owner().email, agency.owner().password);
                 EXPECT_EQ(elsewhere.del("/api/auth/sessions/" + session).status, 204);
               }},
        Ending{"passwordChanged",
               [](Agency& agency) {
                 auto elsewhere = product().signIn(agency.owner().email, agency.owner().password);
                 elsewhere.post("/api/auth/password", object{{"current_password", agency.owner().password},
                                                             {"new_password", "a better password"}});
               }},
        Ending{"userRemoved",
               [](Agency& agency) {
                 EXPECT_EQ(secondOwner(agency).del("/api/users/" + agency.owner().user_id).status, 204);
               }},
        Ending{
            "roleTakenAway",
            [](Agency& agency) {
              secondOwner(agency).patch("/api/users/" + agency.owner().user_id, object{{"role", "viewer"}});
            }},
        Ending{"refreshTokenStolen",
               [](Agency& agency) {
                 auto thief = agency.owner().anotherTab(), victim = agency.owner().anotherTab();
                 victim.keep(victim.post("/api/auth/refresh"));
                 victim.keep(victim.post("/api/auth/refresh"));
                 EXPECT_EQ(thief.post("/api/auth/refresh").status, 401);
               }},
        Ending{"expired",
               [](Agency& agency) {
                 product().database().query("update sessions set expires_at = now() where user_id = '" +
                                            agency.owner().user_id + "'");
               }}),
    [](const auto& info) { return info.param.name; });

TEST(Key, OpensNothingOnceItIsRevoked) {
  Agency agency;
  auto made = agency.owner().post("/api/settings/api-keys",
                                  object{{"name", "x"}, {"scopes", boost::json::parse(everyScope)}});
  auto program = product().visitor();
  program.token = made.at("/key");
  ASSERT_EQ(program.get("/api/clients").status, 200);
  agency.owner().del("/api/settings/api-keys/" + made.at("/id"));
  expectNothingOpens(program, agency, "revoked");
}

TEST(Key, OpensNothingOnceItHasExpired) {
  Agency agency;
  auto program =
      product().program(agency.owner(), "analytics:read,calls:read,calls:write,clients:read,clients:write");
  ASSERT_EQ(program.get("/api/clients").status, 200);
  product().database().query("update api_keys set expires_at = now() where account_id = '" +
                             agency.owner().account_id + "'");
  expectNothingOpens(program, agency, "expired");
}

// Eight tabs of one browser awake at once; a thief's copy of the cookie is one refresh late.
TEST(Refresh, OfManyAtOnceLeavesOneCookieAndNoWayBack) {
  auto owner = product().signUp();
  std::vector<Browser> tabs(8, owner.anotherTab());
  for (auto& tab : tabs) tab = owner.anotherTab();
  std::vector<Answer> answers(tabs.size());
  atOnce(int(tabs.size()), [&](int i) { answers[i] = tabs[i].post("/api/auth/refresh"); });
  auto thief = owner.anotherTab();
  std::set<std::string> cookies;
  for (const auto& answer : answers) {
    EXPECT_EQ(answer.status, 200) << answer.body;
    owner.keep(answer);
    cookies.insert(owner.cookie);
  }
  ASSERT_EQ(cookies.size(), 1u);
  EXPECT_EQ(owner.post("/api/auth/refresh").status, 200);
  EXPECT_EQ(thief.post("/api/auth/refresh").status, 401) << "the grandparent";
  EXPECT_EQ(owner.get("/api/auth/me").status, 401) << "the family has ended";
}

}  // namespace
}  // namespace frontdesk
