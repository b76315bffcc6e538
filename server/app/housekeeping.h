#pragma once

#include "jobs/handlers.h"

namespace frontdesk {

// Daily, by account: stored answers of Idempotency-Keys go after a day, published events and finished jobs
// after 7 days, jobs that were given up and webhook deliveries after 30.
void addHousekeeping(jobs::Handlers& work);

}  // namespace frontdesk
