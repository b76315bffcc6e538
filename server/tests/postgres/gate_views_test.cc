// What the gate's views let through before an account is known.
#include <gtest/gtest.h>

#include "tests/postgres/two_agencies.h"
#include "tests/test_database.h"

namespace frontdesk::postgres {
namespace {

// `change` runs as the superuser before the application looks the credential up.
struct Case {
  std::string name, change;
  bool passes;
};

void PrintTo(const Case& shown, std::ostream* out) {
  *out << (shown.change.empty() ? "as it is" : shown.change);
}

const std::string agencyId = std::string("'") + agency + "'";

class GateViews : public testing::TestWithParam<Case> {
 protected:
  static void SetUpTestSuite() {
    database_ = std::make_unique<TestDatabase>();
    database_->query(rowsOf(agency) + rowsOf(neighbour));
  }
  static void TearDownTestSuite() { database_.reset(); }

  // Whether the application, which has entered no account, finds a row. The change is undone at the end.
  GateViews() : session_(database_->conninfo()) {
    session_.run("begin;" + GetParam().change + "; set local role frontdesk_app");
  }
  bool finds(const std::string& sql) { return !session_.run(sql).empty(); }

  inline static std::unique_ptr<TestDatabase> database_;
  TestSession session_;
};

auto nameOf = [](const auto& row) { return row.param.name; };

class LiveSessions : public GateViews {};
TEST_P(LiveSessions, LetThrough) {
  EXPECT_EQ(finds("select set_config('app.account_id', account_id::text, true) from live_sessions"
                  " where session_id = " +
                  agencyId + " and role = 'owner'"),
            GetParam().passes);
}
INSTANTIATE_TEST_SUITE_P(
    All, LiveSessions,
    testing::Values(Case{"Live", "", true},
                    Case{"Revoked", "update sessions set revoked_at = now() where id = " + agencyId, false},
                    Case{"Expired", "update sessions set expires_at = now() where id = " + agencyId, false},
                    Case{"UserRemoved", "update users set removed_at = now() where id = " + agencyId, false},
                    Case{"RoleChanged", "update users set role = 'member' where id = " + agencyId, false},
                    Case{"OnlyTheNeighboursRevoked",
                         std::string("update sessions set revoked_at = now() where id = '") + neighbour + "'",
                         true}),
    nameOf);

class LiveApiKeys : public GateViews {};
TEST_P(LiveApiKeys, LetThrough) {
  EXPECT_EQ(finds("select account_id from live_api_keys where key_hash = sha256('key a')"),
            GetParam().passes);
  EXPECT_FALSE(finds("select account_id from live_api_keys where key_hash = sha256('key z')"));
}
INSTANTIATE_TEST_SUITE_P(
    All, LiveApiKeys,
    testing::Values(Case{"Live", "", true},
                    Case{"Revoked", "update api_keys set revoked_at = now() where id = " + agencyId, false},
                    Case{"Expired", "update api_keys set expires_at = now() where id = " + agencyId, false},
                    Case{"NotYetExpired", "update api_keys set expires_at = now() + interval '1 hour'", true},
                    Case{"ItsUserIsGone", "delete from sessions; update api_keys set user_id = null", true}),
    nameOf);

class PasswordResetTokens : public GateViews {};
TEST_P(PasswordResetTokens, LetThrough) {
  EXPECT_EQ(finds("select user_id from password_reset_tokens where token_hash = sha256('reset a')"),
            GetParam().passes);
}
INSTANTIATE_TEST_SUITE_P(
    All, PasswordResetTokens,
    testing::Values(Case{"Fresh", "", true},
                    Case{"Used", "update password_resets set used_at = now() where id = " + agencyId, false},
                    Case{"Expired", "update password_resets set expires_at = now() where id = " + agencyId,
                         false},
                    Case{"UserRemoved", "update users set removed_at = now() where id = " + agencyId, false}),
    nameOf);

class SignIn : public GateViews {};
TEST_P(SignIn, LetsThrough) {
  EXPECT_EQ(finds("select password_hash from sign_in where email = 'owner@a.test'"), GetParam().passes);
}
INSTANTIATE_TEST_SUITE_P(
    All, SignIn,
    testing::Values(Case{"Present", "", true},
                    Case{"Removed", "update users set removed_at = now() where id = " + agencyId, false}),
    nameOf);

// The refresh must see ended sessions too, to tell a stolen token from an unknown one.
class RefreshTokens : public GateViews {};
TEST_P(RefreshTokens, LetThrough) {
  for (const auto& by : {"token_hash = sha256('token a')", "previous_token_hash = sha256('before a')"})
    EXPECT_EQ(finds(std::string("select session_id from refresh_tokens where ") + by), GetParam().passes)
        << by;
  EXPECT_EQ(finds("select session_id from refresh_tokens where family = " + agencyId), GetParam().passes);
}
INSTANTIATE_TEST_SUITE_P(
    All, RefreshTokens,
    testing::Values(Case{"Live", "", true}, Case{"Revoked", "update sessions set revoked_at = now()", true},
                    Case{"UserRemoved", "update users set removed_at = now() where id = " + agencyId, false}),
    nameOf);

}  // namespace
}  // namespace frontdesk::postgres
