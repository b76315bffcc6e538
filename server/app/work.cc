#include "app/work.h"

#include <atomic>
#include <boost/asio/post.hpp>
#include <thread>

#include "app/jobs.h"
#include "events/publisher.h"
#include "net/pause.h"
#include "webhooks/deliverer.h"

namespace frontdesk {
namespace {

constexpr std::chrono::seconds grace{8};  // longer than a mail may take

postgres::Options workerOptions(std::string conninfo) {
  postgres::Options options;
  options.conninfo = std::move(conninfo);
  options.role = "frontdesk_worker";
  // Its own statements may take longer than a request's may, and wait longer for a request's locks.
  options.pool_statement_timeout = std::chrono::minutes(2);
  options.lock_timeout = std::chrono::seconds(5);
  return options;
}

HttpClientOptions clientOptions(const Config& config) {
  HttpClientOptions options;
  options.allowPrivate = config.webhooksAllowPrivate;
  return options;
}

}  // namespace

struct RunningWorker::State {
  State(Shared& everybodys, std::string conninfo, jobs::Clock clock)
      : shared(everybodys),
        database(io, workerOptions(std::move(conninfo))),
        worker(io, database, handlers, services, clock),
        client(clientOptions(shared.config)),
        deliverer(io, database, client, clock),
        publisher(io, database, clock, [this] { deliverer.wake(); }) {
    addJobs(handlers);
    services.provide(shared);
    services.provide(database);
    worker.start();
    deliverer.start();
    publisher.start();
    thread = std::thread([this] { io.run(); });
  }

  static Awaitable<void> endSoon(State* self) {
    self->worker.stop();
    self->deliverer.stop();
    self->publisher.stop();
    Pause pause(self->io);
    auto isIdle = [self] { return self->worker.idle() && self->deliverer.idle(); };
    auto end = std::chrono::steady_clock::now() + grace;
    while (!isIdle() && std::chrono::steady_clock::now() < end)
      co_await pause.wait(std::chrono::milliseconds(20));
    self->database.close();
    co_await pause.wait(std::chrono::milliseconds(20));
    self->io.stop();
  }

  Shared& shared;
  std::atomic<bool> stopping{false};
  boost::asio::io_context io{1};
  postgres::Database database;
  jobs::Handlers handlers;
  http::Services services;
  jobs::Worker worker;
  HttpClient client;
  webhooks::Deliverer deliverer;
  events::Publisher publisher;
  std::thread thread;
};

RunningWorker::RunningWorker(Shared& shared, std::string conninfo, jobs::Clock clock)
    : state_(std::make_unique<State>(shared, std::move(conninfo), std::move(clock))) {}
RunningWorker::~RunningWorker() {
  stop();
}

void RunningWorker::stopSoon() {
  if (state_->stopping.exchange(true)) return;
  state_->shared.mails.close();
  boost::asio::post(state_->io, [self = state_.get()] { spawn(self->io, "stop", State::endSoon(self)); });
}

void RunningWorker::stop() {
  stopSoon();
  if (state_->thread.joinable()) state_->thread.join();
  state_->shared.endWork();  // a job that was cut off may still wait for it
}

}  // namespace frontdesk
