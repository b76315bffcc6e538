#pragma once

#include "jobs/handlers.h"

namespace frontdesk::settings {

// The mails of notifications: those to be told now, and each day's one.
void addNotificationJobs(jobs::Handlers& work);

}  // namespace frontdesk::settings
