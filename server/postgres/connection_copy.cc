// What COPY needs of a connection: libpq outside of pipeline mode.
#include <libpq-fe.h>

#include <boost/asio/redirect_error.hpp>

#include "postgres/connection.h"
#include "postgres/errors.h"
#include "postgres/server_error.h"

namespace frontdesk::postgres {

void Connection::leavePipeline() {
  if (!pg_) throw Unavailable("the database connection is lost");
  inTransaction();  // asks for the last result, so that libpq knows it is idle
  if (!isIdle() || !PQexitPipelineMode(pg_.get())) throw Unavailable(lastWord(pg_.get()));
}

void Connection::enterPipeline() {
  if (!pg_ || !PQenterPipelineMode(pg_.get())) throw Unavailable("the database connection is lost");
}

void Connection::watchCopy() {
  copying_ = true;
  last_answer_ = Clock::now();
  if (!watching_) watch();
}

Awaitable<void> Connection::untilInput() {
  auto kept = shared_from_this();
  watchCopy();
  co_await suspend<bool>([this](Waiter<bool> waiter) { input_waiter_.emplace(std::move(waiter)); });
  copying_ = false;
}

Awaitable<void> Connection::untilFlushed() {
  auto kept = shared_from_this();
  while (pg_) {
    int left = PQflush(pg_.get());
    if (left == 0) co_return;
    if (left < 0) break;
    watchCopy();
    boost::system::error_code ignored;  // a closed socket: pg_ is null then
    co_await socket_.async_wait(socket_.wait_write, asio::redirect_error(suspended, ignored));
    copying_ = false;
  }
  std::string why = pg_ ? lastWord(pg_.get()) : "the database connection is lost";
  close(why);
  throw Unavailable(why);
}

}  // namespace frontdesk::postgres
