#include "http/connection.h"

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

TEST(Connection, ServesOneRequestAfterTheOther) {
  TestServer server;
  RawClient client(server.port());
  for (int i = 0; i < 200; ++i) ASSERT_EQ(client.get("/api/hello").status, 200);
  auto answer = client.get("/api/hello");
  EXPECT_EQ(answer.header("connection"), "-");
  EXPECT_EQ(answer.reason, "OK");
  EXPECT_EQ(server.connections(), 1u);
}

TEST(Connection, EveryAnswerCarriesTheSafeHeaders) {
  TestServer server;
  RawClient client(server.port());
  for (auto target : {"/api/hello", "/api/nothing"}) {
    auto answer = client.get(target);
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
    EXPECT_EQ(answer.header("x-frame-options"), "DENY");
    EXPECT_EQ(answer.header("referrer-policy"), "same-origin");
    EXPECT_EQ(answer.header("cache-control"), "no-store");
    EXPECT_THAT(answer.header("date"), testing::MatchesRegex("[A-Z][a-z]{2}, .. [A-Z].. 20.. ..:..:.. GMT"));
    EXPECT_EQ(answer.header("strict-transport-security"), "-");
    EXPECT_EQ(answer.header("server"), "-");
  }
  TestServer secure({.https = true});
  RawClient other(secure.port());
  EXPECT_THAT(other.get("/api/hello").header("strict-transport-security"), HasSubstr("max-age="));
}

TEST(Connection, AnswersFiftyPipelinedRequestsInOrder) {
  TestServer server;
  RawClient client(server.port());
  std::string all;
  for (int i = 0; i < 50; ++i) {
    auto name = std::to_string(i);
    all += requestOf("GET", "/api/names/" + name);
    auto body = R"({"name":"thing )" + name + "\"}";
    all += requestOf(
        "POST", "/api/things",
        "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n", body);
  }
  client.send(all);
  for (int i = 0; i < 50; ++i) {
    ASSERT_EQ(client.receive().body, R"({"value":")" + std::to_string(i) + "\"}");
    ASSERT_THAT(client.receive().body, HasSubstr("\"thing " + std::to_string(i) + '"'));
  }
}

TEST(Connection, TakesARequestThatComesByteByByte) {
  TestServer server;
  RawClient client(server.port());
  auto request = requestOf("POST", "/api/things", "Content-Type: application/json\r\nContent-Length: 12\r\n",
                           R"({"name":"x"})");
  for (char byte : request) client.send({&byte, 1});
  EXPECT_EQ(client.receive().status, 201);
}

TEST(Connection, ClosesWhereTheClientWantsIt) {
  TestServer server;
  RawClient client(server.port());
  auto answer = client.get("/api/hello", "Connection: close\r\n");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_TRUE(client.closedByServer());
}

TEST(Connection, AnswersNothingAfterTheRequestThatCloses) {
  TestServer server;
  RawClient client(server.port());
  client.send(requestOf("GET", "/api/hello", "Connection: close\r\n") + requestOf("GET", "/api/hello"));
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_TRUE(client.closedByServer());
}

TEST(Connection, AnswersAClientThatHasFinishedSending) {
  TestServer server;
  RawClient client(server.port());
  client.send(requestOf("GET", "/api/hello"));
  client.finishSending();
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_TRUE(client.closedByServer());
}

TEST(Connection, SpeaksHttp10) {
  TestServer server;
  RawClient client(server.port());
  client.send("GET /api/hello HTTP/1.0\r\n\r\n");
  auto answer = client.receive();
  EXPECT_EQ(answer.body, R"({"value":"hello"})");
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_TRUE(client.closedByServer());

  RawClient keeper(server.port());
  keeper.send("GET /api/hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(keeper.receive().header("connection"), "keep-alive");
  EXPECT_EQ(keeper.get("/api/hello").status, 200);

  RawClient streamed(server.port());
  streamed.send("GET /api/stream?pieces=3&bytes=2 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  auto body = streamed.receive();
  EXPECT_EQ(body.header("transfer-encoding"), "-");
  EXPECT_EQ(body.header("connection"), "close");
  EXPECT_EQ(body.body, "bbccdd");
}

TEST(Connection, GivesEachRequestAnId) {
  TestServer server;
  RawClient client(server.port());
  auto first = client.get("/api/hello").header("x-request-id");
  EXPECT_TRUE(Uuid::parse(first).value) << first;
  EXPECT_NE(client.get("/api/hello").header("x-request-id"), first);
  EXPECT_EQ(client.get("/api/hello", "X-Request-Id: abc-123_X\r\n").header("x-request-id"), "abc-123_X");
  for (auto bad : {"a b", "a\"b", "<x>", "\xc3\xa9"})
    EXPECT_TRUE(
        Uuid::parse(
            client.get("/api/hello", std::string("X-Request-Id: ") + bad + "\r\n").header("x-request-id"))
            .value)
        << bad;
  auto tooLong = "X-Request-Id: " + std::string(65, 'x') + "\r\n";
  EXPECT_TRUE(Uuid::parse(client.get("/api/hello", tooLong).header("x-request-id")).value);
}

TEST(Connection, BelievesXForwardedForOnlyBehindAProxy) {
  auto addressOf = [](TestServer& server, std::string_view headers) {
    RawClient client(server.port());
    return json::parse(client.get("/api/who", headers).body).at("value");
  };
  TestServer open;
  EXPECT_EQ(addressOf(open, ""), "127.0.0.1");
  EXPECT_EQ(addressOf(open, "X-Forwarded-For: 203.0.113.9\r\n"), "127.0.0.1");
  TestServer behind({.trustProxy = true});
  EXPECT_EQ(addressOf(behind, ""), "127.0.0.1");
  EXPECT_EQ(addressOf(behind, "X-Forwarded-For: 203.0.113.9\r\n"), "203.0.113.9");
  EXPECT_EQ(addressOf(behind, "X-Forwarded-For: 1.1.1.1 , 203.0.113.9 \r\n"), "203.0.113.9");
  EXPECT_EQ(addressOf(behind, "X-Forwarded-For: 2001:DB8::1\r\n"), "2001:db8::1");
  // A proxy that adds a line of its own must not be overruled by the line that the client sent.
  EXPECT_EQ(addressOf(behind, "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 203.0.113.9\r\n"), "203.0.113.9");
  for (auto bad : {"unknown", "\"}{\"", "1.2.3.4:80", ",", "999.1.1.1"})
    EXPECT_EQ(addressOf(behind, std::string("X-Forwarded-For: ") + bad + "\r\n"), "127.0.0.1") << bad;
}

TEST(Connection, ExceptionsBecomeProblems) {
  TestServer server;
  RawClient client(server.port());
  auto problem = client.get("/api/problem");
  EXPECT_EQ(problem.status, 409);
  EXPECT_EQ(problem.header("content-type"), "application/problem+json");
  EXPECT_EQ(problem.header("retry-after"), "3");
  EXPECT_EQ(json::parse(problem.body).at("errors").at(0).at("field"), "name");
  EXPECT_EQ(json::parse(client.get("/api/error").body).at("detail"), "Explained: boom");
  auto number = client.get("/api/number");
  EXPECT_EQ(number.status, 500);
  EXPECT_EQ(json::parse(number.body).at("detail"), "Explained: no exception type");
  EXPECT_EQ(client.get("/api/hello").status, 200);
}

TEST(Connection, LogsOneLineOfJsonAndNoSecret) {
  TestServer server;
  spdlog::set_level(spdlog::level::info);
  std::string text;
  {
    LogCapture log;
    RawClient client(server.port());
    client.get("/api/names/a%22b?token=s3cret", "X-Request-Id: known\r\nAuthorization: Bearer s3cret\r\n");
    client.get("/api/\"\\\x80");
    ASSERT_TRUE(eventually([&] { return server.signals().requestsObserved == 2; }));
    text = log.text();
  }
  spdlog::set_level(spdlog::level::off);
  EXPECT_THAT(text, Not(HasSubstr("s3cret")));
  auto end = text.find('\n');
  auto first = json::parse(text.substr(0, end)), second = json::parse(text.substr(end + 1));
  EXPECT_EQ(first.at("id"), "known");
  EXPECT_EQ(first.at("method"), "GET");
  EXPECT_EQ(first.at("path"), "/api/names/a%22b");
  EXPECT_EQ(first.at("status"), 200);
  EXPECT_EQ(first.at("address"), "127.0.0.1");
  EXPECT_EQ(second.at("status"), 404);
}

TEST(Connection, AClientThatLeavesMidHandlerHarmsNobody) {
  TestServer server;
  RawClient leaving(server.port()), resetting(server.port()), staying(server.port());
  for (auto client : {&leaving, &resetting, &staying}) client->send(requestOf("GET", "/api/wait"));
  ASSERT_TRUE(eventually([&] { return server.signals().entered == 3; }));
  leaving.close();
  resetting.reset();
  server.signals().open = true;
  EXPECT_EQ(staying.receive().status, 200);
  EXPECT_TRUE(eventually([&] { return server.connections() == 1; }));
  EXPECT_EQ(server.signals().left, 3);
}

TEST(Connection, ClientsThatComeAndGoLeaveNothingBehind) {
  TestServer server;
  for (int i = 0; i < 100; ++i) {
    RawClient silent(server.port()), half(server.port()), resetting(server.port());
    half.send("GET /api/hel");
    resetting.send(requestOf("GET", "/api/hello"));
    resetting.reset();
  }
  EXPECT_TRUE(eventually([&] { return server.connections() == 0; }));
  RawClient client(server.port());
  EXPECT_EQ(client.get("/api/hello").status, 200);
}

}  // namespace
}  // namespace frontdesk::http::test
