// Follows what is published, by this server or any other, and tells the process's listeners.
#pragma once

#include <functional>
#include <memory>

#include "events/listeners.h"
#include "postgres/database.h"

namespace frontdesk::events {

// The order of the last event that was published.
Awaitable<std::int64_t> positionOf(postgres::Database& database);

class Feed {
 public:
  // All outlive it. `database` has the role frontdesk_worker; `position` is positionOf it, asked before the
  // first listener came; `tell` carries a batch to each I/O thread.
  Feed(boost::asio::io_context& io, postgres::Database& database, std::int64_t position,
       const Audience& audience, std::function<void(Batch)> tell);
  ~Feed();
  void start();
  void stop();  // on the context's thread

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace frontdesk::events
