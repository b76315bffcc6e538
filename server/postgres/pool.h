// Connections that one caller at a time has for itself, opened as they are needed.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "postgres/connect.h"
#include "postgres/connection.h"

namespace frontdesk::postgres {

class Pool;

// A connection of the pool for as long as it lives.
class Lease {
 public:
  Lease(std::shared_ptr<Pool> pool, std::shared_ptr<Connection> connection)
      : pool_(std::move(pool)), connection_(std::move(connection)) {}
  Lease(Lease&&) noexcept = default;
  ~Lease();

  Connection* operator->() const { return connection_.get(); }
  const std::shared_ptr<Connection>& connection() const { return connection_; }

 private:
  std::shared_ptr<Pool> pool_;
  std::shared_ptr<Connection> connection_;
};

class Pool : public std::enable_shared_from_this<Pool> {
 public:
  Pool(asio::io_context& context, const Options& options);

  Awaitable<Lease> lease();
  Awaitable<Result> run(std::string_view sql, Parameters values, std::optional<Gate> gate);
  void close();    // each connection when its caller gives it back
  void abandon();  // now

 private:
  friend class Lease;
  struct Request : Call<std::shared_ptr<Connection>> {};

  void submit(std::unique_ptr<Request> request);
  void giveBack(const std::shared_ptr<Connection>& connection);
  void offer(std::shared_ptr<Connection> connection);
  void grow();
  Awaitable<void> growing(std::shared_ptr<Pool> kept_alive);
  bool wantsMore() const;
  void lost(Connection& connection, Connection::Flights unanswered, const std::string& why);

  asio::io_context& context_;
  Options options_;
  Connector connector_;
  std::shared_ptr<WaitingLine<Request>> line_;
  std::vector<std::shared_ptr<Connection>> all_, idle_;  // the last used is the first to be used again
  bool growing_ = false, closed_ = false;
};

}  // namespace frontdesk::postgres
