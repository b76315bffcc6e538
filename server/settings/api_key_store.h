// API keys in the database: the SHA-256 of each, never the key.
#pragma once

#include "app/tenant.h"
#include "settings/api_key.h"

namespace frontdesk::settings {

Awaitable<std::vector<ApiKey>> listApiKeys(Tenant tenant);  // the live ones, the newest first
Awaitable<NewApiKey> insertApiKey(Tenant tenant, ApiKeyDraft draft);
Awaitable<bool> revokeApiKey(Tenant tenant, Uuid id);

}  // namespace frontdesk::settings
