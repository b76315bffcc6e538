#include "http/server.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <csignal>
#include <list>

#include "http/connection.h"
#include "http/cors.h"

namespace frontdesk::http {
namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Code = boost::system::error_code;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;
constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> noThrow{};

[[noreturn]] void failToListen(const ServerOptions& options, Code code) {
  auto where = options.address + " port " + std::to_string(options.port);
  if (code == asio::error::address_in_use)
    throw std::runtime_error("Port " + std::to_string(options.port) +
                             " is taken by another program: stop it, or set PORT to a free one.");
  if (code == asio::error::access_denied)
    throw std::runtime_error("No right to listen on " + where + ": take a port of 1024 or more.");
  throw std::runtime_error("Cannot listen on " + where + ": " + code.message() + ".");
}

Acceptor listen(asio::io_context& io, const ServerOptions& options, bool shared) {
  Code code;
  auto address = asio::ip::make_address(options.address, code);
  if (code) failToListen(options, code);
  tcp::endpoint endpoint(address, options.port);
  Acceptor acceptor(io.get_executor());
  acceptor.open(endpoint.protocol(), code);
  if (!code) acceptor.set_option(asio::socket_base::reuse_address(true), code);
  if (!code && shared) acceptor.set_option(ReusePort(true), code);
  if (!code) acceptor.bind(endpoint, code);
  if (!code) acceptor.listen(1024, code);
  if (code) failToListen(options, code);
  return acceptor;
}

}  // namespace

void requireFreePort(const ServerOptions& options) {
  asio::io_context io;
  listen(io, options, false);
}

struct Server::State : std::enable_shared_from_this<Server::State> {
  State(asio::io_context& io, Application app, ServerOptions opts)
      : options(std::move(opts)),
        application(std::move(app)),
        acceptor(listen(io, options, true)),
        sweep(io.get_executor()),
        pause(io.get_executor()),
        port(acceptor.local_endpoint().port()) {}

  ServerOptions options;
  Application application;
  Acceptor acceptor;
  Timer sweep;  // once a tick: closes connections past their deadline
  Timer pause;  // after a failed accept
  std::list<Connection> connections;
  std::atomic<std::size_t> held{0};  // connections here and on their way here, for the others to read
  std::vector<std::weak_ptr<State>> sharing;
  std::atomic<bool> stopping{false};
  std::uint16_t port;  // also when no longer listening

  static Awaitable<> acceptAll(std::shared_ptr<State> self) {
    while (!self->stopping) {
      auto [code, socket] = co_await self->acceptor.async_accept(noThrow);
      if (self->stopping) break;
      if (code) {  // out of file descriptors, most likely: others will be closed
        self->complain(self->complained_of_accept, "accept_failed", code.message());
        self->pause.expires_after(std::chrono::milliseconds(50));
        co_await self->pause.async_wait(noThrow);
        continue;
      }
      auto taker = self->emptiest();
      if (taker == self)
        start(self, std::move(socket));
      else
        handOver(taker, std::move(socket));
    }
  }

  std::shared_ptr<State> emptiest() {
    auto found = shared_from_this();
    for (const auto& one : sharing)
      if (auto other = one.lock(); other && !other->stopping && other->held < found->held) found = other;
    return found;
  }

  // To another thread, under whose io_context the socket is opened anew.
  static void handOver(const std::shared_ptr<State>& taker, Socket socket) {
    Code code;
    auto protocol = socket.local_endpoint(code).protocol();
    if (code) return;  // it has gone already
    auto handle = socket.release();
    Socket moved(taker->acceptor.get_executor());
    moved.assign(protocol, handle, code);
    if (code) {
      ::close(handle);
      return;
    }
    ++taker->held;
    asio::post(taker->acceptor.get_executor(), [taker, moved = std::move(moved)]() mutable {
      --taker->held;
      if (!taker->stopping) start(taker, std::move(moved));
    });
  }

  static void start(std::shared_ptr<State> self, Socket socket) {
    if (self->connections.size() >= self->options.maxConnections) {
      self->complain(self->complained_of_cap, "connection_refused", "as many as may be are open");
      return refuse(std::move(socket));
    }
    Code code;
    socket.set_option(tcp::no_delay(true), code);
    auto remote = socket.remote_endpoint(code);
    if (code) return;
    self->connections.push_back(Connection{std::move(socket), remote.address().to_string()});
    ++self->held;
    auto connection = std::prev(self->connections.end());
    // The state lives until the last connection is done.
    asio::co_spawn(self->acceptor.get_executor(), serve(*connection, self->application, self->options),
                   [self, connection](std::exception_ptr error) {
                     if (error) logLost(error);
                     self->connections.erase(connection);
                     --self->held;
                     self->tellIfStopped();
                   });
  }

  static void refuse(Socket socket) {
    static constexpr std::string_view full =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: "
        "close\r\n\r\n";
    // A new socket takes so few bytes at once.
    Code ignored;
    asio::write(socket, asio::buffer(full), ignored);
  }

  static void logLost(std::exception_ptr error) {
    try {
      std::rethrow_exception(error);
    } catch (const std::exception& e) {
      spdlog::error(R"({{"event":"connection_failed","error":"{}"}})", safeForLog(e.what()));
    } catch (...) {
      spdlog::error(R"({"event":"connection_failed"})");
    }
  }

  // Once in ten seconds: under a flood of connections the log must not become one.
  void complain(Clock::time_point& last, std::string_view event, std::string_view why) {
    auto now = Clock::now();
    if (now < last + std::chrono::seconds(10)) return;
    last = now;
    spdlog::error(R"({{"event":"{}","error":"{}","connections":{}}})", event, why, connections.size());
  }
  Clock::time_point complained_of_accept = Clock::time_point::min(), complained_of_cap = complained_of_accept;

  static Awaitable<> sweepAll(std::shared_ptr<State> self) {
    while (!self->stopping || !self->connections.empty()) {
      auto next = Clock::now() + self->options.tick;
      // The grace is no longer for the tick.
      self->sweep.expires_at(self->end > Clock::now() ? std::min(next, self->end) : next);
      co_await self->sweep.async_wait(noThrow);
      if (self->stopping && self->connections.empty()) break;
      auto now = Clock::now();
      for (auto& connection : self->connections)
        if (now >= connection.deadline || now >= self->end) connection.close();
    }
  }
  Clock::time_point end = Clock::time_point::max();

  void tellIfStopped() {
    if (!stopping || !connections.empty()) return;
    sweep.cancel();
    if (stopped) std::exchange(stopped, {})();
  }
  std::function<void()> stopped;

  void stop(std::chrono::seconds grace, std::function<void()> whenStopped) {
    if (stopping) return;
    stopping = true;
    stopped = std::move(whenStopped);
    Code ignored;
    acceptor.close(ignored);
    pause.cancel();
    for (auto& connection : connections) {
      connection.closing = true;
      if (connection.idle) connection.close();
    }
    end = Clock::now() + grace;
    sweep.cancel();
    tellIfStopped();
  }
};

Server::Server(asio::io_context& io, Application application, ServerOptions options)
    : state_(std::make_shared<State>(io, std::move(application), std::move(options))) {
  // sendfile() to a client that has left would end the process.
  std::signal(SIGPIPE, SIG_IGN);
  asio::co_spawn(io, State::acceptAll(state_), asio::detached);
  asio::co_spawn(io, State::sweepAll(state_), asio::detached);
}
Server::~Server() {
  state_->stop(std::chrono::seconds(0), {});
}

void Server::share(const std::vector<Server*>& servers) {
  for (auto* server : servers)
    for (auto* other : servers)
      if (other != server) server->state_->sharing.push_back(other->state_);
}

std::uint16_t Server::port() const {
  return state_->port;
}
std::size_t Server::connections() const {
  return state_->connections.size();
}
void Server::stop(std::chrono::seconds grace, std::function<void()> stopped) {
  state_->stop(grace, std::move(stopped));
}

}  // namespace frontdesk::http
