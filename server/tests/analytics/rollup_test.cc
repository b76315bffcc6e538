// Whatever is written, by however many at once: every answer of analytics equals the raw rows.
#include "tests/analytics/rollup.h"

#include "analytics/recount.h"
#include "app/run_once.h"

namespace frontdesk::analytics::test {
namespace {

TEST_F(Rollup, WroteEnoughToBeWorthComparing) {
  auto rows = product().database().query(
      "select count(*), count(distinct status), count(price_minor) from calls where account_id = '" +
      owner_->account_id + "'");
  EXPECT_GT(std::stoi(rows[0][0]), 800);
  EXPECT_EQ(rows[0][1], "6");
  EXPECT_GT(std::stoi(rows[0][2]), 5);
  auto actions = product().database().query("select distinct action from audit_log where account_id = '" +
                                            owner_->account_id + "' and user_id is null");
  EXPECT_THAT(actions, testing::Contains(testing::ElementsAre("call.transcript_purged")));
  auto timedOut = product().database().value(
      "select count(*) from calls where ended_reason = 'timed_out' and account_id = '" + owner_->account_id +
      "'");
  EXPECT_NE(timedOut, "0");
}

TEST_F(Rollup, ARecountFindsNothing) {
  postgres::Options options;
  options.conninfo = product().database().conninfo();
  options.role = "frontdesk_app";
  auto account = *Uuid::parse(owner_->account_id).value;
  auto found = runOnce(options, [&](postgres::Database& database) {
    return recount(Tenant::forAccount(database, account), false);
  });
  for (const auto& difference : found) ADD_FAILURE() << difference.place << ": " << difference.off;
}

}  // namespace
}  // namespace frontdesk::analytics::test
