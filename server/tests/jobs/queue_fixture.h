// A queue on a database of its own, with one account, a clock that stands still until it is moved, and
// handlers that a test writes.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <optional>

#include "app/tenant.h"
#include "jobs/enqueue.h"
#include "jobs/worker.h"
#include "tests/test_database.h"

namespace frontdesk::jobs {

struct Note {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text))

// A server's worker: its own context and connections.
struct Machine {
  Machine(const postgres::TestDatabase& on, const Handlers& handlers, Clock clock, WorkerOptions options = {})
      : database(io, optionsOf(on)), worker(io, database, handlers, services, std::move(clock), options) {
    services.provide(database);
  }
  static postgres::Options optionsOf(const postgres::TestDatabase& on) {
    postgres::Options options;
    options.conninfo = on.conninfo();
    options.role = "frontdesk_worker";
    return options;
  }
  template <class T>
  T wait(Awaitable<T> task) {
    std::optional<T> answer;
    std::exception_ptr failure;
    boost::asio::co_spawn(io, std::move(task), [&](std::exception_ptr thrown, T given) {
      failure = thrown;
      if (!thrown) answer.emplace(std::move(given));
    });
    io.restart();
    while (!answer && !failure) io.run_one();
    if (failure) std::rethrow_exception(failure);
    return std::move(*answer);
  }
  int runDue() { return wait(worker.runDue()); }
  Tenant tenant(Uuid account) { return Tenant::forAccount(database, account); }

  boost::asio::io_context io{1};
  postgres::Database database;
  http::Services services;
  Worker worker;
};

class QueueTest : public testing::Test {
 protected:
  QueueTest() {
    database.query("insert into accounts (id, name) values ('" + account.text() + "', 'Agency')");
  }
  Machine& machine() {
    if (!machine_) machine_.emplace(database, handlers, clock());
    return *machine_;
  }
  Clock clock() {
    return [this] { return now; };
  }
  bool enqueue(std::string_view kind, std::string text = "", std::optional<std::string> subject = {},
               When when = {}) {
    if (!when.run_at) when.run_at = now;
    return machine().wait(
        jobs::enqueue(machine().tenant(account), kind, Note{std::move(text)}, std::move(subject), when));
  }
  std::string only(const std::string& column) { return database.value("select " + column + " from jobs"); }

  postgres::TestDatabase database;
  Uuid account = Uuid::v7();
  Timestamp now = Timestamp::now();
  Handlers handlers;

 private:
  std::optional<Machine> machine_;
};

}  // namespace frontdesk::jobs
