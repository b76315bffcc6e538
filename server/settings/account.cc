#include "settings/account.h"

namespace frontdesk::settings {

Awaitable<std::optional<Account>> findAccount(Tenant tenant) {
  return tenant.find<Account>(
      "select id, name, time_zone, currency, retention_days, created_at from accounts where id = $1");
}

namespace {

// The plan that it tries goes with it, at that currency's price.
Awaitable<void> changeCurrency(Tenant tenant, CurrencyCode currency) {
  // Waits for what is just being written in the old one: its foreign keys hold this row.
  auto other =
      co_await tenant.execute("select from accounts where id = $1 and currency <> $2 for update", currency);
  if (other == 0) co_return;
  auto offered = co_await tenant.find<bool>(R"(
      select not exists (select from subscriptions s
                          where s.account_id = $1 and s.subject = 'account' and s.ended_at is null
                            and not exists (select from plans p where p.id = s.plan_id and p.currency = $2)))",
                                            currency);
  if (!offered.value_or(false)) throw http::invalid("currency", "is none that plans are offered in");
  auto met = co_await tenant.execute(R"(
      update accounts set currency = $2
       where id = $1
         and not exists (select from calls where account_id = $1)
         and not exists (select from subscriptions where account_id = $1 and (subject = 'client' or status = 'active'))
         and not exists (select from invoices where account_id = $1))",
                                     currency);
  if (met == 0)
    throw http::conflict("currency", "stays as it is: calls, plans or invoices are in it already");
  co_await tenant.execute(R"(
      update subscriptions s
         set currency = p.currency, price_minor = p.price_minor, overage_minute_micros = p.overage_minute_micros,
             updated_at = clock_timestamp()
        from plans p
       where s.account_id = $1 and s.ended_at is null and s.currency <> $2 and p.id = s.plan_id and p.currency = $2)",
                          currency);
}

Awaitable<std::optional<Account>> updateAll(Tenant tenant, AccountChange change) {
  if (change.currency) co_await changeCurrency(tenant, *change.currency);
  co_return co_await tenant.change<Account>(R"(
      update accounts
         set name = coalesce($2, name), time_zone = coalesce($3, time_zone),
             retention_days = case when $4 then $5::integer else retention_days end, updated_at = clock_timestamp()
       where id = $1
      returning id, name, time_zone, currency, retention_days, created_at)",
                                            change.name, change.time_zone, change.retention_days.has_value(),
                                            change.retention_days.value_or(std::nullopt));
}

}  // namespace

Awaitable<std::optional<Account>> updateAccount(Tenant tenant, AccountChange change) {
  return tenant.inTransaction(updateAll, std::move(change));
}

}  // namespace frontdesk::settings
