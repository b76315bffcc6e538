// /api/settings/notifications, and the mails that go out by them.
#include "settings/notification_jobs.h"
#include "tests/billing/clock.h"
#include "tests/run_job.h"

namespace frontdesk::settings {
namespace {

using namespace test;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr auto path = "/api/settings/notifications";

object choice(std::string_view event, std::string_view delivery) {
  return {{"items", {{{"event", event}, {"delivery", delivery}}}}};
}

object missedCall() {
  return {{"status", "missed"}, {"answered_at", nullptr}, {"from_number", "+12025550177"}};
}

// The day's mails as they would go out at `now`, by the handler that the schedule calls.
void sendDigests(const Browser& owner, std::string_view now) {
  EXPECT_EQ(runJob(working(), addNotificationJobs, "notification.digest", owner.account_id, now), "");
}

TEST(Notifications, AreChosenByEachUser) {
  auto owner = product().signUp();
  EXPECT_EQ(each(owner.get(path), "/event"),
            (std::vector<std::string>{"call_missed", "call_negative", "invoice_issued", "invoice_paid",
                                      "subscription_canceled"}));
  EXPECT_EQ(owner.get(path).at("/items/0/delivery"), "daily");
  auto changed = owner.put(path, choice("call_missed", "now"));
  EXPECT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(changed.at("/items/0/delivery"), "now");
  EXPECT_EQ(owner.get(path).at("/items/1/delivery"), "daily") << "what was not named stays";
  auto viewer = product().colleague(owner, "viewer");
  EXPECT_EQ(viewer.get(path).at("/items/0/delivery"), "off");
  EXPECT_EQ(viewer.put(path, choice("call_missed", "daily")).at("/items/0/delivery"), "daily");
  EXPECT_EQ(owner.get(path).at("/items/0/delivery"), "now") << "another user's";
}

TEST(Notifications, NameEachBadField) {
  auto owner = product().signUp();
  EXPECT_EQ(owner.put(path, choice("lunch", "sometimes")).verdict(), "422 items[0].event, items[0].delivery");
  EXPECT_EQ(owner.put(path, object{{"items", array{}}}).verdict(), "422 items");
  object twice{
      {"items",
       {{{"event", "call_missed"}, {"delivery", "now"}}, {{"event", "call_missed"}, {"delivery", "off"}}}}};
  EXPECT_EQ(owner.put(path, twice).verdict(), "422 items");
}

TEST(Notifications, AreMailedAtOnceToWhoWantsThat) {
  auto owner = working().signUp();
  auto viewer = working().colleague(owner, "viewer");
  owner.put(path, choice("call_missed", "now"));
  auto client = addClient(owner, "Harbor Dental");
  addCall(owner, client);
  EXPECT_EQ(working().mailsTo(owner.email).size(), 0u);
  addCall(owner, client, missedCall());
  EXPECT_TRUE(eventually([&] { return !working().mailsTo(owner.email).empty(); }));
  auto mail = working().mailsTo(owner.email).at(0);
  EXPECT_THAT(mail, HasSubstr("+12025550177"));
  EXPECT_THAT(mail, HasSubstr("Harbor Dental"));
  EXPECT_EQ(working().mailsTo(viewer.email).size(), 0u);
  auto sent = working().database().query(
      "select count(*) from notifications where sent_at is not null and "
      "account_id = '" +
      owner.account_id + "'");
  EXPECT_EQ(sent[0][0], "1");
}

TEST(Notifications, OfADayComeInOneMailInTheMorningOfTheUsersZone) {
  auto owner = working().signUp();
  owner.patch("/api/auth/me", object{{"time_zone", "Asia/Tokyo"}});  // UTC+9, no summer time
  auto client = addClient(owner, "Harbor Dental");
  addCall(owner, client, missedCall());
  addCall(owner, client, {{"sentiment", {{"label", "negative"}, {"score", -0.9}}}});
  sendDigests(owner, "2030-06-01T22:59:00Z");
  EXPECT_EQ(working().mailsTo(owner.email).size(), 0u) << "07:59 in Tokyo";
  sendDigests(owner, "2030-06-01T23:00:00Z");
  ASSERT_EQ(working().mailsTo(owner.email).size(), 1u);
  EXPECT_THAT(working().mailsTo(owner.email)[0], HasSubstr("Missed call"));
  EXPECT_THAT(working().mailsTo(owner.email)[0], HasSubstr("Unhappy caller"));
  addCall(owner, client, missedCall());
  sendDigests(owner, "2030-06-02T09:00:00Z");
  EXPECT_EQ(working().mailsTo(owner.email).size(), 1u) << "one a day";
  sendDigests(owner, "2030-06-02T23:30:00Z");
  EXPECT_EQ(working().mailsTo(owner.email).size(), 2u);
  sendDigests(owner, "2030-06-03T23:30:00Z");
  EXPECT_EQ(working().mailsTo(owner.email).size(), 2u) << "nothing new";
}

// September's invoice of the client is issued; its id.
std::string issueInvoice(Browser& owner, const std::string& client) {
  billing::subscribeAt(owner, "client_basic", client, "2026-09-01T00:00:00Z", false, working());
  EXPECT_EQ(billing::issueAt(owner, "2026-10-01T00:00:00Z", working()).invoices, 1);
  return owner.get("/api/invoices").at("/items/0/id");
}

struct Happening {
  const char* event;
  const char* told;  // in the mail
  void (*happen)(Browser& owner, const std::string& client);
};
const Happening happenings[] = {
    {"call_missed", "Missed call from +12025550177 for Harbor Dental",
     [](Browser& owner, const std::string& client) { addCall(owner, client, missedCall()); }},
    {"call_negative", "Unhappy caller from +12025550119 for Harbor Dental",
     [](Browser& owner, const std::string& client) {
       addCall(owner, client, {{"sentiment", {{"label", "negative"}, {"score", -0.9}}}});
     }},
    {"invoice_issued", "Invoice issued 2026-0001 for Harbor Dental",
     [](Browser& owner, const std::string& client) { issueInvoice(owner, client); }},
    {"invoice_paid", "Invoice paid 2026-0001 for Harbor Dental",
     [](Browser& owner, const std::string& client) {
       auto path = "/api/invoices/" + issueInvoice(owner, client) + "/payments";
       EXPECT_EQ(owner.post(path, object{{"method", "cash"}}).status, 201);
     }},
    {"subscription_canceled", "Subscription canceled for Harbor Dental",
     [](Browser& owner, const std::string& client) {
       owner.post("/api/subscriptions/create", object{{"plan", "client_basic"}, {"client_id", client}});
       auto ended = owner.post("/api/subscriptions/cancel", object{{"client_id", client}, {"at", "now"}});
       EXPECT_EQ(ended.status, 200) << ended.body;
     }},
};

// Of one event each tells another user, and of nothing else.
void choose(Browser& user, std::string_view event, std::string_view delivery) {
  for (const auto& other : happenings) user.put(path, choice(other.event, "off"));
  EXPECT_EQ(user.put(path, choice(event, delivery)).status, 200);
}

TEST(Notifications, OfEachEventGoToWhoChoseItWhenTheyChose) {
  for (const auto& c : happenings) {
    SCOPED_TRACE(c.event);
    auto owner = working().signUp();
    auto daily = working().colleague(owner, "viewer"), off = working().colleague(owner, "admin"),
         other = working().colleague(owner, "admin");
    choose(owner, c.event, "now"), choose(daily, c.event, "daily"), choose(off, c.event, "off");
    choose(other, std::string_view(c.event) == "call_missed" ? "call_negative" : "call_missed", "now");
    c.happen(owner, addClient(owner, "Harbor Dental"));
    EXPECT_TRUE(eventually([&] { return !working().mailsTo(owner.email).empty(); }));
    sendDigests(owner, "2030-06-01T12:00:00Z");
    for (const auto* told : {&owner, &daily}) {
      auto mails = working().mailsTo(told->email);
      ASSERT_EQ(mails.size(), 1u) << (told == &owner ? "now" : "daily");
      EXPECT_THAT(mails[0], HasSubstr(c.told));
    }
    EXPECT_THAT(working().mailsTo(daily.email)[0], HasSubstr("Subject: Frontdesk: 1 event to look at"));
    EXPECT_TRUE(working().mailsTo(off.email).empty());
    EXPECT_TRUE(working().mailsTo(other.email).empty());
    EXPECT_EQ(working().database().value("select count(*) from notifications where account_id = '" +
                                         owner.account_id + "'"),
              "2")
        << "nothing is kept for who is not told";
  }
}

TEST(Notifications, OfAnImportedHistoryAreNone) {
  auto owner = working().signUp();
  auto client = addClient(owner, "Harbor Dental");
  auto line = boost::json::serialize(callDraft(client, missedCall()));
  EXPECT_EQ(owner.send("POST", "/api/calls/import", line + "\n", {{"Content-Type", "application/x-ndjson"}})
                .at("/imported"),
            "1");
  auto made = working().database().query("select count(*) from notifications where account_id = '" +
                                         owner.account_id + "'");
  EXPECT_EQ(made[0][0], "0");
}

std::string waitingFor(const Browser& user) {
  return working().database().value(
      "select count(*) from notifications where sent_at is null and user_id = '" + user.user_id + "'");
}

TEST(Notifications, ThatWaitGoWithTheWishAndWithTheUser) {
  auto owner = working().signUp();
  auto member = working().colleague(owner, "admin");
  auto client = addClient(owner);
  addCall(owner, client, missedCall());
  addCall(owner, client, {{"sentiment", {{"label", "negative"}, {"score", -0.9}}}});
  EXPECT_EQ(waitingFor(owner) + waitingFor(member), "22");
  owner.put(path, choice("call_missed", "off"));
  EXPECT_EQ(waitingFor(owner), "1") << "of what is still wanted";
  EXPECT_EQ(owner.del("/api/users/" + member.user_id).status, 204);
  EXPECT_EQ(waitingFor(member), "0");
}

}  // namespace
}  // namespace frontdesk::settings
