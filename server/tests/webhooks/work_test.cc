// `frontdesk work` apart from the server, and its death in the middle of a delivery.
#include <atomic>
#include <thread>

#include "tests/product.h"
#include "tests/program.h"
#include "tests/webhooks/receiver.h"

namespace frontdesk::webhooks {
namespace {

using namespace test;

Program startWorker(const Product& product) {
  return Program({"work"}, {"DATABASE_URL=" + product.database().conninfo(),
                            "FRONTDESK_DATA=" + product.data().string(), "WEBHOOKS_ALLOW_PRIVATE=true"});
}

TEST(WorkApart, DeliversAgainWhatAKilledWorkerHadBegun) {
  Product own([](Config& config) { config.webhooksAllowPrivate = true; });
  std::atomic<bool> silent = true;
  Receiver receiver([&](const Received&) {
    while (silent) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return Receiver::status(204);
  });
  auto owner = own.signUp();
  object hook{{"url", receiver.url()}, {"events", {"client.created"}}};
  ASSERT_EQ(owner.post("/api/settings/webhooks", hook).status, 201);
  addClient(owner);
  {
    auto worker = startWorker(own);
    EXPECT_TRUE(eventually([&] { return receiver.received().size() == 1; }));
    worker.kill();
  }
  silent = false;
  EXPECT_EQ(own.database()
                .query("update webhook_deliveries set leased_until = now() where status = 'pending' "
                       "and leased_until > now() returning id")
                .size(),
            1u);
  auto next = startWorker(own);
  EXPECT_TRUE(eventually(
      [&] { return own.database().value("select status from webhook_deliveries") == "delivered"; }));
  auto received = receiver.received();
  ASSERT_EQ(received.size(), 2u);
  EXPECT_EQ(received[0].headers["webhook-id"], received[1].headers["webhook-id"]);
  EXPECT_EQ(received[0].body, received[1].body);
}

}  // namespace
}  // namespace frontdesk::webhooks
