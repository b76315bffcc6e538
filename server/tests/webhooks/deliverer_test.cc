// Deliveries from the queue to a receiver: signature, retries, order, and what ends an endpoint.
#include "webhooks/deliverer.h"

#include <gmock/gmock.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/json.hpp>
#include <cstdio>
#include <fstream>

#include "json/uuid.h"
#include "tests/test_database.h"
#include "tests/webhooks/receiver.h"
#include "webhooks/delivery_store.h"
#include "webhooks/retry.h"
#include "webhooks/signature.h"

namespace frontdesk::webhooks {
namespace {

using namespace std::chrono_literals;
using test::Received;
using test::Receiver;
using testing::AllOf;
using testing::ElementsAre;
using testing::Ge;
using testing::HasSubstr;
using testing::Le;

HttpClientOptions toLoopback() {
  HttpClientOptions options;
  options.allowPrivate = true;
  options.totalTimeout = 300ms;
  return options;
}

struct DelivererTest : testing::Test {
  DelivererTest() : DelivererTest(toLoopback()) {}
  explicit DelivererTest(HttpClientOptions options)
      : client(std::move(options)),
        pool(io, optionsOf(database)),
        deliverer(io, pool, client, [this] { return now; }) {
    database.query("insert into accounts (id, name) values ('" + account + "', 'Agency')");
    database.query("insert into users (account_id, email, name, role) values ('" + account +
                   "', 'owner@agency.test', 'Owner', 'owner')");
    endpoint = addEndpoint(receiver.url());
  }
  static postgres::Options optionsOf(const postgres::TestDatabase& on) {
    postgres::Options options;
    options.conninfo = on.conninfo();
    options.role = "frontdesk_worker";
    return options;
  }
  std::string addEndpoint(const std::string& url) {
    return database.value("insert into webhook_endpoints (account_id, url, events, secret) values ('" +
                          account + "', '" + url + "', '{call.started,call.ended}', '" + secret +
                          "') returning id");
  }
  std::string add(const std::string& subject = "", int order = 0, const std::string& data = "{}") {
    return database.value(
        "insert into webhook_deliveries (account_id, endpoint_id, event_id, event_type, payload, subject_id, "
        "event_order, next_attempt_at) values ('" +
        account + "', '" + endpoint + "', uuid_v7(), 'call.ended', '" + data + "', " +
        (subject.empty() ? "null" : "'" + subject + "'") + ", " + std::to_string(order) + ", '" + now.text() +
        "') returning id");
  }
  template <class T>
  T run(Awaitable<T> task) {
    std::optional<T> answer;
    boost::asio::co_spawn(io, std::move(task), [&](std::exception_ptr thrown, T value) {
      if (thrown) std::rethrow_exception(thrown);
      answer = std::move(value);
    });
    io.restart();
    while (!answer) io.run_one();
    return std::move(*answer);
  }
  int deliver() { return run(deliverer.deliverDue()); }
  std::string of(const std::string& delivery, const std::string& expression) {
    return database.value("select " + expression + " from webhook_deliveries where id = '" + delivery + "'");
  }
  std::string ofEndpoint(const std::string& expression) {
    return database.value("select " + expression + " from webhook_endpoints where id = '" + endpoint + "'");
  }

  postgres::TestDatabase database;
  Receiver receiver;
  std::string account = Uuid::v7().text(), secret = newSecret(), endpoint;
  Timestamp now = Timestamp::now();
  boost::asio::io_context io{1};
  HttpClient client;
  postgres::Database pool;
  Deliverer deliverer;
};

// Runs a receiver's own check, the npm package of the specification's authors, over what was sent.
int verified(const Received& request, const std::string& secret) {
  boost::json::object headers;
  for (const auto& [name, value] : request.headers) headers[name] = value;
  auto path = testing::TempDir() + "delivery-" + Uuid::v7().text() + ".json";
  std::ofstream(path) << boost::json::serialize(
      boost::json::object{{"headers", headers}, {"body", request.body}});
  auto command = "node " PROJECT_FOLDER "/server/tests/webhooks/verify.mjs " PROJECT_FOLDER " " + secret +
                 " < " + path + " 2> " + path + ".err";
  int code = std::system(command.c_str());
  std::remove(path.c_str());
  std::remove((path + ".err").c_str());
  return code;
}

TEST_F(DelivererTest, SignsSoThatTheStandardPackageAgrees) {
  auto delivery = add("", 0, R"({"type":"call.ended","data":{"name":"Zoë \"Z\" 你好"}})");
  EXPECT_EQ(deliver(), 1);
  auto got = receiver.received();
  ASSERT_EQ(got.size(), 1u);
  EXPECT_EQ(verified(got[0], secret), 0);
  EXPECT_NE(verified(got[0], newSecret()), 0) << "another secret must not pass";
  auto forged = got[0];
  forged.body += ' ';
  EXPECT_NE(verified(forged, secret), 0) << "another body must not pass";
  EXPECT_EQ(got[0].headers["content-type"], "application/json");
  EXPECT_EQ(got[0].headers["webhook-id"], of(delivery, "event_id"));
  EXPECT_EQ(of(delivery, "status || attempt_count || (attempts->0->>'status')"), "delivered1204");
  auto sent = receiver.received().back();
  EXPECT_EQ(of(delivery, "attempts->0->>'url'"), receiver.url());
  EXPECT_EQ(of(delivery, "attempts->0->>'signature'"), sent.headers["webhook-signature"]);
  EXPECT_EQ(of(delivery, "floor(extract(epoch from (attempts->0->>'at')::timestamptz))"),
            sent.headers["webhook-timestamp"]);
}

TEST_F(DelivererTest, SignsWithBothSecretsForADayAfterAChange) {
  auto fresh = newSecret();
  database.query("update webhook_endpoints set secret = '" + fresh + "' where id = '" + endpoint + "'");
  add();
  deliver();
  auto both = receiver.received().at(0);
  EXPECT_EQ(verified(both, secret), 0);
  EXPECT_EQ(verified(both, fresh), 0);
  now = now + 24h + 1s;
  add();
  deliver();
  auto signatures = receiver.received().at(1).headers["webhook-signature"];
  EXPECT_EQ(signatures.find(' '), std::string::npos) << signatures;
}

TEST_F(DelivererTest, TriesAgainOnItsScheduleWithTheSameIdAndBody) {
  receiver.reply([](const Received&) { return Receiver::status(500, "", "out of order"); });
  auto delivery = add("", 0, R"({"n":1})");
  std::vector<std::chrono::seconds> schedule{5s, 5min, 30min, 2h, 5h, 10h, 14h, 20h, 24h};
  for (auto delay : schedule) {
    EXPECT_EQ(deliver(), 1);
    EXPECT_EQ(of(delivery, "status"), "pending");
    now = now + (delay - 1s);
    EXPECT_EQ(deliver(), 0) << "too early after " << delay.count() << " s";
    now = now + (delay / 10 + 2s);  // jitter adds at most a tenth
  }
  EXPECT_EQ(deliver(), 1);
  EXPECT_EQ(of(delivery, "status || ' ' || jsonb_array_length(attempts)"), "failed 10");
  EXPECT_EQ(of(delivery, "attempts->9->>'error'"), "the receiver answered 500");
  EXPECT_EQ(of(delivery, "attempts->9->>'response'"), "out of order");
  auto got = receiver.received();
  ASSERT_EQ(got.size(), 10u);
  for (auto& one : got) {
    EXPECT_EQ(one.headers["webhook-id"], got[0].headers["webhook-id"]);
    EXPECT_EQ(one.body, got[0].body);
  }
  EXPECT_NE(got[0].headers["webhook-timestamp"], got[9].headers["webhook-timestamp"]);
}

TEST_F(DelivererTest, TakesARedirectForAFailureAndDoesNotFollowIt) {
  Receiver elsewhere;
  for (int code : {301, 302, 307, 308}) {
    receiver.reply(
        [&](const Received&) { return Receiver::status(code, "Location: " + elsewhere.url() + "\r\n"); });
    auto delivery = add();
    deliver();
    EXPECT_THAT(of(delivery, "attempts->0->>'error'"), HasSubstr("redirect")) << code;
  }
  EXPECT_TRUE(elsewhere.received().empty());
}

TEST_F(DelivererTest, GivesASlowReceiverUp) {
  receiver.reply([](const Received&) {
    std::this_thread::sleep_for(600ms);
    return Receiver::status(200);
  });
  auto delivery = add();
  deliver();
  EXPECT_EQ(of(delivery, "status || ' ' || (attempts->0->>'error')"), "pending the receiver took too long");
}

TEST_F(DelivererTest, KeepsTheOrderOfACall) {
  int calls = 0;
  receiver.reply([&](const Received&) { return Receiver::status(++calls == 1 ? 503 : 200); });
  auto call = Uuid::v7().text(), other = Uuid::v7().text();
  auto first = add(call, 1, R"({"n":1})"), second = add(call, 2, R"({"n":2})");
  EXPECT_EQ(deliver(), 1) << "the second waits for the first";
  add(other, 3, R"({"n":3})");
  EXPECT_EQ(deliver(), 1) << "another call does not";
  now = now + 6s;
  EXPECT_EQ(deliver(), 2);
  std::vector<std::string> bodies;
  for (const auto& one : receiver.received()) bodies.push_back(one.body);
  EXPECT_THAT(bodies, ElementsAre(R"({"n": 1})", R"({"n": 3})", R"({"n": 1})", R"({"n": 2})"));
  EXPECT_EQ(of(second, "status"), "delivered");
}

TEST_F(DelivererTest, DisablesAtOnceWhatIsGone) {
  receiver.reply([](const Received&) { return Receiver::status(410); });
  auto delivery = add(), waiting = add(Uuid::v7().text(), 5);
  database.query("update webhook_deliveries set next_attempt_at = '" + (now + 1h).text() + "' where id = '" +
                 waiting + "'");
  deliver();
  EXPECT_EQ(ofEndpoint("status"), "disabled");
  EXPECT_THAT(ofEndpoint("disabled_reason"), HasSubstr("410"));
  EXPECT_EQ(of(delivery, "status"), "failed");
  EXPECT_EQ(of(waiting, "status"), "failed");
  EXPECT_EQ(database.value("select kind || ' ' || (payload->>'to') from jobs"),
            "webhook.disabled_mail owner@agency.test");
}

TEST_F(DelivererTest, DisablesAfterFiveDaysOfNothingButFailure) {
  receiver.reply([](const Received&) { return Receiver::status(500); });
  add();
  deliver();
  EXPECT_NE(ofEndpoint("failing_since"), "null");
  now = now + (5 * 24h - 1h);
  add();
  deliver();
  EXPECT_EQ(ofEndpoint("status"), "active");
  EXPECT_EQ(database.value("select count(*) from jobs"), "0") << "nobody is told before";
  now = now + 2h;
  add();
  deliver();
  EXPECT_EQ(ofEndpoint("status"), "disabled");
  EXPECT_THAT(ofEndpoint("disabled_reason"), HasSubstr("five days"));
  EXPECT_EQ(database.value("select kind || ' ' || (payload->>'to') from jobs"),
            "webhook.disabled_mail owner@agency.test");
}

TEST_F(DelivererTest, OneSuccessForgivesTheFailuresBefore) {
  receiver.reply([](const Received&) { return Receiver::status(500); });
  add();
  deliver();
  now = now + 6 * 24h;
  receiver.reply([](const Received&) { return Receiver::status(200); });
  deliver();
  EXPECT_EQ(ofEndpoint("status || coalesce(failing_since::text, ' never')"), "active never");
}

// Outcomes that are recorded together have no order: as long as one got through, the endpoint takes
// something.
TEST_F(DelivererTest, OneSuccessAmongFailuresKeepsTheEndpoint) {
  database.query("update webhook_endpoints set failing_since = '" + (now + -6 * 24h).text() + "'");
  add(), add();
  auto due = run(takeDue(pool, {2, 2, {}, 60s}, now));
  ASSERT_EQ(due.size(), 2u);
  Attempt failed{now, 500, 1, "HTTP 500", {}, {}, {}}, good{now, 200, 1, {}, {}, {}, {}};
  auto since = run(settle(pool, {{due[0], failed, now + 5s}, {due[1], good, {}}}));
  EXPECT_THAT(since, testing::Each(std::nullopt)) << "none is to be disabled for";
  EXPECT_EQ(ofEndpoint("coalesce(failing_since::text, 'never')"), "never");
}

// What a worker that was killed between request and record leaves: the receiver gets it again.
TEST_F(DelivererTest, DeliversAgainWhatADeadWorkerHadTaken) {
  auto delivery = add();
  database.query("update webhook_deliveries set attempt_count = 1, leased_until = '" + (now + 60s).text() +
                 "'");
  EXPECT_EQ(deliver(), 0);
  now = now + 61s;
  EXPECT_EQ(deliver(), 1);
  EXPECT_EQ(of(delivery, "status"), "delivered");
}

TEST_F(DelivererTest, ASlowEndpointDoesNotHoldUpAnother) {
  DelivererOptions few{.most_at_once = 4, .most_of_endpoint = 2};
  Deliverer narrow(
      io, pool, client, [this] { return now; }, few);
  receiver.reply([](const Received&) {
    std::this_thread::sleep_for(100ms);
    return Receiver::status(200);
  });
  for (int i = 0; i < 10; ++i) add();
  Receiver quick;
  auto slow = std::exchange(endpoint, addEndpoint(quick.url()));
  now = now + 1ms;
  add();
  narrow.start();
  io.restart();
  while (quick.received().empty()) io.run_one();
  EXPECT_LE(receiver.received().size(), 4u);
  narrow.stop();
  while (!narrow.idle()) io.run_one();
}

struct GuardedTest : DelivererTest {
  GuardedTest() : DelivererTest(HttpClientOptions{}) {}
};

TEST_F(GuardedTest, RefusesAPrivateAddressThatAnEndpointHasComeToName) {
  auto delivery = add();
  deliver();
  EXPECT_EQ(of(delivery, "attempts->0->>'error'"), "the host's address is not public");
  EXPECT_TRUE(receiver.received().empty());
}

TEST(RetryDelay, FollowsTheStatedSchedule) {
  EXPECT_EQ(retryDelay(1, 0), 5s);
  EXPECT_EQ(retryDelay(9, 0), 24h);
  EXPECT_EQ(retryDelay(2, 1), 330s);
  EXPECT_EQ(retryDelay(10, 0), std::nullopt);
}

}  // namespace
}  // namespace frontdesk::webhooks
