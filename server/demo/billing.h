// What the demo's agency has agreed with its clients, and the invoices of the months past: made by the
// product itself, with the clock set back.
#pragma once

#include "app/tenant.h"
#include "demo/demo.h"

namespace frontdesk::demo {

// The agency's trial lay before the demo's window; since then it has a plan.
Awaitable<> beginOwnPlan(Tenant tenant, Timestamp now);
// A plan that goes with how much the client's phone rings, from its first call on.
Awaitable<> subscribeClient(Tenant tenant, Uuid id, const DemoClient& client, Timestamp now);
// Closes the periods that have ended. Most invoices were paid within days; one is overdue.
Awaitable<> billPast(Tenant tenant, Timestamp now);

}  // namespace frontdesk::demo
