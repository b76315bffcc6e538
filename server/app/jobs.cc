#include "app/jobs.h"

#include "billing/billing_jobs.h"
#include "settings/notification_jobs.h"

namespace frontdesk {

void addJobs(jobs::Handlers& work) {
  billing::addBillingJobs(work);
  settings::addNotificationJobs(work);
}

}  // namespace frontdesk
