#include "analytics/analytics_jobs.h"

#include "analytics/recount.h"

namespace frontdesk::analytics {
namespace {

Awaitable<void> checkAccount(jobs::Job job) {
  auto tenant = Tenant::forAccount(job.database(), job.account_id);
  auto differences = co_await recount(tenant, false);
  if (differences.empty()) co_return;
  const auto& first = differences.front();
  throw jobs::GiveUp("analytics differ from the calls in " + std::to_string(differences.size()) +
                     " places, first " + first.place + ": " + first.off + "; frontdesk recount mends them");
}

}  // namespace

void addAnalyticsJobs(jobs::Handlers& work) {
  work.every(std::chrono::hours(24), "analytics.check", checkAccount);
}

}  // namespace frontdesk::analytics
