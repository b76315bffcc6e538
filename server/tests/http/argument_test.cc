#include "http/argument.h"

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(ParseQuery, SplitsAndDecodes) {
  EXPECT_THAT(parseQuery(""), ElementsAre());
  EXPECT_THAT(parseQuery("a=1&b=2"), ElementsAre(Pair("a", "1"), Pair("b", "2")));
  EXPECT_THAT(parseQuery("q=a+b%20c%2Bd"), ElementsAre(Pair("q", "a b c+d")));
  EXPECT_THAT(parseQuery("a=b=c&d"), ElementsAre(Pair("a", "b=c"), Pair("d", "")));
  EXPECT_THAT(parseQuery("&&a=1&"), ElementsAre(Pair("a", "1")));
  EXPECT_THAT(parseQuery("n%61me=J%C3%BCrg"), ElementsAre(Pair("name", "J\xc3\xbcrg")));
  // What browsers leave as it is, though RFC 3986 would not.
  EXPECT_THAT(parseQuery("q=[a]|{b}^`'"), ElementsAre(Pair("q", "[a]|{b}^`'")));
  EXPECT_THAT(parseQuery("a=%26%3D%25"), ElementsAre(Pair("a", "&=%")));
}

struct BadQuery {
  const char* name;
  const char* query;
  int status;
};
class RefusedQuery : public testing::TestWithParam<BadQuery> {};
TEST_P(RefusedQuery, Table) {
  try {
    parseQuery(GetParam().query);
    FAIL() << "accepted";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.status, GetParam().status);
    EXPECT_NO_THROW(json::parse(problem.json("id")));
  }
}
INSTANTIATE_TEST_SUITE_P(
    ParseQuery, RefusedQuery,
    testing::Values(BadQuery{"percentAtEnd", "a=%", 400}, BadQuery{"oneDigit", "a=%4", 400},
                    BadQuery{"notHex", "a=%zz", 400}, BadQuery{"inName", "%4=1", 400},
                    BadQuery{"badUtf8", "a=%ff", 400}, BadQuery{"overlong", "a=%c0%af", 400},
                    BadQuery{"rawLatin1", "a=\xe9", 400}, BadQuery{"badName", "%ff=1", 400},
                    BadQuery{"nul", "a=%00", 400}, BadQuery{"nulInName", "a%00=1", 400},
                    BadQuery{"twice", "a=1&a=2", 422}, BadQuery{"twiceEncoded", "a=1&%61=2", 422}),
    [](const auto& info) { return info.param.name; });

struct Arguments : testing::Test {
  TestServer server;
  RawClient client{server.port()};

  // "field: message, …" of the 422, or the status.
  static std::string errorsIn(const Answer& answer) {
    if (answer.status != 422) return std::to_string(answer.status);
    auto problem = json::parse(answer.body);
    std::string text;
    for (const auto& error : problem.at("errors").as_array())
      text += (text.empty() ? "" : ", ") + std::string(error.at("field").as_string()) + ": " +
              std::string(error.at("message").as_string());
    return text;
  }
  std::string errorsOf(std::string_view target) { return errorsIn(client.get(target)); }
  std::string errorsOfBody(std::string_view body) { return errorsIn(client.post("/api/things", body)); }
};

TEST_F(Arguments, QueryValues) {
  auto answer = client.get("/api/things?search=a+%C3%A9&colours=red,green&limit=200&big=true");
  EXPECT_EQ(answer.status, 200);
  auto page = json::parse(answer.body);
  EXPECT_EQ(page.at("items").at(0).at("name"), "a \xc3\xa9/2/big");
  EXPECT_EQ(page.at("total"), 200);
  EXPECT_EQ(page.at("next_cursor"), "next");
  EXPECT_EQ(json::parse(client.get("/api/things?limit=&search=").body).at("total"), 0) << "empty is absent";
}

TEST_F(Arguments, QueryErrorsAreAllNamed) {
  EXPECT_EQ(
      errorsOf("/api/things?limit=201&colours=red,blue&big=perhaps&x=1"),
      "colours: must be one of: red, green, limit: must be between 1 and 200, big: must be true or false, "
      "x: is not a parameter of this request");
  EXPECT_EQ(errorsOf("/api/big"), "bytes: is required");
  EXPECT_EQ(errorsOf("/api/things?limit=1&limit=2"), "limit: is given twice");
  EXPECT_EQ(errorsOf("/api/things?search=%ff"), "400");
}

TEST_F(Arguments, PathErrorsNameTheParameter) {
  EXPECT_EQ(errorsOf("/api/things/7"), "id: must be a UUID");
  EXPECT_EQ(errorsOf("/api/things/7/parts/x"), "id: must be a UUID, part: must be a whole number");
}

TEST_F(Arguments, BodyErrorsAreAllNamed) {
  EXPECT_EQ(
      errorsOfBody(R"({"name":"","colour":"blue","sizes":[1,10,"x"],"size":1})"),
      "size: is not a field of this request, name: must not be empty, colour: must be one of: red, green, "
      "sizes[1]: must be between 1 and 9, sizes[2]: must be a whole number");
  EXPECT_EQ(errorsOfBody("[]"), ": must be an object");
}

TEST_F(Arguments, MalformedBodiesAre400AndSayWhere) {
  auto answer = client.post("/api/things", "{\"name\":\n\"x\",}");
  EXPECT_EQ(answer.status, 400);
  EXPECT_THAT(answer.body, HasSubstr("The body is no acceptable JSON: syntax error, at line 2, column 5."));
  EXPECT_EQ(client.post("/api/things", "").status, 400);
  EXPECT_EQ(client.post("/api/things", "{\"name\":\"\xff\"}").status, 400);
  EXPECT_EQ(client.post("/api/things", R"({"name":"\u0000"})").status, 400);
  EXPECT_EQ(client.post("/api/things", R"({"name":"a","name":"b"})").status, 400);
  EXPECT_EQ(client.post("/api/things", std::string(65, '[') + std::string(65, ']')).status, 400);
  EXPECT_EQ(client.get("/api/hello").status, 200) << "the connection goes on";
}

TEST_F(Arguments, OtherMediaTypesAre415) {
  auto posted = [&](std::string type) {
    return client.post("/api/things", R"({"name":"x"})", "Content-Type: " + type + "\r\n").status;
  };
  EXPECT_EQ(posted("application/json"), 201);
  EXPECT_EQ(posted("Application/JSON; charset=utf-8"), 201);
  EXPECT_EQ(posted("application/json ;charset=utf-8"), 201);
  EXPECT_EQ(posted("text/plain"), 415);
  EXPECT_EQ(posted("application/x-www-form-urlencoded"), 415);
  EXPECT_EQ(posted("application/jsonx"), 415);
  EXPECT_EQ(posted(""), 415);
  EXPECT_EQ(client.ask(requestOf("POST", "/api/things", "Content-Length: 12\r\n", R"({"name":"x"})")).status,
            415);
}

}  // namespace
}  // namespace frontdesk::http::test
