// Sessions and their rotating refresh tokens. A token is "FAMILY.SECRET": the family finds the session
// whatever the token's age; only the SHA-256 of the whole is stored.
#pragma once

#include <chrono>

#include "app/tenant.h"
#include "auth/user.h"

namespace frontdesk::auth {

// Where a session is used from, for the list that its user sees.
struct Device {
  std::string user_agent, address;
};

// A session that has just been begun or continued.
struct LiveSession {
  Caller caller;
  std::string refresh_token;
};

Awaitable<LiveSession> insertSession(postgres::Database& database, Caller user, Device device,
                                     std::chrono::hours life);

// Rotates the token: its successor is derived from it by `key`. None if it is unknown or expired. A token
// that was rotated away is a stolen one, or its thief's victim: the session ends. For 10 s the immediate
// parent is given the same successor again: two tabs came at once, or the answer was lost on its way.
Awaitable<std::optional<LiveSession>> refreshSession(postgres::Database& database, std::string token,
                                                     std::string key, std::chrono::hours life);

Awaitable<std::vector<SessionInfo>> listSessions(Tenant tenant);
// True if the session was one of this user's and live.
Awaitable<bool> endSession(Tenant tenant, Uuid session);

// A new password; all sessions end but `kept`, and all links to choose another, in one transaction. The
// number of users met, 1 or 0.
Awaitable<std::int64_t> replacePassword(Tenant tenant, Uuid user, std::string passwordHash,
                                        std::optional<Uuid> kept = {});

}  // namespace frontdesk::auth
