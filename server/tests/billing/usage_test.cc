// Each completed call writes its usage, and every change of it the reversal.
#include "tests/billing/clock.h"

namespace frontdesk::billing {
namespace {

using namespace test;

// "subject billable price …" of the account's records in the order they were written.
std::string recordsOf(const Browser& owner) {
  return product().database().value(
      "select coalesce(string_agg(concat_ws(' ', s.subject, r.seconds, r.billable_seconds, r.price_minor), "
      "', ' "
      "order by s.subject, r.revision, r.reverses_id nulls first), '') from usage_records r join "
      "subscriptions s on "
      "s.id = r.subscription_id where r.account_id = '" +
      owner.account_id + "'");
}

class UsageOfCalls : public testing::Test {
 protected:
  UsageOfCalls() : owner(product().signUp()), client(addClient(owner)) {
    subscribeAt(owner, "agency", "", "2026-06-01T00:00:00Z", true);
    product().database().query(
        "update subscriptions set started_at = '2026-06-01Z', current_period_start = '2026-06-01Z', "
        "current_period_end = '2026-07-01Z' where ended_at is null and account_id = '" +
        owner.account_id + "'");
    subscribeAt(owner, "client_basic", client, "2026-06-10T00:00:00Z");
  }
  Browser owner;
  std::string client;
};

TEST_F(UsageOfCalls, IsWrittenOnceToEachSubscription) {
  auto id = callAt(owner, client, "2026-06-15T10:00:00Z", 61);
  EXPECT_EQ(recordsOf(owner), "account 61 61 10, client 61 120 70");
  EXPECT_EQ(owner.get("/api/calls/" + id).at("/price_minor"), "70");
}

TEST_F(UsageOfCalls, IsToldInTheAnswerThatLogsTheCall) {
  auto made = owner.post("/api/calls", callDraft(client, {{"started_at", "2026-06-15T10:00:00Z"},
                                                          {"answered_at", "2026-06-15T10:00:00Z"},
                                                          {"ended_at", "2026-06-15T10:00:30Z"}}));
  EXPECT_EQ(made.at("/price_minor"), "35");
}

TEST_F(UsageOfCalls, IsNoneOfCallsThatAreNotCompletedOrNotCovered) {
  addCall(owner, client,
          {{"started_at", "2026-06-15T10:00:00Z"},
           {"answered_at", nullptr},
           {"ended_at", "2026-06-15T10:00:30Z"}});
  addCall(owner, client,
          {{"started_at", "2026-06-15T10:00:00Z"},
           {"answered_at", "2026-06-15T10:00:00Z"},
           {"ended_at", "2026-06-15T10:00:30Z"},
           {"status", "voicemail"}});
  addCall(owner, client,
          {{"started_at", "2026-06-15T10:00:00Z"},
           {"answered_at", "2026-06-15T10:00:00Z"},
           {"ended_at", nullptr}});
  EXPECT_EQ(recordsOf(owner), "");
  auto early = callAt(owner, client, "2026-06-09T23:59:59Z", 60);
  EXPECT_EQ(recordsOf(owner), "account 60 60 10") << "the client's began later";
  EXPECT_EQ(owner.get("/api/calls/" + early).at("/price_minor"), "null");
}

TEST_F(UsageOfCalls, FollowsACallThatEndsLater) {
  auto id = addCall(owner, client,
                    {{"started_at", "2026-06-15T10:00:00Z"},
                     {"answered_at", "2026-06-15T10:00:00Z"},
                     {"ended_at", nullptr}});
  EXPECT_EQ(recordsOf(owner), "");
  auto ended = owner.patch("/api/calls/" + id, object{{"ended_at", "2026-06-15T10:02:00Z"}});
  EXPECT_EQ(ended.at("/price_minor"), "70");
  EXPECT_EQ(recordsOf(owner), "account 120 120 20, client 120 120 70");
  owner.patch("/api/calls/" + id, object{{"summary", "Nothing that matters here."}});
  EXPECT_EQ(recordsOf(owner), "account 120 120 20, client 120 120 70");
}

TEST_F(UsageOfCalls, IsReversedAndWrittenAnewWhenACallChanges) {
  auto id = callAt(owner, client, "2026-06-15T10:00:00Z", 61);
  auto longer = owner.patch("/api/calls/" + id, object{{"ended_at", "2026-06-15T10:03:00Z"}});
  EXPECT_EQ(longer.at("/price_minor"), "105");
  EXPECT_EQ(recordsOf(owner),
            "account 61 61 10, account -61 -61 -10, account 180 180 30, "
            "client 61 120 70, client -61 -120 -70, client 180 180 105");
  auto failed = owner.patch("/api/calls/" + id, object{{"status", "failed"}});
  EXPECT_EQ(failed.at("/price_minor"), "null");
  auto again = owner.patch("/api/calls/" + id, object{{"status", "completed"}});
  EXPECT_EQ(again.at("/price_minor"), "105");
  EXPECT_EQ(owner.get("/api/subscriptions/current?client_id=" + client).at("/usage/calls"), "1");
  EXPECT_EQ(product().database().value(
                "select sum(r.price_minor) from usage_records r join subscriptions s on s.id = "
                "r.subscription_id where s.subject = 'client' and r.account_id = '" +
                owner.account_id + "'"),
            "105");
}

TEST_F(UsageOfCalls, IsReversedWhenACallIsDeleted) {
  auto id = callAt(owner, client, "2026-06-15T10:00:00Z", 60);
  EXPECT_EQ(owner.del("/api/calls/" + id).status, 204);
  EXPECT_EQ(recordsOf(owner), "account 60 60 10, account -60 -60 -10, client 60 60 35, client -60 -60 -35");
  auto list = owner.get("/api/usage?subject=client");
  ASSERT_EQ(list.items(), 2u) << list.body;
  EXPECT_EQ(list.at("/items/0/call_exists"), "false");
  EXPECT_EQ(list.at("/items/0/call_id"), id);
}

TEST_F(UsageOfCalls, IsWrittenForAnImport) {
  std::string lines;
  for (int i = 0; i < 50; ++i)
    lines += R"({"client":"Harbor Dental","direction":"inbound","started_at":"2026-06-15T10:00:00Z",)"
             R"("answered_at":"2026-06-15T10:00:00Z","ended_at":"2026-06-15T10:00:)" +
             std::to_string(10 + i % 40) + "Z\"}\n";
  auto report = owner.send("POST", "/api/calls/import", lines, {{"Content-Type", "application/x-ndjson"}});
  ASSERT_EQ(report.at("/imported"), "50") << report.body;
  EXPECT_EQ(owner.get("/api/usage?subject=client&limit=200").items(), 50u);
  EXPECT_EQ(owner.get("/api/usage?subject=account&limit=200").items(), 50u);
  EXPECT_EQ(walk(owner, "/api/usage?limit=7", "/id").size(), 100u);
}

TEST_F(UsageOfCalls, ListNarrowsAndIsOnesOwn) {
  auto other = addClient(owner, "Other");
  callAt(owner, client, "2026-06-15T10:00:00Z", 60);
  callAt(owner, client, "2026-06-16T10:00:00Z", 60);
  callAt(owner, other, "2026-06-17T10:00:00Z", 60);
  EXPECT_EQ(owner.get("/api/usage").items(), 5u);
  EXPECT_EQ(owner.get("/api/usage?client_id=" + other).items(), 1u);
  EXPECT_EQ(owner.get("/api/usage?from=2026-06-16T00:00:00Z&to=2026-06-17T00:00:00Z").items(), 2u);
  EXPECT_EQ(owner.get("/api/usage?from=noon").verdict(), "422 from");
  EXPECT_EQ(product().signUp().get("/api/usage").items(), 0u);
}

TEST_F(UsageOfCalls, IsFreeInTheTrial) {
  auto fresh = product().signUp();
  auto its = addClient(fresh);
  auto start = Timestamp::now();
  callAt(fresh, its, start.text(), 90);
  auto current = fresh.get("/api/subscriptions/current");
  EXPECT_EQ(current.at("/usage/minutes_used"), "2");
  EXPECT_EQ(current.at("/usage/usage_minor"), "0");
}

// The period is being closed while a call of it arrives: the call waits, and is counted behind the closing.
TEST_F(UsageOfCalls, OfAnEndedSubscriptionIsCountedBehindTheClosingBesideIt) {
  const auto& database = product().database();
  auto own = " where subject = 'account' and ended_at is null and account_id = '" + owner.account_id + "'";
  auto id = database.value("select id from subscriptions" + own);
  database.query(
      "update subscriptions set status = 'canceled', canceled_at = now(), ended_at = '2026-06-20Z' where id "
      "= '" +
      id + "'");
  postgres::TestSession closer(database.conninfo());
  closer.run("begin; update subscriptions set invoiced_to = '2026-06-20Z' where id = '" + id +
             "' returning id");
  closer.run("select from subscriptions where id = '" + id + "' for update");
  std::thread closing([&] {
    EXPECT_TRUE(eventually([&] {
      return database.value(
                 "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = '" +
                 database.name() + "'") != "0";
    }));
    closer.run("commit");
  });
  callAt(owner, client, "2026-06-15T10:00:00Z", 61);
  closing.join();
  EXPECT_EQ(database.value("select counted_at = '2026-06-20Z' from usage_records where subscription_id = '" +
                           id + "'"),
            "t");
}

}  // namespace
}  // namespace frontdesk::billing
