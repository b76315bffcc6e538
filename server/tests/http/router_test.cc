#include "http/router.h"

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

// What a router of these paths makes of a request, without a server around it.
class Asked final : public Request {
 public:
  std::string_view header(std::string_view) const override { return {}; }
  Awaitable<std::size_t> readSome(std::span<char>) override { co_return 0; }
};
Awaitable<NoContent> nothing() {
  co_return NoContent{};
}

struct Matching : testing::Test {
  Router router;
  Asked request;
  Matching() {
    router.get("/", "Root", nothing);
    router.get("/healthz", "Alive", nothing);
    router.get("/api/clients/{id}", "One", nothing);
    router.get("/api/clients/{id}.pdf", "Print", nothing);
    router.get("/api/clients/recent", "Literal", nothing);
    router.del("/api/clients/{id}", "Archive", nothing);
    router.post("/api/clients", "Create", nothing).accepts(77);
    router.get("/api/{kind}/{id}/phone-numbers", "Parameter first", nothing);
    router.get("/api/clients/{id}/phone-numbers", "Literal first", nothing);
  }
  std::string match(Method method, std::string_view path) {
    request.method = method;
    request.path = path;
    try {
      auto route = router.match(request);
      return route ? route->summary : "nobody's";
    } catch (const Problem& problem) {
      std::string text = std::to_string(problem.status);
      for (const auto& [name, value] : problem.headers) text += " " + name + ": " + value;
      return text;
    }
  }
};

TEST_F(Matching, TakesTheRouteOfPathAndMethod) {
  EXPECT_EQ(match(Method::get, "/api/clients/7"), "One");
  EXPECT_THAT(request.pathValues, testing::ElementsAre("7"));
  EXPECT_EQ(match(Method::del, "/api/clients/7"), "Archive");
  EXPECT_EQ(match(Method::get, "/"), "Root");
  EXPECT_EQ(match(Method::get, "/healthz"), "Alive");
  EXPECT_EQ(match(Method::post, "/api/clients"), "Create");
  EXPECT_EQ(request.bodyLimit, 77u);
}

TEST_F(Matching, ALiteralBeatsAParameterWhateverCameFirst) {
  EXPECT_EQ(match(Method::get, "/api/clients/recent"), "Literal");
  EXPECT_TRUE(request.pathValues.empty());
  EXPECT_EQ(match(Method::get, "/api/clients/7/phone-numbers"), "Literal first");
  EXPECT_EQ(match(Method::get, "/api/agents/7/phone-numbers"), "Parameter first");
  EXPECT_THAT(request.pathValues, testing::ElementsAre("agents", "7"));
}

TEST_F(Matching, AnEndingBehindAParameterIsPartOfThePath) {
  EXPECT_EQ(match(Method::get, "/api/clients/7.pdf"), "Print");
  EXPECT_THAT(request.pathValues, testing::ElementsAre("7"));
  EXPECT_EQ(match(Method::get, "/api/clients/7.pdfs"), "One");
  EXPECT_EQ(match(Method::get, "/api/clients/.pdf"), "One") << "an empty value is none";
  EXPECT_EQ(match(Method::del, "/api/clients/7.pdf"), "Archive");
}

TEST_F(Matching, AMethodThatTheLiteralLacksGoesToTheParameter) {
  EXPECT_EQ(match(Method::del, "/api/clients/recent"), "Archive");
}

TEST_F(Matching, HeadTakesGet) {
  EXPECT_EQ(match(Method::head, "/api/clients/7"), "One");
  EXPECT_EQ(match(Method::head, "/api/clients"), "405 Allow: POST");
}

TEST_F(Matching, AnotherMethodIs405WithAllThatAreTaken) {
  EXPECT_EQ(match(Method::post, "/api/clients/7"), "405 Allow: GET, HEAD, DELETE");
  EXPECT_EQ(match(Method::other, "/healthz"), "405 Allow: GET, HEAD");
}

TEST_F(Matching, OtherPathsAreNobodys) {
  for (auto path :
       {"/api", "/api/", "/api/clients/", "/api/clients/7/", "/api//7", "/api/clients/7/x", "//healthz",
        "/healthz/", "healthz/x", "/API/clients/7", "/api/clients/7/phone-numbers/1"})
    EXPECT_EQ(match(Method::get, path), "nobody's") << path;
}

TEST_F(Matching, PathValuesAreDecoded) {
  match(Method::get, "/api/clients/a%20b%2Fc+d%C3%A9");
  EXPECT_THAT(request.pathValues, testing::ElementsAre("a b/c+d\xc3\xa9"));
  EXPECT_EQ(match(Method::get, "/api/clients/%2e%2e"), "One");
  EXPECT_THAT(request.pathValues, testing::ElementsAre(".."));
}

TEST_F(Matching, BrokenPathValuesAre400) {
  for (auto value : {"%", "%4", "%zz", "a%", "%00", "a%00b", "%ff", "%c0%af", "\xff", "%ed%a0%80"})
    EXPECT_EQ(match(Method::get, std::string("/api/clients/") + value), "400") << value;
}

TEST(Routes, OverSockets) {
  TestServer server;
  RawClient client(server.port());
  EXPECT_EQ(client.get("/api/hello").body, R"({"value":"hello"})");
  EXPECT_EQ(client.get("/api/hello?").body, R"({"value":"hello"})");
  EXPECT_EQ(client.get("/api/things/recent").body, R"({"value":"the literal path"})");
  EXPECT_EQ(client.get("/api/names/J%C3%BCrg%20M%2E").body, "{\"value\":\"J\xc3\xbcrg M.\"}");
  EXPECT_EQ(client.get("/api/names/..").body, R"({"value":".."})");
  EXPECT_EQ(client.get("/api/names/%00").status, 400);
  EXPECT_EQ(client.get("/api/names/%f").status, 400);
  EXPECT_EQ(client.get("http://test/api/hello").body, R"({"value":"hello"})")
      << "absolute form, RFC 9112 3.2.2";
  EXPECT_EQ(client.get("http://test").status, 404);
}

TEST(Routes, NothingThereIs404AndSaysWhere) {
  TestServer server;
  RawClient client(server.port());
  auto answer = client.get("/api/nothing");
  EXPECT_EQ(answer.status, 404);
  EXPECT_EQ(answer.header("content-type"), "application/problem+json");
  auto problem = json::parse(answer.body);
  EXPECT_EQ(problem.at("title"), "Not Found");
  EXPECT_EQ(problem.at("detail"), "There is nothing at /api/nothing.");
  EXPECT_EQ(problem.at("request_id"), boost::json::string_view(answer.header("x-request-id")));
  // What the path holds can break neither the JSON nor its UTF-8.
  EXPECT_NO_THROW(json::parse(client.get("/api/\xff\xc0\"<\\>").body));
  EXPECT_NO_THROW(json::parse(client.get("/" + std::string(199, 'x') + "\xc3\xa9").body));
}

TEST(Routes, AnotherMethodIs405) {
  TestServer server;
  RawClient client(server.port());
  auto answer = client.ask(requestOf("PATCH", "/api/things"));
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.header("allow"), "GET, HEAD, POST");
  EXPECT_EQ(client.ask(requestOf("TRACE", "/api/things")).status, 405);
  EXPECT_EQ(client.ask(requestOf("BREW", "/api/things")).status, 405);
  EXPECT_EQ(client.ask(requestOf("get", "/api/things")).status, 405) << "methods have a case";
}

TEST(Routes, HeadIsGetWithoutBody) {
  TestServer server;
  RawClient client(server.port());
  auto whole = client.get("/api/hello");
  client.send(requestOf("HEAD", "/api/hello"));
  auto head = client.receive(true);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.header("content-length"), std::to_string(whole.body.size()));
  EXPECT_EQ(head.header("content-type"), "application/json");
  client.send(requestOf("HEAD", "/api/nothing"));
  EXPECT_EQ(client.receive(true).status, 404);
  EXPECT_EQ(client.get("/api/hello").status, 200) << "nothing of a body stands in the way";
}

TEST(Routes, RepliesByType) {
  TestServer server;
  RawClient client(server.port());
  auto id = "0198b6c4-0000-7abc-8def-0123456789ab";
  auto created = client.post("/api/things", R"({"name":" Lamp ","colour":"green"})");
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.header("location"), std::string("/api/things/") + id);
  EXPECT_THAT(created.header("etag"), testing::StartsWith("\"657f7bfc46bc0-"));
  EXPECT_EQ(json::parse(created.body).at("name"), "Lamp");
  auto found = client.get(std::string("/api/things/") + id);
  EXPECT_EQ(found.status, 200);
  EXPECT_EQ(found.header("location"), "-");
  EXPECT_EQ(client.get("/api/things/00000000-0000-0000-0000-000000000000").status, 404);
  EXPECT_EQ(client.ask(requestOf("DELETE", std::string("/api/things/") + id)).status, 204);
  EXPECT_EQ(client.post("/api/accept", "").status, 202);
  EXPECT_EQ(client.get(std::string("/api/things/") + id + "/parts/3").body,
            std::string(R"({"value":")") + id + R"( 3"})");
}

}  // namespace
}  // namespace frontdesk::http::test
