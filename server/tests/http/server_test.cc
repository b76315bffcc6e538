#include "http/server.h"

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

using namespace std::chrono_literals;

bool refusesConnections(std::uint16_t port) {
  try {
    RawClient client(port);
    return false;
  } catch (const std::runtime_error&) {
    return true;
  }
}

TEST(Stop, FinishesWhatRunsClosesWhatIdlesRefusesWhatComes) {
  TestServer server;
  RawClient idle(server.port()), silent(server.port()), running(server.port()), streaming(server.port());
  EXPECT_EQ(idle.get("/api/hello").status, 200);
  running.send(requestOf("GET", "/api/wait") + requestOf("GET", "/api/hello"));
  streaming.send(requestOf("GET", "/api/stream?pieces=3&bytes=2&waitAt=1"));
  ASSERT_TRUE(eventually([&] { return server.signals().entered == 2; }));
  server.stop(600s);
  EXPECT_TRUE(idle.closedByServer());
  EXPECT_TRUE(silent.closedByServer());
  EXPECT_TRUE(refusesConnections(server.port()));
  EXPECT_FALSE(server.hasStopped());
  server.signals().open = true;
  auto answer = running.receive();
  EXPECT_EQ(answer.body, R"({"value":"done"})");
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_TRUE(running.closedByServer()) << "the request behind it is not begun";
  EXPECT_EQ(streaming.receive().body, "bbccdd");
  EXPECT_TRUE(eventually([&] { return server.hasStopped(); }));
}

TEST(Stop, ReadsTheRestOfARequestThatHasBegun) {
  TestServer server;
  RawClient head(server.port()), body(server.port());
  head.send("GET /api/hello HTTP/1.1\r\n");
  body.send(requestOf("PUT", "/api/upload", "Content-Length: 3\r\n", "a"));
  ASSERT_TRUE(eventually([&] { return server.connections() == 2; }));
  RawClient later(server.port());
  EXPECT_EQ(later.get("/api/hello").status, 200);  // by now both have been read from
  server.stop(600s);
  head.send("Host: test\r\n\r\n");
  EXPECT_EQ(head.receive().header("connection"), "close");
  body.send("bc");
  EXPECT_EQ(body.receive().body, "3 294");
  EXPECT_TRUE(eventually([&] { return server.hasStopped(); }));
}

TEST(Stop, ClosesWhatIsLeftAfterTheGrace) {
  TestServer server;
  RawClient stuck(server.port()), reading(server.port(), 4096);
  stuck.send("GET /api/hel");
  reading.send(requestOf("GET", "/api/big?bytes=50000000"));
  RawClient later(server.port());
  EXPECT_EQ(later.get("/api/hello").status, 200);
  server.stop(1s);
  EXPECT_TRUE(stuck.closedByServer());
  EXPECT_TRUE(eventually([&] { return server.hasStopped(); }));
}

TEST(Stop, TwiceIsOnce) {
  TestServer server;
  RawClient running(server.port());
  running.send(requestOf("GET", "/api/wait"));
  ASSERT_TRUE(eventually([&] { return server.signals().entered == 1; }));
  server.stop(600s);
  server.stop(0s);
  server.signals().open = true;
  EXPECT_EQ(running.receive().status, 200) << "the first grace holds";
  EXPECT_TRUE(eventually([&] { return server.hasStopped(); }));
}

TEST(Server, GoesDownWithRequestsSuspended) {
  TestServer server;
  RawClient waiting(server.port()), streaming(server.port()), idle(server.port()), half(server.port()),
      uploading(server.port()), reading(server.port(), 4096);
  waiting.send(requestOf("GET", "/api/wait"));
  streaming.send(requestOf("GET", "/api/stream?pieces=3&bytes=2&waitAt=1"));
  idle.get("/api/hello");
  half.send("GET /api/hel");
  uploading.send(requestOf("PUT", "/api/upload", "Content-Length: 1000\r\n", "a"));
  reading.send(requestOf("GET", "/api/big?bytes=50000000"));
  ASSERT_TRUE(eventually([&] { return server.signals().entered == 2 && server.connections() == 6; }));
  server.freeze();
  // The sanitizers say whether the frames that are left are destroyed, once and in order.
}

TEST(Server, SaysWhichPortIsTaken) {
  TestServer first;
  ServerOptions options{.address = "127.0.0.1", .port = first.port()};
  try {
    requireFreePort(options);
    FAIL() << "the port is free";
  } catch (const std::runtime_error& error) {
    EXPECT_EQ(error.what(), "Port " + std::to_string(first.port()) +
                                " is taken by another program: stop it, or set PORT to a free one.");
  }
  options.port = 0;
  EXPECT_NO_THROW(requireFreePort(options));
}

TEST(Server, APortIsFreeAgainAsSoonAsItsServerIsGone) {
  ServerOptions options{.address = "127.0.0.1"};
  {
    TestServer server;
    options.port = server.port();
    RawClient client(server.port());
    client.get("/api/hello");
  }
  EXPECT_NO_THROW(requireFreePort(options));
}

TEST(Server, SaysWhyItCannotListen) {
  boost::asio::io_context io;
  Router router;
  Services services;
  auto reasonFor = [&](ServerOptions options) -> std::string {
    try {
      Server server(io, Application{router, services}, options);
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "(listens)";
  };
  EXPECT_THAT(reasonFor({.address = "nonsense"}), HasSubstr("Cannot listen on nonsense port 8080: "));
  EXPECT_THAT(reasonFor({.address = "203.0.113.9", .port = 0}),
              HasSubstr("Cannot listen on 203.0.113.9 port 0: "));
}

TEST(Server, ListensOnIpv6) {
  boost::asio::io_context io;
  Router router;
  Services services;
  Server server(io, Application{router, services}, {.address = "::1", .port = 0});
  EXPECT_GT(server.port(), 0);
}

TEST(Server, ManyClientsAtOnce) {
  TestServer server;
  std::vector<std::thread> threads;
  std::atomic<int> good{0};
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        RawClient client(server.port());
        for (int k = 0; k < 10; ++k) good += client.post("/api/things", R"({"name":"x"})").status == 201;
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(good, 1600);
  EXPECT_TRUE(eventually([&] { return server.connections() == 0; }));
}

}  // namespace
}  // namespace frontdesk::http::test
