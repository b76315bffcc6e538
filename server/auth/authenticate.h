// Who calls: the Authorization header, an access token or an API key, as a Caller.
#pragma once

#include "app/tenant.h"
#include "auth/access_token.h"

namespace frontdesk::auth {

constexpr std::string_view apiKeyPrefix = "fd_";

// Throws Problem 401. A token is only verified; that its session lives, the gate asks with each statement.
Awaitable<Caller> authenticate(http::Request& request);

}  // namespace frontdesk::auth
