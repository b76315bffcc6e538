// How many connections of PostgreSQL the server takes: they are few, and others want some.
#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;

TEST(Connections, StayWithinWhatIsAllowedUnderLoad) {
  Product few([](Config& config) { config.databaseConnections = 6; });
  auto owner = few.signUp();
  std::atomic<int> made{0};
  atOnce(24, [&](int) {
    auto tab = owner.anotherTab();
    for (int i = 0; i < 4; ++i) {
      object draft{{"email", uniqueWord() + "@agency.test"}, {"name", "Bo"}, {"role", "member"}};
      if (tab.post("/api/users", draft).status == 201) ++made;  // a transaction, on the pool
      tab.get("/api/analytics/dashboard");
    }
  });
  EXPECT_EQ(made, 96) << "they wait for each other";
  auto open = few.database().value(
      "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
  EXPECT_GE(std::stoi(open), 3);
  EXPECT_LE(std::stoi(open), 6 + 2) << "and the lines of the live events";
}

}  // namespace
}  // namespace frontdesk
