// What happens to calls without anybody asking: those that never end are ended, those that are old enough
// lose their words and their sound.
#pragma once

#include "jobs/handlers.h"

namespace frontdesk::calls {

// A call may ring for ten minutes and last for four hours.
void addCallJobs(jobs::Handlers& work);

}  // namespace frontdesk::calls
