// Exactly once: run twice, by two at once, or killed halfway.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <csignal>

#include "tests/billing/clock.h"

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
      "'2025-12-01Z', '2026-01-01Z' from clients c, plans p where p.id = 'client_basic' and c.account_id = "
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

// Starts `frontdesk invoice` on the product's database; its exit status, or -1 if it was killed.
int runCommand(const Product& product, const std::function<void(pid_t)>& meanwhile) {
  auto url = "DATABASE_URL=" + product.database().conninfo();
  auto data = "FRONTDESK_DATA=" + product.data().string();
  std::string program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "frontdesk";
  char* words[] = {program.data(), const_cast<char*>("invoice"), nullptr};
  char* environment[] = {url.data(), data.data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  int failed = posix_spawn(&child, program.c_str(), &actions, nullptr, words, environment);
  posix_spawn_file_actions_destroy(&actions);
  if (failed) throw std::runtime_error("frontdesk could not be started");
  meanwhile(child);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(ExactlyOnce, ThoughItIsKilledHalfway) {
  Product own;
  auto owner = manyDue(own, 60);
  auto count = [&] { return std::stoi(own.database().value("select count(*) from invoices")); };
  int killed = 0;
  for (int wanted : {5, 100, 300}) {
    auto status = runCommand(own, [&](pid_t child) {
      eventually([&] { return count() >= wanted; });
      kill(child, SIGKILL);
    });
    killed += status == -1;
    EXPECT_GE(count(), wanted);
  }
  EXPECT_GT(killed, 0);
  EXPECT_EQ(runCommand(own, [](pid_t) {}), 0);
  auto months = count() / 60;
  EXPECT_GE(months, 11);
  expectEachMonthOnce(own, owner, 60, months);
  EXPECT_EQ(runCommand(own, [](pid_t) {}), 0);
  expectEachMonthOnce(own, owner, 60, months);
}

}  // namespace
}  // namespace frontdesk::billing
