#include "auth/user_store.h"

#include "app/idempotency.h"

namespace frontdesk::auth {

Awaitable<std::optional<SignIn>> findSignIn(postgres::Database& database, Email email) {
  auto result = co_await database.onLane(
      "select user_id, account_id, role, password_hash from sign_in where email = $1",
      postgres::parameters(email));
  co_return postgres::firstTo<SignIn>(result);
}

Awaitable<std::optional<SignIn>> findSignIn(Tenant tenant) {
  co_return co_await tenant.find<SignIn>(R"(
      select user_id, account_id, role, password_hash from sign_in where account_id = $1 and user_id = $2)",
                                         tenant.caller().user_id);
}

Awaitable<Uuid> insertAccount(Tenant newAccount, Registration registration, std::string passwordHash,
                              std::optional<RegistrationKey> key) {
  auto user = Uuid::v7();
  std::optional<std::string> keyText, digest;
  if (key) keyText = std::move(key->key), digest = std::move(key->digest);
  const auto& accountName = registration.account_name ? *registration.account_name : registration.name;
  // One statement, so one round trip and all or nothing. The trial is the smallest plan's own.
  auto begun =
      co_await newAccount.execute(R"(
      with plan as (
        select * from plans where id = 'starter' and currency = coalesce($8, 'USD')
      ), account as (
        insert into accounts (id, name, time_zone, currency)
        select $1, $2, coalesce($3, 'UTC'), plan.currency from plan
        returning id
      ), owner as (
        insert into users (account_id, id, email, name, role, password_hash, time_zone)
        select account.id, $4, $5, $6, 'owner', $7, coalesce($3, 'UTC') from account
      ), keyed as (
        insert into idempotency_keys (account_id, key, route, request_hash)
        select account.id, $9, 'POST /api/auth/register', decode($10, 'hex') from account where $9::text is not null
      )
      insert into subscriptions (account_id, subject, plan_id, status, price_minor, currency, billing_interval,
                                 included_minutes, overage_minute_micros, rounding_seconds, time_zone, started_at,
                                 trial_ends_at, current_period_start, current_period_end)
      select account.id, 'account', p.id, 'trialing', p.price_minor, p.currency, p.billing_interval,
             p.included_minutes, p.overage_minute_micros, p.rounding_seconds, coalesce($3, 'UTC'), now(),
             now() + make_interval(days => p.trial_days), now(), now() + make_interval(days => p.trial_days)
        from account, plan p)",
                                  accountName, registration.time_zone, user, registration.email,
                                  registration.name, passwordHash, registration.currency, keyText, digest);
  if (begun == 0) throw http::invalid("currency", "is none that plans are offered in");
  co_return user;
}

Awaitable<std::optional<SignIn>> findRegistered(postgres::Database& database, Email email,
                                                RegistrationKey key) {
  auto user = co_await findSignIn(database, email);
  if (!user) co_return std::nullopt;
  auto tenant = Tenant::forAccount(database, user->account_id);
  auto same = co_await tenant.find<bool>(R"(
      select request_hash = decode($3, 'hex') from idempotency_keys
       where account_id = $1 and key = $2 and route = 'POST /api/auth/register')",
                                         key.key, key.digest);
  if (!same) co_return std::nullopt;
  if (!*same) throw usedForAnotherBody();
  co_return user;
}

Awaitable<std::optional<User>> findUser(Tenant tenant, Uuid user) {
  co_return co_await tenant.find<User>(R"(
      select u.id, u.email, u.name, u.role, u.time_zone, u.created_at,
             a.id as account_id, a.name as account_name, a.time_zone as account_time_zone, a.currency as account_currency
        from users u join accounts a on a.id = u.account_id
       where u.account_id = $1 and u.id = $2 and u.removed_at is null)",
                                       user);
}

Awaitable<void> updateUser(Tenant tenant, UserChange change) {
  co_await tenant.execute(R"(
      update users set name = coalesce($3, name), time_zone = coalesce($4, time_zone), email = coalesce($5, email),
                       updated_at = now()
       where account_id = $1 and id = $2)",
                          tenant.caller().user_id, change.name, change.time_zone, change.email);
}

Awaitable<std::int64_t> updatePassword(Tenant tenant, Uuid user, std::string passwordHash) {
  co_return co_await tenant.execute(
      "update users set password_hash = $3, updated_at = now() where account_id = $1 and id = $2", user,
      passwordHash);
}

std::span<const Violation> userViolations() {
  static constexpr Violation all[] = {
      {"users_email_unique", 409, "email", "is registered already: sign in, or reset the password"},
      {"accounts_currency_offered", 422, "currency", "is none that plans are offered in"}};
  return all;
}

}  // namespace frontdesk::auth
