// Mails beside all else that does not run on the I/O threads.
#include "tests/net/smtp_sink.h"
#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

TEST(Mails, ThatAreNotTakenHoldUpNothingElse) {
  SmtpSink silent(SmtpSink::Manner::silent);
  Product product([&](Config& config) {
    config.worker = true;
    config.smtpUrl = silent.url();
  });
  auto owner = product.signUp();
  auto call = addCall(owner, addClient(owner));
  for (int i = 0; i < 6; ++i) {
    auto other = product.signUp();
    other.post("/api/auth/password-reset", object{{"email", other.email}});
  }
  ASSERT_TRUE(eventually([&] { return silent.connections() > 0; }));
  auto start = steady_clock::now();
  EXPECT_EQ(owner.send("PUT", "/api/calls/" + call + "/recording", wavFile(), {}).status, 200);
  EXPECT_LT(steady_clock::now() - start, 3s) << "a mail takes seven until it is given up";
}

}  // namespace
}  // namespace frontdesk
