// The queue of all accounts, as the worker's role sees it. All times are the caller's.
#pragma once

#include <vector>

#include "jobs/handlers.h"

namespace frontdesk::jobs {

// One that was given up.
struct FailedJob {
  Uuid id;
  Uuid account_id;
  std::string kind;
  std::optional<std::string> subject;
  std::int32_t attempt_count;
  std::string last_error;
  Timestamp failed_at;
};
BOOST_DESCRIBE_STRUCT(FailedJob, (), (id, account_id, kind, subject, attempt_count, last_error, failed_at))

// When the slot began that `now` is in.
Timestamp slotOf(const Schedule& schedule, Timestamp now);

class Queue {
 public:
  explicit Queue(postgres::Database& database) : database_(&database) {}

  // Leases at most `most` jobs of these kinds that are due, first those due longest. A job whose worker died
  // at its last attempt is given up instead.
  Awaitable<std::vector<Job>> take(std::vector<std::string> kinds, int most, std::chrono::seconds lease,
                                   Timestamp now);
  // These end or extend the lease of that attempt; false if another worker has the job by now.
  Awaitable<bool> renew(Job job, std::chrono::seconds lease, Timestamp now);
  Awaitable<bool> finish(Job job, Timestamp now);
  Awaitable<bool> retry(Job job, std::string why, Timestamp at);
  Awaitable<bool> fail(Job job, std::string why, Timestamp now);

  // Queues the schedule's jobs of the slot that `now` is in, unless that was done; how many.
  Awaitable<std::int64_t> queueSlot(Schedule schedule, Timestamp now);

  Awaitable<std::vector<FailedJob>> failed(int most = 200);
  // Starts over: all given-up jobs, or the one. Those whose subject has an unfinished job stay. How many.
  Awaitable<std::int64_t> replay(std::optional<Uuid> id, Timestamp now);

 private:
  postgres::Database* database_;
};

}  // namespace frontdesk::jobs
