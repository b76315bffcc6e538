// The HTTP/1.1 server: one per I/O thread, each with its own listening socket (SO_REUSEPORT), so that
// threads share nothing on the way of a request but the number of their connections.
#pragma once

#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "http/request.h"
#include "http/response.h"
#include "net/awaitable.h"

namespace frontdesk::http {

class Problem;
class Router;
class StaticFiles;

struct ServerOptions {
  std::string address = "0.0.0.0";
  std::uint16_t port = 8080;                // 0: any free one
  std::size_t maxConnections = 10'000;      // of this thread; over it: 503 and closed. A descriptor each
  std::size_t headerLimit = 16 * 1024;      // bytes; over it: 431
  std::chrono::seconds headerTimeout{10};   // for a whole header, however slowly it drips
  std::chrono::seconds bodyTimeout{30};     // without a byte of the body
  std::size_t bodyRate = 4096;              // bytes a second, or less for as long as bodyTimeout in all …
  std::size_t uploadRate = 512;             // … where the handler reads the body piece by piece
  std::chrono::seconds writeTimeout{30};    // without a byte taken of the answer
  std::chrono::seconds idleTimeout{75};     // between two requests
  std::chrono::milliseconds tick{1000};     // how often the limits above are looked at
  std::vector<std::string> allowedOrigins;  // CORS
  bool trustProxy = false;                  // take the caller's address from the last X-Forwarded-For
  bool https = false;                       // the public address is https: send Strict-Transport-Security
};

// What the server asks of the product.
struct Application {
  const Router& router;
  const Services& services;
  const StaticFiles* files = nullptr;
  // Runs a matched route: authentication before it, idempotency around it.
  std::function<Awaitable<Response>(Request&, const Route&)> run;
  // An exception that is no Problem, as one.
  std::function<Problem(std::exception_ptr, const Request&)> explain;
  // Told of each answered request: status, seconds and bytes of its body.
  std::function<void(const Request&, int status, double seconds, std::size_t bytes)> observe = {};
};

// Throws std::runtime_error with one clear sentence if another program listens on the port. Ask before the
// first Server of a process: SO_REUSEPORT would let two programs share the port and its requests.
void requireFreePort(const ServerOptions& options);

class Server {
 public:
  // Listens at once; throws std::runtime_error with one clear sentence if it cannot.
  Server(boost::asio::io_context& io, Application application, ServerOptions options);
  ~Server();

  // From now on a new connection goes to the one of these that has the fewest: the kernel chooses a socket by
  // a hash, as a coin would: of sixteen connections one of two threads gets eleven or more one time in five.
  // Call it before any of them runs.
  static void share(const std::vector<Server*>& servers);

  std::uint16_t port() const;
  std::size_t connections() const;
  // Refuses new connections, closes idle ones, lets running requests finish; after `grace` it closes
  // what is left, then calls `stopped`. Call it on the I/O thread.
  void stop(std::chrono::seconds grace, std::function<void()> stopped = {});

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace frontdesk::http
