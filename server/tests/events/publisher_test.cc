// From the outbox to those who are to be told: in order, none skipped, none twice.
#include "events/publisher.h"

#include <gmock/gmock.h>

#include <thread>

#include "app/run_once.h"
#include "json/uuid.h"
#include "tests/test_database.h"

namespace frontdesk::events {
namespace {

using testing::ElementsAre;

struct PublisherTest : testing::Test {
  PublisherTest() { database.query("insert into accounts (id, name) values ('" + account + "', 'Agency')"); }
  int publishNow() const {
    postgres::Options options;
    options.conninfo = database.conninfo();
    options.role = "frontdesk_worker";
    return runOnce(options, [](postgres::Database& on) { return publish(on, Timestamp::now()); });
  }
  std::string insertion(const std::string& type, const std::string& payload = "{}") const {
    return "insert into outbox (account_id, event_type, subject_id, payload) values ('" + account + "', '" +
           type + "', '" + account + "', '" + payload + "');";
  }
  std::vector<std::string> published() const {
    std::vector<std::string> types;
    for (const auto& row :
         database.query("select event_type from outbox where published_order > 0 order by published_order"))
      types.push_back(row[0]);
    return types;
  }
  std::string endpoint(const std::string& events, const std::string& status = "active") const {
    return database.value(
        "insert into webhook_endpoints (account_id, url, events, secret, status) values ('" + account +
        "', 'https://x.test', '{" + events + "}', 'whsec_x', '" + status + "') returning id");
  }

  postgres::TestDatabase database;
  std::string account = Uuid::v7().text();
};

TEST_F(PublisherTest, GivesEachItsPlaceInTheOrderWritten) {
  database.query(insertion("a") + insertion("b") + insertion("c"));
  EXPECT_EQ(publishNow(), 3);
  EXPECT_EQ(publishNow(), 0);
  database.query(insertion("d"));
  EXPECT_EQ(publishNow(), 1);
  EXPECT_THAT(published(), ElementsAre("a", "b", "c", "d"));
  EXPECT_EQ(database.value("select last_order from outbox_position"), "4");
}

// Its id and its place in the outbox are older, but nobody could see it when the others were published.
TEST_F(PublisherTest, DoesNotSkipWhatIsCommittedLate) {
  postgres::TestSession late(database.conninfo());
  late.run("begin;" + insertion("late"));
  database.query(insertion("a") + insertion("b"));
  EXPECT_EQ(publishNow(), 2);
  late.run("commit");
  EXPECT_EQ(publishNow(), 1);
  EXPECT_THAT(published(), ElementsAre("a", "b", "late"));
}

TEST_F(PublisherTest, OnePublishesAtATime) {
  postgres::TestSession other(database.conninfo());
  other.run("begin; select last_order from outbox_position for update");
  database.query(insertion("a"));
  EXPECT_EQ(publishNow(), 0);
  other.run("rollback");
  EXPECT_EQ(publishNow(), 1);
}

TEST_F(PublisherTest, SeveralServersPublishEachEventOnce) {
  endpoint("x");
  database.query("insert into outbox (account_id, event_type, subject_id) select '" + account + "', 'x', '" +
                 account + "' from generate_series(1, 1200)");
  std::atomic<int> count{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int tries = 0; tries < 200 && count < 1200; ++tries) count += publishNow();
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(count, 1200);
  EXPECT_EQ(
      database.value("select count(distinct published_order) || ' ' || max(published_order) from outbox"),
      "1200 1200");
  EXPECT_EQ(database.value("select count(*) from webhook_deliveries"), "1200");
}

TEST_F(PublisherTest, MakesADeliveryForEachActiveEndpointThatWantsIt) {
  auto both = endpoint("call.started,call.ended"), one = endpoint("call.ended");
  endpoint("client.created");
  endpoint("call.ended", "disabled");
  database.query("insert into accounts (id, name) values ('" + Uuid::v7().text() + "', 'Neighbour')");
  database.query(
      "insert into webhook_endpoints (account_id, url, events, secret) select id, 'https://n.test', "
      "'{call.ended}', 'whsec_n' from accounts where name = 'Neighbour'");
  database.query(insertion("call.started") + insertion("call.ended", R"({"id":"7"})"));
  publishNow();
  EXPECT_THAT(
      database.query("select endpoint_id, event_type from webhook_deliveries order by event_order, 1"),
      testing::UnorderedElementsAre(ElementsAre(both, "call.started"), ElementsAre(both, "call.ended"),
                                    ElementsAre(one, "call.ended")));
  EXPECT_EQ(database.value("select distinct payload - 'timestamp' from webhook_deliveries where event_type = "
                           "'call.ended'"),
            R"({"data": {"id": "7"}, "type": "call.ended"})");
}

}  // namespace
}  // namespace frontdesk::events
