#include "calls/call_jobs.h"

#include "app/recording_files.h"
#include "app/services.h"
#include "app/tenant.h"

namespace frontdesk::calls {
namespace {

Awaitable<void> endLost(jobs::Job job);
Awaitable<void> purge(jobs::Job job);

}  // namespace

void addCallJobs(jobs::Handlers& work) {
  work.every(std::chrono::minutes(1), "call.time_out", endLost,
             "select account_id from accounts_with_open_calls "
             "where oldest_started_at < $1::timestamptz - interval '10 minutes'");
  work.every(std::chrono::hours(24), "call.purge", purge);
}

namespace {

// The end is when we last heard of the call: what came after it is nobody's to pay.
Awaitable<void> endLost(jobs::Job job) {
  auto tenant = Tenant::forAccount(job.database(), job.account_id);
  co_await tenant.execute(R"(
      update calls
         set status = 'failed', ended_reason = 'timed_out', updated_at = clock_timestamp(),
             ended_at = greatest(answered_at, started_at, least(updated_at, $2::timestamptz))
       where account_id = $1 and status in ('ringing', 'in_progress')
         and started_at < $2::timestamptz - case status when 'ringing' then interval '10 minutes'
                                                        else interval '4 hours' end)",
                          job.now);
}

struct OldCall {
  Uuid id;
  std::optional<Uuid> recording_id;
};
BOOST_DESCRIBE_STRUCT(OldCall, (), (id, recording_id))

Awaitable<std::vector<OldCall>> findOld(Tenant tenant, Timestamp now) {
  return tenant.slowList<OldCall>(R"(
      select k.id, r.id as recording_id
        from accounts a
        join clients c on c.account_id = a.id
        join calls k on k.account_id = c.account_id and k.client_id = c.id
        left join recordings r on r.account_id = k.account_id and r.call_id = k.id
       where a.id = $1 and (k.turn_count > 0 or k.has_recording) and k.ended_at is not null
         and k.started_at < $2::timestamptz - coalesce(c.retention_days, a.retention_days) * interval '1 day'
       limit 200)",
                                  now);
}

// A recording that came since is not among these and stays for the next time.
Awaitable<void> removeRows(Tenant tenant, std::vector<Uuid> calls, std::vector<Uuid> recordings) {
  co_await tenant.execute(
      "select from calls where account_id = $1 and id = any ($2::uuid[]) order by id for update", calls);
  co_await tenant.execute("delete from call_turns where account_id = $1 and call_id = any ($2::uuid[])",
                          calls);
  co_await tenant.execute("delete from call_chunks where account_id = $1 and call_id = any ($2::uuid[])",
                          calls);
  co_await tenant.execute("delete from recordings where account_id = $1 and id = any ($2::uuid[])",
                          recordings);
  co_await tenant.execute(R"(
      update calls k
         set turn_count = 0, updated_at = clock_timestamp(),
             has_recording = exists (select from recordings r where r.account_id = k.account_id and r.call_id = k.id)
       where account_id = $1 and id = any ($2::uuid[]))",
                          calls);
}

// The files first: of a purge that is cut off nothing may be left that no row leads to.
Awaitable<void> removeFiles(Shared* shared, Uuid account, std::vector<Uuid> recordings) {
  auto remove = [shared, account, &recordings] {
    for (auto recording : recordings)
      std::filesystem::remove(recordingPath(shared->config, account, recording));
    return true;
  };
  co_await shared->files.run(remove);
}

Awaitable<void> purge(jobs::Job job) {
  auto tenant = Tenant::forAccount(job.database(), job.account_id);
  for (;;) {
    auto old = co_await findOld(tenant, job.now);
    if (old.empty()) co_return;
    std::vector<Uuid> calls, recordings;
    for (const auto& call : old) {
      calls.push_back(call.id);
      if (call.recording_id) recordings.push_back(*call.recording_id);
    }
    co_await removeFiles(&job.service<Shared>(), job.account_id, recordings);
    co_await tenant.inTransaction(removeRows, std::move(calls), std::move(recordings));
  }
}

}  // namespace
}  // namespace frontdesk::calls
