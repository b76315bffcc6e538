// Rows that were there before a migration that works out something of them.
#include <gmock/gmock.h>

#include "postgres/migrate.h"
#include "tests/test_database.h"

namespace frontdesk::postgres {
namespace {

class EarlierRows : public testing::Test {
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

TEST_F(EarlierRows, OfCallsAreFoldedOnceAndTheOthersStay) {
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
  EXPECT_EQ(
      database_.query(
          "select account_id, sum(completed), sum(missed), sum(cost_micros), "
          "sum(duration_seconds) from call_totals group by account_id, hours order by account_id, hours"),
      (TestRows{{early, "3", "1", "2800", "270"},
                {early, "3", "1", "2800", "270"},
                {late, "0", "1", "700", "0"},
                {late, "0", "1", "700", "0"}}));
  EXPECT_EQ(database_.query("select distinct hours, starts at time zone 'UTC' from call_totals order by 1"),
            (TestRows{{"1", "2026-03-01 10:00:00"}, {"24", "2026-03-01 00:00:00"}}));
  constexpr auto differing = R"(
      select count(*)
        from (select to_jsonb(c) as row from counted_calls c) counted
        full join (select to_jsonb(s) as row from call_stats s) folded using (row)
       where counted.row is null or folded.row is null)";
  EXPECT_EQ(database_.value(differing), "0");
}

TEST_F(EarlierRows, OfInvoicesSayInFiguresWhatTheySayInWords) {
  migrateTo(24);
  addAgency(early);
  database_.query(R"(
      insert into subscriptions (account_id, id, client_id, subject, plan_id, status, price_minor, currency,
                                 billing_interval, included_minutes, overage_minute_micros, rounding_seconds, time_zone,
                                 started_at, current_period_start, current_period_end)
      select a.id, a.id, a.id, 'client', p.id, 'active', 1, 'USD', 'month', 0, 0, 60, 'UTC', now(), now(),
             now() + interval '1 month'
        from accounts a, (select * from plans where subject = 'client' limit 1) p;
      insert into invoices (account_id, id, number, currency, period_start, period_end)
      select id, id, '1', 'USD', now(), now() + interval '1 month' from accounts;
      insert into invoice_lines (account_id, invoice_id, position, kind, description, subscription_id, usage_from, usage_to,
                                 quantity, quantity_unit, unit_price_micros, amount_minor)
      select a.id, a.id, l.position, l.kind, l.description, a.id, now(), now() + interval '1 month', 1, 'month', 0, 0
        from accounts a,
             (values (0, 'base', 'Small, but fine, 12–31 October 2026 (20 of 31 days)'),
                     (1, 'base', 'Agency, 25 August – 24 August 2027'),
                     (2, 'usage', '80 calls'), (3, 'usage', '1 late call'), (4, 'usage', '-1 calls'),
                     (5, 'adjustment', 'Included minutes: 65 of 70'),
                     (6, 'adjustment', 'Included minutes of the last period'),
                     (7, 'adjustment', 'A parrot, on the house'),
                     (8, 'adjustment', 'Included minutes: -90 of 100')) l (position, kind, description))");
  migrate(database_.conninfo(), migrations());
  EXPECT_EQ(
      database_.query("select plan_name, days, of_days, calls, included_minutes, late from invoice_lines "
                      "order by position"),
      (TestRows{{"Small, but fine", "20", "31", "null", "null", "f"},
                {"Agency", "null", "null", "null", "null", "f"},
                {"null", "null", "null", "80", "null", "f"},
                {"null", "null", "null", "1", "null", "t"},
                {"null", "null", "null", "-1", "null", "f"},
                {"null", "null", "null", "null", "70", "f"},
                {"null", "null", "null", "null", "null", "t"},
                {"null", "null", "null", "null", "null", "f"},
                {"null", "null", "null", "null", "100", "f"}}));
}

// Agreed in dollars before the installation changed its price list to euros by hand.
TEST_F(EarlierRows, OfAgreementsKeepTheirTerms) {
  migrateTo(27);
  addAgency(early);
  database_.query(R"(
      insert into subscriptions (account_id, subject, plan_id, status, price_minor, currency, billing_interval,
                                 included_minutes, overage_minute_micros, rounding_seconds, time_zone, started_at,
                                 current_period_start, current_period_end)
      select a.id, p.subject, p.id, 'active', 4900, 'USD', 'month', 500, 120000, 1, 'UTC', now(), now(),
             now() + interval '1 month'
        from accounts a, plans p where p.id = 'starter';
      update plans set currency = 'EUR', price_minor = 4000)");
  migrate(database_.conninfo(), migrations());
  EXPECT_EQ(database_.query("select plan_id, currency, price_minor from subscriptions"),
            (TestRows{{"starter", "USD", "4900"}}));
  EXPECT_EQ(
      database_.query("select currency, price_minor, active from plans where id = 'starter' order by 1"),
      (TestRows{{"EUR", "4000", "t"}, {"USD", "4900", "f"}}));
}

TEST_F(EarlierRows, AreBehindTheWallAgain) {
  migrate(database_.conninfo(), migrations());
  EXPECT_EQ(database_.value(
                "select count(*) from pg_class where relname in ('calls', 'call_stats', 'call_totals', "
                "'invoice_lines', 'accounts', 'subscriptions') and relrowsecurity and relforcerowsecurity"),
            "6");
}

}  // namespace
}  // namespace frontdesk::postgres
