// Who calls: the Authorization header, an access token or an API key, as a Caller.
#pragma once

#include <chrono>
#include <map>

#include "app/tenant.h"
#include "auth/access_token.h"

namespace frontdesk::auth {

constexpr std::string_view apiKeyPrefix = "fd_";

// When each API key's last use was written down; one for each I/O thread.
class KeyUses {
 public:
  bool isDue(Uuid key);  // true once a minute

 private:
  std::map<Uuid, std::chrono::steady_clock::time_point> noted_;
};

// Throws Problem 401. A token is only verified; that its session lives, the gate asks with each statement.
Awaitable<Caller> authenticate(http::Request& request);

}  // namespace frontdesk::auth
