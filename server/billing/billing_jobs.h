#pragma once

#include "jobs/handlers.h"

namespace frontdesk::billing {

void addBillingJobs(jobs::Handlers& work);

}  // namespace frontdesk::billing
