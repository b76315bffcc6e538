// What the server says: the half of Connection that reads.
#include <libpq-fe.h>

#include "postgres/connection.h"
#include "postgres/errors.h"
#include "postgres/server_error.h"

namespace frontdesk::postgres {

void Connection::awaitInput() {
  socket_.async_wait(socket_.wait_read, [self = shared_from_this()](boost::system::error_code code) {
    if (!code && self->pg_) self->read();
  });
}

void Connection::read() {
  std::optional<std::string> lost;
  if (PQconsumeInput(pg_.get()))
    lost = takeAnswers();
  else
    lost = lastWord(pg_.get());
  deliver();
  if (lost) return close(*lost);
  if (closing_ && isIdle()) close("the database was closed");
  if (!pg_) return;
  awaitInput();
  flush();
  if (input_waiter_) {
    auto waiter = std::move(*input_waiter_);
    input_waiter_.reset();
    waiter(std::exception_ptr(), true);
  }
}

std::optional<std::string> Connection::takeAnswers() {
  std::optional<std::string> lost;
  bool any = false;
  while (!lost && !flights_.empty() && !PQisBusy(pg_.get())) {
    lost = take(*flights_.front(), Result(PQgetResult(pg_.get())));
    any = true;
  }
  if (any) last_answer_ = Clock::now();
  return lost;
}

std::optional<std::string> Connection::take(Flight& flight, Result answer) {
  const auto mismatch = "the answers of the database do not match what it was asked";
  auto step = flight.steps[flight.step];
  bool at_commit = step.kind == Flight::Step::commit;
  if (!answer) {  // ends one step, or the error of a commit, after which the Sync is still to come
    if (!at_commit)
      ++flight.step;
    else if (!std::exchange(flight.commit_failed, false))
      return mismatch;
    return std::nullopt;
  }
  auto status = PQresultStatus(answer.get());
  if (status == PGRES_FATAL_ERROR) return takeError(flight, std::move(answer));
  if (at_commit != (status == PGRES_PIPELINE_SYNC)) return mismatch;
  switch (status) {
    case PGRES_PIPELINE_SYNC:
      answered_.push_back(std::move(flights_.front()));
      flights_.pop_front();
      return std::nullopt;
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_EMPTY_QUERY:
      if (step.kind == Flight::Step::prepare)
        statements_.confirm(step.prepared);
      else if (step.kind == Flight::Step::gate)
        flight.gate_closed = answer.rows() == 0;
      else
        flight.result = std::move(answer);
      return std::nullopt;
    case PGRES_PIPELINE_ABORTED:
      if (step.kind == Flight::Step::prepare) statements_.forget(step.prepared);
      return std::nullopt;
    default:
      return "a COPY statement runs through Transaction::copyIn only";
  }
}

std::optional<std::string> Connection::takeError(Flight& flight, Result error) {
  if (endsConnection(error) || PQstatus(pg_.get()) == CONNECTION_BAD) return serverError(error).what();
  auto step = flight.steps[flight.step];
  flight.commit_failed = step.kind == Flight::Step::commit;
  if (step.kind == Flight::Step::prepare) {
    statements_.forget(step.prepared);
  } else if (step.prepared) {
    // 0A000: "cached plan must not change result type", after a change of a table. 26000: the server has
    // dropped the statement. The flight was rolled back as a whole, so it may be sent again.
    auto state = sqlstateOf(error);
    if (state == "0A000" || state == "26000") {
      auto name = statements_.forget(step.prepared);
      if (name && state == "0A000") unwanted_.push_back(*name);  // libpq must not send between two answers
      flight.stale = !flight.in_transaction && !flight.sent_again;
    }
  }
  flight.error = std::move(error);
  return std::nullopt;
}

// Callers go on at once, and what they send next goes out in one flush.
void Connection::deliver() {
  delivering_ = true;
  for (auto names = std::exchange(unwanted_, {}); auto& name : names) deallocate(name);
  while (!answered_.empty()) {
    auto flight = std::move(answered_.front());
    answered_.pop_front();
    if (flight->stale) {
      flight->restart();
      send(std::move(flight));
      continue;
    }
    try {
      flight->deliver();
    } catch (...) {  // out of a caller's own completion handler: it must not stop the others
      asio::post(context_, [error = std::current_exception()] { std::rethrow_exception(error); });
    }
  }
  delivering_ = false;
}

}  // namespace frontdesk::postgres
