// The running worker: one thread with its own database connections, inside `serve` or apart with `work`.
#pragma once

#include <memory>
#include <string>

#include "app/services.h"
#include "jobs/worker.h"

namespace frontdesk {

class RunningWorker {
 public:
  // Works as soon as it is made; `shared` outlives it, and does nothing for others once this stops. The
  // database's role is frontdesk_worker.
  RunningWorker(Shared& shared, std::string conninfo, jobs::Clock clock = Timestamp::now);
  ~RunningWorker();  // stops as stop() does

  // Takes no more work, and sends no mail that waits; returns at once.
  void stopSoon();
  // Gives what runs 8 s from then on to end, and returns. What is cut off is done again by
  // the next worker, when its lease has run out.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace frontdesk
