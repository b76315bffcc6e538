// Closing periods: an invoice for each, and the next period begins. May run any number of times, on several
// servers at once, and be killed at any moment: each period is closed by one transaction, exactly once.
#pragma once

#include "app/tenant.h"

namespace frontdesk::billing {

struct Issued {
  std::int64_t periods = 0;   // closed
  std::int64_t invoices = 0;  // of these, with something to say
  std::int64_t failures = 0;  // subscriptions given up this time, for another run to try
};

// Of every account; the database must be entered as frontdesk_worker. Periods that end at `now` or before are
// closed, however many were missed.
Awaitable<Issued> issueDueInvoices(postgres::Database& database, Timestamp now);
// Of the tenant's account alone.
Awaitable<Issued> issueDueInvoicesOf(Tenant tenant, Timestamp now);

}  // namespace frontdesk::billing
