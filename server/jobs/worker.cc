#include "jobs/worker.h"

#include <spdlog/spdlog.h>

#include <map>

#include "jobs/backoff.h"
#include "net/pause.h"

namespace frontdesk::jobs {
namespace {

struct Outcome {
  std::optional<std::string> failure;
  bool final = false;  // no other try would help
};

Awaitable<Outcome> attempt(const Handler* handler, Job job) {
  try {
    Awaitable<void> running = (*handler)(std::move(job));
    co_await std::move(running);
  } catch (const GiveUp& why) {
    co_return Outcome{why.what(), true};
  } catch (const std::exception& error) {
    co_return Outcome{error.what(), false};
  }
  co_return Outcome{};
}

}  // namespace

struct Worker::State {
  State(boost::asio::io_context& io, postgres::Database& database, const Handlers& handlers,
        const http::Services& services, Clock clock, WorkerOptions options)
      : io(io),
        queue(database),
        handlers(handlers),
        services(services),
        clock(std::move(clock)),
        options(options),
        pause(io) {}

  boost::asio::io_context& io;
  Queue queue;
  const Handlers& handlers;
  const http::Services& services;
  Clock clock;
  WorkerOptions options;
  Pause pause;
  std::map<std::string, Timestamp> slots_seen;
  int running = 0;
  bool stopped = false;

  // Extends the lease three times as often as it would run out, until `pause` is gone.
  static Awaitable<void> keepLease(std::shared_ptr<State> self, Job job, std::weak_ptr<Pause> alive) {
    for (;;) {
      auto pause = alive.lock();
      if (!pause) co_return;
      co_await pause->wait(self->options.lease / 3);
      pause.reset();
      if (alive.expired()) co_return;
      try {
        bool ours = co_await self->queue.renew(job, self->options.lease, self->clock());
        if (!ours) co_return;
      } catch (const std::exception& error) {
        spdlog::warn(R"({{"event":"lease_not_renewed","job":"{}","error":"{}"}})", job.id.text(),
                     error.what());
      }
    }
  }

  static Awaitable<void> settle(std::shared_ptr<State> self, Job job, Outcome outcome) {
    if (!outcome.failure) {
      co_await self->queue.finish(job, self->clock());
    } else if (outcome.final || job.attempt >= job.most_attempts) {
      spdlog::error(R"({{"event":"job_failed","job":"{}","kind":"{}","attempts":{}}})", job.id.text(),
                    job.kind, job.attempt);
      co_await self->queue.fail(job, std::move(*outcome.failure), self->clock());
    } else {
      auto at = self->clock() + backoff(job.attempt, chance());
      co_await self->queue.retry(job, std::move(*outcome.failure), at);
    }
  }

  static Awaitable<void> run(std::shared_ptr<State> self, Job job) {
    job.services = &self->services;
    auto alive = std::make_shared<Pause>(self->io);
    spawn(self->io, "lease", keepLease(self, job, alive));
    auto outcome = co_await attempt(self->handlers.find(job.kind), job);
    alive->wake();
    alive.reset();
    co_await settle(self, std::move(job), std::move(outcome));
  }

  static Awaitable<void> runAndTell(std::shared_ptr<State> self, Job job) {
    try {
      co_await run(self, std::move(job));
    } catch (const std::exception& error) {  // the database is away: the lease will run out
      spdlog::warn(R"({{"event":"job_not_settled","error":"{}"}})", error.what());
    }
    --self->running;
    self->pause.wake();
  }

  // Asks the database once a slot only: asking takes a row's lock.
  static Awaitable<void> followSchedules(std::shared_ptr<State> self) {
    for (const auto& schedule : self->handlers.schedules()) {
      auto now = self->clock();
      auto slot = slotOf(schedule, now);
      if (self->slots_seen[schedule.kind] == slot) continue;
      co_await self->queue.queueSlot(schedule, now);
      self->slots_seen[schedule.kind] = slot;
    }
  }

  // Takes as many as there is room for; how many.
  static Awaitable<int> takeAndSpawn(std::shared_ptr<State> self) {
    int room = self->options.most_at_once - self->running;
    if (room <= 0) co_return 0;
    auto jobs = co_await self->queue.take(self->handlers.kinds(), room, self->options.lease, self->clock());
    for (auto& job : jobs) {
      ++self->running;
      spawn(self->io, "job", runAndTell(self, std::move(job)));
    }
    co_return int(jobs.size());
  }

  static Awaitable<void> poll(std::shared_ptr<State> self) {
    auto lookAgain = self->clock();
    while (!self->stopped) {
      bool failed = false;
      try {
        if (self->clock() >= lookAgain) {
          co_await followSchedules(self);
          lookAgain = self->clock() + std::chrono::seconds(5);
        }
        co_await takeAndSpawn(self);
      } catch (const std::exception& error) {
        spdlog::warn(R"({{"event":"queue_unreachable","error":"{}"}})", error.what());
        failed = true;
      }
      if (self->stopped) break;
      co_await self->pause.wait(failed ? std::chrono::milliseconds(2000) : self->options.poll);
    }
  }
};

Worker::Worker(boost::asio::io_context& io, postgres::Database& database, const Handlers& handlers,
               const http::Services& services, Clock clock, WorkerOptions options)
    : state_(std::make_shared<State>(io, database, handlers, services, std::move(clock), options)) {}
Worker::~Worker() {
  stop();
}

void Worker::start() {
  spawn(state_->io, "worker", State::poll(state_));
}
void Worker::stop() {
  state_->stopped = true;
  state_->pause.wake();
}
bool Worker::idle() const {
  return state_->running == 0;
}

Awaitable<int> Worker::runDue() {
  auto self = state_;
  co_await State::followSchedules(self);
  int ran = co_await State::takeAndSpawn(self);
  while (self->running > 0) co_await self->pause.wait(std::chrono::milliseconds(1000));
  co_return ran;
}

}  // namespace frontdesk::jobs
