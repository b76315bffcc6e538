// POST /api/auth/register
#include "tests/product.h"

namespace frontdesk::auth {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;

object registration() {
  return {
      {"email", uniqueWord() + "@agency.test"}, {"password", "correct horse battery"}, {"name", "Ada Owner"}};
}

TEST(Register, MakesAnAccountWithItsOwnerAndSignsIn) {
  auto browser = product().visitor();
  auto draft = registration();
  draft["account_name"] = "Agency of Ada";
  draft["time_zone"] = "Europe/Berlin";
  auto made = browser.post("/api/auth/register", draft);
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.at("/token_type"), "Bearer");
  EXPECT_EQ(made.at("/expires_in"), "600");
  EXPECT_EQ(made.at("/user/email"), draft["email"].as_string());
  EXPECT_EQ(made.at("/user/name"), "Ada Owner");
  EXPECT_EQ(made.at("/user/role"), "owner");
  EXPECT_EQ(made.at("/user/time_zone"), "Europe/Berlin");
  EXPECT_EQ(made.at("/user/account/name"), "Agency of Ada");
  EXPECT_EQ(made.at("/user/account/time_zone"), "Europe/Berlin");
  EXPECT_EQ(made.at("/user/account/currency"), "USD");
  browser.keep(made);
  EXPECT_EQ(browser.get("/api/auth/me").at("/email"), draft["email"].as_string());
}

TEST(Register, StartsTheTrialSubscription) {
  auto owner = product().signUp();
  auto rows = product().database().query(
      "select plan_id, status, price_minor, included_minutes, current_period_end = trial_ends_at, "
      "trial_ends_at - started_at from subscriptions where account_id = '" +
      owner.account_id + "'");
  EXPECT_EQ(rows, (postgres::TestRows{{"starter", "trialing", "4900", "500", "t", "14 days"}}));
}

TEST(Register, TakesTheAccountsCurrency) {
  auto draft = registration();
  draft["currency"] = "GBP";
  auto made = product().visitor().post("/api/auth/register", draft);
  EXPECT_EQ(made.at("/user/account/currency"), "GBP");
  auto rows = product().database().query(
      "select plan_id, currency, price_minor from subscriptions where account_id = '" +
      made.at("/user/account/id") + "'");
  EXPECT_EQ(rows, (postgres::TestRows{{"starter", "GBP", "3900"}}));
  for (auto wrong : {"pound", "XAU"}) {
    auto refused = registration();
    refused["currency"] = wrong;
    EXPECT_EQ(product().visitor().post("/api/auth/register", refused).verdict(), "422 currency");
  }
}

TEST(Register, TakesNameAndUtcWhereNothingElseIsSaid) {
  auto made = product().visitor().post("/api/auth/register", registration());
  EXPECT_EQ(made.at("/user/account/name"), "Ada Owner");
  EXPECT_EQ(made.at("/user/time_zone"), "UTC");
}

TEST(Register, KeepsThePasswordAsABcryptHashOnly) {
  auto owner = product().signUp();
  auto hash =
      product().database().value("select password_hash from users where id = '" + owner.user_id + "'");
  EXPECT_TRUE(hash.starts_with("$2b$04$")) << hash;
  EXPECT_EQ(product().database().value("select count(*) from users u where u::text like '%correct horse%'"),
            "0");
}

TEST(Register, RefusesAnAddressThatIsThere) {
  auto owner = product().signUp();
  auto draft = registration();
  draft["email"] = " " + owner.email + " ";
  auto refused = product().visitor().post("/api/auth/register", draft);
  EXPECT_EQ(refused.verdict(), "409 email");
  EXPECT_EQ(refused.header("set-cookie"), "-");
  EXPECT_EQ(product().database().value("select count(*) from users where email = '" + owner.email + "'"),
            "1");
}

TEST(Register, TakesAnAddressInAnyCaseAsOne) {
  auto owner = product().signUp();
  auto draft = registration();
  auto shouted = owner.email;
  for (char& c : shouted) c = char(std::toupper(c));
  draft["email"] = shouted;
  EXPECT_EQ(product().visitor().post("/api/auth/register", draft).verdict(), "409 email");
  EXPECT_EQ(product().signIn(shouted, owner.password).user_id, owner.user_id);
}

TEST(Register, LeavesNoAccountBehindWhereTheAddressIsTaken) {
  auto owner = product().signUp();
  auto draft = registration();
  draft["email"] = owner.email;
  draft["account_name"] = uniqueWord();
  EXPECT_EQ(product().visitor().post("/api/auth/register", draft).status, 409);
  EXPECT_EQ(product().database().value("select count(*) from accounts where name = '" +
                                       std::string(draft["account_name"].as_string()) + "'"),
            "0");
}

TEST(Register, LetsOneOfManyAtOnceHaveTheAddress) {
  auto draft = registration();
  std::atomic<int> made{0}, refused{0};
  atOnce(8, [&](int) {
    auto status = product().visitor().post("/api/auth/register", draft).status;
    ++(status == 201 ? made : refused);
    EXPECT_TRUE(status == 201 || status == 409) << status;
  });
  EXPECT_EQ(made, 1);
  EXPECT_EQ(refused, 7);
}

TEST(Register, NamesEveryBadField) {
  struct Case {
    const char* name;
    const char* field;
    boost::json::value value;
    const char* verdict;
  } cases[] = {
      {"no address at all", "email", nullptr, "422 email"},
      {"no address", "email", "ada", "422 email"},
      {"an address without a dot", "email", "ada@localhost", "422 email"},
      {"a short password", "password", "short", "422 password"},
      {"a long password", "password", boost::json::string(73, 'x'), "422 password"},
      {"a password that is a number", "password", 1234567890, "422 password"},
      {"an empty name", "name", "", "422 name"},
      {"a name of spaces", "name", "   ", "422 name"},
      {"a long name", "name", boost::json::string(121, 'x'), "422 name"},
      {"a name of two lines", "name", "Ada\nOwner", "422 name"},
      {"an unknown time zone", "time_zone", "Mars/Olympus", "422 time_zone"},
      {"a role of one's own choice", "role", "owner", "422 role"},
      {"an account of somebody else's", "account_id", "018f0000-0000-7000-8000-000000000002",
       "422 account_id"},
      {"an id of one's own choice", "id", "018f0000-0000-7000-8000-000000000002", "422 id"},
  };
  for (const auto& c : cases) {
    auto draft = registration();
    draft[c.field] = c.value;
    EXPECT_EQ(product().visitor().post("/api/auth/register", draft).verdict(), c.verdict) << c.name;
  }
  auto none = product().visitor().post("/api/auth/register", object{});
  EXPECT_EQ(none.verdict(), "422 email, password, name");
}

TEST(Register, RefusesWhatIsNoJson) {
  auto browser = product().visitor();
  EXPECT_EQ(browser.post("/api/auth/register", "{").status, 400);
  EXPECT_EQ(browser.post("/api/auth/register", "[]").status, 422);
  EXPECT_EQ(browser.send("POST", "/api/auth/register", "email=a", {{"Content-Type", "text/plain"}}).status,
            415);
}

TEST(Register, NeverGivesThePasswordBack) {
  auto made = product().visitor().post("/api/auth/register", registration());
  EXPECT_THAT(made.body, Not(HasSubstr("correct horse")));
  EXPECT_THAT(made.body, Not(HasSubstr("$2b$")));
}

std::string accountsOf(const object& draft) {
  return product().database().value("select count(*) from users where email = '" +
                                    std::string(draft.at("email").as_string()) + "'");
}

TEST(Register, IsDoneOnceThoughItIsSentAgain) {
  Headers keyed{{"Idempotency-Key", "k"}};
  auto draft = registration();
  auto first = product().visitor().post("/api/auth/register", draft, keyed);
  auto again = product().visitor().post("/api/auth/register", draft, keyed);
  ASSERT_EQ(first.status, 201) << first.body;
  EXPECT_EQ(first.header("idempotency-replayed"), "-");
  ASSERT_EQ(again.status, 201) << again.body;
  EXPECT_EQ(again.header("idempotency-replayed"), "true");
  EXPECT_EQ(again.at("/user/id"), first.at("/user/id"));
  EXPECT_NE(again.header("set-cookie"), first.header("set-cookie")) << "a session of its own";
  auto browser = product().visitor();
  browser.keep(again);
  EXPECT_EQ(browser.get("/api/auth/me").status, 200);
  EXPECT_EQ(accountsOf(draft), "1");
}

TEST(Register, SentAgainOpensNothingToWhoLacksKeyBodyOrPassword) {
  Headers keyed{{"Idempotency-Key", "k"}};
  auto draft = registration();
  auto owner = product().visitor();
  owner.keep(owner.post("/api/auth/register", draft, keyed));
  EXPECT_EQ(product().visitor().post("/api/auth/register", draft, {{"Idempotency-Key", "K"}}).verdict(),
            "409 email");
  auto other = draft;
  other["password"] = "a guess of the password";
  EXPECT_EQ(product().visitor().post("/api/auth/register", other, keyed).verdict(), "422 Idempotency-Key");
  EXPECT_EQ(owner
                .post("/api/auth/password",
                      object{{"current_password", draft["password"]}, {"new_password", "a better password"}})
                .status,
            204);
  EXPECT_EQ(product().visitor().post("/api/auth/register", draft, keyed).verdict(), "409 email")
      << "the password has changed since";
}

TEST(Register, StandsInTheAuditLogWithItsAddress) {
  auto owner = product().signUp();
  EXPECT_EQ(product().database().value(
                "select string_agg(distinct address, ',') from audit_log where account_id = '" +
                owner.account_id + "'"),
            owner.address);
}

}  // namespace
}  // namespace frontdesk::auth
