// A real server on a free port with a small API of its own, running on a thread of its own.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

#include "http/router.h"
#include "http/server.h"
#include "json/fields.h"
#include "json/parse.h"
#include "tests/http/raw_client.h"

namespace frontdesk::http::test {

using testing::HasSubstr;
using testing::Not;

// What handlers and tests tell each other.
struct Signals {
  std::atomic<int> entered{0};           // handlers and streams that have come to wait
  std::atomic<int> left{0};              // handlers that have waited
  std::atomic<bool> open{false};         // lets them go on
  std::atomic<int> sources{0};           // streamed bodies alive
  std::atomic<int> requestsObserved{0};  // answered ones
  std::atomic<int> lastStatus{0};
  std::string folder;  // of files that /api/file sends
};

// The routes of the test API: see test_routes.cc.
void addTestRoutes(Router& router);

class TestServer {
 public:
  explicit TestServer(ServerOptions options = {}, const StaticFiles* files = nullptr);
  ~TestServer();  // stops it without grace

  std::uint16_t port() const { return port_; }
  Signals& signals() { return signals_; }
  std::size_t connections();
  void stop(std::chrono::seconds grace);
  bool hasStopped() const { return stopped_; }
  // Stops the I/O thread where it stands: requests stay suspended.
  void freeze();

  template <class F>
  auto onThread(F function) {
    std::promise<decltype(function())> done;
    boost::asio::post(io_, [&] { done.set_value(function()); });
    return done.get_future().get();
  }

 private:
  Signals signals_;
  boost::asio::io_context io_{1};
  Router router_;
  Services services_;
  std::unique_ptr<Server> server_;
  std::uint16_t port_ = 0;
  std::atomic<bool> stopped_{false};
  std::thread thread_;
};

// Waits up to 20 s for what must come true sooner or later.
bool eventually(const std::function<bool()>& isTrue);

// What the server logs while this lives, one line after the other.
class LogCapture {
 public:
  LogCapture();
  ~LogCapture();
  std::string text() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace frontdesk::http::test
