#include "app/jobs.h"

namespace frontdesk {

void addJobs(jobs::Handlers&) {}

}  // namespace frontdesk
