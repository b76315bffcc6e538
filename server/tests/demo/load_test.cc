// The demo in a database: what `frontdesk demo` and the first start leave there.
#include "demo/load.h"

#include <gmock/gmock.h>

#include "app/run_once.h"
#include "tests/test_database.h"

namespace frontdesk::demo {
namespace {

using postgres::TestDatabase;
using postgres::TestRows;
using testing::ElementsAre;

const auto now = Timestamp::now();

Loaded loadInto(
    const TestDatabase& database,
    std::function<void(std::size_t, std::size_t)> progress = [](auto, auto) {}) {
  Config config;
  config.bcryptCost = 4;
  postgres::Options options;
  options.conninfo = database.conninfo();
  options.role = "frontdesk_app";
  options.pool_statement_timeout = std::chrono::minutes(10);
  return runOnce(options, [&](postgres::Database& pool) { return load(pool, config, progress, now); });
}

// All that a reader of the dashboard could see of it, without the ids, which are new in each database.
TestRows figures(const TestDatabase& database) {
  TestRows all;
  for (auto sql :
       {"select c.name, k.status, k.outcome, count(*), sum(k.cost_micros), min(k.started_at), "
        "sum(extract(epoch from k.ended_at - k.started_at)), sum(k.turn_count), min(k.external_id) from "
        "calls k "
        "join clients c on c.id = k.client_id group by 1, 2, 3 order by 1, 2, 3",
        "select c.name, n.number from phone_numbers n join clients c on c.id = n.client_id order by 2",
        "select count(*), sum(length(text)), sum(end_ms - start_ms) from call_turns",
        "select c.name, sum(s.completed), sum(s.cost_micros) from call_stats s join clients c on c.id = "
        "s.client_id "
        "group by 1 order by 1",
        "select c.name, s.plan_id, s.status, s.price_minor, s.current_period_end from subscriptions s left "
        "join "
        "clients c on c.id = s.client_id order by 1, 2, 3, 5",
        "select c.name, i.period_start, i.status, i.total_minor, i.issued_at from invoices i left join "
        "clients c on "
        "c.id = i.client_id order by 1, 2",
        "select count(*), sum(amount_minor) from payments"}) {
    auto rows = database.query(sql);
    all.insert(all.end(), rows.begin(), rows.end());
  }
  return all;
}

struct LoadTest : testing::Test {
  static void SetUpTestSuite() {
    loaded = std::make_unique<TestDatabase>();
    report = loadInto(*loaded);
  }
  static void TearDownTestSuite() { loaded.reset(); }

  inline static std::unique_ptr<TestDatabase> loaded;
  inline static Loaded report;
};

TEST_F(LoadTest, StoresFourteenClientsAndSomeFiveThousandCallsOfNinetyDays) {
  EXPECT_FALSE(report.already);
  EXPECT_EQ(report.clients, 14);
  EXPECT_EQ(loaded->value("select count(*) from clients where status = 'active'"), "14");
  EXPECT_GE(report.calls, 4500);
  EXPECT_LE(report.calls, 5500);
  EXPECT_EQ(loaded->value("select count(*) from calls"), std::to_string(report.calls));
  EXPECT_EQ(loaded->value("select count(distinct date(started_at)) >= 90 from calls"), "t");
  EXPECT_EQ(loaded->value("select min(started_at) >= '" + now.text() +
                          "'::timestamptz - interval '90 days' and max(ended_at) <= '" + now.text() +
                          "' from calls"),
            "t");
  EXPECT_EQ(loaded->value("select bool_and(calls between 40 and 5500) from (select count(*) calls from calls "
                          "group by client_id) c"),
            "t")
      << "every client has its share";
}

TEST_F(LoadTest, HasCallsOfEveryEnd) {
  auto statuses = loaded->query("select status from calls group by 1 having count(*) >= 40 order by 1");
  EXPECT_EQ(statuses, (TestRows{{"completed"}, {"failed"}, {"missed"}, {"voicemail"}}));
  EXPECT_EQ(loaded->value("select count(*) from calls where status = 'completed' and outcome is null"), "0");
  EXPECT_EQ(
      loaded->value("select count(*) from calls k where turn_count <> (select count(*) from call_turns t "
                    "where t.account_id = k.account_id and t.call_id = k.id)"),
      "0");
}

TEST_F(LoadTest, HasBilledWhatHasPassed) {
  EXPECT_EQ(
      loaded->value("select count(*) from subscriptions where subject = 'client' and status = 'active'"),
      "14");
  EXPECT_EQ(loaded->value("select count(*) from subscriptions s where current_period_start > started_at and "
                          "not exists (select from invoices i where i.account_id = s.account_id and "
                          "i.subscription_id = s.id)"),
            "0")
      << "each that has closed a period has its invoice";
  EXPECT_GE(std::stoi(loaded->value("select count(distinct client_id) from invoices")), 10);
  auto statuses = loaded->query("select distinct status from invoices order by 1");
  EXPECT_THAT(statuses, testing::Contains(ElementsAre("paid")));
  EXPECT_EQ(loaded->value(
                "select count(*) from invoices where total_minor <> (select sum(amount_minor) from "
                "invoice_lines l where l.account_id = invoices.account_id and l.invoice_id = invoices.id)"),
            "0");
}

TEST_F(LoadTest, IsNoNews) {
  EXPECT_EQ(loaded->value("select count(*) from outbox"), "0");
  EXPECT_EQ(loaded->value("select count(*) from notifications"), "0");
}

TEST_F(LoadTest, IsNotDoneTwice) {
  auto before = figures(*loaded);
  auto again = loadInto(*loaded, [](auto, auto) { FAIL() << "nothing is to be stored"; });
  EXPECT_TRUE(again.already);
  EXPECT_EQ(figures(*loaded), before);
}

TEST_F(LoadTest, LeavesNothingWhereItBreaksOffAndIsTheSameTheNextTime) {
  TestDatabase other;
  std::size_t last = 0;
  auto breakOff = [&](std::size_t done, std::size_t all) {
    EXPECT_EQ(all, 14u);
    last = done;
    if (done == 5) throw std::runtime_error("the machine sleeps");
  };
  EXPECT_THROW(loadInto(other, breakOff), std::runtime_error);
  EXPECT_EQ(last, 5u);
  for (auto table : {"accounts", "users", "clients", "calls", "call_turns", "call_stats", "subscriptions"})
    EXPECT_EQ(other.value("select count(*) from " + std::string(table)), "0") << table;
  auto second = loadInto(other);
  EXPECT_EQ(second.calls, report.calls);
  EXPECT_EQ(figures(other), figures(*loaded));
}

}  // namespace
}  // namespace frontdesk::demo
