#include "postgres/connection.h"

#include <libpq-fe.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include "postgres/errors.h"
#include "postgres/server_error.h"

namespace frontdesk::postgres {
namespace {

std::exception_ptr unavailable(const std::string& why) {
  return std::make_exception_ptr(Unavailable(why));
}

}  // namespace

void FinishConnection::operator()(pg_conn* pg) const {
  PQfinish(pg);
}

std::shared_ptr<Connection> Connection::make(asio::io_context& context, PgConnection pg,
                                             const Options& options, Kind kind, OnLost on_lost) {
  // The server's own time-out answers first; only one that does not answer at all is dropped.
  auto statement = kind == Kind::lane ? options.lane_statement_timeout : options.pool_statement_timeout;
  auto connection = std::make_shared<Connection>(context, std::move(pg), statement + std::chrono::seconds(2),
                                                 std::move(on_lost));
  connection->awaitInput();
  return connection;
}

Connection::Connection(asio::io_context& context, PgConnection pg, std::chrono::milliseconds silence_limit,
                       OnLost on_lost)
    : context_(context),
      pg_(std::move(pg)),
      socket_(context, ::dup(PQsocket(pg_.get()))),
      watchdog_(context),
      silence_limit_(silence_limit),
      on_lost_(std::move(on_lost)) {
  PQsetNoticeProcessor(
      pg_.get(), [](void*, const char* notice) { spdlog::debug("database: {}", notice); }, nullptr);
}

bool Connection::inTransaction() {
  // After a Sync libpq counts as active until it is asked for the next result, of which there is none.
  if (!PQisBusy(pg_.get())) Result nothing(PQgetResult(pg_.get()));
  return PQtransactionStatus(pg_.get()) != PQTRANS_IDLE;
}

void Connection::send(std::unique_ptr<Flight> flight) {
  if (!pg_) return flight->failSoon(context_, unavailable("the database connection is lost"));
  if (auto oldest = statements_.makeRoom()) deallocate(*oldest);
  if (flights_.empty()) last_answer_ = Clock::now();
  auto& out = *flight;
  flights_.push_back(std::move(flight));
  bool written = (!out.gate || write(out, Flight::Step::gate, out.gate->sql, out.gate->parameters)) &&
                 write(out, Flight::Step::statement, out.sql, out.values);
  out.expect({Flight::Step::commit, 0});  // what Sync does
#ifdef LIBPQ_HAS_SEND_PIPELINE_SYNC
  written = written && PQsendPipelineSync(pg_.get());
#else
  written = written && PQpipelineSync(pg_.get());  // flushes at once: a system call for each flight
#endif
  if (!written) broken_ = true;
  flushSoon();
  if (!watching_) watch();
}

void Connection::post(std::string_view sql) {
  auto flight = std::make_unique<Flight>();
  flight->sql = sql;
  flight->in_transaction = true;
  send(std::move(flight));
}

void Connection::discardPlans() {
  sendUnprepared("discard plans");
}

void Connection::deallocate(const std::string& name) {
  sendUnprepared("deallocate " + name);
}

void Connection::sendUnprepared(const std::string& sql) {
  auto flight = std::make_unique<Flight>();
  flight->sql = sql;
  flight->cached = false;
  send(std::move(flight));
}

Awaitable<Result> Connection::run(std::unique_ptr<Flight> flight) {
  return suspend<Result>([this, flight = std::move(flight)](Waiter<Result> caller) mutable {
    flight->from(context_, std::move(caller));
    send(std::move(flight));
  });
}

bool Connection::write(Flight& flight, Flight::Step::Kind kind, std::string_view sql,
                       const Parameters& values) {
  auto count = int(values.size());
  pointers_.clear();
  for (int i = 0; i < count; ++i) pointers_.push_back(values.data(i));
  auto use = flight.cached ? statements_.use(sql) : Statements::Use{};
  if (!use.name) {
    flight.expect({kind, 0});
    return PQsendQueryParams(pg_.get(), std::string(sql).c_str(), count, nullptr, pointers_.data(), nullptr,
                             nullptr, 1);
  }
  if (use.prepare) {
    flight.expect({Flight::Step::prepare, use.id});
    if (!PQsendPrepare(pg_.get(), use.name, use.prepare, 0, nullptr)) return false;
  }
  flight.expect({kind, use.id});
  return PQsendQueryPrepared(pg_.get(), use.name, count, pointers_.data(), nullptr, nullptr, 1);
}

void Connection::flushSoon() {
  if (delivering_ || flush_posted_) return;  // read() flushes after it has delivered
  flush_posted_ = true;
  asio::post(context_, [self = shared_from_this()] {
    self->flush_posted_ = false;
    self->flush();
  });
}

void Connection::flush() {
  if (!pg_) return;
  int left = broken_ ? -1 : PQflush(pg_.get());
  if (left < 0) return close(lastWord(pg_.get()));
  if (left == 0 || awaiting_output_) return;
  awaiting_output_ = true;
  socket_.async_wait(socket_.wait_write, [self = shared_from_this()](boost::system::error_code code) {
    self->awaiting_output_ = false;
    if (!code) self->flush();
  });
}

void Connection::close(const std::string& why) {
  if (!pg_) return;
  auto self = shared_from_this();
  watchdog_.cancel();
  pg_.reset();
  boost::system::error_code ignored;
  socket_.close(ignored);
  if (input_waiter_) {
    auto waiter = std::move(*input_waiter_);
    input_waiter_.reset();
    asio::post(context_, [waiter = std::move(waiter), why]() mutable { waiter(unavailable(why), false); });
  }
  auto on_lost = std::exchange(on_lost_, nullptr);
  on_lost(*this, std::exchange(flights_, {}), why);
}

void Connection::closeWhenIdle() {
  closing_ = true;
  if (isIdle()) close("the database was closed");
}

void Connection::watch() {
  watching_ = true;
  watchdog_.expires_after(std::min<std::chrono::milliseconds>(silence_limit_ / 4, std::chrono::seconds(1)));
  watchdog_.async_wait([weak = weak_from_this()](boost::system::error_code code) {
    auto self = weak.lock();
    if (!self || code || !self->pg_) return;
    self->watching_ = false;
    if (self->flights_.empty() && !self->copying_) return;
    if (Clock::now() - self->last_answer_ > self->silence_limit_)
      return self->close("the database does not answer");
    self->watch();
  });
}

}  // namespace frontdesk::postgres
