#include "postgres/lane.h"

#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include "postgres/errors.h"

namespace frontdesk::postgres {
namespace {

std::exception_ptr unavailable(const std::string& why) {
  return std::make_exception_ptr(Unavailable(why));
}

}  // namespace

Lane::Lane(asio::io_context& context, const Options& options, Kind kind)
    : context_(context),
      options_(options),
      connector_(context, options_, kind),
      line_(std::make_shared<WaitingLine<Flight>>(context, options.connect_timeout,
                                                  [this] { return connector_.whyNot(); })) {}

Awaitable<Result> Lane::run(std::string_view sql, Parameters values, std::optional<Gate> gate) {
  auto flight = std::make_unique<Flight>();
  flight->sql = sql;
  flight->values = std::move(values);
  flight->gate = std::move(gate);
  return suspend<Result>([this, flight = std::move(flight)](Waiter<Result> caller) mutable {
    flight->from(context_, std::move(caller));
    submit(std::move(flight));
  });
}

void Lane::submit(std::unique_ptr<Flight> flight) {
  if (closed_) return flight->failSoon(context_, unavailable("the database is closed"));
  auto calls = line_->size() + (connection_ ? connection_->flights() : 0);
  if (calls >= options_.lane_queue)
    return flight->failSoon(context_, unavailable("too many reads are waiting for the database"));
  if (connection_) {
    replan();
    return connection_->send(std::move(flight));
  }
  line_->push(std::move(flight));
  connect();
}

// Each statement has one plan for all values, which PostgreSQL keeps although the table has grown: new
// statistics alone do not undo it.
void Lane::replan() {
  if (Clock::now() - planned_ < options_.replan) return;
  planned_ = Clock::now();
  connection_->discardPlans();
}

void Lane::connect() {
  if (connecting_) return;
  connecting_ = true;
  asio::co_spawn(context_, connecting(shared_from_this()), asio::detached);
}

Awaitable<void> Lane::connecting(std::shared_ptr<Lane>) {
  auto on_lost = [weak = weak_from_this()](Connection&, Connection::Flights unanswered,
                                           const std::string& why) {
    if (auto lane = weak.lock()) lane->lost(std::move(unanswered), why);
  };
  auto connection = co_await connector_.connect(on_lost, [this] { return !line_->empty(); });
  connecting_ = false;
  if (!connection) co_return;
  connection_ = std::move(connection);
  planned_ = Clock::now();
  while (auto flight = line_->pop()) connection_->send(std::move(flight));
}

void Lane::lost(Connection::Flights unanswered, const std::string& why) {
  connection_.reset();
  if (!closed_) spdlog::warn("a database connection was lost: {}", why);
  for (auto& flight : unanswered) {
    if (!flight->hasCaller()) continue;
    if (flight->sent_again || closed_) {
      flight->failSoon(context_, unavailable(why));
    } else {  // a read: it may run twice
      flight->restart();
      line_->push(std::move(flight));
    }
  }
  if (!line_->empty()) connect();
}

void Lane::close() {
  closed_ = true;
  connector_.stop();
  line_->failAll(unavailable("the database is closed"));
  if (connection_) connection_->closeWhenIdle();
}

void Lane::abandon() {
  close();
  if (connection_) connection_->close("the database is closed");
}

}  // namespace frontdesk::postgres
