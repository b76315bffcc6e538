// A server that is told to stop while something takes too long: it has ten seconds.
#include <thread>

#include "tests/net/smtp_sink.h"
#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

TEST(Stop, CutsOffAStatementThatRunsOn) {
  Product product([](Config& config) { config.worker = true; });
  auto owner = product.signUp();
  product.database().query(R"(
      create function stall() returns trigger language plpgsql as 'begin perform pg_sleep(60); return new; end';
      create trigger stall before insert on clients for each row execute function stall())");
  std::jthread caller([tab = owner.anotherTab()]() mutable {
    try {
      addClient(tab);
    } catch (const std::exception&) {
      // It is cut off.
    }
  });
  ASSERT_TRUE(eventually([&] {
    return product.database().value(
               "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and "
               "datname = current_database()") == "1";
  }));
  auto start = steady_clock::now();
  product.server().stop();
  auto took = steady_clock::now() - start;
  EXPECT_LT(took, 10s);
  EXPECT_GT(took, 7s) << "what runs gets its time";
}

TEST(Stop, WaitsForNoMailThatWaits) {
  SmtpSink silent(SmtpSink::Manner::silent);
  steady_clock::time_point start;
  {
    Product product([&](Config& config) {
      config.worker = true;
      config.smtpUrl = silent.url();
    });
    for (int i = 0; i < 6; ++i) {
      auto owner = product.signUp();
      owner.post("/api/auth/password-reset", object{{"email", owner.email}});
    }
    ASSERT_TRUE(eventually([&] {
      return product.database().value(
                 "select count(*) from jobs where kind = 'user.password_reset' and "
                 "leased_until is not null") == "6";
    }));
    ASSERT_TRUE(eventually([&] { return silent.connections() > 0; }));
    start = steady_clock::now();
  }
  EXPECT_LT(steady_clock::now() - start, 10s) << "with all threads gone";
}

}  // namespace
}  // namespace frontdesk
