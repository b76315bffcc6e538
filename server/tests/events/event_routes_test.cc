// Live events over a real connection.
#include "tests/product.h"

namespace frontdesk::events {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;

Product& live() {
  static Product only([](Config& config) { config.worker = true; });
  return only;
}

// A page that keeps its stream open.
class Ear {
 public:
  explicit Ear(const Browser& who, const std::string& lastSeen = "", Product& on = live())
      : connection_(on.server().port()) {
    connection_.send("GET /api/events HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + who.token + "\r\n" +
                     (lastSeen.empty() ? "" : "Last-Event-ID: " + lastSeen + "\r\n") + "\r\n");
    until("\r\n\r\n");
    head = heard;
    until("retry:");
  }
  // Listens until the text has come; false if the stream ends before.
  bool until(const std::string& text) {
    while (heard.find(text) == std::string::npos) {
      try {
        heard += connection_.receiveBytes(1);
      } catch (const std::exception&) {
        return false;
      }
    }
    return true;
  }
  bool ended() { return !until("this never comes"); }
  // The id of the first event of that type.
  std::string idOf(const std::string& type) {
    until("event: " + type);
    auto line = heard.rfind("id: ", heard.find("event: " + type));
    return heard.substr(line + 4, 36);
  }

  std::string heard, head;

 private:
  http::test::RawClient connection_;
};

TEST(LiveEvents, TellWhatHappensInTheAccountOnly) {
  auto owner = live().signUp(), neighbour = live().signUp();
  Ear ear(owner);
  EXPECT_THAT(ear.head, HasSubstr("200 OK"));
  EXPECT_THAT(ear.head, HasSubstr("Content-Type: text/event-stream"));
  addClient(neighbour, "Elsewhere");
  auto client = addClient(owner, "Harbor Dental");
  addCall(owner, client);
  EXPECT_TRUE(ear.until("event: call.ended"));
  EXPECT_TRUE(ear.until("\"type\": \"call.ended\""));
  EXPECT_THAT(ear.heard, HasSubstr("event: client.created"));
  EXPECT_THAT(ear.heard, HasSubstr("Harbor Dental"));
  EXPECT_THAT(ear.heard, Not(HasSubstr("Elsewhere")));
  EXPECT_LT(ear.heard.find("event: call.started"), ear.heard.find("event: call.ended"));
}

TEST(LiveEvents, ReachEveryListenerOnce) {
  auto owner = live().signUp();
  std::vector<std::unique_ptr<Ear>> ears;
  for (int i = 0; i < 12; ++i) ears.push_back(std::make_unique<Ear>(owner));
  addClient(owner, "First");
  addClient(owner, "Second");
  for (auto& ear : ears) {
    EXPECT_TRUE(ear->until("Second"));
    EXPECT_EQ(ear->heard.find("First"), ear->heard.rfind("First"));
  }
}

TEST(LiveEvents, ResumeBehindTheLastOneSeen) {
  auto owner = live().signUp();
  std::string seen;
  {
    Ear ear(owner);
    addClient(owner, "Seen");
    ear.until("Seen");
    seen = ear.idOf("client.created");
  }
  addClient(owner, "Missed one");
  addClient(owner, "Missed two");
  eventually([&] {
    return live().database().value("select count(*) from outbox where published_at is null") == "0";
  });
  Ear again(owner, seen);
  addClient(owner, "Live");
  EXPECT_TRUE(again.until("Live"));
  EXPECT_THAT(again.heard, Not(HasSubstr("\"Seen\"")));
  auto one = again.heard.find("Missed one"), two = again.heard.find("Missed two");
  EXPECT_LT(one, two);
  EXPECT_LT(two, again.heard.find("Live"));
}

TEST(LiveEvents, SayResetWhereTheyCannotResume) {
  auto owner = live().signUp();
  for (auto seen : {nobody, "nonsense"}) {
    Ear ear(owner, seen);
    EXPECT_TRUE(ear.until("event: reset")) << seen;
  }
}

TEST(LiveEvents, AreForSignedInUsersOnly) {
  auto owner = live().signUp();
  EXPECT_EQ(live().visitor().get("/api/events").status, 401);
  EXPECT_EQ(live().program(owner, "calls:read").get("/api/events").status, 403);
  owner.post("/api/auth/logout");
  EXPECT_EQ(owner.get("/api/events").status, 401);
}

TEST(LiveEvents, EndWhenTheServerStops) {
  Product own;
  auto owner = own.signUp();
  Ear ear(owner, "", own);
  own.server().stop();
  EXPECT_TRUE(ear.ended());
  EXPECT_THAT(ear.heard, HasSubstr("\r\n0\r\n\r\n")) << "the answer came to its proper end";
}

}  // namespace
}  // namespace frontdesk::events
