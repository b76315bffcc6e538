// One client connection: requests read, run and answered one after the other.
#pragma once

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>
#include <string>

#include "http/server.h"

namespace frontdesk::http {

using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
using Clock = std::chrono::steady_clock;

struct Connection {
  Socket socket;
  std::string address;
  // Bounded: Beast would gather a chunked body's trailer in it without end.
  boost::beast::flat_buffer buffer{128 * 1024};
  // When the server closes it; its sweeper looks once a second.
  Clock::time_point deadline = Clock::time_point::max();
  bool idle = true;      // between two requests
  bool closing = false;  // no further request after this answer
  bool http10 = false;   // of the request at hand: its answer may not be chunked
  std::string out{};     // header and small bodies, reused

  void allow(Clock::duration time) { deadline = Clock::now() + time; }
  void close() {
    boost::system::error_code ignored;
    socket.close(ignored);
  }
};

// Serves the connection until it ends. All three outlive it.
Awaitable<> serve(Connection& connection, const Application& application, const ServerOptions& options);

// Writes the answer: headers, then body, file or source. False if the connection broke.
Awaitable<bool> send(Connection& connection, Response response, const Request& request, bool keepAlive,
                     const ServerOptions& options);

}  // namespace frontdesk::http
