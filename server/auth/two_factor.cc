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

std::string secretOf(const Shared& shared, const Stored& stored, Uuid user) {
  auto sealed = fromBase64Url(stored.sealed_secret);
  auto secret = sealed ? unseal(shared.keyFor("second factor"), *sealed, user.text()) : std::nullopt;
  if (!secret)
    throw http::Problem(409, "The second factor can no longer be read: FRONTDESK_SECRET has changed.");
  return *secret;
}

std::string recoveryHash(const Shared& shared, std::string_view code) {
  return hex(hmacSha256(shared.keyFor("recovery code"), normalRecoveryCode(code)));
}

Awaitable<std::optional<Stored>> findStored(Tenant tenant, Uuid user) {
  co_return co_await tenant.find<Stored>(R"(
      select sealed_secret, enabled_at is not null as enabled
        from two_factor where account_id = $1 and user_id = $2)",
                                         user);
}

// True if the code is right and was not taken before.
Awaitable<bool> takeCode(Tenant tenant, std::string secret, Uuid user, std::string code, Timestamp now) {
  auto counter = counterOf(secret, code, now);
  if (!counter) co_return false;
  auto met = co_await tenant.execute(R"(
      update two_factor set last_counter = $3 where account_id = $1 and user_id = $2 and last_counter < $3)",
                                     user, *counter);
  co_return met == 1;
}

Awaitable<bool> takeRecoveryCode(Tenant tenant, Uuid user, std::string hash) {
  auto met = co_await tenant.execute(R"(
      update two_factor set recovery_hashes = array_remove(recovery_hashes, $3)
       where account_id = $1 and user_id = $2 and $3 = any (recovery_hashes))",
                                     user, hash);
  co_return met == 1;
}

Awaitable<bool> enable(Tenant tenant, std::string secret, std::string code, std::vector<std::string> hashes,
                       Timestamp now) {
  auto user = tenant.caller().user_id;
  bool right = co_await takeCode(tenant, std::move(secret), user, std::move(code), now);
  if (!right) co_return false;
  co_await tenant.execute(R"(
      update two_factor set enabled_at = now(), recovery_hashes = $3
       where account_id = $1 and user_id = $2 and enabled_at is null)",
                          user, hashes);
  co_return true;
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
    throw http::Problem(409, "A second factor is in force. Switch it off before another is set up.");
  co_return Enrolment{base32Of(secret), enrolmentUri(secret, *email)};
}

Awaitable<RecoveryCodes> confirm(Tenant tenant, Shared& shared, std::string code, Timestamp now) {
  auto stored = co_await findStored(tenant, tenant.caller().user_id);
  if (!stored || stored->enabled)
    throw http::Problem(409, "There is no second factor that waits for its first code.");
  auto codes = newRecoveryCodes();
  std::vector<std::string> hashes;
  for (const auto& each : codes) hashes.push_back(recoveryHash(shared, each));
  auto secret = secretOf(shared, *stored, tenant.caller().user_id);
  bool right =
      co_await tenant.inTransaction(enable, std::move(secret), std::move(code), std::move(hashes), now);
  if (!right) throw http::invalid("code", "is not the app's present code");
  co_return RecoveryCodes{std::move(codes)};
}

Awaitable<bool> removeTwoFactor(Tenant tenant, Uuid user) {
  auto met = co_await tenant.execute("delete from two_factor where account_id = $1 and user_id = $2", user);
  co_return met == 1;
}

Awaitable<void> requireSecondFactor(Tenant tenant, Shared& shared, Uuid user, std::optional<std::string> code,
                                    Timestamp now) {
  auto stored = co_await findStored(tenant, user);
  if (!stored || !stored->enabled) co_return;
  if (!code)
    throw http::Problem(401, "A code of the authenticator app is needed.", {{"totp", "is required"}});
  // Behind the right password: who only knows the e-mail cannot use these up.
  http::require(shared.triesOfSecondFactor.take(user.text()));
  auto secret = secretOf(shared, *stored, user);
  bool good = co_await takeCode(tenant, std::move(secret), user, *code, now);
  if (!good) good = co_await takeRecoveryCode(tenant, user, recoveryHash(shared, *code));
  if (!good)
    throw http::Problem(401, "The code is wrong or was used before.",
                        {{"totp", "is wrong or was used before"}});
}

}  // namespace frontdesk::auth
