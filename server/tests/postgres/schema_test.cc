// What the schema itself decides: generated values and refused rows.
#include <gtest/gtest.h>

#include "postgres/errors.h"
#include "tests/postgres/two_agencies.h"
#include "tests/test_database.h"

namespace frontdesk::postgres {
namespace {

class Schema : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    database_ = std::make_unique<TestDatabase>();
    database_->query(rowsOf(agency) + rowsOf(neighbour));
  }
  static void TearDownTestSuite() { database_.reset(); }
  // What the test does is undone when its session closes.
  Schema() : session_(database_->conninfo()) { session_.run("begin"); }

  inline static std::unique_ptr<TestDatabase> database_;
  TestSession session_;
};

TEST_F(Schema, IdsAreVersion7AndSortByTheirBirth) {
  auto first = session_.value("select uuid_v7()");
  EXPECT_EQ(first[14], '7');
  EXPECT_NE(std::string("89ab").find(first[19]), std::string::npos);
  session_.run("select pg_sleep(0.002)");
  EXPECT_LT(first, session_.value("select uuid_v7()"));
  EXPECT_EQ(session_.value("select abs(extract(epoch from clock_timestamp()) * 1000 - ('x0000' || "
                           "left(replace(uuid_v7()::text, '-', ''), 12))::bit(64)::bigint) < 1000"),
            "t");
}

struct Duration {
  std::string name, answered, ended, expected;
};
void PrintTo(const Duration& shown, std::ostream* out) {
  *out << shown.answered << " to " << shown.ended;
}
class Durations : public Schema, public testing::WithParamInterface<Duration> {};

TEST_P(Durations, CountFromTheAnswer) {
  auto time = [](const std::string& clock) {
    return clock == "null" ? clock : "'2026-08-01 10:" + clock + "Z'";
  };
  EXPECT_EQ(session_.value("update calls set started_at = '2026-08-01 10:00:00Z', answered_at = " +
                           time(GetParam().answered) + ", ended_at = " + time(GetParam().ended) +
                           " where account_id = '" + agency + "' returning duration_seconds"),
            GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(All, Durations,
                         testing::Values(Duration{"Whole", "00:05", "01:05", "60"},
                                         Duration{"RoundedDown", "00:05", "01:05.499", "60"},
                                         Duration{"HalvesUp", "00:05", "01:05.5", "61"},
                                         Duration{"HalvesUpToEven", "00:05", "01:06.5", "62"},
                                         Duration{"NeverAnswered", "null", "00:20", "0"},
                                         Duration{"StillOn", "00:05", "null", "null"},
                                         Duration{"StillRinging", "null", "null", "null"},
                                         Duration{"EndedAtOnce", "00:05", "00:05", "0"}),
                         [](const auto& row) { return row.param.name; });

struct Refusal {
  std::string constraint, sql;
};
void PrintTo(const Refusal& shown, std::ostream* out) {
  *out << shown.sql;
}
class Refusals : public Schema, public testing::WithParamInterface<Refusal> {};

TEST_P(Refusals, NameTheirConstraint) {
  try {
    session_.run(GetParam().sql);
    ADD_FAILURE() << "was accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.constraint, GetParam().constraint) << error.what();
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, Refusals,
    testing::Values(
        Refusal{"users_email_unique", "update users set email = 'same@x.test'"},
        Refusal{"users_role_known", "update users set role = 'root'"},
        Refusal{"users_email_lower_case", "update users set email = 'Upper@x.test'"},
        Refusal{"sessions_token_hash_sha256", "update sessions set token_hash = 'short'"},
        Refusal{"clients_profession_known", "update clients set profession = 'astronaut'"},
        Refusal{"clients_status_known", "update clients set status = 'gone'"},
        Refusal{"clients_archived_at_when_archived", "update clients set status = 'archived'"},
        Refusal{"phone_numbers_number_e164", "update phone_numbers set number = '5550119'"},
        Refusal{"phone_numbers_number_unique",
                "insert into phone_numbers (account_id, client_id, number) select account_id, id, "
                "'+12025550119' from clients"},
        Refusal{
            "calls_external_id_unique",
            "insert into calls (account_id, client_id, external_id, direction, status, started_at, currency)"
            " select account_id, id, 'first', 'inbound', 'ringing', now(), 'USD' from clients"},
        Refusal{"calls_client_fkey", std::string("update calls set client_id = '") + neighbour +
                                         "' where account_id = '" + agency + "'"},
        Refusal{"calls_status_known", "update calls set status = 'lost'"},
        Refusal{"calls_direction_known", "update calls set direction = 'sideways'"},
        Refusal{"calls_outcome_known", "update calls set outcome = 'unclear'"},
        Refusal{"calls_answered_after_start", "update calls set answered_at = started_at - interval '1 ms'"},
        Refusal{"calls_ended_after_answer", "update calls set ended_at = answered_at - interval '1 ms'"},
        Refusal{"calls_open_without_end", "update calls set status = 'in_progress'"},
        Refusal{"calls_sentiment_known", "update calls set sentiment = 'meh', sentiment_score = 0"},
        Refusal{"calls_sentiment_score_range",
                "update calls set sentiment = 'positive', sentiment_score = 1.01"},
        Refusal{"calls_sentiment_whole", "update calls set sentiment = 'positive'"},
        Refusal{"calls_cost_not_negative", "update calls set cost_micros = -1"},
        Refusal{"calls_metadata_object", "update calls set metadata = '[]'"},
        Refusal{"call_turns_speaker_known", "update call_turns set speaker = 'ghost'"},
        Refusal{"call_turns_times_in_order", "update call_turns set end_ms = start_ms - 1"},
        Refusal{"call_costs_not_negative", "update call_costs set language_model_micros = -1"},
        Refusal{"call_stats_bucket_aligned", "update call_stats set bucket = '2026-01-01 00:10Z'"},
        Refusal{
            "subscriptions_live_unique",
            "insert into subscriptions select account_id, uuid_v7(), subject, client_id, plan_id, status, "
            "price_minor, currency, billing_interval, included_minutes, overage_minute_micros, "
            "rounding_seconds, started_at, "
            "trial_ends_at, current_period_start, current_period_end from subscriptions"},
        Refusal{"subscriptions_client_when_subject", "update subscriptions set subject = 'client'"},
        Refusal{"usage_records_call_unique",
                "insert into usage_records (account_id, subscription_id, call_id, occurred_at, counted_at, "
                "seconds, "
                "rounding_seconds, billable_seconds,"
                " minute_price_micros, currency) select account_id, subscription_id, call_id, now(), now(), "
                "1, 1, "
                "1, 1, 'USD' from usage_records"},
        Refusal{"invoices_total_adds_up", "update invoices set total_minor = 1"},
        Refusal{"idempotency_keys_answer_whole", "update idempotency_keys set status = 200"}),
    [](const auto& row) { return row.param.constraint; });

// Erasing a client: its calls first, then itself; its usage is reversed, and the records stay.
TEST_F(Schema, AClientIsErasedWithEverythingAboutIt) {
  const std::string of = std::string(" where account_id = '") + agency + "'";
  session_.run("set local role frontdesk_app; set local app.account_id = '" + std::string(agency) + "'");
  session_.run("delete from calls" + of + "; delete from clients" + of);
  for (const char* table :
       {"phone_numbers", "calls", "call_turns", "call_costs", "recordings", "call_chunks", "call_stats"})
    EXPECT_EQ(session_.value(std::string("select count(*) from ") + table), "0") << table;
  EXPECT_EQ(
      session_.value("select string_agg(billable_seconds::text, ' ' order by seconds) from usage_records"),
      "-62 62");
}

}  // namespace
}  // namespace frontdesk::postgres
