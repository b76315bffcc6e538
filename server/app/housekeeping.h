#pragma once

#include "jobs/handlers.h"

namespace frontdesk {

// Daily, by account: stored answers of Idempotency-Keys go after a day; published events, finished jobs and
// spent or expired links to a new password after 7 days; jobs that were given up, webhook deliveries and
// sessions that have ended after 30; notices that were mailed after 90.
void addHousekeeping(jobs::Handlers& work);

}  // namespace frontdesk
