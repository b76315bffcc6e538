#include "postgres/connect.h"

#include <libpq-fe.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
#include <random>

#include "postgres/errors.h"
#include "postgres/server_error.h"

namespace frontdesk::postgres {
namespace {

using std::chrono::milliseconds;
using Descriptor = asio::posix::basic_stream_descriptor<Executor>;

// On a copy of the descriptor: libpq closes its own whenever it tries the next address.
Awaitable<void> untilReady(asio::io_context& context, int socket, Descriptor::wait_type what,
                           Clock::time_point deadline) {
  auto copy = std::make_shared<Descriptor>(context, ::dup(socket));
  SteadyTimer timer(context, deadline);
  timer.async_wait([copy](boost::system::error_code code) {
    if (!code) copy->cancel(code);
  });
  boost::system::error_code code;
  co_await copy->async_wait(what, asio::redirect_error(suspended, code));
  timer.cancel();
  if (code && Clock::now() >= deadline) throw Unavailable("the database does not answer");
  if (code) throw boost::system::system_error(code);
}

PgConnection start(const Options& options, Kind kind) {
  auto given = connectionParameters(options, kind);
  std::vector<const char*> names, values;
  for (const auto& [name, value] : given) {
    names.push_back(name.c_str());
    values.push_back(value.c_str());
  }
  names.push_back(nullptr);
  values.push_back(nullptr);
  PgConnection pg(PQconnectStartParams(names.data(), values.data(), 0));
  if (!pg) throw std::bad_alloc();
  return pg;
}

Awaitable<PgConnection> handshake(asio::io_context& context, const Options& options, Kind kind) {
  auto deadline = Clock::now() + options.connect_timeout;
  auto pg = start(options, kind);
  auto step = PQstatus(pg.get()) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
  while (step != PGRES_POLLING_OK) {
    if (step == PGRES_POLLING_FAILED) throw Unavailable(lastWord(pg.get()));
    auto what = step == PGRES_POLLING_READING ? Descriptor::wait_read : Descriptor::wait_write;
    co_await untilReady(context, PQsocket(pg.get()), what, deadline);
    step = PQconnectPoll(pg.get());
  }
  if (PQsetnonblocking(pg.get(), 1) != 0 || !PQenterPipelineMode(pg.get()))
    throw Unavailable(lastWord(pg.get()));
  co_return pg;
}

// 50 ms, doubling to 2 s, each lengthened or shortened by up to a half, so that many servers do not
// come back all at once.
milliseconds pauseAfter(int failures) {
  thread_local std::minstd_rand random{std::random_device{}()};
  auto longest = std::min(2'000, 50 << std::min(failures, 6));
  return milliseconds(std::uniform_int_distribution<>(longest / 2, longest * 3 / 2)(random));
}

}  // namespace

Awaitable<std::shared_ptr<Connection>> Connector::connect(Connection::OnLost on_lost,
                                                          std::function<bool()> wanted) {
  SteadyTimer pause(context_);
  for (int failures = 0; wanted(); ++failures) {
    try {
      auto pg = co_await handshake(context_, options_, kind_);
      if (failures > 0) spdlog::info("the database is back");
      last_failure_.clear();
      co_return Connection::make(context_, std::move(pg), options_, kind_, std::move(on_lost));
    } catch (const std::exception& e) {
      last_failure_ = e.what();
    }
    if (!wanted()) break;
    spdlog::warn("no connection to the database: {}", last_failure_);
    pause.expires_after(pauseAfter(failures));
    co_await pause.async_wait(suspended);
  }
  co_return nullptr;
}

std::exception_ptr Connector::whyNot() const {
  auto why = last_failure_.empty() ? std::string("none came free in time") : last_failure_;
  return std::make_exception_ptr(Unavailable("no database connection was to be had: " + why));
}

}  // namespace frontdesk::postgres
