// What the tests of this layer share: a Database on a database of its own, and coroutines run to their end.
#pragma once

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

#include "postgres/database.h"
#include "postgres/rows.h"
#include "tests/test_database.h"

namespace frontdesk::postgres {

namespace asio = boost::asio;

class DatabaseTest : public testing::Test {
 protected:
  DatabaseTest() { options.conninfo = postgres_.conninfo(); }

  // As superuser, beside the code under test; the first value of the last answer.
  std::string admin(const std::string& sql) const {
    auto rows = postgres_.query(sql);
    return rows.empty() ? "" : rows[0][0];
  }

  void terminateBackends() const { postgres_.terminateBackends(); }

  // Made at first use, so that a test can set options before.
  Database& database() {
    if (!database_) database_.emplace(context, options);
    return *database_;
  }
  // A coroutine that runs beside the others; finish() waits for all and rethrows what one threw.
  template <class Body>
  void spawn(Body body) {
    ++running_;
    auto kept = std::make_shared<Body>(std::move(body));  // a lambda's captures live in it
    asio::co_spawn(context, (*kept)(), [this, kept](std::exception_ptr failure) {
      --running_;
      if (failure && !failure_) failure_ = failure;
    });
  }
  void finish() {
    context.restart();
    while (running_ > 0) context.run_one();
    if (auto failure = std::exchange(failure_, nullptr)) std::rethrow_exception(failure);
  }
  template <class Body>
  void run(Body body) {
    spawn(std::move(body));
    finish();
  }
  static Awaitable<> sleep(std::chrono::milliseconds time) {
    auto executor = co_await asio::this_coro::executor;
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>,
                               Executor>
        timer(executor, time);
    co_await timer.async_wait(asio::use_awaitable_t<Executor>());
  }

  // How a call ended: "ok", an SQLSTATE, "unavailable", "gate closed", "cancelled" or "logic error".
  template <class T>
  static Awaitable<std::string> ending(Awaitable<T> call) {
    try {
      co_await std::move(call);
      co_return "ok";
    } catch (const Error& e) {
      co_return e.sqlstate;
    } catch (const Unavailable&) {
      co_return "unavailable";
    } catch (const GateClosed&) {
      co_return "gate closed";
    } catch (const boost::system::system_error&) {
      co_return "cancelled";
    } catch (const std::logic_error&) {
      co_return "logic error";
    }
  }
  template <class T>
  Awaitable<T> onLane(std::string_view sql, Parameters values = {}, std::optional<Gate> gate = {}) {
    auto result = co_await database().onLane(sql, std::move(values), std::move(gate));
    co_return onlyTo<T>(result);
  }

  asio::io_context context{1};
  Options options;

 private:
  TestDatabase postgres_{Content::nothing};
  std::optional<Database> database_;
  int running_ = 0;
  std::exception_ptr failure_;
};

}  // namespace frontdesk::postgres
