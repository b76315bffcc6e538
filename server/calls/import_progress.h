// How far an import under an Idempotency-Key has come: the same body sent again goes on behind that.
#pragma once

#include "app/tenant.h"
#include "calls/import.h"

namespace frontdesk::calls {

Awaitable<std::optional<ImportProgress>> findProgress(Tenant tenant, std::string key);
// `before`: the lines of the progress that this one continues; 0 if there is none. Throws Problem 409 if
// another request with the key has gone on from there.
Awaitable<void> saveProgress(Tenant tenant, std::string key, ImportProgress progress, std::int64_t before);

}  // namespace frontdesk::calls
