// Which plans the product's main statements get as the application role, behind its policies.
#include <gmock/gmock.h>

#include "tests/postgres/two_agencies.h"
#include "tests/test_database.h"

namespace frontdesk::postgres {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Case {
  std::string name, parameters, sql;
  std::vector<std::string> expected;
};

void PrintTo(const Case& shown, std::ostream* out) {
  *out << shown.sql;
}

class IndexUse : public testing::TestWithParam<Case> {
 protected:
  static void SetUpTestSuite() {
    database_ = std::make_unique<TestDatabase>();
    database_->query(rowsOf(agency) + rowsOf(neighbour) + R"(
      insert into clients (account_id, name, profession)
      select id, 'Client ' || n, 'dentist' from accounts, generate_series(1, 40) n;
      insert into phone_numbers (account_id, client_id, number)
      select account_id, id, '+1312' || 1000000 + row_number() over () from clients;
      insert into calls (account_id, client_id, external_id, direction, status, started_at, ended_at, currency)
      select account_id, id, id || ' ' || n, 'inbound', 'missed', now() - n * interval '1 hour', now(), 'USD'
        from clients, generate_series(1, 50) n;
      insert into call_chunks (account_id, call_id, position, first_turn, last_turn, text, embedding, embedding_model)
      select account_id, id, 1, 0, 0, 'words',
             (select array_agg(sin(i * extract(epoch from started_at)))::vector from generate_series(1, 384) i), 'test'
        from calls limit 1500;
      insert into users (account_id, email, name, role)
      select id, n || '@' || id, 'M', 'member' from accounts, generate_series(1, 500) n;
      insert into sessions (account_id, user_id, token_hash, expires_at)
      select account_id, id, sha256(id::text::bytea), now() + interval '1 day' from users;
      analyze)");
  }
  static void TearDownTestSuite() { database_.reset(); }

  // As prepared statements are run after a while: one plan for all values.
  static std::string planOf(const std::string& parameters, const std::string& sql) {
    TestSession session(database_->conninfo("frontdesk_app"));
    session.run(
        std::string("begin; set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan;"
                    "select set_config('app.account_id', '") +
        agency +
        "', true);"
        "prepare statement (" +
        parameters + ") as " + sql);
    std::string values;
    for (std::size_t at = 0; at != std::string::npos; at = parameters.find(',', at + 1))
      values += values.empty() ? "null" : ", null";
    std::string plan;
    for (auto& row : session.run("explain (costs off) execute statement (" + values + ")"))
      plan += row[0] + "\n";
    return plan;
  }

  inline static std::unique_ptr<TestDatabase> database_;
};

TEST_P(IndexUse, IsAsExpected) {
  auto plan = planOf(GetParam().parameters, GetParam().sql);
  for (const auto& expected : GetParam().expected) EXPECT_THAT(plan, HasSubstr(expected));
  EXPECT_THAT(plan, Not(HasSubstr("Seq Scan")));
}

INSTANTIATE_TEST_SUITE_P(
    All, IndexUse,
    testing::Values(
        Case{"GateBySession",
             "uuid, text",
             "select account_id from live_sessions where session_id = $1 and role = $2",
             {"sessions_by_id on sessions", "Index Cond: (id = $1)", "users_pkey on users"}},
        Case{"GateByKey",
             "bytea",
             "select account_id from live_api_keys where key_hash = $1",
             {"api_keys_by_key_hash on api_keys", "Index Cond: (key_hash = $1)"}},
        Case{"SignIn",
             "text",
             "select user_id from sign_in where email = $1",
             {"users_email_unique on users", "Index Cond: (email = $1)"}},
        Case{"RefreshByFamily",
             "uuid",
             "select session_id from refresh_tokens where family = $1",
             {"sessions_by_family on sessions", "Index Cond: (family = $1)"}},
        Case{"RefreshByHash",
             "bytea",
             "select session_id from refresh_tokens where token_hash = $1 or previous_token_hash = $1",
             {"sessions_by_token_hash", "sessions_by_previous_token_hash"}},
        Case{"PasswordReset",
             "bytea",
             "select user_id from password_reset_tokens where token_hash = $1",
             {"password_resets_by_token_hash on password_resets"}},
        Case{"NewestCalls",
             "uuid, timestamptz, uuid",
             "select id from calls where account_id = $1 and (started_at, id) < ($2, $3) "
             "order by started_at desc, id desc limit 50",
             {"calls_newest_first on calls", "AND (ROW(started_at, id) < ROW($2, $3))"}},
        Case{"NewestCallsOfAClient",
             "uuid, uuid",
             "select id from calls where account_id = $1 and client_id = $2 order by started_at desc, id "
             "desc limit 50",
             {"calls_of_client_newest_first on calls", "AND (client_id = $2)"}},
        Case{"ClientsByName",
             "uuid, text, uuid",
             "select id from clients where account_id = $1 and (name_key, id) > ($2, $3) order by name_key, "
             "id limit 20",
             {"clients_by_name on clients", "AND (ROW(name_key, id) > ROW($2, $3))"}},
        Case{"NewestClients",
             "uuid",
             "select id from clients where account_id = $1 order by created_at desc, id desc limit 20",
             {"clients_newest_first on clients"}},
        Case{"ClientByNumber",
             "uuid, text",
             "select client_id from phone_numbers where account_id = $1 and number = $2",
             {"phone_numbers_number_unique on phone_numbers", "AND (number = $2)"}},
        Case{"CallByExternalId",
             "uuid, text",
             "select id from calls where account_id = $1 and external_id = $2",
             {"calls_external_id_unique on calls", "AND (external_id = $2)"}},
        Case{"ChunksByMeaning",
             "vector",
             "select call_id from call_chunks order by embedding <=> $1 limit 5",
             {"Index Scan using call_chunks_by_meaning on call_chunks", "Order By: (embedding <=> $1)"}}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace frontdesk::postgres
