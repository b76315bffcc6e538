// frontdesk recount: finds what the rollup has lost, and mends it.
#include "analytics/recount.h"

#include "analytics/analytics_jobs.h"
#include "app/run_once.h"
#include "tests/program.h"
#include "tests/run_job.h"

namespace frontdesk::analytics {
namespace {

using namespace test;

// The program itself, on the tests' database.
Ended run(std::vector<std::string> more) {
  more.insert(more.begin(), "recount");
  return runProgram(std::move(more), {"DATABASE_URL=" + product().database().conninfo()});
}

void spoil(const std::string& account) {
  product().database().query(
      "update call_stats set completed = completed + 2, cost_micros = 7, "
      "latency_histogram = '{}' where account_id = '" +
      account + "'");
  product().database().query("delete from call_totals where account_id = '" + account + "'");
}

TEST(Recount, TellsAndMendsWhatIsWrong) {
  auto owner = product().signUp();
  auto client = addClient(owner, "Harbor Dental");
  addCall(owner, client, {{"latency", {{"response_ms", 800}}}, {"costs", {{"telephony_micros", 5}}}});
  auto stats = "/api/analytics/client/" + client + "/stats?from=2026-07-01&to=2026-07-02&time_zone=UTC";
  auto dashboard = "/api/analytics/dashboard?from=2026-07-01&to=2026-07-02&time_zone=UTC";
  auto statsBefore = owner.get(stats).body, dashboardBefore = owner.get(dashboard).body;
  EXPECT_EQ(run({"--check"}).status, 0);

  spoil(owner.account_id);
  EXPECT_NE(owner.get(stats).body, statsBefore);
  EXPECT_NE(owner.get(dashboard).body, dashboardBefore);
  auto checked = run({"--check"});
  EXPECT_EQ(checked.status, 2) << checked.output;
  EXPECT_NE(checked.output.find("Harbor Dental 2026-07-01 10:00: "), std::string::npos) << checked.output;
  EXPECT_NE(checked.output.find("completed -2"), std::string::npos) << checked.output;
  EXPECT_NE(checked.output.find("cost_micros -2"), std::string::npos) << checked.output;
  EXPECT_NE(checked.output.find("hour 2026-07-01 10:00: "), std::string::npos) << checked.output;
  EXPECT_NE(checked.output.find("day 2026-07-01: "), std::string::npos) << checked.output;
  EXPECT_NE(owner.get(stats).body, statsBefore) << "--check must change nothing";

  EXPECT_EQ(run({}).status, 0);
  EXPECT_EQ(owner.get(stats).body, statsBefore);
  EXPECT_EQ(owner.get(dashboard).body, dashboardBefore);
  EXPECT_EQ(run({"--check"}).status, 0);
}

// What the nightly job of the account ends with; empty: it found nothing.
std::string nightlyCheck(const std::string& account) {
  return runJob(product(), addAnalyticsJobs, "analytics.check", account);
}

TEST(Recount, OfEachNightTellsAndMendsNothing) {
  auto owner = product().signUp();
  addCall(owner, addClient(owner));
  EXPECT_EQ(nightlyCheck(owner.account_id), "");
  spoil(owner.account_id);
  auto found = nightlyCheck(owner.account_id);
  EXPECT_NE(found.find("in 3 places"), std::string::npos) << found;
  EXPECT_EQ(nightlyCheck(owner.account_id), found) << "nothing was mended";
}

TEST(Recount, LeavesOtherAccountsAlone) {
  auto owner = product().signUp(), other = product().signUp();
  for (auto* one : {&owner, &other}) addCall(*one, addClient(*one));
  spoil(owner.account_id);
  spoil(other.account_id);
  auto recounted = [&](const Browser& whose, bool mend) {
    auto account = *Uuid::parse(whose.account_id).value;
    auto found = runOnce(product().workerOptions(), [&](postgres::Database& database) {
      return recount(Tenant::forAccount(database, account), mend);
    });
    return found.size();
  };
  EXPECT_EQ(recounted(owner, true), 3u);
  EXPECT_EQ(recounted(owner, false), 0u);
  EXPECT_EQ(recounted(other, true), 3u);
  EXPECT_EQ(recounted(other, false), 0u);
}

}  // namespace
}  // namespace frontdesk::analytics
