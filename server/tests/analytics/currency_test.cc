// Money in a currency that has no hundredths: a yen is the smallest unit, of a million micros.
#include "tests/billing/clock.h"

namespace frontdesk::analytics {
namespace {

using namespace test;

TEST(AnalyticsInYen, CountAMillionMicrosToTheUnit) {
  auto owner = product().signUp();
  ASSERT_EQ(owner.patch("/api/settings/account", object{{"currency", "JPY"}}).status, 200);
  auto client = addClient(owner, "Sakura Dental");
  billing::subscribeAt(owner, "client_basic", client, "2026-07-01T00:00:00Z");  // 52 yen a minute
  addCall(owner, client,
          {{"started_at", "2026-07-03T10:00:00Z"},
           {"answered_at", "2026-07-03T10:00:00Z"},
           {"ended_at", "2026-07-03T10:02:30Z"},
           {"costs", {{"telephony_micros", 20'500'000}, {"language_model_micros", 1'250'000}}}});
  // Three minutes begun: 156 yen; 21.75 yen of costs.
  const std::vector<std::pair<std::string, std::string>> earnings{
      {"revenue_minor", "156"}, {"cost_micros", "21750000"}, {"margin_micros", "134250000"}};
  auto expectEarnings = [&](const std::string& path, const std::string& where) {
    auto answer = owner.get("/api/analytics/" + path + "from=2026-07-01&to=2026-08-01&time_zone=UTC");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.at("/currency"), "JPY") << path;
    for (const auto& [name, value] : earnings) EXPECT_EQ(answer.at(where + name), value) << path << name;
  };
  for (std::string group : {"", "group_by=client&", "group_by=plan&"}) {
    expectEarnings("revenue?" + group, "/total/");
    expectEarnings("revenue?" + group, "/series/0/total/");
    expectEarnings("revenue?interval=month&" + group, "/series/0/points/0/");
  }
  expectEarnings("client/" + client + "/stats?", "/earnings/");
  auto dashboard = owner.get("/api/analytics/dashboard?from=2026-07-01&to=2026-08-01&time_zone=UTC");
  EXPECT_EQ(dashboard.at("/currency"), "JPY");
  EXPECT_EQ(dashboard.at("/figures/revenue_minor/value"), "156");
  EXPECT_EQ(dashboard.at("/figures/cost_micros/value"), "21750000");
}

}  // namespace
}  // namespace frontdesk::analytics
