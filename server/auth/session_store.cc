#include "auth/session_store.h"

#include "app/crypto.h"
#include "auth/user_store.h"

namespace frontdesk::auth {
namespace {

struct StoredToken {
  bool current;
  bool parent_in_grace;
  std::int32_t rotation;
  Uuid session_id;
  Uuid account_id;
  Uuid user_id;
  http::Role role;
};
BOOST_DESCRIBE_STRUCT(StoredToken, (),
                      (current, parent_in_grace, rotation, session_id, account_id, user_id, role))

std::string hashOf(std::string_view token) {
  return hex(sha256(token));
}

Caller callerOf(const StoredToken& stored) {
  Caller caller;
  caller.account_id = stored.account_id;
  caller.user_id = stored.user_id;
  caller.session_id = stored.session_id;
  caller.role = stored.role;
  return caller;
}

Awaitable<std::optional<StoredToken>> findToken(postgres::Database& database, std::string token,
                                                Uuid family) {
  auto result = co_await database.onLane(R"(
      select token_hash = decode($2, 'hex') as current,
             coalesce(previous_token_hash = decode($2, 'hex') and rotated_at > now() - interval '10 seconds', false)
               as parent_in_grace,
             rotation, session_id, account_id, user_id, role
        from refresh_tokens
       where family = $1 and revoked_at is null and expires_at > now())",
                                         postgres::parameters(family, hashOf(token)));
  co_return postgres::firstTo<StoredToken>(result);
}

// Does nothing if another refresh was faster. `token` is the one it replaces: the application's role may not
// read it back from its row.
Awaitable<void> rotate(Tenant tenant, StoredToken stored, std::string token, std::string successor,
                       std::chrono::hours life) {
  co_await tenant.execute(R"(
      update sessions
         set previous_token_hash = decode($6, 'hex'), token_hash = decode($4, 'hex'), rotation = rotation + 1,
             rotated_at = now(), last_used_at = now(), expires_at = now() + make_interval(hours => $5)
       where account_id = $1 and id = $2 and rotation = $3 and revoked_at is null)",
                          stored.session_id, stored.rotation, hashOf(successor), life.count(), hashOf(token));
}

}  // namespace

Awaitable<LiveSession> insertSession(postgres::Database& database, Caller user, Device device,
                                     std::chrono::hours life) {
  auto family = Uuid::v7();
  LiveSession session{std::move(user), family.text() + '.' + randomToken()};
  session.caller.session_id = Uuid::v7();
  auto tenant = Tenant::forAccount(database, session.caller.account_id);
  co_await tenant.execute(R"(
      with signed_in as (update users set last_signed_in_at = now() where account_id = $1 and id = $3)
      insert into sessions (account_id, id, user_id, family, token_hash, user_agent, address, expires_at)
      values ($1, $2, $3, $4, decode($5, 'hex'), left($6, 400), $7, now() + make_interval(hours => $8)))",
                          session.caller.session_id, session.caller.user_id, family,
                          hashOf(session.refresh_token), device.user_agent, device.address, life.count());
  co_return session;
}

Awaitable<std::optional<LiveSession>> refreshSession(postgres::Database& database, std::string token,
                                                     std::string key, std::chrono::hours life) {
  auto family = Uuid::parse(std::string_view(token).substr(0, 36));
  if (!family.value) co_return std::nullopt;
  auto stored = co_await findToken(database, token, *family.value);
  if (!stored) co_return std::nullopt;
  auto tenant = Tenant::forAccount(database, stored->account_id);
  LiveSession session{callerOf(*stored), family.value->text() + '.' + base64Url(hmacSha256(key, token))};
  if (stored->parent_in_grace) co_return session;
  if (!stored->current) {
    co_await tenant.execute("update sessions set revoked_at = now() where account_id = $1 and id = $2",
                            stored->session_id);
    co_return std::nullopt;
  }
  co_await rotate(tenant, *stored, token, session.refresh_token, life);
  co_return session;
}

Awaitable<std::vector<SessionInfo>> listSessions(Tenant tenant) {
  co_return co_await tenant.list<SessionInfo>(R"(
      select id, id = $3 as current, user_agent, address, created_at, last_used_at
        from sessions
       where account_id = $1 and user_id = $2 and revoked_at is null and expires_at > now()
       order by last_used_at desc, id
       limit 200)",
                                              tenant.caller().user_id, tenant.caller().session_id);
}

Awaitable<bool> endSession(Tenant tenant, Uuid session) {
  auto ended = co_await tenant.execute(R"(
      update sessions set revoked_at = now()
       where account_id = $1 and user_id = $2 and id = $3 and revoked_at is null and expires_at > now())",
                                       tenant.caller().user_id, session);
  co_return ended == 1;
}

namespace {

Awaitable<std::int64_t> replaceAndEnd(Tenant tenant, Uuid user, std::string passwordHash,
                                      std::optional<Uuid> kept) {
  auto met = co_await updatePassword(tenant, user, std::move(passwordHash));
  co_await tenant.execute(R"(
      update sessions set revoked_at = now()
       where account_id = $1 and user_id = $2 and id is distinct from $3::uuid and revoked_at is null)",
                          user, kept);
  // A link that is still out must not undo this.
  co_await tenant.execute(
      "update password_resets set used_at = now() where account_id = $1 and user_id = $2 and used_at is null",
      user);
  // Who guessed at the second factor knew the old one.
  co_await tenant.execute(
      "update two_factor set failed_count = 0, retry_at = null where account_id = $1 and user_id = $2", user);
  co_return met;
}

}  // namespace

Awaitable<std::int64_t> replacePassword(Tenant tenant, Uuid user, std::string passwordHash,
                                        std::optional<Uuid> kept) {
  return tenant.inTransaction(replaceAndEnd, user, std::move(passwordHash), kept);
}

}  // namespace frontdesk::auth
