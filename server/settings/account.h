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
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, name, time_zone, currency, created_at))

// The currency stays: what was billed in one cannot be read in another.
struct AccountChange {
  std::optional<Text<1, 120>> name;
  std::optional<TimeZone> time_zone;
};
BOOST_DESCRIBE_STRUCT(AccountChange, (), (name, time_zone))

Awaitable<std::optional<Account>> findAccount(Tenant tenant);
Awaitable<std::optional<Account>> updateAccount(Tenant tenant, AccountChange change);

}  // namespace frontdesk::settings
