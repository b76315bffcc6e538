#include "postgres/connect.h"

#include <libpq-fe.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <random>

#include "postgres/errors.h"
#include "postgres/server_error.h"

namespace frontdesk::postgres {
namespace {

using std::chrono::milliseconds;

PgConnection start(const ConnectionParameters& given) {
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

}  // namespace

struct Connector::Lookup {
  using Resolver = asio::ip::basic_resolver<asio::ip::tcp, Executor>;

  Lookup(asio::io_context& context, Clock::time_point deadline)
      : resolver(context), patience(context, deadline) {}

  Resolver resolver;
  SteadyTimer patience;
  std::vector<std::string> addresses;
  bool done = false;
};

milliseconds pauseAfter(int failures) {
  thread_local std::minstd_rand random{std::random_device{}()};
  auto longest = std::min(2'000, 50 << std::min(failures, 6));
  return milliseconds(std::uniform_int_distribution<>(longest / 2, longest * 3 / 2)(random));
}

Awaitable<std::shared_ptr<Connection>> Connector::connect(Connection::OnLost on_lost,
                                                          std::function<bool()> wanted) {
  for (int failures = 0; !stopped_ && wanted(); ++failures) {
    if (failures > 0) {
      boost::system::error_code ignored;
      pause_.expires_after(pauseAfter(failures));
      co_await pause_.async_wait(asio::redirect_error(suspended, ignored));
      if (stopped_ || !wanted()) break;
    }
    try {
      auto pg = co_await handshake();
      if (stopped_) break;
      if (failures > 0) spdlog::info("the database is back");
      last_failure_.clear();
      co_return Connection::make(context_, std::move(pg), options_, kind_, on_lost);
    } catch (const std::exception& e) {
      last_failure_ = e.what();
    }
    if (!stopped_) spdlog::warn("no connection to the database: {}", last_failure_);
  }
  co_return nullptr;
}

void Connector::stop() {
  stopped_ = true;
  pause_.cancel();
  if (waiting_) waiting_->cancel();
  if (looking_up_) looking_up_->patience.cancel();
}

Awaitable<PgConnection> Connector::handshake() {
  auto deadline = Clock::now() + options_.connect_timeout;
  auto given = connectionParameters(options_, kind_);
  Addresses found;
  for (auto names = namesToResolve(given); const auto& name : names) {
    auto addresses = co_await addressesOf(name, deadline);
    found[name] = std::move(addresses);
  }
  auto pg = start(withAddresses(std::move(given), found));
  auto step = PQstatus(pg.get()) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
  while (step != PGRES_POLLING_OK) {
    if (step == PGRES_POLLING_FAILED) throw Unavailable(lastWord(pg.get()));
    auto what = step == PGRES_POLLING_READING ? Descriptor::wait_read : Descriptor::wait_write;
    co_await untilReady(PQsocket(pg.get()), what, deadline);
    step = PQconnectPoll(pg.get());
  }
  if (PQsetnonblocking(pg.get(), 1) != 0 || !PQenterPipelineMode(pg.get()))
    throw Unavailable(lastWord(pg.get()));
  co_return pg;
}

// On the resolver's own thread. What comes too late finds the look-up still there, and nobody who waits.
Awaitable<std::vector<std::string>> Connector::addressesOf(std::string name, Clock::time_point deadline) {
  auto lookup = std::make_shared<Lookup>(context_, deadline);
  auto keep = [lookup](boost::system::error_code, Lookup::Resolver::results_type results) {
    for (const auto& one : results) lookup->addresses.push_back(one.endpoint().address().to_string());
    lookup->done = true;
    lookup->patience.cancel();
  };
  lookup->resolver.async_resolve(name, "", asio::ip::resolver_base::flags(), std::move(keep));
  looking_up_ = lookup;
  boost::system::error_code ignored;
  co_await lookup->patience.async_wait(asio::redirect_error(suspended, ignored));
  looking_up_.reset();
  if (!lookup->done) throw Unavailable("the name of the database's host could not be resolved in time");
  co_return std::move(lookup->addresses);
}

// On a copy of the descriptor: libpq closes its own whenever it tries the next address.
Awaitable<void> Connector::untilReady(int socket, Descriptor::wait_type what, Clock::time_point deadline) {
  auto copy = std::make_shared<Descriptor>(context_, ::dup(socket));
  SteadyTimer timer(context_, deadline);
  timer.async_wait([copy](boost::system::error_code code) {
    if (!code) copy->cancel(code);
  });
  waiting_ = copy;
  boost::system::error_code code;
  co_await copy->async_wait(what, asio::redirect_error(suspended, code));
  waiting_.reset();
  if (code) throw Unavailable("the database does not answer");
}

std::exception_ptr Connector::whyNot() const {
  auto why = last_failure_.empty() ? std::string("none came free in time") : last_failure_;
  return std::make_exception_ptr(Unavailable("no database connection was to be had: " + why));
}

}  // namespace frontdesk::postgres
