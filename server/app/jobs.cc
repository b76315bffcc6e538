#include "app/jobs.h"

#include "analytics/analytics_jobs.h"
#include "app/housekeeping.h"
#include "auth/auth_jobs.h"
#include "billing/billing_jobs.h"
#include "calls/call_jobs.h"
#include "settings/notification_jobs.h"
#include "webhooks/webhook_jobs.h"

namespace frontdesk {

void addJobs(jobs::Handlers& work) {
  analytics::addAnalyticsJobs(work);
  auth::addAuthJobs(work);
  billing::addBillingJobs(work);
  settings::addNotificationJobs(work);
  calls::addCallJobs(work);
  webhooks::addWebhookJobs(work);
  addHousekeeping(work);
}

}  // namespace frontdesk
