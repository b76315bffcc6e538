// Bodies: how large, how framed, how far read.
#include "http/parsed_request.h"

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

std::string chunked(std::string_view body, std::size_t chunkBytes) {
  std::string text;
  for (; !body.empty(); body.remove_prefix(std::min(chunkBytes, body.size()))) {
    auto chunk = body.substr(0, chunkBytes);
    char size[20];
    text.append(size, std::size_t(std::snprintf(size, sizeof size, "%zX;ext=1\r\n", chunk.size())));
    text.append(chunk).append("\r\n");
  }
  return text + "0\r\n\r\n";
}

std::string put(std::string_view target, std::string_view headers, std::string_view body = {}) {
  return requestOf("PUT", target, headers, body);
}
std::string withLength(std::size_t bytes) {
  return "Content-Length: " + std::to_string(bytes) + "\r\n";
}
std::string pattern(std::size_t bytes) {
  std::string text(bytes, '\0');
  for (std::size_t i = 0; i < bytes; ++i) text[i] = char(i * 7);
  return text;
}
std::string sumOf(const std::string& text) {
  std::uint64_t sum = 0;
  for (unsigned char c : text) sum += c;
  return std::to_string(text.size()) + " " + std::to_string(sum);
}

TEST(Body, IsStreamedWhateverItsSizeAndFraming) {
  TestServer server;
  RawClient client(server.port());
  for (std::size_t bytes : {0, 1, 9'999, 10'000, 10'001, 65'536, 1'000'000, 20'000'000}) {
    auto body = pattern(bytes);
    EXPECT_EQ(client.ask(put("/api/upload", withLength(bytes), body)).body, sumOf(body)) << bytes;
  }
  auto body = pattern(3'000'000);
  for (std::size_t chunk : {977, 65'536, 3'000'000})
    EXPECT_EQ(client.ask(put("/api/upload", "Transfer-Encoding: chunked\r\n", chunked(body, chunk))).body,
              sumOf(body))
        << chunk;
  EXPECT_EQ(client
                .ask(put("/api/upload", "Transfer-Encoding: chunked\r\n",
                         "1\r\na\r\n1\r\nb\r\n0\r\nX-Sum: 1\r\n\r\n"))
                .body,
            "2 195")
      << "trailers are read over";
}

TEST(Body, SmallJsonMayBeChunked) {
  TestServer server;
  RawClient client(server.port());
  auto headers = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
  for (std::size_t chunk : {1, 3, 100})
    EXPECT_EQ(client.ask(requestOf("POST", "/api/things", headers, chunked(R"({"name":"x"})", chunk))).status,
              201);
}

TEST(Body, OverTheLimitOfThePathIs413) {
  TestServer server;
  RawClient client(server.port());
  auto ofBytes = [](std::size_t bytes) { return R"({"name":"x")" + std::string(bytes - 12, ' ') + "}"; };
  EXPECT_EQ(client.post("/api/things", ofBytes(1000)).status, 201);
  auto refused = client.post("/api/things", ofBytes(1001));
  EXPECT_EQ(refused.status, 413);
  EXPECT_THAT(refused.body, HasSubstr("larger than the 1000 bytes that this path takes"));
  EXPECT_EQ(client.get("/api/hello").status, 200)
      << "a little too much is read over, and the connection goes on";
}

TEST(Body, ChunkedOverTheLimitIs413) {
  TestServer server;
  RawClient client(server.port());
  auto headers = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
  EXPECT_EQ(
      client.ask(requestOf("POST", "/api/things", headers, chunked(std::string(5000, ' '), 100))).status,
      413);
  EXPECT_EQ(client.get("/api/hello").status, 200);
  client.send(requestOf("POST", "/api/things", headers));
  client.sendUntilClosed(chunked(std::string(5'000'000, ' '), 1000));
  EXPECT_EQ(client.receive().status, 413);
  EXPECT_TRUE(client.closedByServer());
}

TEST(Body, ATooLargeOneIsRefusedBeforeItIsSent) {
  TestServer server;
  RawClient client(server.port());
  client.send(
      requestOf("POST", "/api/things", "Content-Type: application/json\r\nContent-Length: 900000000000\r\n"));
  auto answer = client.receive();
  EXPECT_EQ(answer.status, 413);
  EXPECT_EQ(answer.header("connection"), "close");
  client.finishSending();
  EXPECT_TRUE(client.closedByServer());
}

TEST(Body, AnAnswerReachesAClientThatIsStillSending) {
  TestServer server;
  for (int i = 0; i < 5; ++i) {
    RawClient client(server.port());
    client.send(
        requestOf("POST", "/api/things", "Content-Type: application/json\r\n" + withLength(4'000'000)));
    client.sendUntilClosed(std::string(4'000'000, 'x'));
    EXPECT_EQ(client.receive().status, 413);
  }
}

TEST(Body, UnreadByTheHandlerDoesNotBecomeTheNextRequest) {
  TestServer server;
  RawClient client(server.port());
  std::string body = "GET /api/names/smuggled HTTP/1.1\r\nHost: test\r\n\r\n";
  client.send(requestOf("POST", "/api/ignore", withLength(body.size()), body) +
              requestOf("GET", "/api/hello"));
  EXPECT_EQ(client.receive().body, R"({"value":"ignored"})");
  EXPECT_EQ(client.receive().body, R"({"value":"hello"})");
  client.send(requestOf("POST", "/api/nothing", "Transfer-Encoding: chunked\r\n", chunked(body, 7)) +
              requestOf("GET", "/api/hello"));
  EXPECT_EQ(client.receive().status, 404);
  EXPECT_EQ(client.receive().body, R"({"value":"hello"})");
}

TEST(Body, ReadInPartOnlyDoesNotBecomeTheNextRequest) {
  TestServer server;
  RawClient client(server.port());
  EXPECT_EQ(client.ask(put("/api/upload-head", withLength(60'000), pattern(60'000))).body, pattern(4));
  EXPECT_EQ(client.get("/api/hello").status, 200);
  auto part = client.ask(put("/api/upload-head", "Transfer-Encoding: chunked\r\n", chunked("abcdefgh", 3)));
  EXPECT_TRUE(std::string("abcd").starts_with(part.body) && !part.body.empty()) << part.body;
  EXPECT_EQ(client.get("/api/hello").status, 200);
  client.send(put("/api/upload-head", withLength(10'000'000)));
  client.sendUntilClosed(pattern(10'000'000));
  auto answer = client.receive();
  EXPECT_EQ(answer.body, pattern(4));
  EXPECT_EQ(answer.header("connection"), "close");
}

TEST(Body, ABadRestAfterTheAnswerClosesTheConnection) {
  TestServer server;
  RawClient client(server.port());
  client.send(requestOf("POST", "/api/ignore", "Transfer-Encoding: chunked\r\n", "nonsense\r\n") +
              requestOf("GET", "/api/hello"));
  EXPECT_EQ(client.receive().status, 200);
  client.finishSending();
  EXPECT_TRUE(client.closedByServer());
}

struct BadChunks {
  const char* name;
  const char* bytes;
};
class MalformedChunks : public testing::TestWithParam<BadChunks> {};
TEST_P(MalformedChunks, Are400AndClosed) {
  TestServer server;
  RawClient client(server.port());
  client.send(put("/api/upload", "Transfer-Encoding: chunked\r\n", GetParam().bytes) +
              requestOf("GET", "/api/hello"));
  client.finishSending();
  auto answer = client.receive();
  EXPECT_EQ(answer.status, 400) << answer.body;
  EXPECT_THAT(answer.body, HasSubstr("The body ended early or is malformed."));
  EXPECT_TRUE(client.closedByServer());
}
INSTANTIATE_TEST_SUITE_P(Body, MalformedChunks,
                         testing::Values(BadChunks{"notHex", "xyz\r\nabc\r\n0\r\n\r\n"},
                                         BadChunks{"negative", "-1\r\nabc\r\n0\r\n\r\n"},
                                         BadChunks{"overflow", "fffffffffffffffff\r\nabc\r\n0\r\n\r\n"},
                                         BadChunks{"longerThanSaid", "2\r\nabc\r\n0\r\n\r\n"},
                                         BadChunks{"prefixedHex", "0x3\r\nabc\r\n0\r\n\r\n"},
                                         BadChunks{"emptySize", "\r\nabc\r\n0\r\n\r\n"},
                                         BadChunks{"bareLineFeed", "3\nabc\n0\n\n"}),
                         [](const auto& info) { return info.param.name; });

TEST(Body, ATrailerWithoutEndIsRefused) {
  TestServer server;
  RawClient client(server.port());
  client.send(put("/api/upload", "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n"));
  std::string trailer;
  for (int i = 0; i < 100'000; ++i) trailer += "X-Trailer: more\r\n";
  client.sendUntilClosed(trailer + "\r\n");
  EXPECT_EQ(client.receive().status, 400);
}

TEST(Body, ThatEndsEarlyIsAnsweredAndDropped) {
  TestServer server;
  RawClient client(server.port());
  client.send(put("/api/upload", withLength(1000), "only this"));
  client.finishSending();
  EXPECT_EQ(client.receive().status, 400);
  RawClient resetting(server.port());
  resetting.send(put("/api/upload", withLength(1000), "only this"));
  resetting.reset();
  EXPECT_TRUE(eventually([&] { return server.connections() <= 1; }));
}

TEST(Continue, IsSaidWhenTheHandlerWantsTheBody) {
  TestServer server;
  RawClient client(server.port());
  client.send(put("/api/upload", "Expect: 100-Continue\r\nContent-Length: 3\r\n"));
  EXPECT_EQ(client.receive().status, 100);
  client.send("abc");
  EXPECT_EQ(client.receive().body, "3 294");
  EXPECT_EQ(client.get("/api/hello").status, 200);
}

TEST(Continue, IsNotSaidWithoutABody) {
  TestServer server;
  RawClient client(server.port());
  EXPECT_EQ(client.ask(put("/api/upload", "Expect: 100-continue\r\nContent-Length: 0\r\n")).body, "0 0");
  client.send("PUT /api/upload HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc");
  EXPECT_EQ(client.receive().body, "3 294") << "HTTP/1.0 knows no interim answers";
}

// The client may send the body all the same or not: only closing tells the two apart.
TEST(Continue, AnEarlyRefusalIsFinalAndCloses) {
  TestServer server;
  auto headers = "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 5000\r\n";
  for (auto [target, status] : {std::pair{"/api/things", 413}, {"/api/nothing", 404}, {"/api/hello", 405}}) {
    RawClient client(server.port());
    auto answer = client.ask(requestOf("POST", target, headers));
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(answer.header("connection"), "close");
    client.finishSending();
    EXPECT_TRUE(client.closedByServer());
  }
}

TEST(Continue, AHandlerThatWantsNoBodyAnswersAndCloses) {
  TestServer server;
  RawClient client(server.port());
  auto answer = client.ask(requestOf("POST", "/api/ignore", "Expect: 100-continue\r\nContent-Length: 5\r\n"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("connection"), "close");
}

}  // namespace
}  // namespace frontdesk::http::test
