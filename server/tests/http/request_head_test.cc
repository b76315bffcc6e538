// What of a request's head is refused, above all what lets two readers disagree on where it ends.
#include "http/request_head.h"

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

struct Case {
  const char* name;
  std::string bytes;
  int status;
};
std::string nameOfCase(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

// Another's request, which must never be answered as one of its own.
const std::string smuggled = "GET /api/names/smuggled HTTP/1.1\r\nHost: test\r\n\r\n";

std::string post(std::string_view headers) {
  return "POST /api/ignore HTTP/1.1\r\nHost: test\r\n" + std::string(headers) + "\r\n";
}

class Refused : public testing::TestWithParam<Case> {};
TEST_P(Refused, AnsweredOnceAndClosed) {
  TestServer server;
  RawClient client(server.port());
  client.send(GetParam().bytes + smuggled);
  client.finishSending();
  auto answer = client.receive();
  EXPECT_EQ(answer.status, GetParam().status) << answer.body;
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_EQ(answer.header("content-type"), "application/problem+json");
  EXPECT_EQ(client.receiveAll(), "");
  RawClient other(server.port());
  EXPECT_EQ(other.get("/api/hello").status, 200);
}

INSTANTIATE_TEST_SUITE_P(
    Smuggling, Refused,
    testing::Values(
        Case{"lengthThenChunked", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n",
             400},
        Case{"chunkedThenLength", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") + "0\r\n\r\n",
             400},
        Case{"twoLengths", post("Content-Length: 0\r\nContent-Length: 51\r\n"), 400},
        Case{"lengthList", post("Content-Length: 0, 51\r\n"), 400},
        Case{"negativeLength", post("Content-Length: -1\r\n"), 400},
        Case{"signedLength", post("Content-Length: +0\r\n"), 400},
        Case{"hexLength", post("Content-Length: 0x33\r\n"), 400},
        Case{"lengthWithSpace", post("Content-Length: 5 1\r\n"), 400},
        Case{"hugeLength", post("Content-Length: 18446744073709551616\r\n"), 400},
        Case{"emptyLength", post("Content-Length:\r\n"), 400},
        Case{"unknownCoding", post("Transfer-Encoding: xchunked\r\n"), 501},
        Case{"identityCoding", post("Transfer-Encoding: identity\r\n"), 501},
        Case{"identityWithLength", post("Transfer-Encoding: identity\r\nContent-Length: 0\r\n"), 501},
        Case{"codingBeforeChunked", post("Transfer-Encoding: gzip, chunked\r\n") + "0\r\n\r\n", 501},
        Case{"codingAfterChunked", post("Transfer-Encoding: chunked, identity\r\n"), 501},
        Case{"chunkedTwice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400},
        Case{"twoCodingLines", post("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n"), 501},
        Case{"quotedChunked", post("Transfer-Encoding: \"chunked\"\r\n"), 501},
        Case{"spaceBeforeColon", post("Transfer-Encoding : chunked\r\n"), 400},
        Case{"tabBeforeColon", post("Content-Length\t: 0\r\n"), 400},
        Case{"bareLineFeed", "POST /api/ignore HTTP/1.1\nHost: test\n\n", 400},
        Case{"bareLineFeedInHeader", post("X-A: b\nContent-Length: 51\r\n"), 400},
        Case{"bareCarriageReturn", post("X-A: b\rContent-Length: 51\r\n"), 400},
        Case{"nulInHeader", post(std::string("X-A: a\0b\r\n", 10)), 400},
        Case{"headerWithoutColon", post("Content-Length 51\r\n"), 400},
        Case{"headerWithoutName", post(": x\r\n"), 400},
        Case{"chunkedInHttp10",
             "POST /api/ignore HTTP/1.0\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    Malformed, Refused,
    testing::Values(
        Case{"noHttp", "HELO mail.example.com\r\n\r\n", 400},
        Case{"tlsHello", std::string("\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03", 11) + "\r\n\r\n", 400},
        Case{"http2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400}, Case{"http09", "GET /api/hello\r\n\r\n", 400},
        Case{"version12", "GET /api/hello HTTP/1.2\r\nHost: test\r\n\r\n", 400},
        Case{"lowerCaseHttp", "GET /api/hello http/1.1\r\nHost: test\r\n\r\n", 400},
        Case{"spaceInTarget", "GET /api/names/a b HTTP/1.1\r\nHost: test\r\n\r\n", 400},
        Case{"controlInTarget", "GET /api/names/a\x01 HTTP/1.1\r\nHost: test\r\n\r\n", 400},
        Case{"noHost", "GET /api/hello HTTP/1.1\r\n\r\n", 400},
        Case{"twoHosts", "GET /api/hello HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        Case{"relativeTarget", "GET api/hello HTTP/1.1\r\nHost: test\r\n\r\n", 400},
        Case{"connect", "CONNECT example.com:443 HTTP/1.1\r\nHost: test\r\n\r\n", 400},
        Case{"starForGet", "GET * HTTP/1.1\r\nHost: test\r\n\r\n", 400},
        Case{"otherScheme", "GET ftp://test/api/hello HTTP/1.1\r\nHost: test\r\n\r\n", 400},
        Case{"headerTooLarge",
             "GET /api/hello HTTP/1.1\r\nHost: test\r\nX-A: " + std::string(17'000, 'a') + "\r\n\r\n", 431},
        Case{"manyHeaders",
             [] {
               std::string text = "GET /api/hello HTTP/1.1\r\nHost: test\r\n";
               for (int i = 0; i < 4000; ++i) text += "X: y\r\n";
               return text + "\r\n";
             }(),
             431},
        Case{"targetTooLong", "GET /" + std::string(17'000, 'a') + " HTTP/1.1\r\nHost: test\r\n\r\n", 431}),
    nameOfCase);

// Folded lines may be refused or joined (RFC 9112, 5.2), but what is folded is no header of its own.
TEST(Head, AFoldedLineIsNoHeaderOfItsOwn) {
  TestServer server({.trustProxy = true});
  RawClient client(server.port());
  client.send("GET /api/who HTTP/1.1\r\nHost: test\r\nX-A: b\r\n X-Forwarded-For: 9.9.9.9\r\n\r\n");
  auto answer = client.receive();
  if (answer.status == 200)
    EXPECT_EQ(answer.body, R"({"value":"127.0.0.1"})");
  else
    EXPECT_EQ(answer.status, 400);
}

TEST(Head, EqualLengthsAndHeadersUpToTheLimitAreTaken) {
  TestServer server;
  RawClient client(server.port());
  EXPECT_EQ(client.get("/api/hello", "X-A: " + std::string(15'000, 'a') + "\r\n").status, 200);
  EXPECT_EQ(client.ask("GET /api/hello HTTP/1.1\r\nhOsT:test\r\nX-Empty:\r\n\r\n").status, 200);
  EXPECT_EQ(client.ask(post("transfer-encoding: Chunked \r\n") + "2\r\n{}\r\n0\r\n\r\n").status, 200);
}

TEST(Head, ARefusalNamesTheLimitThatHolds) {
  TestServer server({.headerLimit = 500});
  RawClient client(server.port());
  auto answer = client.get("/api/hello", "X-A: " + std::string(600, 'a') + "\r\n");
  EXPECT_EQ(answer.status, 431);
  EXPECT_THAT(answer.body, HasSubstr("larger than 500 bytes"));
}

TEST(Head, RefusalsAreObserved) {
  TestServer server;
  RawClient client(server.port());
  client.ask("nonsense\r\n\r\n");
  EXPECT_TRUE(eventually([&] { return server.signals().requestsObserved == 1; }));
  EXPECT_EQ(server.signals().lastStatus, 400);
}

TEST(Head, WhoSendsHalfARequestAndGoesGetsNoAnswer) {
  TestServer server;
  RawClient client(server.port());
  client.send("GET /api/hello HTTP/1.1\r\nHost: te");
  client.finishSending();
  EXPECT_TRUE(client.closedByServer());
  EXPECT_EQ(server.signals().requestsObserved, 0);
}

}  // namespace
}  // namespace frontdesk::http::test
