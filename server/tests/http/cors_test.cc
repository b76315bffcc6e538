#include "http/cors.h"

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

struct Cors : testing::Test {
  TestServer server{{.allowedOrigins = {"https://app.example.com", "http://localhost:5173"}}};
  RawClient client{server.port()};
  Answer preflight(std::string_view target, std::string_view origin) {
    return client.ask(requestOf(
        "OPTIONS", target, "Origin: " + std::string(origin) + "\r\nAccess-Control-Request-Method: POST\r\n"));
  }
};

TEST_F(Cors, AnAllowedOriginMayReadTheAnswer) {
  auto answer = client.get("/api/hello", "Origin: http://localhost:5173\r\n");
  EXPECT_EQ(answer.header("access-control-allow-origin"), "http://localhost:5173");
  EXPECT_EQ(answer.header("access-control-allow-credentials"), "true");
  for (const auto* header : {"ETag", "Content-Disposition", "RateLimit,", "RateLimit-Policy"})
    EXPECT_THAT(answer.header("access-control-expose-headers"), HasSubstr(header));
  EXPECT_EQ(answer.header("vary"), "Origin");
}

TEST_F(Cors, AnErrorToo) {
  EXPECT_EQ(
      client.get("/api/nothing", "Origin: https://app.example.com\r\n").header("access-control-allow-origin"),
      "https://app.example.com");
}

TEST_F(Cors, AnyOtherOriginMayNot) {
  for (auto origin :
       {"https://evil.example", "https://app.example.com.evil.example", "http://app.example.com", "null",
        "https://APP.example.com", "https://app.example.com:8443", "*"}) {
    auto answer = client.get("/api/hello", "Origin: " + std::string(origin) + "\r\n");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("access-control-allow-origin"), "-") << origin;
    EXPECT_EQ(answer.header("access-control-allow-credentials"), "-") << origin;
    EXPECT_EQ(answer.header("vary"), "Origin");
    EXPECT_EQ(preflight("/api/things", origin).header("access-control-allow-methods"), "-") << origin;
  }
}

TEST_F(Cors, PreflightSaysWhatThePathTakes) {
  auto answer = preflight("/api/things", "https://app.example.com");
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.header("allow"), "GET, HEAD, POST, OPTIONS");
  EXPECT_EQ(answer.header("access-control-allow-origin"), "https://app.example.com");
  EXPECT_EQ(answer.header("access-control-allow-credentials"), "true");
  EXPECT_EQ(answer.header("access-control-allow-methods"), "GET, HEAD, POST");
  EXPECT_THAT(answer.header("access-control-allow-headers"), HasSubstr("Authorization, Content-Type"));
  EXPECT_EQ(answer.header("access-control-max-age"), "600");
  EXPECT_EQ(client.get("/api/hello").status, 200);
}

TEST_F(Cors, PreflightOfNothingIs404) {
  EXPECT_EQ(preflight("/api/nothing", "https://app.example.com").status, 404);
}

TEST_F(Cors, OptionsOfTheWholeServer) {
  auto answer = client.ask(requestOf("OPTIONS", "*"));
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.header("allow"), "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
}

TEST(CorsOff, NoOriginIsNamedAndNothingVaries) {
  TestServer server;
  RawClient client(server.port());
  auto answer = client.get("/api/hello", "Origin: https://app.example.com\r\n");
  EXPECT_EQ(answer.header("access-control-allow-origin"), "-");
  EXPECT_EQ(answer.header("vary"), "-");
  EXPECT_EQ(client.ask(requestOf("OPTIONS", "/api/things")).header("allow"), "GET, HEAD, POST, OPTIONS");
}

class Headed final : public Request {
 public:
  Headed(std::string origin, std::string host) : origin_(std::move(origin)), host_(std::move(host)) {}
  std::string_view header(std::string_view name) const override {
    return name == "Origin" ? origin_ : name == "Host" ? host_ : std::string_view{};
  }
  Awaitable<std::size_t> readSome(std::span<char>) override { co_return 0; }

 private:
  std::string origin_, host_;
};

struct TrustCase {
  const char* name;
  const char* origin;
  bool trusted;
};
class TrustedOrigin : public testing::TestWithParam<TrustCase> {};
TEST_P(TrustedOrigin, Table) {
  EXPECT_EQ(isTrustedOrigin(Headed(GetParam().origin, "desk.example.com:8080"), {"https://app.example.com"}),
            GetParam().trusted);
}
INSTANTIATE_TEST_SUITE_P(
    Cors, TrustedOrigin,
    testing::Values(TrustCase{"noBrowser", "", true},
                    TrustCase{"ourOwn", "http://desk.example.com:8080", true},
                    TrustCase{"ourOwnHttps", "https://desk.example.com:8080", true},
                    TrustCase{"allowed", "https://app.example.com", true},
                    TrustCase{"other", "https://evil.example", false},
                    TrustCase{"otherPort", "http://desk.example.com", false},
                    TrustCase{"prefix", "http://desk.example.com:8080.evil.example", false},
                    TrustCase{"sandboxed", "null", false},
                    TrustCase{"hostInPath", "https://evil.example/desk.example.com:8080", false}),
    [](const auto& info) { return info.param.name; });

TEST(SafeForLog, LeavesNothingThatEndsAString) {
  EXPECT_EQ(safeForLog("/api/x?y=1"), "/api/x?y=1");
  EXPECT_EQ(safeForLog("a\"b\\c\nd\x1b[0m\x7f\xc3\xa9"), "abcd[0m");
  EXPECT_EQ(safeForLog(std::string(1000, 'x')).size(), 300u);
}

}  // namespace
}  // namespace frontdesk::http::test
