// Plans, beginning and ending subscriptions.
#include "tests/billing/clock.h"

namespace frontdesk::billing {
namespace {

using namespace test;

object draftOf(const char* plan, const std::string& client = {}, const object& more = {}) {
  object draft{{"plan", plan}};
  if (!client.empty()) draft["client_id"] = client;
  for (const auto& [name, value] : more) draft[name] = value;
  return draft;
}

std::string eventsOf(const Browser& owner) {
  return product().database().value(
      "select coalesce(string_agg(event_type, ' ' order by created_at, id), '') from outbox where account_id "
      "= '" +
      owner.account_id + "' and event_type ~ '^(subscription|invoice)'");
}

TEST(Plans, AreThereForEverybody) {
  auto plans = product().visitor().get("/api/subscriptions/plans");
  ASSERT_EQ(plans.status, 200) << plans.body;
  EXPECT_EQ(plans.items(), 6u * 7) << "each in each currency";
  auto inDollars = product().visitor().get("/api/subscriptions/plans?currency=USD");
  EXPECT_EQ(inDollars.items(), 6u);
  EXPECT_EQ(inDollars.at("/items/0/id"), "starter");
  EXPECT_EQ(inDollars.at("/items/3/id"), "client_basic");
  EXPECT_EQ(inDollars.at("/items/3/price_minor"), "9900");
  auto inYen = product().visitor().get("/api/subscriptions/plans?currency=JPY");
  EXPECT_EQ(inYen.at("/items/3/price_minor"), "14800") << "yen have no smaller coin";
  EXPECT_EQ(product().visitor().get("/api/subscriptions/plans?currency=euro").verdict(), "422 currency");
}

TEST(CurrentSubscription, IsTheTrialAfterSignUp) {
  auto owner = product().signUp();
  auto current = owner.get("/api/subscriptions/current");
  ASSERT_EQ(current.status, 200) << current.body;
  EXPECT_EQ(current.at("/plan_id"), "starter");
  EXPECT_EQ(current.at("/status"), "trialing");
  EXPECT_EQ(current.at("/current_period_end"), current.at("/trial_ends_at"));
  EXPECT_EQ(current.at("/usage/included_minutes"), "500");
  EXPECT_EQ(current.at("/usage/total_minor"), "0");
}

TEST(CurrentSubscription, IsAClientsOwnOrNone) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  EXPECT_EQ(owner.get("/api/subscriptions/current?client_id=" + client).status, 404);
  auto made = owner.post("/api/subscriptions/create", draftOf("client_basic", client));
  ASSERT_EQ(made.status, 201) << made.body;
  auto current = owner.get("/api/subscriptions/current?client_id=" + client);
  EXPECT_EQ(current.body, made.body);
  EXPECT_EQ(owner.get(made.header("location")).body, made.body);
  EXPECT_EQ(current.at("/client_name"), "Harbor Dental");
  EXPECT_EQ(owner.get("/api/subscriptions/current?client_id=17").verdict(), "422 client_id");
  EXPECT_EQ(product().signUp().get("/api/subscriptions/current?client_id=" + client).status, 404);
}

TEST(CreateSubscription, RefusesWhatDoesNotGoTogether) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto archived = addClient(owner, "Gone");
  owner.del("/api/clients/" + archived);
  struct Case {
    const char* name;
    object draft;
    const char* verdict;
  } cases[] = {
      {"no plan", {}, "422 plan"},
      {"an unknown plan", draftOf("gold", client), "422 plan"},
      {"an agency's plan for a client", draftOf("starter", client), "422 plan"},
      {"a client's plan for the agency", draftOf("client_basic"), "422 plan"},
      {"an unknown client", draftOf("client_basic", nobody), "422 client_id"},
      {"an archived client", draftOf("client_basic", archived), "422 client_id"},
      {"a price of one's own", draftOf("client_basic", client, {{"price_minor", 0}}), "422 price_minor"},
      {"a second one of the account", draftOf("agency"), "409 plan"}};
  for (const auto& c : cases)
    EXPECT_EQ(owner.post("/api/subscriptions/create", c.draft).verdict(), c.verdict) << c.name;
  auto stranger = product().signUp();
  EXPECT_EQ(stranger.post("/api/subscriptions/create", draftOf("client_basic", client)).verdict(),
            "422 client_id");
  EXPECT_EQ(owner.get("/api/subscriptions").items(), 1u);
}

TEST(CreateSubscription, IsInTheAccountsCurrency) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  ASSERT_EQ(owner.patch("/api/settings/account", object{{"currency", "EUR"}}).status, 200);
  auto made = owner.post("/api/subscriptions/create", draftOf("client_basic", client));
  EXPECT_EQ(made.at("/currency"), "EUR");
  EXPECT_EQ(made.at("/price_minor"), "8900");
  auto call = owner.get("/api/calls/" + addCall(owner, client));
  EXPECT_EQ(call.at("/currency"), "EUR");
}

TEST(CreateSubscription, IsRefusedWhereThePlanHasNoPriceInTheAccountsCurrency) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  product().database().query(
      "insert into currencies (code) values ('SEK') on conflict do nothing; update accounts set currency = "
      "'SEK' where "
      "id = '" +
      owner.account_id + "'");
  EXPECT_EQ(owner.post("/api/subscriptions/create", draftOf("client_basic", client)).verdict(), "422 plan");
}

TEST(CreateSubscription, IsTheOwners) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto admin = product().colleague(owner, "admin");
  EXPECT_EQ(admin.post("/api/subscriptions/create", draftOf("client_basic", client)).status, 403);
  EXPECT_EQ(admin.post("/api/subscriptions/cancel", object{{"at", "now"}}).status, 403);
  EXPECT_EQ(admin.post("/api/subscriptions/resume", object{}).status, 403);
  EXPECT_EQ(admin.get("/api/subscriptions").status, 200);
}

TEST(CreateSubscription, IsOneAtATimeUnlessItReplaces) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto first = owner.post("/api/subscriptions/create", draftOf("client_basic", client));
  EXPECT_EQ(owner.post("/api/subscriptions/create", draftOf("client_premium", client)).verdict(),
            "409 client_id");
  auto second = owner.post("/api/subscriptions/create",
                           draftOf("client_premium", client, {{"replaces_current", true}}));
  ASSERT_EQ(second.status, 201) << second.body;
  auto before = owner.get("/api/subscriptions/" + first.at("/id"));
  EXPECT_EQ(before.at("/status"), "canceled");
  EXPECT_EQ(before.at("/ended_at"), second.at("/started_at")) << "no gap, no overlap";
  EXPECT_EQ(eventsOf(owner), "subscription.created subscription.canceled subscription.created");
}

TEST(CreateSubscription, IsOneThoughManyAskAtOnce) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  std::atomic<int> made = 0, refused = 0;
  atOnce(8, [&](int) {
    auto answer = owner.anotherTab().post("/api/subscriptions/create", draftOf("client_basic", client));
    (answer.status == 201 ? made : refused) += answer.status == 201 || answer.status == 409;
  });
  EXPECT_EQ(made, 1);
  EXPECT_EQ(refused, 7);
}

TEST(CreateSubscription, KeepsItsTermsWhateverThePriceListBecomes) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto made = owner.post("/api/subscriptions/create", draftOf("client_standard", client));
  product().database().query(
      "update plans set price_minor = 1, included_minutes = 1 where id = 'client_standard' and currency = "
      "'USD'");
  auto after = owner.get("/api/subscriptions/current?client_id=" + client);
  product().database().query(
      "update plans set price_minor = 24900, included_minutes = 400 where id = 'client_standard' and "
      "currency = 'USD'");
  EXPECT_EQ(after.body, made.body);
}

TEST(CreateSubscription, ReplaysUnderItsKey) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  Headers key{{"Idempotency-Key", "k1"}};
  auto first = owner.post("/api/subscriptions/create", draftOf("client_basic", client), key);
  auto second = owner.post("/api/subscriptions/create", draftOf("client_basic", client), key);
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(second.body, first.body);
}

TEST(CancelSubscription, EndsAtOnceOrWithThePeriod) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto made = owner.post("/api/subscriptions/create", draftOf("client_basic", client));
  auto later = owner.post("/api/subscriptions/cancel", object{{"client_id", client}, {"at", "period_end"}});
  ASSERT_EQ(later.status, 200) << later.body;
  EXPECT_EQ(later.at("/cancel_at"), made.at("/current_period_end"));
  EXPECT_EQ(later.at("/ended_at"), "null");
  EXPECT_EQ(later.at("/status"), "active");
  auto now = owner.post("/api/subscriptions/cancel", object{{"client_id", client}, {"at", "now"}});
  EXPECT_EQ(now.at("/status"), "canceled");
  EXPECT_NE(now.at("/ended_at"), "null");
  EXPECT_EQ(now.at("/usage/base_minor"), "0") << "the day of the end does not count";
  EXPECT_EQ(owner.post("/api/subscriptions/cancel", object{{"client_id", client}, {"at", "now"}}).status,
            404);
  EXPECT_EQ(eventsOf(owner), "subscription.created subscription.canceled subscription.canceled");
}

TEST(CancelSubscription, NamesBadFields) {
  auto owner = product().signUp();
  EXPECT_EQ(owner.post("/api/subscriptions/cancel", object{}).verdict(), "422 at");
  EXPECT_EQ(owner.post("/api/subscriptions/cancel", object{{"at", "yesterday"}}).verdict(), "422 at");
  EXPECT_EQ(owner.post("/api/subscriptions/cancel", object{{"client_id", nobody}, {"at", "now"}}).status,
            404);
}

TEST(ResumeSubscription, TakesACancellationBackWhoseEndHasNotCome) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto made = owner.post("/api/subscriptions/create", draftOf("client_basic", client));
  owner.post("/api/subscriptions/cancel", object{{"client_id", client}, {"at", "period_end"}});
  auto resumed = owner.post("/api/subscriptions/resume", object{{"client_id", client}});
  ASSERT_EQ(resumed.status, 200) << resumed.body;
  EXPECT_EQ(resumed.at("/id"), made.at("/id"));
  EXPECT_EQ(resumed.at("/cancel_at"), "null");
  EXPECT_EQ(resumed.at("/canceled_at"), "null");
  EXPECT_EQ(resumed.at("/current_period_end"), made.at("/current_period_end"));
  auto again = owner.post("/api/subscriptions/resume", object{{"client_id", client}});
  EXPECT_EQ(again.body, resumed.body) << "what is not canceled stays as it is";
  EXPECT_EQ(eventsOf(owner), "subscription.created subscription.canceled subscription.resumed");
}

TEST(ResumeSubscription, FindsNoneWhoseEndHasCome) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto made = owner.post("/api/subscriptions/create", draftOf("client_basic", client));
  owner.post("/api/subscriptions/cancel", object{{"client_id", client}, {"at", "period_end"}});
  // The worker has not closed it yet.
  product().database().query("update subscriptions set cancel_at = now() where id = '" + made.at("/id") +
                             "'");
  EXPECT_EQ(owner.post("/api/subscriptions/resume", object{{"client_id", client}}).status, 404);
  owner.post("/api/subscriptions/cancel", object{{"client_id", client}, {"at", "now"}});
  EXPECT_EQ(owner.post("/api/subscriptions/resume", object{{"client_id", client}}).status, 404);
  EXPECT_EQ(owner.post("/api/subscriptions/resume", object{{"client_id", "x"}}).verdict(), "422 client_id");
}

TEST(ListSubscriptions, FiltersAndPages) {
  auto owner = product().signUp();
  auto first = addClient(owner, "First"), second = addClient(owner, "Second");
  owner.post("/api/subscriptions/create", draftOf("client_basic", first));
  owner.post("/api/subscriptions/create", draftOf("client_basic", second));
  owner.post("/api/subscriptions/cancel", object{{"client_id", first}, {"at", "now"}});
  auto all = owner.get("/api/subscriptions");
  ASSERT_EQ(all.status, 200) << all.body;
  EXPECT_EQ(each(all, "/client_name"), (std::vector<std::string>{"Second", "First", "null"}));
  EXPECT_EQ(walk(owner, "/api/subscriptions?limit=1", "/id"), each(all, "/id"));
  EXPECT_EQ(each(owner.get("/api/subscriptions?status=canceled"), "/client_name"),
            std::vector<std::string>{"First"});
  EXPECT_EQ(owner.get("/api/subscriptions?status=trialing,active").items(), 2u);
  EXPECT_EQ(each(owner.get("/api/subscriptions?subject=account"), "/plan_id"),
            std::vector<std::string>{"starter"});
  EXPECT_EQ(owner.get("/api/subscriptions?client_id=" + second).items(), 1u);
  EXPECT_EQ(owner.get("/api/subscriptions?status=lost").verdict(), "422 status");
  EXPECT_EQ(owner.get("/api/subscriptions/" + std::string(nobody)).status, 404);
}

}  // namespace
}  // namespace frontdesk::billing
