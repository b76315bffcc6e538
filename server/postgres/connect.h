// Opening connections, with a time-out, and again after a pause when it fails.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "postgres/connection.h"
#include "postgres/conninfo.h"
#include "postgres/waiter.h"

namespace frontdesk::postgres {

// How long to wait before the next try at a database that is away: 50 ms, doubling to 2 s, each lengthened or
// shortened by up to a half, so that many servers do not come back all at once.
std::chrono::milliseconds pauseAfter(int failures);

class Connector {
 public:
  Connector(asio::io_context& context, const Options& options, Kind kind)
      : context_(context), options_(options), kind_(kind), pause_(context) {}

  // Tries until it succeeds, or until nobody wants a connection any more: then null. One at a time.
  Awaitable<std::shared_ptr<Connection>> connect(Connection::OnLost on_lost, std::function<bool()> wanted);
  void stop();  // connect() gives null

  // For a call that waited in vain.
  std::exception_ptr whyNot() const;

 private:
  using Descriptor = asio::posix::basic_stream_descriptor<Executor>;

  struct Lookup;

  Awaitable<PgConnection> handshake();
  Awaitable<std::vector<std::string>> addressesOf(std::string name, Clock::time_point deadline);
  Awaitable<void> untilReady(int socket, Descriptor::wait_type what, Clock::time_point deadline);

  asio::io_context& context_;
  const Options& options_;
  Kind kind_;
  SteadyTimer pause_;  // between two attempts
  std::shared_ptr<Descriptor> waiting_;
  std::shared_ptr<Lookup> looking_up_;
  bool stopped_ = false;
  std::string last_failure_;
};

}  // namespace frontdesk::postgres
