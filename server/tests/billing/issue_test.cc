// Periods are closed exactly once, and what the invoices say adds up.
#include "tests/billing/clock.h"

namespace frontdesk::billing {
namespace {

using namespace test;

// "kind amount, …" of an invoice.
std::string linesOf(Browser& owner, const std::string& invoice) {
  auto detail = owner.get("/api/invoices/" + invoice).json();
  std::string text;
  for (const auto& line : detail.at("lines").as_array())
    text += (text.empty() ? "" : ", ") + std::string(line.at("kind").as_string()) + ' ' +
            boost::json::serialize(line.at("amount_minor"));
  return text;
}

class Issuing : public testing::Test {
 protected:
  Issuing() : owner(product().signUp()), client(addClient(owner)) {}
  std::vector<std::string> invoices() {
    return walk(owner, "/api/invoices?limit=100&client_id=" + client, "/id");
  }
  Browser owner;
  std::string client;
};

TEST_F(Issuing, BillsAPartOfAMonthThenWholeOnes) {
  subscribeAt(owner, "client_basic", client, "2026-03-12T15:00:00Z");
  callAt(owner, client, "2026-03-20T10:00:00Z", 60 * 70);
  callAt(owner, client, "2026-04-20T10:00:00Z", 60 * 90);
  EXPECT_EQ(issueAt(owner, "2026-03-31T23:59:59Z").periods, 0);
  EXPECT_EQ(issueAt(owner, "2026-05-01T00:00:00Z").invoices, 2) << "also what was missed";
  EXPECT_EQ(issueAt(owner, "2026-05-01T00:00:00Z").periods, 0) << "and never twice";
  auto ids = invoices();
  ASSERT_EQ(ids.size(), 2u);
  std::sort(ids.begin(), ids.end());
  // 20 of 31 days: 99.00 * 20/31 = 63.87; 65 of 100 minutes included, 70 used at 0.35.
  EXPECT_EQ(linesOf(owner, ids[0]), "base 6387, usage 2450, adjustment -2275");
  EXPECT_EQ(linesOf(owner, ids[1]), "base 9900, usage 3150, adjustment -3150");
  auto first = owner.get("/api/invoices/" + ids[0]);
  EXPECT_EQ(first.at("/total_minor"), "6562");
  EXPECT_EQ(first.at("/lines/0/description"), "Basic, 12–31 March 2026 (20 of 31 days)");
  EXPECT_EQ(first.at("/lines/1/description"), "1 call");
  EXPECT_EQ(first.at("/lines/2/description"), "Included minutes: 65 of 65");
  EXPECT_EQ(first.at("/lines/0/plan_name"), "Basic");
  EXPECT_EQ(first.at("/lines/0/days"), "20");
  EXPECT_EQ(first.at("/lines/0/of_days"), "31");
  EXPECT_EQ(first.at("/lines/1/calls"), "1");
  EXPECT_EQ(first.at("/lines/2/included_minutes"), "65");
  EXPECT_EQ(first.at("/lines/2/late"), "false");
  EXPECT_EQ(first.at("/bill_to/name"), "Harbor Dental");
  EXPECT_EQ(first.at("/status"), "overdue") << "it was due in May";
  auto calls = owner.get("/api/invoices/" + ids[0] + "/calls?line=1");
  ASSERT_EQ(calls.items(), 1u) << calls.body;
  EXPECT_EQ(calls.at("/items/0/price_minor"), "2450");
  EXPECT_EQ(owner.get("/api/invoices/" + ids[0] + "/calls?line=0").items(), 0u);
  EXPECT_EQ(owner.get("/api/subscriptions/current?client_id=" + client).at("/status"), "past_due");
}

TEST_F(Issuing, CountsACallThatArrivesLateToTheNextInvoice) {
  subscribeAt(owner, "client_basic", client, "2026-03-01T00:00:00Z");
  issueAt(owner, "2026-04-01T00:05:00Z");
  callAt(owner, client, "2026-03-31T10:00:00Z", 60 * 101);
  EXPECT_EQ(owner.get("/api/usage?subject=client").at("/items/0/counted_at"), "2026-04-01T00:00:00.000Z");
  issueAt(owner, "2026-05-01T00:05:00Z");
  auto ids = invoices();
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(linesOf(owner, ids.at(0)), "base 9900");
  EXPECT_EQ(linesOf(owner, ids.at(1)), "base 9900, usage 3535, adjustment -3500");
}

TEST_F(Issuing, TakesADeletedCallOffTheRunningPeriodButNeverBelowNothing) {
  subscribeAt(owner, "client_basic", client, "2026-03-01T00:00:00Z");
  auto march = callAt(owner, client, "2026-03-10T10:00:00Z", 60 * 150);
  issueAt(owner, "2026-04-01T00:05:00Z");
  EXPECT_EQ(owner.del("/api/calls/" + march).status, 204);
  callAt(owner, client, "2026-04-10T10:00:00Z", 60 * 60);
  issueAt(owner, "2026-05-01T00:05:00Z");
  auto ids = invoices();
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(linesOf(owner, ids.at(0)), "base 9900, usage 5250, adjustment -3500");
  EXPECT_EQ(linesOf(owner, ids.at(1)), "base 9900, usage -3150, adjustment 3150");
}

TEST_F(Issuing, EndsWithTheDayAndBillsWhatComesLater) {
  subscribeAt(owner, "client_basic", client, "2026-03-01T00:00:00Z");
  callAt(owner, client, "2026-03-10T10:00:00Z", 60 * 60);
  auto ended = cancelAt(owner, client, CancelAt::now, "2026-03-11T12:00:00Z");
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->usage.base_minor, 3194);
  EXPECT_EQ(issueAt(owner, "2026-03-11T13:00:00Z").invoices, 1) << "not only at the month's end";
  EXPECT_EQ(issueAt(owner, "2026-04-01T13:00:00Z").periods, 0);
  callAt(owner, client, "2026-03-11T11:59:00Z", 60 * 2);
  callAt(owner, client, "2026-03-11T12:00:00Z", 60 * 2);
  EXPECT_EQ(issueAt(owner, "2026-04-01T13:00:00Z").invoices, 1);
  EXPECT_EQ(issueAt(owner, "2026-04-01T14:00:00Z").invoices, 0);
  auto ids = invoices();
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(linesOf(owner, ids.at(0)), "base 3194, usage 2100, adjustment -1155");  // 33 of 100 included
  EXPECT_EQ(linesOf(owner, ids.at(1)), "usage 70");
  EXPECT_EQ(owner.get("/api/invoices/" + ids.at(1)).at("/lines/0/late"), "true");
}

TEST_F(Issuing, LooksOnceAtWhatComesLateAndCostsNothing) {
  subscribeAt(owner, "client_basic", client, "2026-03-01T00:00:00Z");
  cancelAt(owner, client, CancelAt::now, "2026-03-11T12:00:00Z");
  issueAt(owner, "2026-03-11T13:00:00Z");
  callAt(owner, client, "2026-03-11T11:59:00Z", 60 * 2);  // 33 minutes are included
  auto due = [&] {
    return product().database().value(
        "select count(*) from due_subscriptions where due_at <= '2026-04-01T13:00:00Z' and account_id = '" +
        owner.account_id + "'");
  };
  EXPECT_EQ(due(), "1");
  EXPECT_EQ(issueAt(owner, "2026-04-01T13:00:00Z").invoices, 0);
  EXPECT_EQ(due(), "0");
}

TEST_F(Issuing, EndsWithThePeriod) {
  subscribeAt(owner, "client_basic", client, "2026-03-01T00:00:00Z");
  cancelAt(owner, client, CancelAt::period_end, "2026-03-11T12:00:00Z");
  callAt(owner, client, "2026-03-31T23:59:00Z", 60);
  callAt(owner, client, "2026-04-01T00:00:00Z", 60);
  EXPECT_EQ(issueAt(owner, "2026-06-01T13:00:00Z").invoices, 1);
  EXPECT_EQ(linesOf(owner, invoices().at(0)), "base 9900, usage 35, adjustment -35");
  EXPECT_EQ(owner.get("/api/subscriptions?client_id=" + client).at("/items/0/status"), "canceled");
  subscribeAt(owner, "client_basic", client, "2026-06-02T00:00:00Z");
}

TEST_F(Issuing, GoesOnAfterACancellationThatWasTakenBack) {
  subscribeAt(owner, "client_basic", client, "2026-03-01T00:00:00Z");
  cancelAt(owner, client, CancelAt::period_end, "2026-03-11T12:00:00Z");
  resumeAt(owner, client, "2026-03-31T23:59:59Z");
  callAt(owner, client, "2026-03-31T23:59:00Z", 60);
  callAt(owner, client, "2026-04-01T00:00:00Z", 60);
  EXPECT_EQ(issueAt(owner, "2026-05-01T13:00:00Z").invoices, 2);
  for (const auto& invoice : invoices())
    EXPECT_EQ(linesOf(owner, invoice), "base 9900, usage 35, adjustment -35");
  EXPECT_EQ(owner.get("/api/subscriptions/current?client_id=" + client).at("/status"), "past_due");
}

TEST_F(Issuing, FollowsTheAccountsCalendarThroughDaylightSaving) {
  product().database().query("update accounts set time_zone = 'America/New_York' where id = '" +
                             owner.account_id + "'");
  auto made = subscribeAt(owner, "client_basic", client, "2026-03-01T05:00:00Z");
  EXPECT_EQ(made.current_period_end, at("2026-04-01T04:00:00Z"));
  EXPECT_EQ(made.usage.base_minor, 9900);
  issueAt(owner, "2026-04-01T04:00:00Z");
  auto next = owner.get("/api/subscriptions/current?client_id=" + client);
  EXPECT_EQ(next.at("/current_period_end"), "2026-05-01T04:00:00.000Z");
  product().database().query("update accounts set time_zone = 'Asia/Tokyo' where id = '" + owner.account_id +
                             "'");
  EXPECT_EQ(owner.get("/api/invoices?client_id=" + client).at("/items/0/time_zone"), "America/New_York");
}

TEST_F(Issuing, TurnsTheTrialIntoThePlanWithoutAnInvoice) {
  product().database().query(
      "update subscriptions set started_at = '2026-03-01Z', trial_ends_at = '2026-03-15Z', "
      "current_period_start = "
      "'2026-03-01Z', current_period_end = '2026-03-15Z' where account_id = '" +
      owner.account_id + "'");
  callAt(owner, client, "2026-03-10T10:00:00Z", 60 * 600);
  auto once = issueAt(owner, "2026-03-15T00:00:00Z");
  EXPECT_EQ(once.periods, 1);
  EXPECT_EQ(once.invoices, 0);
  EXPECT_EQ(owner.get("/api/subscriptions/current").at("/status"), "active");
  issueAt(owner, "2026-04-01T00:00:00Z");
  auto own = owner.get("/api/invoices?subject=account");
  ASSERT_EQ(own.items(), 1u);
  EXPECT_EQ(linesOf(owner, own.at("/items/0/id")), "base 2687");  // 17 of 31 days of 49.00
  EXPECT_EQ(own.at("/items/0/number"), "FD-2026-0001");
  EXPECT_EQ(own.at("/items/0/bill_from/name"), "Frontdesk");
}

TEST_F(Issuing, SurvivesTheErasureOfTheClient) {
  subscribeAt(owner, "client_basic", client, "2026-03-01T00:00:00Z");
  callAt(owner, client, "2026-03-10T10:00:00Z", 60 * 600);
  EXPECT_EQ(owner.post("/api/clients/" + client + "/erase").status, 204);
  auto left = owner.get("/api/subscriptions?subject=client");
  EXPECT_EQ(left.at("/items/0/status"), "canceled");
  EXPECT_EQ(left.at("/items/0/client_id"), "null");
  issueAt(owner, Timestamp::now().text());
  auto last = owner.get("/api/invoices?subject=client");
  EXPECT_EQ(last.at("/items/0/bill_to/name"), "Erased client");
}

}  // namespace
}  // namespace frontdesk::billing
