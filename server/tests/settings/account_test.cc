// /api/settings/account
#include "tests/billing/an_invoice.h"

namespace frontdesk::settings {
namespace {

using namespace test;

constexpr auto path = "/api/settings/account";

TEST(AccountSettings, AreReadAndChanged) {
  auto owner = product().signUp();
  EXPECT_EQ(owner.get(path).at("/id"), owner.account_id);
  auto changed = owner.patch(path, object{{"name", "Bright Agency"}, {"time_zone", "Europe/Berlin"}});
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.at("/name"), "Bright Agency");
  EXPECT_EQ(owner.patch(path, object{{"name", "Brighter"}}).at("/time_zone"), "Europe/Berlin");
  EXPECT_EQ(changed.at("/retention_days"), "null");
  EXPECT_EQ(owner.patch(path, object{{"retention_days", 90}}).at("/retention_days"), "90");
  EXPECT_EQ(owner.patch(path, object{{"name", "Brighter"}}).at("/retention_days"), "90");
  EXPECT_EQ(owner.patch(path, object{{"retention_days", nullptr}}).at("/retention_days"), "null");
  for (int bad : {0, 3651})
    EXPECT_EQ(owner.patch(path, object{{"retention_days", bad}}).verdict(), "422 retention_days");
  EXPECT_EQ(owner.get("/api/auth/me").at("/account/name"), "Brighter");
}

TEST(AccountSettings, RefuseWhatIsWrong) {
  auto owner = product().signUp();
  EXPECT_EQ(owner.patch(path, object{{"name", ""}, {"time_zone", "Mars/Base"}}).verdict(),
            "422 name, time_zone");
  EXPECT_EQ(owner.patch(path, object{{"currency", "euro"}}).verdict(), "422 currency");
  EXPECT_EQ(owner.patch(path, object{{"currency", "XAU"}}).verdict(), "422 currency")
      << "no plan has a price in it";
  auto member = product().colleague(owner, "member");
  EXPECT_EQ(member.get(path).status, 200);
  EXPECT_EQ(member.patch(path, object{{"name", "x"}}).status, 403);
}

// Its own plan's price goes with it.
TEST(AccountSettings, ChangeTheCurrencyOfAnAccountThatIsNew) {
  auto owner = product().signUp();
  EXPECT_EQ(owner.patch(path, object{{"currency", "EUR"}}).at("/currency"), "EUR");
  auto plan = owner.get("/api/subscriptions/current");
  EXPECT_EQ(plan.at("/currency"), "EUR");
  EXPECT_EQ(plan.at("/price_minor"), "4500");
  EXPECT_EQ(plan.at("/status"), "trialing");
  EXPECT_EQ(owner.get("/api/auth/me").at("/account/currency"), "EUR");
}

// The first call is stored, in the old currency, but not yet committed.
TEST(AccountSettings, ChangeNoCurrencyUnderACallThatIsBeingLogged) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  postgres::TestSession logging(product().database().conninfo());
  logging.run(
      "begin; insert into calls (account_id, client_id, direction, status, started_at, currency) values ('" +
      owner.account_id + "', '" + client + "', 'inbound', 'completed', now(), 'USD')");
  EXPECT_NE(owner.patch(path, object{{"currency", "EUR"}}).status, 200);
  logging.run("commit");
  EXPECT_EQ(owner.patch(path, object{{"currency", "EUR"}}).verdict(), "409 currency");
}

TEST(AccountSettings, KeepTheCurrencyOnceSomethingIsInIt) {
  std::function<void(Browser&)> cases[] = {
      [](Browser& owner) { addCall(owner, addClient(owner)); },
      [](Browser& owner) {
        owner.post("/api/subscriptions/create",
                   object{{"plan", "client_basic"}, {"client_id", addClient(owner)}});
      },
      [](Browser& owner) {
        owner.post("/api/subscriptions/create", object{{"plan", "agency"}, {"replaces_current", true}});
      },
      [](Browser& owner) { addInvoice(owner); }};
  for (const auto& prepare : cases) {
    auto owner = product().signUp();
    prepare(owner);
    EXPECT_EQ(owner.patch(path, object{{"name", "Never"}, {"currency", "EUR"}}).verdict(), "409 currency");
    EXPECT_EQ(owner.get(path).at("/name"), "Ada Owner") << "all or nothing";
    EXPECT_EQ(owner.patch(path, object{{"name", "Same"}, {"currency", "USD"}}).at("/name"), "Same");
  }
}

}  // namespace
}  // namespace frontdesk::settings
