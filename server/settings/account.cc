#include "settings/account.h"

namespace frontdesk::settings {

Awaitable<std::optional<Account>> findAccount(Tenant tenant) {
  return tenant.find<Account>(
      "select id, name, time_zone, currency, retention_days, created_at from accounts where id = $1");
}

Awaitable<std::optional<Account>> updateAccount(Tenant tenant, AccountChange change) {
  return tenant.change<Account>(R"(
      update accounts
         set name = coalesce($2, name), time_zone = coalesce($3, time_zone),
             retention_days = case when $4 then $5::integer else retention_days end, updated_at = clock_timestamp()
       where id = $1
      returning id, name, time_zone, currency, retention_days, created_at)",
                                change.name, change.time_zone, change.retention_days.has_value(),
                                change.retention_days.value_or(std::nullopt));
}

}  // namespace frontdesk::settings
