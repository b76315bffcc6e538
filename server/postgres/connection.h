// One connection to PostgreSQL in libpq's pipeline mode. Flights are answered strictly in the order in
// which they were sent; each is closed by its own Sync, so that none can disturb another.
#pragma once

#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "postgres/conninfo.h"
#include "postgres/flight.h"
#include "postgres/statements.h"
#include "postgres/waiter.h"

struct pg_conn;

namespace frontdesk::postgres {

struct FinishConnection {
  void operator()(pg_conn* pg) const;
};
using PgConnection = std::unique_ptr<pg_conn, FinishConnection>;

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  using Flights = std::deque<std::unique_ptr<Flight>>;
  // Told once, when the connection is lost or closed, with the flights that have no full answer, in order.
  using OnLost = std::function<void(Connection&, Flights unanswered, const std::string& why)>;

  // `pg` is connected, non-blocking and in pipeline mode.
  static std::shared_ptr<Connection> make(asio::io_context& context, PgConnection pg, const Options& options,
                                          Kind kind, OnLost on_lost);
  Connection(asio::io_context& context, PgConnection pg, std::chrono::milliseconds silence_limit,
             OnLost on_lost);

  bool isOpen() const { return pg_ != nullptr; }
  bool isIdle() const { return flights_.empty(); }
  bool inTransaction();  // to be asked only while idle
  std::size_t flights() const { return flights_.size(); }

  // Never throws, never resumes a caller.
  void send(std::unique_ptr<Flight> flight);
  // A statement whose answer nobody waits for.
  void post(std::string_view sql);
  // Statements are planned anew at their next use.
  void discardPlans();
  Awaitable<Result> run(std::unique_ptr<Flight> flight);

  void close(const std::string& why);
  void closeWhenIdle();

  // For COPY, which pipeline mode does not allow; the connection must be idle and the caller its only user.
  pg_conn* pg() const { return pg_.get(); }
  void leavePipeline();
  void enterPipeline();
  // A server that gives or takes nothing for as long as a statement may take is given up: Unavailable.
  Awaitable<void> untilInput();    // more has come from the server
  Awaitable<void> untilFlushed();  // the kernel has taken all that was queued

 private:
  bool write(Flight& flight, Flight::Step::Kind kind, std::string_view sql, const Parameters& values);
  void deallocate(const std::string& name);
  void sendUnprepared(const std::string& sql);
  void flushSoon();
  void flush();
  void awaitInput();
  void read();
  // Why the connection is lost, if it is.
  std::optional<std::string> takeAnswers();
  std::optional<std::string> take(Flight& flight, Result answer);
  std::optional<std::string> takeError(Flight& flight, Result error);
  void deliver();
  void watch();
  void watchCopy();

  asio::io_context& context_;
  PgConnection pg_;
  asio::posix::basic_stream_descriptor<Executor> socket_;  // a copy: libpq closes its own when it is lost
  SteadyTimer watchdog_;
  std::chrono::milliseconds silence_limit_;
  OnLost on_lost_;

  Statements statements_;
  std::vector<std::string> unwanted_;  // prepared statements to be deallocated
  Flights flights_;                    // out, in the order sent
  Flights answered_;                   // to be delivered
  std::vector<const char*> pointers_;  // to one statement's values
  std::optional<Waiter<bool>> input_waiter_;
  Clock::time_point last_answer_;  // or when COPY began to wait
  bool closing_ = false, broken_ = false, watching_ = false;
  bool copying_ = false;  // COPY waits for the server
  bool delivering_ = false, flush_posted_ = false, awaiting_output_ = false;
};

}  // namespace frontdesk::postgres
