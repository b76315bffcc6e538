#include "billing/billing_jobs.h"

#include "billing/issue.h"

namespace frontdesk::billing {
namespace {

Awaitable<void> issueForAccount(jobs::Job job) {
  auto tenant = Tenant::forAccount(job.database(), job.account_id);
  co_await issueDueInvoicesOf(tenant, job.now);
}

}  // namespace

void addBillingJobs(jobs::Handlers& work) {
  work.every(std::chrono::hours(1), "invoice.issue", issueForAccount,
             "select distinct account_id from due_subscriptions where due_at <= $1");
}

}  // namespace frontdesk::billing
