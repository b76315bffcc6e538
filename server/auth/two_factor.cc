#include "auth/two_factor.h"

#include "app/crypto.h"
#include "auth/one_time_code.h"

namespace frontdesk::auth {
namespace {

struct Stored {
  std::string sealed_secret;
  bool enabled;
};
BOOST_DESCRIBE_STRUCT(Stored, (), (sealed_secret, enabled))

// None if it was sealed under a secret of the installation that is gone.
std::optional<std::string> secretOf(const Shared& shared, const Stored& stored, Uuid user) {
  auto sealed = fromBase64Url(stored.sealed_secret);
  if (!sealed) return std::nullopt;
  for (const auto& key : shared.keysFor("second factor"))
    if (auto secret = unseal(key, *sealed, user.text())) return secret;
  return std::nullopt;
}

std::string recoveryHash(std::string_view key, std::string_view code) {
  return hex(hmacSha256(key, normalRecoveryCode(code)));
}

// Into the audit log, in the name of who signs in: the gate knows no user yet.
Awaitable<void> note(Tenant tenant, std::string_view action) {
  co_await tenant.execute(R"(
      insert into audit_log (account_id, user_id, action, subject_type, subject_id, address)
      values ($1, $2, $3, 'user', $2, $4))",
                          tenant.caller().user_id, action, tenant.caller().address);
}

Awaitable<std::optional<Stored>> findStored(Tenant tenant) {
  co_return co_await tenant.find<Stored>(R"(
      select sealed_secret, enabled_at is not null as enabled
        from two_factor where account_id = $1 and user_id = $2)",
                                         tenant.caller().user_id);
}

// Five tries, and from then on one after 30 s, a minute, two … at most an hour; a right code starts anew. The
// try is counted before the code is looked at, so that many at once are no more than these.
Awaitable<void> countCodeTry(Tenant tenant, Timestamp now) {
  auto met = co_await tenant.execute(R"(
      update two_factor
         set failed_count = failed_count + 1,
             retry_at = case when failed_count >= 4
                             then $3::timestamptz + least(30 * 2 ^ least(failed_count - 4, 10), 3600) * interval '1 second' end
       where account_id = $1 and user_id = $2 and (retry_at is null or retry_at <= $3::timestamptz))",
                                     tenant.caller().user_id, now);
  if (met == 1) co_return;
  auto seconds = co_await tenant.find<std::int64_t>(R"(
      select ceil(extract(epoch from greatest(retry_at - $3::timestamptz, interval '1 second')))::bigint
        from two_factor where account_id = $1 and user_id = $2)",
                                                    tenant.caller().user_id, now);
  throw http::Problem(429, "Too many wrong codes. Wait, or choose a new password by mail.")
      .with("Retry-After", std::to_string(seconds.value_or(1)));
}

// True if the code is right and was not taken before.
Awaitable<bool> takeCode(Tenant tenant, std::string secret, std::string code, Timestamp now) {
  auto counter = counterOf(secret, code, now);
  if (!counter) co_return false;
  auto met = co_await tenant.execute(R"(
      update two_factor set last_counter = $3, failed_count = 0, retry_at = null
       where account_id = $1 and user_id = $2 and last_counter < $3)",
                                     tenant.caller().user_id, *counter);
  co_return met == 1;
}

Awaitable<bool> takeRecoveryCode(Tenant tenant, std::string hash) {
  auto met = co_await tenant.execute(R"(
      update two_factor
         set recovery_hashes = array_remove(recovery_hashes, $3), failed_count = 0, retry_at = null
       where account_id = $1 and user_id = $2 and $3 = any (recovery_hashes))",
                                     tenant.caller().user_id, hash);
  co_return met == 1;
}

Awaitable<bool> takeEither(Tenant tenant, Shared& shared, Stored stored, std::string code, Timestamp now) {
  if (auto secret = secretOf(shared, stored, tenant.caller().user_id)) {
    bool good = co_await takeCode(tenant, std::move(*secret), code, now);
    if (good) co_return true;
  }
  for (const auto& key : shared.keysFor("recovery code")) {
    bool good = co_await takeRecoveryCode(tenant, recoveryHash(key, code));
    if (good) co_await note(tenant, "user.recovery_code_used");
    if (good) co_return true;
  }
  co_return false;
}

http::Problem nothingToConfirm() {
  return http::Problem(409, "There is no second factor that waits for its first code.",
                       {{"code", "is waited for by no second factor"}});
}

}  // namespace

Awaitable<TwoFactor> findTwoFactor(Tenant tenant) {
  auto found = co_await tenant.find<TwoFactor>(R"(
      select enabled_at is not null as enabled, enabled_at,
             cardinality(recovery_hashes) as recovery_codes_left
        from two_factor where account_id = $1 and user_id = $2)",
                                               tenant.caller().user_id);
  co_return found.value_or(TwoFactor{});
}

Awaitable<Enrolment> enrol(Tenant tenant, Shared& shared) {
  auto user = tenant.caller().user_id;
  auto secret = newSecret();
  auto sealed = base64Url(seal(shared.keyFor("second factor"), secret, user.text()));
  auto email = co_await tenant.change<std::string>(R"(
      with made as (
        insert into two_factor (account_id, user_id, sealed_secret) values ($1, $2, $3)
        on conflict (account_id, user_id) do update
           set sealed_secret = excluded.sealed_secret, last_counter = -1, created_at = now()
         where two_factor.enabled_at is null
        returning user_id)
      select u.email from made join users u on u.account_id = $1 and u.id = made.user_id)",
                                                   user, sealed);
  if (!email)
    throw http::Problem(409, "A second factor is in force. Switch it off before another is set up.",
                        {{"enabled", "is true already"}});
  co_return Enrolment{base32Of(secret), enrolmentUri(secret, *email)};
}

Awaitable<RecoveryCodes> confirm(Tenant tenant, Shared& shared, std::string code, Timestamp now) {
  auto user = tenant.caller().user_id;
  auto stored = co_await findStored(tenant);
  if (!stored || stored->enabled) throw nothingToConfirm();
  auto secret = secretOf(shared, *stored, user);
  auto counter = secret ? counterOf(*secret, code, now) : std::nullopt;
  if (!counter) throw http::invalid("code", "is not the app's present code");
  auto codes = newRecoveryCodes();
  std::vector<std::string> hashes;
  for (const auto& each : codes) hashes.push_back(recoveryHash(shared.keyFor("recovery code"), each));
  // Nothing if another request has confirmed it, or begun anew with another secret, since it was read.
  auto met = co_await tenant.execute(R"(
      update two_factor set enabled_at = now(), last_counter = $3, recovery_hashes = $4
       where account_id = $1 and user_id = $2 and enabled_at is null and sealed_secret = $5)",
                                     user, *counter, hashes, stored->sealed_secret);
  if (met == 0) throw nothingToConfirm();
  co_return RecoveryCodes{std::move(codes)};
}

Awaitable<bool> removeTwoFactor(Tenant tenant, Uuid user) {
  auto met = co_await tenant.execute("delete from two_factor where account_id = $1 and user_id = $2", user);
  co_return met == 1;
}

Awaitable<void> requireSecondFactor(Tenant tenant, Shared& shared, std::optional<std::string> code,
                                    Timestamp now) {
  auto stored = co_await findStored(tenant);
  if (!stored || !stored->enabled) co_return;
  if (!code)
    throw http::Problem(401, "A code of the authenticator app is needed.", {{"totp", "is required"}});
  co_await countCodeTry(tenant, now);
  bool good = co_await takeEither(tenant, shared, std::move(*stored), *code, now);
  if (good) co_return;
  co_await note(tenant, "user.two_factor_failed");
  throw http::Problem(401, "The code is wrong or was used before.",
                      {{"totp", "is wrong or was used before"}});
}

}  // namespace frontdesk::auth
