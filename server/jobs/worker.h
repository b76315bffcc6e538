// Takes jobs from the queue and runs them, several at a time, on one thread. Any number of workers may run.
#pragma once

#include <memory>

#include "jobs/queue.h"

namespace frontdesk::jobs {

struct WorkerOptions {
  int most_at_once = 8;
  std::chrono::seconds lease{60};  // renewed while the job runs; after it another worker may take the job
  std::chrono::milliseconds poll{500};
};

class Worker {
 public:
  // All of these outlive it. `database` has the role frontdesk_worker and is among the services.
  Worker(boost::asio::io_context& io, postgres::Database& database, const Handlers& handlers,
         const http::Services& services, Clock clock, WorkerOptions options = {});
  ~Worker();

  // Polls and follows the schedules until stop().
  void start();
  // Takes no more jobs; returns at once. What runs goes on.
  void stop();
  bool idle() const;  // nothing runs

  // Queues what the schedules want, takes what is due and runs it to its end; how many jobs. For tests.
  Awaitable<int> runDue();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace frontdesk::jobs
