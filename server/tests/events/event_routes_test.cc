// Live events over a real connection.
#include "tests/product.h"

namespace frontdesk::events {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;

// A page that keeps its stream open.
class Ear {
 public:
  explicit Ear(const Browser& who, const std::string& lastSeen = "", Product& on = working(),
               int receiveBuffer = 0)
      : connection_(on.server().port(), receiveBuffer) {
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
  // Reads until so many events have come or the stream ends; their ids, in the order they came in.
  std::vector<std::string> ids(std::size_t count) {
    std::vector<std::string> found;
    std::size_t from = heard.size();
    while (found.size() < count) {
      auto mark = heard.find("id: ", from);
      if (mark != std::string::npos && heard.size() >= mark + 40) {
        found.push_back(heard.substr(mark + 4, 36));
        from = mark + 40;
      } else {
        auto piece = over() ? "" : connection_.receiveSome();
        if (piece.empty()) break;
        heard += piece;
      }
    }
    return found;
  }
  // The stream, in chunks, has come to its proper end.
  bool over() const { return heard.ends_with("\r\n0\r\n\r\n"); }
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

// So many events of that size, published; their ids in order.
std::vector<std::string> publish(const Browser& owner, int count, int bytes) {
  const auto& database = working().database();
  auto account = "account_id = '" + owner.account_id + "'";
  database.query("insert into outbox (account_id, event_type, subject_id, payload) select '" +
                 owner.account_id +
                 "', 'call.analyzed', uuid_v7(), jsonb_build_object('summary', repeat('x', " +
                 std::to_string(bytes) + ")) from generate_series(1, " + std::to_string(count) + ")");
  EXPECT_TRUE(eventually([&] {
    return database.value("select count(*) from outbox where published_at is null and " + account) == "0";
  }));
  std::vector<std::string> ids;
  for (const auto& row : database.query("select id from (select id, published_order from outbox where " +
                                        account + " order by published_order desc limit " +
                                        std::to_string(count) + ") o order by published_order"))
    ids.push_back(row[0]);
  return ids;
}

TEST(LiveEvents, TellWhatHappensInTheAccountOnly) {
  auto owner = working().signUp(), neighbour = working().signUp();
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
  auto owner = working().signUp();
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
  auto owner = working().signUp();
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
    return working().database().value("select count(*) from outbox where published_at is null") == "0";
  });
  Ear again(owner, seen);
  addClient(owner, "Live");
  EXPECT_TRUE(again.until("Live"));
  EXPECT_THAT(again.heard, Not(HasSubstr("\"Seen\"")));
  auto one = again.heard.find("Missed one"), two = again.heard.find("Missed two");
  EXPECT_LT(one, two);
  EXPECT_LT(two, again.heard.find("Live"));
}

TEST(LiveEvents, DropASlowReaderWhoLosesNothing) {
  auto owner = working().signUp();
  Ear slow(owner, "", working(), 4096), quick(owner);
  std::vector<std::string> all, told;
  for (int i = 0; i < 30; ++i) {
    all.push_back(publish(owner, 1, 150'000).front());
    auto next = quick.ids(1);
    told.insert(told.end(), next.begin(), next.end());
  }
  ASSERT_EQ(told, all) << "who reads is told all the time";
  auto first = slow.ids(all.size());
  ASSERT_LT(first.size(), all.size()) << "it was dropped";
  ASSERT_GT(first.size(), 1u);
  EXPECT_TRUE(slow.over());
  Ear again(owner, first.back());
  auto rest = again.ids(all.size() - first.size());
  first.insert(first.end(), rest.begin(), rest.end());
  EXPECT_EQ(first, all);
}

// More at once than a stream keeps: its reader is sent to the database for it.
TEST(LiveEvents, LoseNothingInABurst) {
  auto owner = working().signUp();
  Ear ear(owner);
  auto seen = publish(owner, 1, 10);
  ASSERT_EQ(ear.ids(1), seen);
  auto all = publish(owner, 40, 20'000);
  auto first = ear.ids(all.size());
  Ear again(owner, first.empty() ? seen.front() : first.back());
  auto rest = again.ids(all.size() - first.size());
  first.insert(first.end(), rest.begin(), rest.end());
  EXPECT_EQ(first, all);
}

TEST(LiveEvents, BringAHundredReadersUpToDateAtOnce) {
  auto owner = working().signUp();
  auto seen = publish(owner, 1, 10).back();
  auto missed = publish(owner, 50, 10'000);
  std::vector<std::unique_ptr<Ear>> ears;
  for (int i = 0; i < 100; ++i) ears.push_back(std::make_unique<Ear>(owner, seen));
  auto told = publish(owner, 1, 10);
  auto all = missed;
  all.push_back(told.back());
  for (auto& ear : ears) ASSERT_EQ(ear->ids(all.size()), all);
}

TEST(LiveEvents, SayResetToWhoHasMissedTooMuch) {
  auto owner = working().signUp();
  auto seen = publish(owner, 1, 10).back();
  auto missed = publish(owner, 1000, 10);
  EXPECT_EQ(Ear(owner, seen).ids(missed.size()), missed) << "a thousand can be caught up with";
  publish(owner, 1, 10);
  Ear late(owner, seen);
  EXPECT_TRUE(late.until("event: reset"));
  auto live = publish(owner, 1, 10);
  EXPECT_EQ(late.ids(1), live) << "and is told what comes from then on";
}

TEST(LiveEvents, SayResetWhereTheyCannotResume) {
  auto owner = working().signUp();
  for (auto seen : {nobody, "nonsense"}) {
    Ear ear(owner, seen);
    EXPECT_TRUE(ear.until("event: reset")) << seen;
  }
}

TEST(LiveEvents, AreForSignedInUsersOnly) {
  auto owner = working().signUp();
  EXPECT_EQ(working().visitor().get("/api/events").status, 401);
  EXPECT_EQ(working().program(owner, "calls:read").get("/api/events").status, 403);
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
