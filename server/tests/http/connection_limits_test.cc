// Time-outs against slow clients. Each test waits until the server acts, however long that takes.
#include <sys/resource.h>
#include <unistd.h>

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

using namespace std::chrono_literals;

// Sends byte after byte until the server closes; false if it took them all.
bool dripsUntilClosed(RawClient& client, std::string_view bytes) {
  for (char byte : bytes) {
    try {
      client.send({&byte, 1});
    } catch (const std::runtime_error&) {
      return true;
    }
    std::this_thread::sleep_for(20ms);
  }
  return false;
}

TEST(Limits, AHeaderThatDripsIsCutOff) {
  TestServer server({.headerTimeout = 1s, .idleTimeout = 600s});
  RawClient client(server.port());
  // 20 s of dripping: it is the whole header that has a limit, not the pause between two bytes.
  EXPECT_TRUE(
      dripsUntilClosed(client, requestOf("GET", "/api/hello", "X-A: " + std::string(1000, 'a') + "\r\n")));
  EXPECT_EQ(server.signals().requestsObserved, 0);
}

TEST(Limits, TheSecondHeaderDripsNoLonger) {
  TestServer server({.headerTimeout = 1s, .idleTimeout = 600s});
  RawClient client(server.port());
  EXPECT_EQ(client.get("/api/hello").status, 200);
  EXPECT_TRUE(
      dripsUntilClosed(client, requestOf("GET", "/api/hello", "X-A: " + std::string(1000, 'a') + "\r\n")));
  EXPECT_EQ(server.signals().requestsObserved, 1);
}

TEST(Limits, AConnectionThatSaysNothingIsClosed) {
  TestServer server({.headerTimeout = 1s, .idleTimeout = 600s});
  RawClient client(server.port());
  EXPECT_TRUE(client.closedByServer());
}

TEST(Limits, AnIdleConnectionIsClosed) {
  TestServer server({.headerTimeout = 600s, .idleTimeout = 1s});
  RawClient client(server.port());
  EXPECT_EQ(client.get("/api/hello").status, 200);
  EXPECT_TRUE(client.closedByServer());
  EXPECT_TRUE(eventually([&] { return server.connections() == 0; }));
}

TEST(Limits, ABodyThatStallsIsCutOff) {
  TestServer server({.bodyTimeout = 1s});
  RawClient json(server.port()), upload(server.port()), ignored(server.port());
  json.send(
      requestOf("POST", "/api/things", "Content-Type: application/json\r\nContent-Length: 12\r\n", "{\"na"));
  upload.send(requestOf("PUT", "/api/upload", "Transfer-Encoding: chunked\r\n", "5\r\nabc"));
  ignored.send(requestOf("POST", "/api/ignore", "Content-Length: 12\r\n", "{\"na"));
  EXPECT_TRUE(json.closedByServer());
  EXPECT_TRUE(upload.closedByServer());
  EXPECT_EQ(ignored.receive().status, 200) << "who needs no body answers without it";
  EXPECT_TRUE(ignored.closedByServer());
  EXPECT_TRUE(eventually([&] { return server.connections() == 0; }));
}

TEST(Limits, ABodyThatFlowsSlowlyIsTaken) {
  TestServer server(
      {.headerTimeout = 1s, .bodyTimeout = 1s, .bodyRate = 5, .uploadRate = 5, .idleTimeout = 1s});
  RawClient upload(server.port()), json(server.port());
  std::string thing = R"({"name":"slow","colour":"red"})";
  thing.resize(45, ' ');
  upload.send(requestOf("PUT", "/api/upload", "Content-Length: 45\r\n"));
  json.send(requestOf("POST", "/api/things", "Content-Type: application/json\r\nContent-Length: 45\r\n"));
  for (int i = 0; i < 15; ++i) {  // for more than twice as long as either may be silent
    std::this_thread::sleep_for(150ms);
    upload.send("aaa");
    json.send(thing.substr(std::size_t(i) * 3, 3));
  }
  EXPECT_EQ(upload.receive().body, "45 4365");
  EXPECT_EQ(json.receive().status, 201);
}

TEST(Limits, ABodyThatDripsIsCutOff) {
  TestServer server({.bodyTimeout = 1s, .bodyRate = 100, .uploadRate = 100});
  RawClient json(server.port()), upload(server.port());
  json.send(requestOf("POST", "/api/things", "Content-Type: application/json\r\nContent-Length: 900\r\n"));
  upload.send(requestOf("PUT", "/api/upload", "Content-Length: 900\r\n"));
  // At 50 a second for 18 s: no pause is long, but the whole is.
  EXPECT_TRUE(dripsUntilClosed(json, std::string(900, ' ')));
  EXPECT_TRUE(dripsUntilClosed(upload, std::string(900, 'a')));
}

TEST(Limits, AnUploadMayComeMoreSlowlyThanABody) {
  TestServer server({.bodyTimeout = 1s, .bodyRate = 1000, .uploadRate = 10});
  RawClient json(server.port()), upload(server.port());
  json.send(requestOf("POST", "/api/things", "Content-Type: application/json\r\nContent-Length: 900\r\n"));
  upload.send(requestOf("PUT", "/api/upload", "Content-Length: 100\r\n"));
  EXPECT_FALSE(dripsUntilClosed(upload, std::string(100, 'a')));
  EXPECT_EQ(upload.receive().body, "100 9700");
  EXPECT_TRUE(dripsUntilClosed(json, std::string(900, ' ')));
}

TEST(Limits, AHandlerMayTakeLongerThanAnyOfThem) {
  TestServer server({.headerTimeout = 1s, .bodyTimeout = 1s, .writeTimeout = 1s, .idleTimeout = 1s});
  RawClient waiting(server.port()), streaming(server.port()), idle(server.port());
  waiting.send(requestOf("GET", "/api/wait"));
  streaming.send(requestOf("GET", "/api/stream?pieces=3&bytes=2&waitAt=1"));
  EXPECT_EQ(idle.get("/api/hello").status, 200);
  EXPECT_TRUE(idle.closedByServer());  // by now the limits are past
  std::this_thread::sleep_for(1500ms);
  server.signals().open = true;
  EXPECT_EQ(waiting.receive().status, 200);
  EXPECT_EQ(streaming.receive().body, "bbccdd");
}

TEST(Limits, AReaderThatStopsIsCutOff) {
  TestServer server({.writeTimeout = 1s});
  RawClient big(server.port(), 4096), streamed(server.port(), 4096);
  big.send(requestOf("GET", "/api/big?bytes=50000000"));
  streamed.send(requestOf("GET", "/api/stream?pieces=1000000&bytes=10000"));
  EXPECT_TRUE(eventually([&] { return server.signals().requestsObserved == 2; }));
  EXPECT_TRUE(eventually([&] { return server.connections() == 0; }));
  EXPECT_EQ(server.signals().sources, 0);
}

TEST(Limits, AReaderThatIsSlowGetsAll) {
  TestServer server({.writeTimeout = 1s});
  RawClient client(server.port(), 4096);
  client.send(requestOf("GET", "/api/big?bytes=6000000"));
  // Some 3 s for the whole, a pause of 50 ms at most.
  std::size_t received = 0;
  for (int i = 0; i < 60; ++i) {
    received += client.receiveBytes(100'000).size();
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_EQ(received, 6'000'000u);
  EXPECT_THAT(client.receiveBytes(100), HasSubstr("bbb"));
}

TEST(Limits, ARefusedClientIsNotReadFromForever) {
  TestServer server;
  RawClient client(server.port());
  client.send("nonsense\r\n\r\n");
  EXPECT_EQ(client.receive().status, 400);
  EXPECT_TRUE(eventually([&] { return server.connections() == 0; })) << "though this side stays open";
}

TEST(Limits, AcceptingThatFailsIsSaidOnceAndGoesOnLater) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "to look at an object's type, the sanitizer needs a descriptor itself";
#endif
  TestServer server;
  // Whatever the server's thread opens for a moment as it starts is closed by then.
  EXPECT_EQ(RawClient(server.port()).get("/api/hello").status, 200);
  ASSERT_TRUE(eventually([&] { return server.connections() == 0; }));
  spdlog::set_level(spdlog::level::info);
  LogCapture log;
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  int next = ::dup(0);  // the lowest that is free
  ::close(next);
  auto few = before;
  few.rlim_cur = rlim_t(next) + 1;
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &few), 0);
  RawClient client(server.port());  // takes the last descriptor; none is left to accept it with
  auto said = [&] { return server.onThread([&] { return log.text(); }); };
  EXPECT_TRUE(eventually([&] { return !said().empty(); }));
  std::this_thread::sleep_for(300ms);
  EXPECT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_EQ(client.get("/api/hello").status, 200);
  auto text = said();
  auto first = text.find(R"({"event":"accept_failed","error":"Too many open files","connections":0})");
  EXPECT_NE(first, std::string::npos) << text;
  EXPECT_EQ(text.find("accept_failed", first + 20), std::string::npos) << "not for each try";
}

TEST(Limits, OverTheCapIs503) {
  TestServer server({.maxConnections = 3});
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(std::make_unique<RawClient>(server.port()));
    EXPECT_EQ(clients.back()->get("/api/hello").status, 200);
  }
  RawClient fourth(server.port());
  auto answer = fourth.receive();
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.header("retry-after"), "1");
  EXPECT_TRUE(fourth.closedByServer());
  EXPECT_EQ(clients[0]->get("/api/hello").status, 200);
  clients.pop_back();
  ASSERT_TRUE(eventually([&] { return server.connections() == 2; }));
  RawClient fifth(server.port());
  EXPECT_EQ(fifth.get("/api/hello").status, 200);
}

}  // namespace
}  // namespace frontdesk::http::test
