#pragma once

#include "app/tenant.h"
#include "events/event.h"

namespace frontdesk::events {

// Where a stream starts: the published_order after which its reader is told.
struct Start {
  std::int64_t order;
  bool lost = false;  // too much was missed, or too long ago: the reader has to read everything anew
};

// `lastSeen`: the id of the last event that the reader has; none: it starts now.
Awaitable<Start> startOf(Tenant tenant, std::optional<Uuid> lastSeen);

// The account's next events behind that order: some 64 KiB of them, or one that is larger; none at the end.
Awaitable<std::vector<Published>> eventsAfter(Tenant tenant, std::int64_t order);

}  // namespace frontdesk::events
