// A pipelined connection that reads of a thread share, answered in the order in which they came.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "postgres/connect.h"
#include "postgres/connection.h"

namespace frontdesk::postgres {

class Lane : public std::enable_shared_from_this<Lane> {
 public:
  Lane(asio::io_context& context, const Options& options, Kind kind);

  Awaitable<Result> run(std::string_view sql, Parameters values, std::optional<Gate> gate);
  void close();    // once all is answered
  void abandon();  // now

 private:
  void submit(std::unique_ptr<Flight> flight);
  void replan();
  void connect();
  Awaitable<void> connecting(std::shared_ptr<Lane> kept_alive);
  void lost(Connection::Flights unanswered, const std::string& why);

  asio::io_context& context_;
  Options options_;
  Connector connector_;
  std::shared_ptr<WaitingLine<Flight>> line_;  // while there is no connection
  std::shared_ptr<Connection> connection_;
  Clock::time_point planned_;  // since when plans are kept
  bool connecting_ = false, closed_ = false;
};

}  // namespace frontdesk::postgres
