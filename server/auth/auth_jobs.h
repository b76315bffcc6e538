// Mails with a link to choose a password. Each is queued together with what asks for it, so that it goes out
// if and only if that was committed, and is tried again while the mail server is away. Its token is made when
// it is sent: the queue holds no secret.
#pragma once

#include "app/tenant.h"
#include "jobs/handlers.h"

namespace frontdesk::auth {

// In the name of the caller; good for 7 days.
Awaitable<void> queueInvitation(Tenant tenant, Uuid user);
// Good for 30 minutes.
Awaitable<void> queuePasswordReset(Tenant tenant, Uuid user);

void addAuthJobs(jobs::Handlers& work);

}  // namespace frontdesk::auth
