#include "http/reply.h"

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

const Timestamp someDay(Timestamp::Time(std::chrono::microseconds(1'785'571'446'123'456)));

int statusOfVersion(std::string_view ifMatch) {
  try {
    versionIn(ifMatch);
    return 200;
  } catch (const Problem& problem) {
    return problem.status;
  }
}

TEST(ETag, TellsVersionsAndBodiesApart) {
  auto tag = etagOf(someDay, "body");
  EXPECT_THAT(tag, testing::MatchesRegex("\"[0-9a-f]+-[0-9a-f]+\""));
  EXPECT_EQ(etagOf(someDay, "body"), tag);
  EXPECT_NE(etagOf(someDay, "other"), tag);
  EXPECT_NE(etagOf(someDay + std::chrono::microseconds(1), "body"), tag);
}

TEST(ETag, IfMatchGivesTheVersionBack) {
  EXPECT_EQ(versionIn(etagOf(someDay, "body")), someDay);
  EXPECT_EQ(versionIn(etagOf(Timestamp{}, "")), Timestamp{});
  EXPECT_EQ(versionIn(""), std::nullopt);
  EXPECT_EQ(versionIn("*"), std::nullopt);
}

TEST(ETag, AForeignTagIs412) {
  for (auto tag : {"abc", "\"xyz\"", "\"\"", "\"", "W/\"1\"", "\"1\", \"2\"", "\"99999999999999999999\"",
                   "\" 1\"", "\"0x1\"", "'1'"})
    EXPECT_EQ(statusOfVersion(tag), 412) << tag;
}

struct TagCase {
  const char* name;
  const char* ifNoneMatch;
  bool named;
};
class NamesTag : public testing::TestWithParam<TagCase> {};
TEST_P(NamesTag, Table) {
  EXPECT_EQ(namesTag(GetParam().ifNoneMatch, "\"a1\""), GetParam().named);
}
INSTANTIATE_TEST_SUITE_P(ETag, NamesTag,
                         testing::Values(TagCase{"same", "\"a1\"", true}, TagCase{"weak", "W/\"a1\"", true},
                                         TagCase{"last", "\"b\",\"c\" , W/\"a1\"", true},
                                         TagCase{"any", " * ", true}, TagCase{"absent", "", false},
                                         TagCase{"other", "\"a2\"", false}, TagCase{"unquoted", "a1", false},
                                         TagCase{"part", "\"a1-b\"", false}),
                         [](const auto& info) { return info.param.name; });

TEST(Reply, StatusByType) {
  EXPECT_EQ(Reply<NoContent>::of({}, "/x").status, 204);
  EXPECT_EQ(Reply<Accepted>::of({}, "/x").status, 202);
  EXPECT_EQ(Reply<std::string>::of("a", "/x").body, "\"a\"");
  EXPECT_EQ(Reply<Created<std::string>>::of({"a"}, "/x").status, 201);
  EXPECT_THROW(Reply<std::optional<std::string>>::of(std::nullopt, "/x"), Problem);
  EXPECT_EQ(Reply<std::optional<std::string>>::of("a", "/x").status, 200);
  auto made = Reply<CreatedOrFound<std::string>>::of({"a", true}, "/x");
  auto found = Reply<CreatedOrFound<std::string>>::of({"a", false}, "/x");
  EXPECT_EQ(made.status, 201);
  EXPECT_EQ(found.status, 200);
}

TEST(Reply, PagesSayWhereTheNextBegins) {
  EXPECT_EQ(Reply<Page<int>>::of({{1, 2}, "abc", 7}, "/x").body,
            R"({"items":[1,2],"next_cursor":"abc","total":7})");
  EXPECT_EQ(Reply<Page<int>>::of({}, "/x").body, R"({"items":[],"next_cursor":null,"total":null})");
}

TEST(Problem, AsJson) {
  auto body = Problem(422, "Two \"things\".", {{"a.b", "is bad"}, {"c", "is worse"}}).json("id-1");
  EXPECT_EQ(
      body,
      R"({"type":"about:blank","title":"Unprocessable Entity","status":422,"detail":"Two \"things\".",)"
      R"("request_id":"id-1","errors":[{"field":"a.b","message":"is bad"},{"field":"c","message":"is worse"}]})");
}

TEST(Problem, Kinds) {
  EXPECT_EQ(invalid("name", "is bad").detail, "One field is not valid.");
  EXPECT_EQ(invalid({{"a", "x"}, {"b", "y"}}).detail, "2 fields are not valid.");
  EXPECT_THAT(unauthorized("Sign in.").headers,
              testing::ElementsAre(testing::Pair("WWW-Authenticate", "Bearer")));
  EXPECT_EQ(forbidden("No.").status, 403);
  EXPECT_EQ(conflict("name", "is taken").errors.at(0).field, "name");
  EXPECT_THAT(unavailable().headers, testing::ElementsAre(testing::Pair("Retry-After", "1")));
  json::Errors none;
  EXPECT_NO_THROW(throwIfAny(none));
  none.add("a", "is bad");
  EXPECT_THROW(throwIfAny(none), Problem);
}

TEST(Cookies, AreFoundByName) {
  EXPECT_EQ(cookieNamed("a=1; refresh=abc=; b=2", "refresh"), "abc=");
  EXPECT_EQ(cookieNamed("refresh=x", "refresh"), "x");
  EXPECT_EQ(cookieNamed("a=1;refresh=x", "refresh"), "x");
  EXPECT_EQ(cookieNamed("xrefresh=1; refreshx=2", "refresh"), "");
  EXPECT_EQ(cookieNamed("refresh", "refresh"), "");
  EXPECT_EQ(cookieNamed(";;; =", "refresh"), "");
  EXPECT_EQ(cookieNamed("refresh=first; refresh=second", "refresh"), "first");
  EXPECT_EQ(cookieNamed("", "refresh"), "");
}

}  // namespace
}  // namespace frontdesk::http::test
