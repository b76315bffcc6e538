#include "app/work.h"

#include <boost/asio/post.hpp>
#include <thread>

#include "app/jobs.h"
#include "events/publisher.h"
#include "net/pause.h"
#include "webhooks/deliverer.h"

namespace frontdesk {
namespace {

constexpr std::chrono::seconds grace{8};

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
  State(Shared& shared, std::string conninfo, jobs::Clock clock)
      : database(io, workerOptions(std::move(conninfo))),
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
    auto end = std::chrono::steady_clock::now() + grace;
    while (!(self->worker.idle() && self->deliverer.idle()) && std::chrono::steady_clock::now() < end)
      co_await pause.wait(std::chrono::milliseconds(20));
    self->database.close();
    co_await pause.wait(std::chrono::milliseconds(20));
    self->io.stop();
  }

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

void RunningWorker::stop() {
  if (!state_->thread.joinable()) return;
  boost::asio::post(state_->io, [this] { spawn(state_->io, "stop", State::endSoon(state_.get())); });
  state_->thread.join();
}

}  // namespace frontdesk
