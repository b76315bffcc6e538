// Moves events from the outbox to those who are to be told: gives each its place in the one order that live
// streams follow, and makes a delivery of it for each webhook endpoint that wants it.
#pragma once

#include <functional>
#include <memory>

#include "json/timestamp.h"
#include "postgres/database.h"

namespace frontdesk::events {

// Publishes at most 500 events in the order in which they were written; how many. Of several publishers
// one at a time does: the others answer 0. What is not committed yet comes with a later call.
Awaitable<int> publish(postgres::Database& database, Timestamp now);

class Publisher {
 public:
  // All outlive it; `database` has the role frontdesk_worker. `published` is called after each batch.
  Publisher(boost::asio::io_context& io, postgres::Database& database, std::function<Timestamp()> clock,
            std::function<void()> published = {});
  ~Publisher();
  void start();
  void stop();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace frontdesk::events
