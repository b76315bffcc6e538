#include "auth/password_reset.h"

#include "app/crypto.h"
#include "auth/auth_jobs.h"
#include "auth/session_store.h"
#include "auth/user_store.h"

namespace frontdesk::auth {
namespace {

struct OpenReset {
  Uuid reset_id;
  Uuid account_id;
  Uuid user_id;
};
BOOST_DESCRIBE_STRUCT(OpenReset, (), (reset_id, account_id, user_id))

http::Problem badToken() {
  return http::invalid("token", "is not valid or has expired; ask for a new link");
}

Awaitable<void> useReset(Tenant tenant, OpenReset reset, std::string passwordHash) {
  auto used = co_await tenant.execute(
      "update password_resets set used_at = now() where account_id = $1 and id = $2 and used_at is null",
      reset.reset_id);
  if (used == 0) throw badToken();
  co_await replacePassword(tenant, reset.user_id, std::move(passwordHash));
}

}  // namespace

Awaitable<void> requestPasswordReset(postgres::Database& database, Shared& shared, Email email) {
  auto user = co_await findSignIn(database, email);
  if (!user || !shared.resetMails.take(user->user_id.text()).allowed) co_return;
  auto tenant = Tenant::forAccount(database, user->account_id);
  co_await queuePasswordReset(tenant, user->user_id);
}

Awaitable<void> resetPassword(postgres::Database& database, std::string token, std::string passwordHash,
                              std::string address) {
  auto result = co_await database.onLane(
      "select reset_id, account_id, user_id from password_reset_tokens where token_hash = decode($1, 'hex')",
      postgres::parameters(hex(sha256(token))));
  auto reset = postgres::firstTo<OpenReset>(result);
  if (!reset) throw badToken();
  auto tenant = Tenant::forAccount(database, reset->account_id, std::move(address));
  co_await tenant.inTransaction(useReset, *reset, std::move(passwordHash));
}

}  // namespace frontdesk::auth
