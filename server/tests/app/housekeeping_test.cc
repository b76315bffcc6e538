// account.tidy: what nobody needs any more goes, once its time has come.
#include "app/housekeeping.h"

#include "tests/run_job.h"

namespace frontdesk {
namespace {

using namespace test;

struct HousekeepingTest : testing::Test {
  const postgres::TestDatabase& database = product().database();
  Browser owner = product().signUp();

  // A row of the owner's account with these columns besides; `label` shows which of them is left. Times are
  // ago: "8 days".
  void add(const std::string& table, const std::string& columns, const std::string& values) const {
    database.query("insert into " + table + " (account_id, " + columns + ") values ('" + owner.account_id +
                   "', " + values + ")");
  }
  static std::string ago(const std::string& time) { return "now() - interval '" + time + "'"; }
  std::string left(const std::string& table, const std::string& label, const std::string& where = "true") {
    return database.value("select coalesce(string_agg(" + label + ", ' ' order by " + label + "), '') from " +
                          table + " where account_id = '" + owner.account_id + "' and " + where);
  }
  void tidy() const {
    EXPECT_EQ(runJob(product(), addHousekeeping, "account.tidy", owner.account_id, Timestamp::now().text()),
              "");
  }
  // Of the owner; `agent` names it.
  void session(const std::string& agent, const std::string& revoked, const std::string& expires,
               const std::string& used) const {
    add("sessions", "user_id, token_hash, user_agent, revoked_at, expires_at, last_used_at",
        "'" + owner.user_id + "', sha256('" + agent + "'), '" + agent + "', " + revoked + ", " + expires +
            ", " + used);
  }
  void link(const std::string& purpose, const std::string& word, const std::string& used,
            const std::string& expires) const {
    add("password_resets", "user_id, purpose, token_hash, used_at, expires_at",
        "'" + owner.user_id + "', '" + purpose + "', sha256('" + word + "'), " + used + ", " + expires);
  }
};

TEST_F(HousekeepingTest, DropsAnswersEventsJobsAndNoticesThatAreOld) {
  for (auto [key, age] : {std::pair{"old", "25 hours"}, std::pair{"young", "23 hours"}})
    add("idempotency_keys", "key, route, request_hash, created_at",
        "'" + std::string(key) + "', 'r', sha256('x'), " + ago(age));
  add("outbox", "event_type, subject_id, published_at", "'old', uuid_v7(), " + ago("8 days"));
  add("outbox", "event_type, subject_id, published_at", "'young', uuid_v7(), " + ago("6 days"));
  add("outbox", "event_type, subject_id, published_at", "'waiting', uuid_v7(), null");
  add("jobs", "kind, finished_at", "'old', " + ago("8 days"));
  add("jobs", "kind, finished_at", "'young', " + ago("6 days"));
  add("jobs", "kind, failed_at", "'given up long ago', " + ago("31 days"));
  add("jobs", "kind, failed_at", "'given up', " + ago("29 days"));
  for (auto [event, sent] : {std::pair{"'old'", ago("91 days")}, std::pair{"'young'", ago("89 days")},
                             std::pair{"'waiting'", std::string("null")}})
    add("notifications", "user_id, event, event_id, delivery, created_at, sent_at",
        "'" + owner.user_id + "', " + event + ", uuid_v7(), 'daily', " + ago("100 days") + ", " + sent);
  tidy();
  EXPECT_EQ(left("idempotency_keys", "key", "route = 'r'"), "young");
  EXPECT_EQ(left("outbox", "event_type", "event_type in ('old', 'young', 'waiting')"), "waiting young");
  EXPECT_EQ(left("jobs", "kind", "kind in ('old', 'young', 'given up', 'given up long ago')"),
            "given up young");
  EXPECT_EQ(left("notifications", "event"), "waiting young");
}

TEST_F(HousekeepingTest, DropsSessionsThatEndedOrExpiredAMonthAgo) {
  session("ended", ago("31 days"), "now() + interval '1 day'", ago("31 days"));
  session("expired", "null", ago("31 days"), ago("61 days"));
  session("both", ago("40 days"), ago("10 days"), ago("40 days"));
  session("just ended", ago("29 days"), "now() + interval '1 day'", ago("29 days"));
  session("just expired", "null", ago("29 days"), ago("59 days"));
  session("idle", "null", "now() + interval '1 day'", ago("29 days"));
  tidy();
  EXPECT_EQ(left("sessions", "user_agent", "user_agent <> ''"), "idle just ended just expired");
  EXPECT_EQ(owner.get("/api/auth/me").status, 200) << "a session that lives stays";
  EXPECT_EQ(owner.get("/api/audit-log?action=user.signed_out").items(), 0u) << "nobody signed out by it";
}

TEST_F(HousekeepingTest, StillKnowsWhenSomebodyWasLastSeen) {
  auto colleague = product().colleague(owner, "member");
  database.query(
      "update sessions set revoked_at = now() - interval '400 days', "
      "last_used_at = '2025-10-01T00:00:00Z' where user_id = '" +
      colleague.user_id + "'");
  auto seen = [&] {
    auto team = owner.get("/api/users");
    for (std::size_t i = 0; i < team.items(); ++i) {
      auto at = "/items/" + std::to_string(i);
      if (team.at(at + "/id") == colleague.user_id) return team.at(at + "/last_seen_at");
    }
    return std::string("no such user");
  };
  ASSERT_EQ(seen(), "2025-10-01T00:00:00.000Z");
  tidy();
  EXPECT_EQ(seen(), "2025-10-01T00:00:00.000Z");
}

TEST_F(HousekeepingTest, DropsLinksToANewPasswordThatAreSpentOrExpired) {
  link("reset", "used", ago("8 days"), ago("8 days"));
  link("reset", "expired", "null", ago("8 days"));
  link("reset", "used before it expired", ago("8 days"), ago("6 days"));
  link("reset", "just expired", "null", ago("6 days"));
  link("invitation", "waits", "null", "now() + interval '1 day'");
  tidy();
  for (auto [word, stays] :
       {std::pair{"used", "0"}, std::pair{"expired", "0"}, std::pair{"used before it expired", "0"},
        std::pair{"just expired", "1"}, std::pair{"waits", "1"}})
    EXPECT_EQ(database.value("select count(*) from password_resets where account_id = '" + owner.account_id +
                             "' and token_hash = sha256('" + word + "')"),
              stays)
        << word;
}

TEST_F(HousekeepingTest, LeavesOtherAccountsAlone) {
  add("jobs", "kind, finished_at", "'old', " + ago("8 days"));
  session("ended", ago("31 days"), ago("31 days"), ago("31 days"));
  auto other = product().signUp();
  EXPECT_EQ(runJob(product(), addHousekeeping, "account.tidy", other.account_id, Timestamp::now().text()),
            "");
  EXPECT_EQ(left("jobs", "kind", "kind = 'old'"), "old");
  EXPECT_EQ(left("sessions", "user_agent", "user_agent = 'ended'"), "ended");
}

}  // namespace
}  // namespace frontdesk
