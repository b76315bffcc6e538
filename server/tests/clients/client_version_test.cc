// ETag, If-None-Match and If-Match of a client.
#include "tests/product.h"

namespace frontdesk::clients {
namespace {

using namespace test;

const object changed{{"name", "Changed"}, {"profession", "bank"}};

TEST(ClientVersion, ChangesWithEveryChange) {
  auto owner = product().signUp();
  auto path = "/api/clients/" + addClient(owner, "Before");
  std::set<std::string> tags{owner.get(path).header("etag")};
  EXPECT_EQ(owner.get(path).header("etag"), *tags.begin()) << "and with no reading";
  auto expectNew = [&](const char* after) {
    EXPECT_TRUE(tags.insert(owner.get(path).header("etag")).second) << after;
  };
  owner.put(path, changed);
  expectNew("replaced");
  owner.del(path);
  expectNew("archived");
  owner.post(path + "/restore");
  expectNew("restored");
  auto number = owner.post(path + "/phone-numbers", object{{"number", "+12025550119"}}).at("/id");
  expectNew("a number more");
  owner.del(path + "/phone-numbers/" + number);
  expectNew("a number less");
}

TEST(ClientVersion, SparesTheBodyWhereItIsKnown) {
  auto owner = product().signUp();
  auto path = "/api/clients/" + addClient(owner);
  auto tag = owner.get(path).header("etag");
  struct Case {
    const char* name;
    std::string header;
    int status;
  } cases[] = {
      {"the tag", tag, 304},
      {"weak", "W/" + tag, 304},
      {"one of several", "\"x\", " + tag + ", \"y\"", 304},
      {"any", "*", 304},
      {"another", "\"x\"", 200},
      {"without quotes", tag.substr(1, tag.size() - 2), 200},
  };
  for (const auto& c : cases) {
    auto answer = owner.get(path, {{"If-None-Match", c.header}});
    EXPECT_EQ(answer.status, c.status) << c.name;
    EXPECT_EQ(answer.body.empty(), c.status == 304) << c.name;
    EXPECT_EQ(answer.header("etag"), tag) << c.name;
  }
  owner.put(path, changed);
  EXPECT_EQ(owner.get(path, {{"If-None-Match", tag}}).at("/name"), "Changed");
}

TEST(ClientVersion, LetsOnlyTheOneThatIsKnownBeReplaced) {
  auto owner = product().signUp();
  auto path = "/api/clients/" + addClient(owner, "Before");
  auto first = owner.get(path).header("etag");
  auto done = owner.put(path, changed, {{"If-Match", first}});
  EXPECT_EQ(done.status, 200);
  EXPECT_NE(done.header("etag"), first);
  auto late = owner.put(path, object{{"name", "Late"}, {"profession", "bank"}}, {{"If-Match", first}});
  EXPECT_EQ(late.status, 412);
  EXPECT_EQ(owner.get(path).at("/name"), "Changed");
  EXPECT_EQ(owner.put(path, changed, {{"If-Match", "*"}}).status, 200) << "any version";
  for (auto tag : {"\"nonsense\"", "nonsense", "\"\"", "W/\"1\""})
    EXPECT_EQ(owner.put(path, changed, {{"If-Match", tag}}).status, 412) << tag;
}

TEST(ClientVersion, LetsOneOfManyAtOnceWin) {
  auto owner = product().signUp();
  auto path = "/api/clients/" + addClient(owner);
  auto tag = owner.get(path).header("etag");
  std::atomic<int> won{0}, lost{0};
  atOnce(6, [&](int) {
    auto status = owner.anotherTab().put(path, changed, {{"If-Match", tag}}).status;
    ++(status == 200 ? won : lost);
    EXPECT_TRUE(status == 200 || status == 412) << status;
  });
  EXPECT_EQ(won, 1);
  EXPECT_EQ(lost, 5);
}

TEST(ClientVersion, OfAMissingClientIsA404) {
  auto owner = product().signUp();
  EXPECT_EQ(owner.put(std::string("/api/clients/") + nobody, changed, {{"If-Match", "\"1\""}}).status, 404);
}

}  // namespace
}  // namespace frontdesk::clients
