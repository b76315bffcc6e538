// Every cent: random histories, and what was invoiced against the ledger.
#include <random>

#include "tests/billing/clock.h"
#include "tests/billing/ledger.h"

namespace frontdesk::billing {
namespace {

using namespace test;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct PriceList {
  const char* currency;
  Terms client[3], account[3];
};
const PriceList priceLists[] = {{"USD",
                                 {{"client_basic", 9900, 100, 350'000, 60},
                                  {"client_standard", 24900, 400, 300'000, 60},
                                  {"client_premium", 59900, 1200, 250'000, 60}},
                                 {{"starter", 4900, 500, 120'000, 1},
                                  {"agency", 19900, 2500, 100'000, 1},
                                  {"scale", 79900, 12500, 80'000, 1}}},
                                {"EUR",
                                 {{"client_basic", 8900, 100, 320'000, 60},
                                  {"client_standard", 22900, 400, 280'000, 60},
                                  {"client_premium", 55900, 1200, 230'000, 60}},
                                 {{"starter", 4500, 500, 110'000, 1},
                                  {"agency", 18500, 2500, 92'000, 1},
                                  {"scale", 74900, 12500, 74'000, 1}}},
                                {"JPY",
                                 {{"client_basic", 14800, 100, 52'000'000, 60, 1'000'000},
                                  {"client_standard", 37800, 400, 45'000'000, 60, 1'000'000},
                                  {"client_premium", 89800, 1200, 38'000'000, 60, 1'000'000}},
                                 {{"starter", 7500, 500, 18'000'000, 1, 1'000'000},
                                  {"agency", 29800, 2500, 15'000'000, 1, 1'000'000},
                                  {"scale", 119800, 12500, 12'000'000, 1, 1'000'000}}}};
const demo::Zone zones[] = {{"UTC", minutes(0), demo::DaylightSaving::none},
                            {"America/New_York", minutes(-300), demo::DaylightSaving::us},
                            {"Europe/Berlin", minutes(60), demo::DaylightSaving::eu}};

class History {
 public:
  explicit History(unsigned seed)
      : random_(seed),
        zone_(zones[seed % 3]),
        prices_(priceLists[seed / 3 % 3]),
        owner_(product().signUp()),
        client_(addClient(owner_)) {
    product().database().query("update accounts set time_zone = '" + std::string(zone_.name) +
                               "', currency = '" + prices_.currency + "' where id = '" + owner_.account_id +
                               "'; delete from subscriptions where account_id = '" + owner_.account_id + "'");
  }

  void play(int steps) {
    for (int step = 0; step < steps; ++step) {
      now_ = now_ + minutes(upTo(60 * 60)) + std::chrono::microseconds(upTo(1'000'000));
      auto dice = upTo(100);
      if (dice < 55)
        log();
      else if (dice < 64)
        remove();
      else if (dice < 73)
        change();
      else if (dice < 78)
        begin(dice % 2);
      else if (dice < 82)
        end(dice % 2);
      else
        close();
    }
    now_ = now_ + hours(24 * 100);
    close();
  }

  void expectReconciled() {
    EXPECT_EQ(billed("client"), std::to_string(client_ledger_.billed()));
    EXPECT_EQ(billed("account"), std::to_string(account_ledger_.billed()));
    auto of = " i.account_id = '" + owner_.account_id + "'";
    EXPECT_EQ(
        value("select count(*) from invoices i where" + of +
              " and total_minor <> (select sum(l.amount_minor) from invoice_lines l where l.account_id = "
              "i.account_id and l.invoice_id = i.id)"),
        "0");
    EXPECT_EQ(
        value("select count(*) from invoice_lines l join invoices i on i.id = l.invoice_id where" + of +
              " and l.kind = 'usage' and l.amount_minor <> (select sum(r.price_minor) from usage_records r "
              "where "
              "r.subscription_id = l.subscription_id and r.counted_at >= l.usage_from and r.counted_at < "
              "l.usage_to)"),
        "0")
        << "a line is the sum of the usage that it leads to";
    EXPECT_EQ(
        value("select count(*) from calls i where" + of +
              " and price_minor is distinct from (select sum(r.price_minor) from usage_records r join "
              "subscriptions s on s.id = r.subscription_id and s.subject = 'client' where r.call_id = i.id)"),
        "0")
        << "a call's price is its usage";
    EXPECT_GT(std::stoi(value("select count(*) from invoices i where" + of)), 3)
        << "the history says something";
  }

 private:
  struct Call {
    std::string id;
    Timestamp start;
  };

  int upTo(int most) { return std::uniform_int_distribution<int>(0, most - 1)(random_); }
  std::string value(const std::string& sql) { return product().database().value(sql); }
  std::string billed(const std::string& subject) {
    return value(
        "select coalesce(sum(l.amount_minor), 0) from invoice_lines l join invoices i on i.account_id = "
        "l.account_id and i.id = l.invoice_id join subscriptions s on s.id = i.subscription_id where "
        "s.subject "
        "= '" +
        subject + "' and i.account_id = '" + owner_.account_id + "'");
  }
  void tell(const Call& call, int length) {
    client_ledger_.setCall(call.id, call.start, length);
    account_ledger_.setCall(call.id, call.start, length);
  }

  void log() {
    auto start = now_ + -minutes(upTo(24 * 60 * 9));  // some arrive days late
    start = Timestamp(std::chrono::floor<seconds>(start.time()));
    auto length = upTo(3) ? upTo(900) : upTo(7200);
    Call call{callAt(owner_, client_, start.text(), length), start};
    tell(call, length);
    calls_.push_back(std::move(call));
  }
  void remove() {
    if (calls_.empty()) return;
    std::swap(calls_[std::size_t(upTo(int(calls_.size())))], calls_.back());
    ASSERT_EQ(owner_.del("/api/calls/" + calls_.back().id).status, 204);
    client_ledger_.removeCall(calls_.back().id);
    account_ledger_.removeCall(calls_.back().id);
    calls_.pop_back();
  }
  void change() {
    if (calls_.empty()) return;
    const auto& call = calls_[std::size_t(upTo(int(calls_.size())))];
    auto length = upTo(5000);
    auto end = call.start + seconds(length);
    ASSERT_EQ(owner_.patch("/api/calls/" + call.id, object{{"ended_at", end.text()}}).status, 200);
    tell(call, length);
  }
  void begin(bool client) {
    auto& ledger = client ? client_ledger_ : account_ledger_;
    const auto& terms = (client ? prices_.client : prices_.account)[upTo(3)];
    if (ledger.isLive(now_)) ledger.endAt(now_);
    inDatabase("frontdesk_app", [&](postgres::Database& database) {
      SubscriptionDraft draft{PlanId::trusted(terms.plan), {}, true};
      if (client) draft.client_id = idOf(client_);
      return subscribe(Tenant::forAccount(database, idOf(owner_.account_id)), std::move(draft), now_);
    });
    // A trial comes with an account's first subscription; here none is wanted.
    product().database().query(
        "update subscriptions set trial_ends_at = null, status = 'active', current_period_end = "
        "next_period_start(current_period_start, 'month', time_zone) where status = 'trialing' "
        "and account_id = '" +
        owner_.account_id + "'");
    ledger.begin(terms, now_);
  }
  void end(bool client) {
    auto& ledger = client ? client_ledger_ : account_ledger_;
    if (!ledger.isLive(now_)) return;
    bool atOnce = upTo(2);
    auto ended = inDatabase("frontdesk_app", [&](postgres::Database& database) {
      Cancellation cancellation{{}, atOnce ? CancelAt::now : CancelAt::period_end};
      if (client) cancellation.client_id = idOf(client_);
      return cancel(Tenant::forAccount(database, idOf(owner_.account_id)), std::move(cancellation), now_);
    });
    ASSERT_TRUE(ended);
    ledger.endAt(atOnce ? now_ : ledger.monthEndAfter(now_));
  }
  void close() {
    auto text = now_;
    inDatabase("frontdesk_app", [&](postgres::Database& database) {
      return issueDueInvoicesOf(Tenant::forAccount(database, idOf(owner_.account_id)), text);
    });
    client_ledger_.close(now_);
    account_ledger_.close(now_);
  }

  std::mt19937 random_;
  demo::Zone zone_;
  const PriceList& prices_;
  Browser owner_;
  std::string client_;
  Timestamp now_ = at("2025-09-10T08:00:00Z");
  Ledger client_ledger_{zone_}, account_ledger_{zone_};
  std::vector<Call> calls_;
};

class Reconcile : public testing::TestWithParam<unsigned> {};

TEST_P(Reconcile, ToTheCent) {
  History history(GetParam());
  history.play(160);
  history.expectReconciled();
}

INSTANTIATE_TEST_SUITE_P(Histories, Reconcile, testing::Range(1u, 13u));

}  // namespace
}  // namespace frontdesk::billing
