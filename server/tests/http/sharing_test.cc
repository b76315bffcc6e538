// Servers of one port, each on a thread of its own.
#include <array>
#include <boost/asio/executor_work_guard.hpp>

#include "http/problem.h"
#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

class Sharing : public testing::Test {
 protected:
  static constexpr std::size_t threads = 3;

  Sharing() {
    addTestRoutes(router_);
    services_.provide(signals_);
    ServerOptions options{.address = "127.0.0.1", .port = 0};
    std::vector<Server*> servers;
    for (auto& one : lanes_) {
      Application application{router_, services_, nullptr,
                              [](Request& request, const Route& route) { return route.endpoint(request); },
                              [](std::exception_ptr, const Request&) { return Problem(500, "failed"); }};
      one.server = std::make_unique<Server>(one.io, std::move(application), options);
      options.port = one.server->port();
      servers.push_back(one.server.get());
    }
    Server::share(servers);
    for (auto& one : lanes_) one.thread = std::thread([&io = one.io] { io.run(); });
  }
  ~Sharing() override {
    for (auto& one : lanes_) stop(one);
    for (auto& one : lanes_) one.thread.join();
  }

  struct Lane {
    boost::asio::io_context io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work{io.get_executor()};
    std::unique_ptr<Server> server;
    std::thread thread;
  };
  template <class F>
  static auto ask(Lane& lane, F function) {
    std::promise<decltype(function())> done;
    boost::asio::post(lane.io, [&] { done.set_value(function()); });
    return done.get_future().get();
  }
  void stop(Lane& lane) {
    ask(lane, [&] {
      lane.server->stop(std::chrono::seconds(0));
      lane.work.reset();
      return true;
    });
  }

  std::unique_ptr<RawClient> client() {
    auto made = std::make_unique<RawClient>(lanes_[0].server->port());
    EXPECT_EQ(made->get("/api/hello").status, 200);
    return made;
  }
  std::vector<std::size_t> connections() {
    std::vector<std::size_t> counts;
    for (auto& one : lanes_) counts.push_back(ask(one, [&] { return one.server->connections(); }));
    return counts;
  }

  Signals signals_;
  Router router_;
  Services services_;
  std::array<Lane, threads> lanes_;
};

TEST_F(Sharing, GivesEachThreadAsManyConnections) {
  std::vector<std::unique_ptr<RawClient>> clients;
  for (std::size_t i = 0; i < 4 * threads; ++i) clients.push_back(client());
  EXPECT_EQ(connections(), (std::vector<std::size_t>{4, 4, 4}));
  for (auto& one : clients) EXPECT_EQ(one->get("/api/hello").status, 200);
}

TEST_F(Sharing, FillsTheGapThatConnectionsLeave) {
  std::vector<std::unique_ptr<RawClient>> clients;
  for (std::size_t i = 0; i < 4 * threads; ++i) clients.push_back(client());
  for (std::size_t i = 0; i < 5; ++i) clients.pop_back();
  ASSERT_TRUE(eventually([&] {
    auto counts = connections();
    return counts[0] + counts[1] + counts[2] == 7;
  }));
  for (std::size_t i = 0; i < 5; ++i) clients.push_back(client());
  EXPECT_EQ(connections(), (std::vector<std::size_t>{4, 4, 4}));
}

}  // namespace
}  // namespace frontdesk::http::test
