// Webhooks as an administrator manages them, and the way of an event through the whole product.
#include <fstream>

#include "tests/product.h"
#include "tests/webhooks/receiver.h"

namespace frontdesk::webhooks {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;

const std::string all = "/api/settings/webhooks";

Product& loopback() {
  static Product only([](Config& config) {
    config.worker = true;
    config.webhooksAllowPrivate = true;
  });
  return only;
}

object draft(const std::string& url = "https://example.com/hook", const object& more = {}) {
  object whole{{"url", url}, {"description", "CRM"}, {"events", {"call.ended", "client.created"}}};
  for (const auto& [name, value] : more) whole[name] = value;
  return whole;
}

TEST(Webhooks, ShowTheirSecretOnceOnly) {
  auto owner = product().signUp();
  auto made = owner.post(all, draft());
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_THAT(made.at("/secret"), testing::StartsWith("whsec_"));
  EXPECT_EQ(made.header("location"), all + "/" + made.at("/id"));
  auto read = owner.get(all + "/" + made.at("/id"));
  EXPECT_EQ(read.at("/url"), "https://example.com/hook");
  EXPECT_EQ(read.at("/events"), R"(["call.ended","client.created"])");
  EXPECT_EQ(read.at("/status"), "active");
  auto secret = made.at("/secret");
  for (const auto& answer : {read, owner.get(all)}) EXPECT_THAT(answer.body, Not(HasSubstr(secret)));
  EXPECT_EQ(product().database().value("select count(*) from audit_log where details::text like '%" + secret +
                                       "%'"),
            "0");
}

TEST(Webhooks, NameBadFields) {
  auto owner = product().signUp();
  struct Case {
    const char* name;
    object body;
    const char* verdict;
  } cases[] = {
      {"no URL", draft("nonsense"), "422 url"},
      {"plain http", draft("http://example.com"), "422 url"},
      {"a user in it", draft("https://u:p@example.com"), "422 url"},
      {"this machine", draft("https://127.0.0.1/hook"), "422 url"},
      {"this machine's name", draft("https://localhost/hook"), "422 url"},
      {"a private network", draft("https://192.168.1.1"), "422 url"},
      {"a metadata service", draft("https://169.254.169.254/latest"), "422 url"},
      {"a mapped address", draft("https://[::ffff:10.0.0.1]/"), "422 url"},
      {"no event", draft("https://example.com", {{"events", array{}}}), "422 events"},
      {"an unknown event", draft("https://example.com", {{"events", {"call.lost"}}}), "422 events[0]"},
      {"an event twice", draft("https://example.com", {{"events", {"call.ended", "call.ended"}}}),
       "422 events[1]"},
      {"a long description", draft("https://example.com", {{"description", std::string(201, 'x')}}),
       "422 description"},
      {"nothing", object{}, "422 url"},
      {"no events at all", object{{"url", "https://example.com"}}, "422 events"},
  };
  for (const auto& c : cases) EXPECT_EQ(owner.post(all, c.body).verdict(), c.verdict) << c.name;
  auto id = owner.post(all, draft()).at("/id");
  EXPECT_EQ(owner.patch(all + "/" + id, object{{"url", "https://10.0.0.1"}}).verdict(), "422 url");
  EXPECT_EQ(owner.patch(all + "/" + id, object{{"events", array{}}}).verdict(), "422 events");
}

TEST(Webhooks, AreForAdministratorsOfTheAccount) {
  auto owner = product().signUp(), stranger = product().signUp();
  auto id = owner.post(all, draft()).at("/id");
  auto member = product().colleague(owner, "member"), admin = product().colleague(owner, "admin");
  EXPECT_EQ(member.get(all).status, 403);
  EXPECT_EQ(member.post(all, draft()).status, 403);
  EXPECT_EQ(admin.get(all + "/" + id).status, 200);
  EXPECT_EQ(stranger.get(all).items(), 0u);
  for (const std::string id_ : {id, std::string(nobody)}) {
    auto one = all + "/" + id_;
    EXPECT_EQ(stranger.get(one).status, 404);
    EXPECT_EQ(stranger.patch(one, object{{"status", "disabled"}}).status, 404);
    EXPECT_EQ(stranger.post(one + "/rotate-secret").status, 404);
    EXPECT_EQ(stranger.post(one + "/test").status, 404);
    EXPECT_EQ(stranger.get(one + "/deliveries").status, 404);
    EXPECT_EQ(stranger.post(one + "/deliveries/" + nobody + "/replay").status, 404);
    EXPECT_EQ(stranger.post(one + "/deliveries/replay-failed").status, 404);
    EXPECT_EQ(stranger.del(one).status, 404);
  }
  EXPECT_EQ(owner.get(all + "/" + id).at("/status"), "active");
}

TEST(Webhooks, ChangeDisableAndGo) {
  auto owner = product().signUp();
  auto one = all + "/" + owner.post(all, draft()).at("/id");
  auto changed = owner.patch(one, object{{"url", "https://example.org"}, {"events", {"invoice.paid"}}});
  EXPECT_EQ(changed.at("/url"), "https://example.org");
  EXPECT_EQ(changed.at("/events"), R"(["invoice.paid"])");
  EXPECT_EQ(changed.at("/description"), "CRM");
  auto test = owner.post(one + "/test");
  EXPECT_EQ(test.at("/status"), "pending");
  EXPECT_EQ(owner.patch(one, object{{"status", "disabled"}}).at("/disabled_reason"), "by hand");
  EXPECT_EQ(owner.get(one + "/deliveries").at("/items/0/status"), "failed") << "given up with its endpoint";
  for (auto path : {"/test", "/deliveries/replay-failed"})
    EXPECT_EQ(owner.post(one + path).status, 409) << path;
  EXPECT_EQ(owner.post(one + "/deliveries/" + test.at("/id") + "/replay").status, 409);
  EXPECT_EQ(owner.patch(one, object{{"status", "active"}}).at("/disabled_reason"), "null");
  EXPECT_EQ(owner.post(one + "/deliveries/replay-failed").at("/replayed"), "1");
  EXPECT_EQ(owner.post(one + "/deliveries/" + std::string(nobody) + "/replay").status, 404);
  EXPECT_EQ(owner.del(one).status, 204);
  EXPECT_EQ(owner.get(one).status, 404);
}

TEST(Webhooks, KeepTheOldSecretForADayWhenItIsRotated) {
  auto owner = product().signUp();
  auto made = owner.post(all, draft());
  auto rotated = owner.post(all + "/" + made.at("/id") + "/rotate-secret");
  EXPECT_EQ(rotated.status, 200);
  EXPECT_NE(rotated.at("/secret"), made.at("/secret"));
  EXPECT_NE(rotated.at("/webhook/previous_secret_expires_at"), "null");
  EXPECT_EQ(product().database().value("select previous_secret from webhook_endpoints where id = '" +
                                       made.at("/id") + "'"),
            made.at("/secret"));
}

TEST(Webhooks, HaveABound) {
  auto owner = product().signUp();
  for (int i = 0; i < 20; ++i) EXPECT_EQ(owner.post(all, draft()).status, 201);
  EXPECT_EQ(owner.post(all, draft()).status, 409);
}

TEST(Webhooks, PageThroughTheirDeliveries) {
  auto owner = product().signUp();
  auto one = all + "/" + owner.post(all, draft()).at("/id");
  for (int i = 0; i < 5; ++i) owner.post(one + "/test");
  EXPECT_EQ(walk(owner, one + "/deliveries?limit=2", "/id").size(), 5u);
  EXPECT_EQ(owner.get(one + "/deliveries?status=failed").items(), 0u);
  EXPECT_EQ(owner.get(one + "/deliveries?status=lost").verdict(), "422 status");
  EXPECT_EQ(owner.get(one + "/deliveries?cursor=x").verdict(), "422 cursor");
}

TEST(Webhooks, TellAReceiverWhatHappens) {
  Receiver receiver;
  auto owner = loopback().signUp();
  auto one = all + "/" + owner.post(all, draft(receiver.url())).at("/id");
  auto client = addClient(owner, "Harbor Dental");
  addCall(owner, client);
  EXPECT_TRUE(eventually([&] { return receiver.received().size() == 2; }));
  auto got = receiver.received();
  auto body = boost::json::parse(got[1].body);
  EXPECT_EQ(body.at("type"), "call.ended") << "call.started was not asked for";
  EXPECT_EQ(body.at("data").at("client_id"), boost::json::string_view(client));
  EXPECT_TRUE(eventually([&] { return owner.get(one + "/deliveries?status=delivered").items() == 2; }));
  auto list = owner.get(one + "/deliveries");
  EXPECT_EQ(list.at("/items/0/attempts/0/status"), "204");
  EXPECT_EQ(list.at("/items/0/payload/type"), "call.ended");
}

TEST(Webhooks, MailTheOwnersWhenOneIsGone) {
  Receiver receiver([](const Received&) { return Receiver::status(410); });
  auto owner = loopback().signUp();
  auto one = all + "/" + owner.post(all, draft(receiver.url())).at("/id");
  owner.post(one + "/test");
  EXPECT_TRUE(eventually([&] { return owner.get(one).at("/status") == "disabled"; }));
  EXPECT_TRUE(eventually([&] {
    std::error_code none;
    for (const auto& mail : std::filesystem::directory_iterator(loopback().data() / "mail", none)) {
      std::ifstream file(mail.path());
      std::string text(std::istreambuf_iterator<char>(file), {});
      if (text.find(owner.email) != std::string::npos && text.find(receiver.url()) != std::string::npos)
        return true;
    }
    return false;
  }));
}

}  // namespace
}  // namespace frontdesk::webhooks
