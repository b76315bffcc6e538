// All work of the product that is done apart from requests.
#pragma once

#include "jobs/handlers.h"

namespace frontdesk {

void addJobs(jobs::Handlers& work);

}  // namespace frontdesk
