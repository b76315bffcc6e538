#include "app/housekeeping.h"

#include "app/tenant.h"

namespace frontdesk {
namespace {

constexpr std::string_view outdated[] = {
    "delete from idempotency_keys where account_id = $1 and created_at < $2::timestamptz - interval '1 day'",
    "delete from import_progress where account_id = $1 and created_at < $2::timestamptz - interval '1 day'",
    "delete from outbox where account_id = $1 and published_at < $2::timestamptz - interval '7 days'",
    "delete from jobs where account_id = $1 and finished_at < $2::timestamptz - interval '7 days'",
    "delete from jobs where account_id = $1 and failed_at < $2::timestamptz - interval '30 days'",
    R"(delete from webhook_deliveries
        where account_id = $1 and status <> 'pending' and created_at < $2::timestamptz - interval '30 days')",
    "delete from notifications where account_id = $1 and sent_at < $2::timestamptz - interval '90 days'",
    // A user's newest session stays: it tells the team when that user was last seen.
    R"(delete from sessions s
        where s.account_id = $1 and least(s.revoked_at, s.expires_at) < $2::timestamptz - interval '30 days'
          and exists (select from sessions n
                       where n.account_id = s.account_id and n.user_id = s.user_id
                         and (n.last_used_at, n.id) > (s.last_used_at, s.id)))",
    R"(delete from password_resets
        where account_id = $1 and least(used_at, expires_at) < $2::timestamptz - interval '7 days')",
};

Awaitable<void> tidy(jobs::Job job) {
  auto tenant = Tenant::forAccount(job.database(), job.account_id);
  for (auto statement : outdated) co_await tenant.execute(statement, job.now);
}

}  // namespace

void addHousekeeping(jobs::Handlers& work) {
  work.every(std::chrono::hours(24), "account.tidy", tidy);
}

}  // namespace frontdesk
