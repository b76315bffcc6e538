// Calls that were there before the figures were kept: 0019 folds them in.
#include <gmock/gmock.h>

#include "postgres/migrate.h"
#include "tests/test_database.h"

namespace frontdesk::postgres {
namespace {

class EarlierCalls : public testing::Test {
 protected:
  void migrateTo(int version) {
    std::vector<Migration> files;
    for (const auto& file : migrations())
      if (file.version <= version) files.push_back(file);
    migrate(database_.conninfo(), files);
  }
  void addAgency(const std::string& id) {
    database_.query("insert into accounts (id, name) values ('" + id +
                    "', 'Agency'); insert into clients (account_id, id, name, profession) values ('" + id +
                    "', '" + id + "', 'Client', 'dentist')");
  }
  void addCall(const std::string& account, const std::string& start, const std::string& status) {
    database_.query(
        "insert into calls (account_id, client_id, direction, status, started_at, answered_at, ended_at, "
        "sentiment, sentiment_score, cost_micros, latency, currency) select '" +
        account + "', '" + account + "', 'inbound', '" + status + "', t, case when '" + status +
        "' = 'completed' then t end, t + interval '90 seconds', 'positive', 0.5, 700, "
        "'{\"response_ms\": 640}', 'USD' from (values (timestamptz '" +
        start + "')) v (t)");
  }

  TestDatabase database_{Content::nothing};
  const std::string early = "00000000-0000-7000-8000-00000000000a";
  const std::string late = "00000000-0000-7000-8000-00000000000b";
};

TEST_F(EarlierCalls, AreFoldedOnceAndTheOthersStay) {
  migrateTo(8);
  addAgency(early);
  addCall(early, "2026-03-01 10:01Z", "completed");
  addCall(early, "2026-03-01 10:02Z", "completed");
  addCall(early, "2026-03-01 10:46Z", "missed");
  migrateTo(18);
  addAgency(late);
  addCall(early, "2026-03-01 10:03Z", "completed");
  addCall(late, "2026-03-01 10:03Z", "missed");
  ASSERT_EQ(database_.value("select sum(completed + missed) from call_stats"), "2")
      << "what the triggers saw";
  migrate(database_.conninfo(), migrations());
  EXPECT_EQ(database_.query("select account_id, bucket at time zone 'UTC', completed, missed from call_stats "
                            "order by account_id, bucket"),
            (TestRows{{early, "2026-03-01 10:00:00", "3", "0"},
                      {early, "2026-03-01 10:45:00", "0", "1"},
                      {late, "2026-03-01 10:00:00", "0", "1"}}));
  EXPECT_EQ(database_.query("select account_id, sum(completed), sum(missed), sum(cost_micros), "
                            "sum(duration_seconds) from call_hours group by account_id order by account_id"),
            (TestRows{{early, "3", "1", "2800", "270"}, {late, "0", "1", "700", "0"}}));
  constexpr auto differing = R"(
      select count(*)
        from (select to_jsonb(c) as row from counted_calls c) counted
        full join (select to_jsonb(s) as row from call_stats s) folded using (row)
       where counted.row is null or folded.row is null)";
  EXPECT_EQ(database_.value(differing), "0");
}

TEST_F(EarlierCalls, AreBehindTheWallAgain) {
  migrate(database_.conninfo(), migrations());
  EXPECT_EQ(
      database_.value("select count(*) from pg_class where relname in ('calls', 'call_stats', 'call_hours') "
                      "and relrowsecurity and relforcerowsecurity"),
      "3");
}

}  // namespace
}  // namespace frontdesk::postgres
