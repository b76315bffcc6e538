// Requests hidden in others, against the whole product: what http/request_head_test.cc and
// http/parsed_request_test.cc do not send. A proxy may have read these bytes otherwise than we do.
#include "tests/security/routes.h"

namespace frontdesk {
namespace {

using namespace test;
using http::test::RawClient;
using http::test::requestOf;

struct Smuggled {
  const char* name;
  const char* method;
  std::string headers, before, after;  // around the hidden request: SIZE is its length, HEX the same in hex
};
std::string nameOfCase(const testing::TestParamInfo<Smuggled>& info) {
  return info.param.name;
}

// Somebody's own request, put into the body of one that is nobody's.
std::string around(const Smuggled& given, const std::string& hidden) {
  char hex[20];
  std::snprintf(hex, sizeof hex, "%zx", hidden.size());
  auto text = requestOf(given.method, "/api/clients", given.headers, given.before);
  for (const auto& [mark, value] :
       {std::pair{"SIZE", std::to_string(hidden.size())}, {"HEX", std::string(hex)}})
    for (std::size_t at = 0; (at = text.find(mark)) != std::string::npos;)
      text.replace(at, std::strlen(mark), value);
  return text + hidden + given.after;
}

class Hidden : public testing::TestWithParam<Smuggled> {};
TEST_P(Hidden, RequestIsNeverAnswered) {
  auto victim = product().signUp();
  auto hidden = requestOf("GET", "/api/auth/me", "Authorization: Bearer " + victim.token + "\r\n");
  RawClient client(product().server().port());
  client.send(around(GetParam(), hidden));
  client.finishSending();
  auto answers = client.receiveAll();
  EXPECT_TRUE(answers.starts_with("HTTP/1.1 ")) << answers;
  EXPECT_EQ(answers.find("HTTP/1.1 ", 1), std::string::npos) << answers;
  EXPECT_EQ(answers.find(victim.email), std::string::npos) << answers;
}

constexpr auto chunked = "Transfer-Encoding: chunked\r\n";
constexpr auto sized = "Content-Length: SIZE\r\n";
constexpr auto end = "\r\n0\r\n\r\n";

INSTANTIATE_TEST_SUITE_P(
    Smuggling, Hidden,
    testing::Values(
        Smuggled{"inTheBodyOfAGet", "GET", sized, "", ""},
        Smuggled{"inTheBodyOfAHead", "HEAD", sized, "", ""},
        Smuggled{"inTheBodyOfADelete", "DELETE", sized, "", ""},
        Smuggled{"inTheBodyOfOptions", "OPTIONS", sized, "", ""},
        Smuggled{"inAChunkOfAGet", "GET", chunked, "HEX\r\n", end},
        Smuggled{"foldedCoding", "POST", "Transfer-Encoding:\r\n chunked\r\n", "HEX\r\n", end},
        Smuggled{"foldedLength", "POST", "Content-Length:\r\n SIZE\r\n", "", ""},
        Smuggled{"codingBehindAComma", "POST", "Transfer-Encoding: , chunked\r\n", "HEX\r\n", end},
        Smuggled{"codingWithAParameter", "POST", "Transfer-Encoding: chunked;q=1\r\nContent-Length: SIZE\r\n",
                 "", ""},
        Smuggled{"codingWithAControl", "POST",
                 "Transfer-Encoding: \x0b"
                 "chunked\r\nContent-Length: SIZE\r\n",
                 "", ""},
        Smuggled{"codingByAnotherName", "POST", "Transfer_Encoding: chunked\r\nContent-Length: SIZE\r\n", "",
                 ""},
        Smuggled{"lengthOfTheConnection", "POST", "Connection: Content-Length\r\nContent-Length: SIZE\r\n",
                 "", ""},
        Smuggled{"twoEqualLengths", "POST", "Content-Length: SIZE\r\nContent-Length: SIZE\r\n", "", ""},
        Smuggled{"signedChunk", "POST", chunked, "+HEX\r\n", end},
        Smuggled{"spaceBeforeTheChunk", "POST", chunked, " HEX\r\n", end},
        Smuggled{"spaceAfterTheChunk", "POST", chunked, "HEX \r\n", end},
        Smuggled{"lineFeedInAnExtension", "POST", chunked, "HEX;x\ny\r\n", end},
        Smuggled{"upgrade", "POST", "Connection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: SIZE\r\n", "",
                 ""},
        Smuggled{"expected", "POST", "Expect: 100-continue\r\nContent-Length: SIZE\r\n", "", ""}),
    nameOfCase);

TEST(Oversized, BodiesAreRefusedByEveryRouteBeforeTheyAreRead) {
  Agency agency;
  auto before = agency.rows();
  for (const auto& rule : rules()) {
    if (rule.mediaType().empty()) continue;
    Headers headers{{"Content-Type", std::string(rule.mediaType())},
                    {"Content-Length", std::to_string(routeOf(rule).bodyLimit + 1)}};
    auto browser = agency.owner().anotherTab();
    EXPECT_EQ(browser.send(rule.method(), agency.path(rule), "", headers).status, 413) << rule.route;
  }
  EXPECT_EQ(agency.rows(), before);
}

TEST(Oversized, NestingIsRefusedByEveryJsonRoute) {
  Agency agency;
  auto deep = R"({"metadata":)" + std::string(100'000, '[') + std::string(100'000, ']') + '}';
  for (const auto& rule : rules())
    if (rule.takesJson())
      EXPECT_EQ(ask(agency.owner(), rule, agency.path(rule), deep).status, 400) << rule.route;
}

}  // namespace
}  // namespace frontdesk
