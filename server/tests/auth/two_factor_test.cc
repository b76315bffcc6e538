// /api/auth/two-factor, and what it asks of a sign-in.
#include "auth/one_time_code.h"
#include "tests/product.h"

namespace frontdesk::auth {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

constexpr auto path = "/api/auth/two-factor";

struct TwoFactorTest : testing::Test {
  Browser owner = product().signUp();
  std::string secret;
  std::vector<std::string> recovery;

  object password() const { return {{"password", owner.password}}; }
  void enable() {
    secret = owner.post(path, password()).at("/secret");
    auto confirmed = owner.post(std::string(path) + "/confirm", object{{"code", codeOf(secret)}});
    ASSERT_EQ(confirmed.status, 200) << confirmed.body;
    for (int i = 0; i < 10; ++i) recovery.push_back(confirmed.at("/recovery_codes/" + std::to_string(i)));
    forgetCodesTaken();
  }
  // So that a test need not wait for the next half minute.
  void forgetCodesTaken() const {
    product().database().query("update two_factor set last_counter = -1 where user_id = '" + owner.user_id +
                               "'");
  }
  // So that a test need not wait after wrong codes.
  void waited() const {
    product().database().query("update two_factor set retry_at = now() where user_id = '" + owner.user_id +
                               "'");
  }
  Answer logIn(const std::string& code = "") const {
    object credentials{{"email", owner.email}, {"password", owner.password}};
    if (!code.empty()) credentials["totp"] = code;
    return product().visitor().post("/api/auth/login", credentials);
  }
};

TEST_F(TwoFactorTest, IsAskedForOnceItsFirstCodeIsConfirmed) {
  EXPECT_EQ(owner.get(path).body, R"({"enabled":false,"enabled_at":null,"recovery_codes_left":0})");
  auto begun = owner.post(path, password());
  ASSERT_EQ(begun.status, 200) << begun.body;
  EXPECT_THAT(begun.at("/secret"), MatchesRegex("[A-Z2-7]{32}"));
  EXPECT_THAT(begun.at("/uri"), HasSubstr("otpauth://totp/Frontdesk:"));
  EXPECT_THAT(begun.at("/uri"), HasSubstr("%40agency.test?secret=" + begun.at("/secret")));
  EXPECT_EQ(logIn().status, 200) << "begun is not in force";
  EXPECT_EQ(owner.post(std::string(path) + "/confirm", object{{"code", "000000"}}).verdict(), "422 code");
  enable();
  EXPECT_EQ(owner.get(path).at("/enabled"), "true");
  EXPECT_EQ(owner.get(path).at("/recovery_codes_left"), "10");
  auto without = logIn();
  EXPECT_EQ(without.verdict(), "401 totp");
  EXPECT_EQ(without.header("set-cookie"), "-");
  auto with = logIn(codeOf(secret));
  EXPECT_EQ(with.status, 200) << with.body;
  EXPECT_EQ(owner.get("/api/auth/me").status, 200) << "sessions that were there go on";
}

TEST_F(TwoFactorTest, TakesACodeOnce) {
  enable();
  auto code = codeOf(secret);
  EXPECT_EQ(logIn(code).status, 200);
  EXPECT_EQ(logIn(code).verdict(), "401 totp");
  forgetCodesTaken();
  std::atomic<int> taken = 0;
  atOnce(4, [&](int) { taken += logIn(code).status == 200; });
  EXPECT_EQ(taken, 1);
}

TEST_F(TwoFactorTest, TakesEachRecoveryCodeOnceHoweverItIsTyped) {
  enable();
  auto typed = recovery[0];
  std::transform(typed.begin(), typed.end(), typed.begin(), ::toupper);
  typed.replace(5, 1, " ");
  EXPECT_EQ(logIn(typed).status, 200);
  EXPECT_EQ(logIn(recovery[0]).verdict(), "401 totp");
  EXPECT_EQ(logIn(recovery[9]).status, 200);
  EXPECT_EQ(owner.get(path).at("/recovery_codes_left"), "8");
}

TEST_F(TwoFactorTest, IsNotToldFromAWrongPassword) {
  enable();
  object wrong{{"email", owner.email}, {"password", "not the password"}, {"totp", codeOf(secret)}};
  auto answer = product().visitor().post("/api/auth/login", wrong);
  EXPECT_EQ(answer.verdict(), "401") << "no field says that a code would be next";
}

TEST_F(TwoFactorTest, CanBeTriedFiveTimesThenEverMoreSeldom) {
  enable();
  std::atomic<int> wrong = 0, refused = 0;
  atOnce(12, [&](int) { (logIn("000000").status == 401 ? wrong : refused)++; });
  EXPECT_EQ(wrong, 5) << "also of many at once";
  EXPECT_EQ(refused, 7);
  auto right = logIn(codeOf(secret));
  EXPECT_EQ(right.status, 429) << right.body;
  EXPECT_THAT(std::stoi(right.header("retry-after")), testing::AllOf(testing::Ge(28), testing::Le(30)));
  EXPECT_EQ(logIn(recovery[0]).status, 429);
  EXPECT_EQ(owner.get("/api/auth/me").status, 200) << "who is signed in stays so";

  waited();
  EXPECT_EQ(logIn("000000").status, 401);
  EXPECT_THAT(std::stoi(logIn(codeOf(secret)).header("retry-after")),
              testing::AllOf(testing::Ge(58), testing::Le(60)));
  waited();
  EXPECT_EQ(logIn(codeOf(secret)).status, 200);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(logIn("000000").status, 401) << "they start anew " << i;
  EXPECT_EQ(logIn("000000").status, 429);
}

TEST_F(TwoFactorTest, WaitsAnHourAtMost) {
  enable();
  product().database().query("update two_factor set failed_count = 2147483000 where user_id = '" +
                             owner.user_id + "'");
  EXPECT_EQ(logIn("000000").status, 401);
  EXPECT_THAT(std::stoi(logIn("000000").header("retry-after")),
              testing::AllOf(testing::Ge(3590), testing::Le(3600)));
}

// Who guessed at it knew the old one.
TEST_F(TwoFactorTest, CanBeTriedAgainWithANewPassword) {
  enable();
  for (int i = 0; i < 5; ++i) logIn("000000");
  EXPECT_EQ(logIn(codeOf(secret)).status, 429);
  owner.post("/api/auth/password",
             object{{"current_password", owner.password}, {"new_password", "a better password"}});
  owner.password = "a better password";
  EXPECT_EQ(logIn(codeOf(secret)).status, 200);
}

TEST_F(TwoFactorTest, TellsTheAuditLogOfWrongCodesAndOfRecoveryCodes) {
  enable();
  logIn("000000");
  logIn(recovery[3]);
  auto log = owner.get("/api/audit-log?action=user");
  EXPECT_EQ(log.at("/items/0/action"), "user.signed_in");
  EXPECT_EQ(log.at("/items/1/action"), "user.recovery_code_used");
  EXPECT_EQ(log.at("/items/2/action"), "user.two_factor_failed");
  for (auto at : {"/items/1", "/items/2"}) {
    EXPECT_EQ(log.at(std::string(at) + "/actor/id"), owner.user_id);
    EXPECT_THAT(log.at(std::string(at) + "/address"), Not(testing::AnyOf("", "null", "absent")));
  }
}

TEST_F(TwoFactorTest, OutlivesANewSecretOfTheInstallation) {
  enable();
  auto config = product().config();
  config.retiredSecrets = {config.secret};
  config.secret = "another secret of the tests, long enough";
  RunningServer rotated(config, product().database().conninfo());
  auto logInThere = [&](const std::string& code) {
    object credentials{{"email", owner.email}, {"password", owner.password}, {"totp", code}};
    return Browser(rotated.port()).post("/api/auth/login", credentials).status;
  };
  EXPECT_EQ(logInThere(codeOf(secret)), 200);
  EXPECT_EQ(logInThere(recovery[0]), 200);
  EXPECT_EQ(logInThere(recovery[0]), 401);
}

TEST_F(TwoFactorTest, GivesRecoveryCodesToOneOfManyThatConfirmAtOnce) {
  secret = owner.post(path, password()).at("/secret");
  std::mutex guard;
  std::vector<Answer> confirmed;
  atOnce(6, [&](int i) {
    auto tab = owner.anotherTab();
    auto answer = tab.post(std::string(path) + "/confirm", object{{"code", codeOf(secret, i % 2)}});
    std::lock_guard lock(guard);
    if (answer.status == 200) confirmed.push_back(answer);
  });
  ASSERT_EQ(confirmed.size(), 1u);
  EXPECT_EQ(logIn(confirmed[0].at("/recovery_codes/0")).status, 200);
}

TEST_F(TwoFactorTest, IsChangedByWhoKnowsThePasswordOnly) {
  enable();
  EXPECT_EQ(owner.post(path, password()).status, 409) << "one is in force";
  EXPECT_EQ(owner.post(std::string(path) + "/confirm", object{{"code", codeOf(secret)}}).status, 409);
  object wrong{{"password", "not the password"}};
  EXPECT_EQ(owner.post(path, wrong).verdict(), "422 password");
  EXPECT_EQ(owner.post(std::string(path) + "/disable", wrong).verdict(), "422 password");
  EXPECT_EQ(logIn().verdict(), "401 totp");
  EXPECT_EQ(owner.post(std::string(path) + "/disable", password()).status, 204);
  EXPECT_EQ(logIn().status, 200);
}

TEST_F(TwoFactorTest, IsEachUsersOwn) {
  enable();
  auto colleague = product().colleague(owner, "admin");
  EXPECT_EQ(colleague.get(path).at("/enabled"), "false");
  EXPECT_EQ(product().signIn(colleague.email, colleague.password).user_id, colleague.user_id);
}

TEST_F(TwoFactorTest, OutlivesANewPassword) {
  enable();
  owner.post("/api/auth/password",
             object{{"current_password", owner.password}, {"new_password", "a better password"}});
  owner.password = "a better password";
  EXPECT_EQ(logIn().verdict(), "401 totp");
}

TEST_F(TwoFactorTest, StandsInTheAuditLogWithoutItsSecret) {
  enable();
  owner.post(std::string(path) + "/disable", password());
  auto log = owner.get("/api/audit-log?action=user");
  EXPECT_EQ(log.at("/items/0/action"), "user.two_factor_disabled");
  EXPECT_EQ(log.at("/items/1/action"), "user.two_factor_enabled");
  EXPECT_EQ(log.at("/items/0/actor/id"), owner.user_id);
  EXPECT_THAT(log.body, Not(HasSubstr(secret)));
  EXPECT_THAT(log.body, Not(HasSubstr(recovery[0])));
}

TEST_F(TwoFactorTest, IsStoredSealed) {
  enable();
  auto row =
      product().database().value("select t::text from two_factor t where user_id = '" + owner.user_id + "'");
  EXPECT_THAT(row, Not(HasSubstr(secret)));
  EXPECT_THAT(row, Not(HasSubstr(recovery[0])));
}

// RFC 6238, appendix B, the last six digits.
TEST(OneTimeCode, IsRfc6238s) {
  const std::string secret = "12345678901234567890";
  struct Case {
    const char *time, *code;
    std::int64_t counter;
  } cases[] = {{"1970-01-01T00:00:59Z", "287082", 1},
               {"2005-03-18T01:58:29Z", "081804", 0x23523EC},
               {"2009-02-13T23:31:30Z", "005924", 0x273EF07},
               {"2033-05-18T03:33:20Z", "279037", 0x3F940AA}};
  for (const auto& c : cases) {
    auto now = *Timestamp::parse(c.time).value;
    EXPECT_EQ(counterOf(secret, c.code, now), c.counter) << c.time;
    for (int steps : {-1, 1})
      EXPECT_EQ(counterOf(secret, c.code, now + std::chrono::seconds(30 * steps)), c.counter)
          << "clocks differ";
    for (int steps : c.counter > 1 ? std::vector{-2, 2} : std::vector{2})
      EXPECT_EQ(counterOf(secret, c.code, now + std::chrono::seconds(30 * steps)), std::nullopt);
    for (auto wrong : {"000000", "28708", "2870820", "abcdef", ""})
      EXPECT_EQ(counterOf(secret, wrong, now), std::nullopt) << wrong;
  }
}

}  // namespace
}  // namespace frontdesk::auth
