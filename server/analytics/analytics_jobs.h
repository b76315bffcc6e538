#pragma once

#include "jobs/handlers.h"

namespace frontdesk::analytics {

// Each night the rollups are held against the calls. A difference is mended by nobody unseen: the job is put
// aside with what it found, for `frontdesk jobs failed`; `frontdesk recount` mends it.
void addAnalyticsJobs(jobs::Handlers& work);

}  // namespace frontdesk::analytics
