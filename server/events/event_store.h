#pragma once

#include "app/tenant.h"
#include "events/event.h"

namespace frontdesk::events {

// Where a stream starts: what its reader has missed, and the order after which live events follow.
struct Start {
  std::int64_t order;
  std::vector<Published> missed;
  bool lost = false;  // too much was missed, or too long ago: the reader has to read everything anew
};

// `lastSeen`: the id of the last event that the reader has; none: it starts now.
Awaitable<Start> startOf(Tenant tenant, std::optional<Uuid> lastSeen);

}  // namespace frontdesk::events
