#include "billing/billing_jobs.h"

#include <stdexcept>

#include "billing/issue.h"

namespace frontdesk::billing {
namespace {

Awaitable<void> issueForAccount(jobs::Job job) {
  auto tenant = Tenant::forAccount(job.database(), job.account_id);
  auto issued = co_await issueDueInvoicesOf(tenant, job.now);
  // The job is tried again; what was issued is not issued twice.
  if (issued.failures > 0)
    throw std::runtime_error(std::to_string(issued.failures) + " subscriptions could not be invoiced");
}

}  // namespace

void addBillingJobs(jobs::Handlers& work) {
  work.every(std::chrono::hours(1), "invoice.issue", issueForAccount,
             "select distinct account_id from due_subscriptions where due_at <= $1");
}

}  // namespace frontdesk::billing
