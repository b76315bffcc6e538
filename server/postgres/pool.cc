#include "postgres/pool.h"

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

Lease::~Lease() {
  if (connection_) pool_->giveBack(connection_);
}

Pool::Pool(asio::io_context& context, const Options& options)
    : context_(context),
      options_(options),
      connector_(context, options_, Kind::pool),
      line_(std::make_shared<WaitingLine<Request>>(context, options.connect_timeout,
                                                   [this] { return connector_.whyNot(); })) {}

Awaitable<Result> Pool::run(std::string_view sql, Parameters values, std::optional<Gate> gate) {
  auto connection = co_await lease();
  auto flight = std::make_unique<Flight>();
  flight->sql = sql;
  flight->values = std::move(values);
  flight->gate = std::move(gate);
  auto result = co_await connection->run(std::move(flight));
  co_return result;
}

Awaitable<Lease> Pool::lease() {
  std::shared_ptr<Connection> connection;
  if (!idle_.empty() && !closed_) {
    connection = std::move(idle_.back());
    idle_.pop_back();
  } else {
    connection =
        co_await suspend<std::shared_ptr<Connection>>([this](Waiter<std::shared_ptr<Connection>> caller) {
          auto request = std::make_unique<Request>();
          request->from(context_, std::move(caller));
          submit(std::move(request));
        });
  }
  co_return Lease(shared_from_this(), std::move(connection));
}

void Pool::submit(std::unique_ptr<Request> request) {
  if (closed_) return request->failSoon(context_, unavailable("the database is closed"));
  if (line_->size() >= options_.pool_queue)
    return request->failSoon(context_, unavailable("too many calls are waiting for the database"));
  line_->push(std::move(request));
  grow();
}

void Pool::giveBack(const std::shared_ptr<Connection>& connection) {
  if (!connection->isOpen()) return;
  if (closed_) return connection->closeWhenIdle();
  // Its caller was cancelled: the server ends the statement, and its transaction, with the connection.
  if (!connection->isIdle()) return connection->close("its caller has gone");
  if (connection->inTransaction()) connection->post("rollback");
  offer(connection);
}

void Pool::offer(std::shared_ptr<Connection> connection) {
  if (auto request = line_->pop())
    request->answerSoon(context_, std::move(connection));
  else
    idle_.push_back(std::move(connection));
}

bool Pool::wantsMore() const {
  return !closed_ && !line_->empty() && int(all_.size()) < options_.pool_size;
}

void Pool::grow() {
  if (growing_ || !wantsMore()) return;
  growing_ = true;
  asio::co_spawn(context_, growing(shared_from_this()), asio::detached);
}

// One at a time: a burst of calls must not become a burst of new connections.
Awaitable<void> Pool::growing(std::shared_ptr<Pool>) {
  while (wantsMore()) {
    auto on_lost = [weak = weak_from_this()](Connection& connection, Connection::Flights unanswered,
                                             const std::string& why) {
      if (auto pool = weak.lock()) pool->lost(connection, std::move(unanswered), why);
    };
    auto connection = co_await connector_.connect(on_lost, [this] { return wantsMore(); });
    if (!connection) break;
    all_.push_back(connection);
    offer(std::move(connection));
  }
  growing_ = false;
}

void Pool::lost(Connection& connection, Connection::Flights unanswered, const std::string& why) {
  auto isIt = [&](const auto& one) { return one.get() == &connection; };
  std::erase_if(all_, isIt);
  bool was_idle = std::erase_if(idle_, isIt) > 0;
  if (was_idle && !closed_) spdlog::warn("a database connection was lost: {}", why);
  for (auto& flight : unanswered) flight->failSoon(context_, unavailable(why));
  grow();
}

void Pool::close() {
  closed_ = true;
  connector_.stop();
  line_->failAll(unavailable("the database is closed"));
  for (auto idle = idle_; auto& connection : idle) connection->closeWhenIdle();
}

void Pool::abandon() {
  close();
  for (auto all = all_; auto& connection : all) connection->close("the database is closed");
}

}  // namespace frontdesk::postgres
