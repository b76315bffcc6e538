// POST /api/auth/password-reset and …/confirm
#include "tests/product.h"

namespace frontdesk::auth {
namespace {

using namespace test;
using testing::HasSubstr;

// Asks for a link; the token of the mail that comes.
std::string requestedToken(const std::string& email) {
  auto before = working().mailsTo(email).size();
  auto asked = working().visitor().post("/api/auth/password-reset", object{{"email", email}});
  EXPECT_EQ(asked.status, 202);
  EXPECT_TRUE(eventually([&] { return working().mailsTo(email).size() > before; }));
  static std::set<std::string> known;
  for (const auto& mail : working().mailsTo(email)) {
    auto token = tokenIn(mail);
    if (!token.empty() && known.insert(token).second) return token;
  }
  ADD_FAILURE() << "the mail has no link: " << working().mailsTo(email).back();
  return "";
}

Answer confirm(const std::string& token, const std::string& password) {
  return working().visitor().post("/api/auth/password-reset/confirm",
                                  object{{"token", token}, {"password", password}});
}

TEST(PasswordReset, SetsANewPasswordByALinkInAMail) {
  auto owner = working().signUp();
  auto token = requestedToken(owner.email);
  EXPECT_EQ(confirm(token, "a better password").status, 204);
  EXPECT_THROW(working().signIn(owner.email, owner.password), std::runtime_error);
  EXPECT_EQ(working().signIn(owner.email, "a better password").user_id, owner.user_id);
}

TEST(PasswordReset, EndsAllSessions) {
  auto owner = working().signUp();
  auto elsewhere = working().signIn(owner.email, owner.password);
  auto colleague = working().colleague(owner, "admin");
  confirm(requestedToken(owner.email), "a better password");
  for (auto* browser : {&owner, &elsewhere}) {
    EXPECT_EQ(browser->get("/api/auth/me").status, 401);
    EXPECT_EQ(browser->post("/api/auth/refresh").status, 401);
  }
  EXPECT_EQ(colleague.get("/api/auth/me").status, 200);
}

TEST(PasswordReset, WorksOnceOnly) {
  auto owner = working().signUp();
  auto token = requestedToken(owner.email);
  EXPECT_EQ(confirm(token, "a better password").status, 204);
  EXPECT_EQ(confirm(token, "another password").verdict(), "422 token");
  EXPECT_EQ(working().signIn(owner.email, "a better password").user_id, owner.user_id);
}

TEST(PasswordReset, WorksOnceOnlyForManyAtOnce) {
  auto owner = working().signUp();
  auto token = requestedToken(owner.email);
  std::atomic<int> done{0};
  atOnce(4, [&](int i) {
    if (confirm(token, "password number " + std::to_string(i)).status == 204) ++done;
  });
  EXPECT_EQ(done, 1);
}

TEST(PasswordReset, WorksForThirtyMinutes) {
  auto owner = working().signUp();
  auto token = requestedToken(owner.email);
  auto life = working().database().value(
      "select expires_at - created_at from password_resets where user_id = '" + owner.user_id + "'");
  EXPECT_EQ(life, "00:30:00");
  working().database().query("update password_resets set expires_at = now() where user_id = '" +
                             owner.user_id + "'");
  EXPECT_EQ(confirm(token, "a better password").verdict(), "422 token");
}

TEST(PasswordReset, VoidsTheOtherLinksThatAreOut) {
  auto owner = working().signUp();
  auto first = requestedToken(owner.email);
  auto second = requestedToken(owner.email);
  EXPECT_NE(first, second);
  EXPECT_EQ(confirm(second, "a better password").status, 204);
  EXPECT_EQ(confirm(first, "another password").verdict(), "422 token");
}

TEST(PasswordReset, SaysTheSameOfAnUnknownAddressAndMailsNothing) {
  auto known = working().signUp();
  auto unknown = uniqueWord() + "@agency.test";
  auto b = working().visitor().post("/api/auth/password-reset", object{{"email", unknown}});
  auto a = working().visitor().post("/api/auth/password-reset", object{{"email", known.email}});
  EXPECT_EQ(a.status, 202);
  EXPECT_EQ(b.status, 202);
  EXPECT_EQ(a.body, b.body);
  EXPECT_TRUE(eventually([&] { return working().mailsTo(known.email).size() == 1; }));
  EXPECT_EQ(working().mailsTo(unknown).size(), 0u);
}

// Its mail was still to go out when the password was changed.
TEST(PasswordReset, MailsNoLinkThatWouldUndoALaterPassword) {
  auto owner = product().signUp();
  EXPECT_EQ(product().visitor().post("/api/auth/password-reset", object{{"email", owner.email}}).status, 202);
  auto jobs =
      "select count(*) || ' ' || count(finished_at) from jobs where kind = 'user.password_reset' and "
      "account_id = '" +
      owner.account_id + "'";
  EXPECT_TRUE(eventually([&] { return product().database().value(jobs) == "1 0"; })) << "no worker takes it";
  EXPECT_EQ(owner
                .post("/api/auth/password",
                      object{{"current_password", owner.password}, {"new_password", "a better password"}})
                .status,
            204);
  auto config = product().config();
  config.worker = true;
  RunningServer worker(config, product().database().conninfo());
  EXPECT_TRUE(eventually([&] { return product().database().value(jobs) == "1 1"; }));
  EXPECT_EQ(product().mailsTo(owner.email).size(), 0u);
}

TEST(PasswordReset, StoresNoTokenAsItIs) {
  auto owner = working().signUp();
  auto token = requestedToken(owner.email);
  for (auto table : {"password_resets", "jobs"})
    EXPECT_EQ(working().database().value("select count(*) from " + std::string(table) +
                                         " t where t::text like '%" + token + "%'"),
              "0")
        << table;
}

TEST(PasswordReset, RefusesWhatIsNoToken) {
  auto browser = working().visitor();
  struct Case {
    const char* name;
    object body;
    const char* verdict;
  } cases[] = {
      {"nothing", {}, "422 token, password"},
      {"an empty token", {{"token", ""}, {"password", "a better password"}}, "422 token"},
      {"a guess", {{"token", std::string(43, 'A')}, {"password", "a better password"}}, "422 token"},
      {"a long token", {{"token", std::string(201, 'A')}, {"password", "a better password"}}, "422 token"},
      {"a short password", {{"token", std::string(43, 'A')}, {"password", "short"}}, "422 password"},
      {"a user", {{"token", "x"}, {"password", "a better password"}, {"email", "a@b.test"}}, "422 email"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(browser.post("/api/auth/password-reset/confirm", c.body).verdict(), c.verdict) << c.name;
  EXPECT_EQ(browser.post("/api/auth/password-reset", object{{"email", "x"}}).verdict(), "422 email");
  EXPECT_EQ(browser.post("/api/auth/password-reset", object{}).verdict(), "422 email");
}

TEST(PasswordReset, MailsFiveLinksAnHourWhereverTheyAreAskedFor) {
  auto owner = working().signUp();
  for (int i = 0; i < 5; ++i) EXPECT_NE(requestedToken(owner.email), "");
  for (int i = 0; i < 5; ++i) {
    auto asked = working().visitor().post("/api/auth/password-reset", object{{"email", owner.email}});
    EXPECT_EQ(asked.status, 202) << "it says nothing";
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  requestedToken(working().signUp().email);  // the queue has come past them
  EXPECT_EQ(working().mailsTo(owner.email).size(), 5u);
  EXPECT_EQ(working().database().value("select count(*) from jobs where kind = 'user.password_reset' and "
                                       "account_id = '" +
                                       owner.account_id + "'"),
            "5");
}

TEST(PasswordReset, LetsNobodyFloodAMailboxOrGuessTokens) {
  auto owner = working().signUp();
  auto visitor = working().visitor();
  object ask{{"email", owner.email}}, guess{{"token", "x"}, {"password", "a better password"}};
  int asked = triesBeforeLimit([&] { return visitor.post("/api/auth/password-reset", ask); });
  int guessed = triesBeforeLimit([&] { return visitor.post("/api/auth/password-reset/confirm", guess); });
  EXPECT_GE(asked, 10);
  EXPECT_LT(asked, 200);
  EXPECT_GE(guessed, 10);
  EXPECT_LT(guessed, 200);
}

TEST(PasswordReset, StandsInTheAuditLogWithItsAddress) {
  auto owner = working().signUp();
  auto token = requestedToken(owner.email);
  auto browser = working().visitor();
  EXPECT_EQ(browser
                .post("/api/auth/password-reset/confirm",
                      object{{"token", token}, {"password", "a better password"}})
                .status,
            204);
  EXPECT_EQ(working().database().value(
                "select address from audit_log where action = 'user.password_changed' and account_id = '" +
                owner.account_id + "'"),
            browser.address);
}

}  // namespace
}  // namespace frontdesk::auth
