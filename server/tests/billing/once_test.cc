// Exactly once: run twice, by two at once, or killed halfway.
#include "tests/billing/clock.h"
#include "tests/program.h"

namespace frontdesk::billing {
namespace {

using namespace test;

// An account with this many clients whose subscriptions have eleven months to be closed each.
Browser manyDue(const Product& product, int clients) {
  auto owner = product.signUp();
  product.database().query(
      "insert into clients (account_id, name, profession) select '" + owner.account_id +
      "', 'Client ' || n, 'dentist' from generate_series(1, " + std::to_string(clients) +
      ") n;"
      "insert into subscriptions (account_id, subject, client_id, plan_id, status, price_minor, currency, "
      "billing_interval, included_minutes, overage_minute_micros, rounding_seconds, started_at, "
      "current_period_start, "
      "current_period_end) select c.account_id, 'client', c.id, p.id, 'active', p.price_minor, p.currency, "
      "p.billing_interval, p.included_minutes, p.overage_minute_micros, p.rounding_seconds, '2025-12-01Z', "
      "'2025-12-01Z', '2026-01-01Z' from clients c, plans p where p.id = 'client_basic' and p.currency = "
      "'USD' and c.account_id = "
      "'" +
      owner.account_id + "'");
  return owner;
}

// Every client has each month's invoice, at the plan's price, and no number is missing or double.
void expectEachMonthOnce(const Product& product, const Browser& owner, int clients, int months) {
  auto of = " where account_id = '" + owner.account_id + "'";
  const auto& database = product.database();
  auto all = std::to_string(clients * months);
  EXPECT_EQ(database.value("select count(*) from invoices" + of), all);
  EXPECT_EQ(database.value("select count(distinct (client_id, period_start)) from invoices" + of), all);
  EXPECT_EQ(database.value("select count(distinct number) from invoices" + of), all);
  EXPECT_EQ(database.value("select max(last_number) from invoice_series" + of), all) << "no gap";
  EXPECT_EQ(database.value("select sum(amount_minor) from invoice_lines" + of),
            std::to_string(clients * months * 9900));
  EXPECT_EQ(database.value("select count(*) from outbox" + of + " and event_type = 'invoice.issued'"), all);
}

TEST(ExactlyOnce, ByManyAtOnce) {
  Product own;
  auto owner = manyDue(own, 12);
  atOnce(4, [&](int) {
    auto issued = inDatabase(
        "frontdesk_worker",
        [](postgres::Database& database) { return issueDueInvoices(database, at("2026-11-01T00:00:00Z")); },
        own);
    EXPECT_EQ(issued.failures, 0);
  });
  expectEachMonthOnce(own, owner, 12, 11);
}

TEST(ExactlyOnce, OfEveryAccount) {
  Product own;
  auto one = manyDue(own, 2), other = manyDue(own, 3);
  auto issued = inDatabase(
      "frontdesk_worker",
      [](postgres::Database& database) { return issueDueInvoices(database, at("2026-03-01T00:00:00Z")); },
      own);
  EXPECT_EQ(issued.invoices, 15);
  expectEachMonthOnce(own, one, 2, 3);
  expectEachMonthOnce(own, other, 3, 3);
}

Program start(const Product& product, std::string command) {
  return Program({std::move(command)}, {"DATABASE_URL=" + product.database().conninfo(),
                                        "FRONTDESK_DATA=" + product.data().string()});
}

TEST(ExactlyOnce, ThoughItIsKilledHalfway) {
  Product own;
  auto owner = manyDue(own, 60);
  auto count = [&] { return std::stoi(own.database().value("select count(*) from invoices")); };
  for (int wanted : {5, 100, 300}) {
    auto invoicing = start(own, "invoice");
    EXPECT_TRUE(eventually([&] { return count() >= wanted; }));
    invoicing.kill();
  }
  EXPECT_LT(count(), 60 * 11) << "it was killed before its end";
  EXPECT_EQ(start(own, "invoice").wait(), 0);
  auto months = count() / 60;
  EXPECT_GE(months, 11);
  expectEachMonthOnce(own, owner, 60, months);
  EXPECT_EQ(start(own, "invoice").wait(), 0);
  expectEachMonthOnce(own, owner, 60, months);
}

// The worker dies in the middle of its job; another takes the job over as soon as the lease has run out.
TEST(ExactlyOnce, ThoughItsWorkerIsKilledHalfway) {
  Product own;
  auto owner = manyDue(own, 60);
  auto count = [&] { return std::stoi(own.database().value("select count(*) from invoices")); };
  auto unfinished = [&](const std::string& more) {
    return own.database().value(
        "select count(*) from jobs where kind = 'invoice.issue' and finished_at is null" + more);
  };
  for (int wanted : {5, 100}) {
    auto worker = start(own, "work");
    EXPECT_TRUE(eventually([&] { return count() >= wanted; }));
    worker.kill();
    ASSERT_LT(count(), 60 * 11);
    ASSERT_EQ(unfinished(" and leased_until > now()"), "1") << "the job is not lost with its worker";
    own.database().query("update jobs set leased_until = now() where finished_at is null");
  }
  auto worker = start(own, "work");
  EXPECT_TRUE(eventually([&] { return unfinished("") == "0"; }));
  EXPECT_EQ(own.database().value("select max(attempt_count) from jobs where kind = 'invoice.issue'"), "3");
  expectEachMonthOnce(own, owner, 60, count() / 60);
}

}  // namespace
}  // namespace frontdesk::billing
