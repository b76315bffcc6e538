// Holds call_stats and call_totals against the calls themselves. They can differ only if somebody went past
// the triggers: a restore of single tables, a truncate, triggers switched off.
#pragma once

#include "app/tenant.h"

namespace frontdesk::analytics {

struct Difference {
  std::string place;  // "Harbor Dental 2026-07-01 10:15" in UTC; "hour 2026-07-01 10:00" of all clients
  std::string off;    // what has to be added: "completed 1, cost_micros 41000"
};
BOOST_DESCRIBE_STRUCT(Difference, (), (place, off))

// Those of the tenant's account, in the order of time. With `mend`, what is missing is added in the same
// statement that finds it, so that calls may go on being written meanwhile.
Awaitable<std::vector<Difference>> recount(Tenant tenant, bool mend);

// For a database whose role is frontdesk_worker.
Awaitable<std::vector<Uuid>> allAccounts(postgres::Database& database);
Awaitable<std::string> nameOfAccount(Tenant tenant);

}  // namespace frontdesk::analytics
