#include "jobs/queue.h"

#include "json/fields.h"
#include "postgres/rows.h"

namespace frontdesk::jobs {
namespace {

struct Taken {
  Uuid account_id;
  Uuid id;
  std::string kind;
  std::optional<std::string> subject;
  JsonObject payload;
  std::int32_t attempt_count;
  std::int32_t most_attempts;
};
BOOST_DESCRIBE_STRUCT(Taken, (), (account_id, id, kind, subject, payload, attempt_count, most_attempts))

// The attempt's number fences: who lost its lease to another can change nothing any more.
constexpr std::string_view renewSql = R"(
  update jobs set leased_until = $4
   where account_id = $1 and id = $2 and attempt_count = $3 and finished_at is null and failed_at is null)";
constexpr std::string_view finishSql = R"(
  update jobs set finished_at = $4, leased_until = null, last_error = null
   where account_id = $1 and id = $2 and attempt_count = $3 and finished_at is null and failed_at is null)";
constexpr std::string_view retrySql = R"(
  update jobs set run_at = $4, leased_until = null, last_error = $5
   where account_id = $1 and id = $2 and attempt_count = $3 and finished_at is null and failed_at is null)";
constexpr std::string_view failSql = R"(
  update jobs set failed_at = $4, leased_until = null, last_error = $5
   where account_id = $1 and id = $2 and attempt_count = $3 and finished_at is null and failed_at is null)";

// Kept readable in a list, and inside what PostgreSQL takes as text.
std::string shortened(std::string why) {
  std::erase(why, '\0');
  if (why.size() > 1000) why.resize(1000);
  while (!why.empty() && (why.back() & 0x80)) why.pop_back();  // no half character at the end
  return why;
}

Awaitable<bool> metOne(Awaitable<postgres::Result> running) {
  postgres::Result result = co_await std::move(running);
  co_return result.affected() == 1;
}

template <class... V>
Awaitable<bool> changeOne(postgres::Database& database, std::string_view sql, const Job& job,
                          const V&... values) {
  return metOne(database.onPool(sql, postgres::parameters(job.account_id, job.id, job.attempt, values...)));
}

Awaitable<std::int64_t> queueAccounts(postgres::Transaction& transaction, const Schedule* schedule,
                                      Timestamp slot, Timestamp now) {
  auto won = co_await transaction.run(R"(
      insert into job_schedules (kind, last_slot) values ($1, $2)
      on conflict (kind) do update set last_slot = excluded.last_slot
       where job_schedules.last_slot < excluded.last_slot)",
                                      postgres::parameters(schedule->kind, slot));
  if (won.affected() == 0) co_return 0;
  auto sql = "with accounts as (" + std::string(schedule->accounts) + R"()
      insert into jobs (account_id, kind, subject, run_at)
      select account_id, $2, 'scheduled', $1::timestamptz from accounts
      on conflict (account_id, kind, subject) where subject is not null and finished_at is null and failed_at is null
      do nothing)";
  auto made = co_await transaction.run(sql, postgres::parameters(now, schedule->kind));
  co_return made.affected();
}

}  // namespace

Timestamp slotOf(const Schedule& schedule, Timestamp now) {
  auto since = now.time().time_since_epoch();
  return Timestamp(Timestamp::Time(since - since % schedule.interval));
}

Awaitable<std::vector<Job>> Queue::take(std::vector<std::string> kinds, int most, std::chrono::seconds lease,
                                        Timestamp now) {
  auto result = co_await database_->onPool(R"(
      with due as materialized (
        select account_id, id from jobs
         where finished_at is null and failed_at is null and run_at <= $1
           and (leased_until is null or leased_until <= $1) and kind = any ($2::text[])
         order by run_at, id
         limit $3 for update skip locked
      ), taken as (
        update jobs j
           set leased_until = case when j.attempt_count < j.most_attempts then $4::timestamptz end,
               failed_at = case when j.attempt_count >= j.most_attempts then $1::timestamptz end,
               last_error = case when j.attempt_count >= j.most_attempts then 'its worker died at the last attempt'
                                 else j.last_error end,
               attempt_count = least(j.attempt_count + 1, j.most_attempts)
          from due
         where j.account_id = due.account_id and j.id = due.id
        returning j.account_id, j.id, j.kind, j.subject, j.payload, j.attempt_count, j.most_attempts, j.failed_at,
                  j.run_at
      )
      select account_id, id, kind, subject, payload, attempt_count, most_attempts
        from taken where failed_at is null order by run_at, id)",
                                           postgres::parameters(now, kinds, most, now + lease));
  std::vector<Job> jobs;
  for (auto& row : postgres::rowsTo<Taken>(result))
    jobs.push_back({row.account_id, row.id, std::move(row.kind), std::move(row.subject), row.payload.json(),
                    row.attempt_count, row.most_attempts, now, nullptr});
  co_return jobs;
}

Awaitable<bool> Queue::renew(Job job, std::chrono::seconds lease, Timestamp now) {
  return changeOne(*database_, renewSql, job, now + lease);
}
Awaitable<bool> Queue::finish(Job job, Timestamp now) {
  return changeOne(*database_, finishSql, job, now);
}
Awaitable<bool> Queue::retry(Job job, std::string why, Timestamp at) {
  return changeOne(*database_, retrySql, job, at, shortened(std::move(why)));
}
Awaitable<bool> Queue::fail(Job job, std::string why, Timestamp now) {
  return changeOne(*database_, failSql, job, now, shortened(std::move(why)));
}

Awaitable<std::int64_t> Queue::queueSlot(Schedule schedule, Timestamp now) {
  auto slot = slotOf(schedule, now);
  co_return co_await database_->transaction(std::nullopt, queueAccounts, &schedule, slot, now);
}

Awaitable<std::vector<FailedJob>> Queue::failed(int most) {
  auto result = co_await database_->onPool(R"(
      select id, account_id, kind, subject, attempt_count, coalesce(last_error, '') as last_error, failed_at
        from jobs where failed_at is not null
       order by failed_at desc, id desc limit $1)",
                                           postgres::parameters(most));
  co_return postgres::rowsTo<FailedJob>(result);
}

Awaitable<std::int64_t> Queue::replay(std::optional<Uuid> id, Timestamp now) {
  auto result = co_await database_->onPool(R"(
      update jobs j
         set failed_at = null, attempt_count = 0, run_at = $2
       where j.failed_at is not null and ($1::uuid is null or j.id = $1)
         and (j.subject is null
              or not exists (select from jobs o
                              where o.account_id = j.account_id and o.kind = j.kind and o.subject = j.subject
                                and o.id <> j.id
                                and (o.finished_at is null and (o.failed_at is null or o.id > j.id)))))",
                                           postgres::parameters(id, now));
  co_return result.affected();
}

}  // namespace frontdesk::jobs
