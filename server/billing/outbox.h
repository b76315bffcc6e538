// Tells the outbox of a change, in the transaction that makes it.
#pragma once

#include "app/tenant.h"
#include "json/write.h"

namespace frontdesk::billing {

// `resource` as the API shows it; event_type as "invoice.paid".
template <class T>
Awaitable<std::int64_t> publish(const Tenant& tenant, std::string_view event_type, const T& resource) {
  return tenant.execute(
      "insert into outbox (account_id, event_type, subject_id, payload) select $1, $2, $3, $4 where "
      "events_are_on()",
      event_type, resource.id, JsonObject::trusted(json::toJson(resource)));
}

}  // namespace frontdesk::billing
