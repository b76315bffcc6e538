// Mails with a link to choose a password, tried again while the mail server is away. The token is made when
// one is sent: the queue holds no secret.
#pragma once

#include "app/tenant.h"
#include "jobs/handlers.h"

namespace frontdesk::auth {

// In the name of the caller; good for 7 days. In the transaction that invites: it goes out if that commits.
Awaitable<void> queueInvitation(Tenant tenant, Uuid user);
// Good for 30 minutes. One at a time; none once the user, and so the password, has changed since.
Awaitable<void> queuePasswordReset(Tenant tenant, Uuid user);

void addAuthJobs(jobs::Handlers& work);

}  // namespace frontdesk::auth
