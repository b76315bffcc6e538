// New passwords by mail: a link that works once, for 30 minutes, and ends all sessions.
#pragma once

#include "app/services.h"
#include "app/tenant.h"
#include "auth/user.h"

namespace frontdesk::auth {

// Queues a mail with a link if the address is a user's, and few came lately; says nothing either way.
Awaitable<void> requestPasswordReset(postgres::Database& database, Shared& shared, Email email);
// Throws Problem 422 on `token` if it is unknown, used or expired.
Awaitable<void> resetPassword(postgres::Database& database, std::string token, std::string passwordHash,
                              std::string address);

}  // namespace frontdesk::auth
