#include "app/jobs.h"

#include "billing/billing_jobs.h"

namespace frontdesk {

void addJobs(jobs::Handlers& work) {
  billing::addBillingJobs(work);
}

}  // namespace frontdesk
