// The agency's own account.
#pragma once

#include "app/tenant.h"
#include "json/fields.h"

namespace frontdesk::settings {

struct Account {
  Uuid id;
  std::string name;
  std::string time_zone;
  std::string currency;
  std::optional<std::int32_t> retention_days;  // then recordings and transcripts go; null: never
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, name, time_zone, currency, retention_days, created_at))

struct AccountChange {
  std::optional<Text<1, 120>> name;
  std::optional<TimeZone> time_zone;
  std::optional<CurrencyCode> currency;  // until something is told or billed in it
  std::optional<std::optional<Whole<1, 3650>>> retention_days;
};
BOOST_DESCRIBE_STRUCT(AccountChange, (), (name, time_zone, currency, retention_days))

Awaitable<std::optional<Account>> findAccount(Tenant tenant);
// Throws Problem 409 if calls or what is billed keep the currency as it is.
Awaitable<std::optional<Account>> updateAccount(Tenant tenant, AccountChange change);

}  // namespace frontdesk::settings
