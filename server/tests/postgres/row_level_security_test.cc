// What one account may see and change of another: nothing, whatever the statement.
#include <gmock/gmock.h>
#include <libpq-fe.h>

#include "postgres/errors.h"
#include "tests/postgres/two_agencies.h"
#include "tests/test_database.h"

namespace frontdesk::postgres {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

const std::string enterAgency = std::string("select set_config('app.account_id', '") + agency + "', true);";

class RowLevelSecurity : public testing::Test {
 protected:
  using Tables =
      std::vector<std::pair<std::string, std::string>>;  // name, and the column that holds the account

  // Whatever a test does is rolled back, so one database serves them all.
  static void SetUpTestSuite() {
    database_ = std::make_unique<TestDatabase>();
    admin_ = std::make_unique<TestSession>(database_->conninfo());
    session_ = std::make_unique<TestSession>(database_->conninfo());
    query(rowsOf(agency) + rowsOf(neighbour));
    query("create schema spare; grant usage on schema spare to frontdesk_app, frontdesk_worker");
    for (const auto& [table, key] : tenantTables())
      query("create table spare." + table + " as select * from " + table + "; grant select on spare." +
            table + " to frontdesk_app, frontdesk_worker");
  }
  static void TearDownTestSuite() {
    session_.reset();
    admin_.reset();
    database_.reset();
  }

  static TestRows query(const std::string& sql) { return admin_->run(sql); }
  static std::string value(const std::string& sql) { return admin_->value(sql); }

  static Tables tenantTables() {
    Tables tables{{"accounts", "id"}};
    for (auto& row : query(R"(
           select table_name from information_schema.columns
             join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and column_name = 'account_id' and table_type = 'BASE TABLE' order by 1)"))
      tables.emplace_back(row[0], "account_id");
    return tables;
  }

  static std::string writableColumns(const std::string& table, const std::string& before = "") {
    return value("select string_agg('" + before +
                 "' || column_name, ', ') from information_schema.columns"
                 " where table_schema = 'public' and is_generated = 'NEVER' and table_name = '" +
                 table + "'");
  }

  // One that the application may update; empty if there is none.
  static std::string changeableColumn(const std::string& table) {
    return value(
        "select coalesce(min(column_name), '') from information_schema.columns where table_schema = 'public'"
        " and is_generated = 'NEVER' and has_column_privilege('frontdesk_app', table_name::text, "
        "column_name::text,"
        " 'update') and table_name = '" +
        table + "'");
  }

  static std::string contents() {
    std::string all;
    for (const auto& [table, key] : tenantTables())
      all += table + value("select md5(string_agg(t::text, '' order by t::text)) from " + table + " t");
    return all;
  }

  struct Answer {
    std::string sqlstate, message;
    TestRows rows;
  };
  // Runs the statement after `before`, as that role, and rolls it back.
  static Answer attempt(const std::string& role, const std::string& before, const std::string& sql) {
    Answer answer;
    session_->run("begin; set local role " + role + ";" + before);
    try {
      answer.rows = session_->run(sql);
    } catch (const Error& error) {
      answer.sqlstate = error.sqlstate;
      answer.message = error.what();
    }
    session_->run("rollback");
    return answer;
  }
  // What COPY … TO STDOUT gives the application, or its error.
  static std::string copied(const std::string& before, const std::string& sql) {
    session_->run("begin; set local role frontdesk_app;" + before);
    auto* connection = session_->connection();
    std::string text;
    char* piece = nullptr;
    PQclear(PQexec(connection, sql.c_str()));
    text += PQerrorMessage(connection);
    for (int size; (size = PQgetCopyData(connection, &piece, 0)) > 0; PQfreemem(piece))
      text.append(piece, std::size_t(size));
    while (auto* rest = PQgetResult(connection)) PQclear(rest);
    session_->run("rollback");
    return text;
  }
  static Answer asApp(const std::string& sql) { return attempt("frontdesk_app", "", sql); }
  static Answer inAgency(const std::string& sql) { return attempt("frontdesk_app", enterAgency, sql); }

  static void expectNothing(const std::string& sql) {
    auto answer = asApp(sql);
    EXPECT_EQ(answer.sqlstate, "") << sql << ": " << answer.message;
    EXPECT_THAT(answer.rows, IsEmpty()) << sql;
  }
  static void expectRefusal(const std::string& sql, const std::string& why) {
    EXPECT_THAT(asApp(sql).message, HasSubstr(why)) << sql;
  }

  inline static std::unique_ptr<TestDatabase> database_;
  inline static std::unique_ptr<TestSession> admin_, session_;
};

TEST_F(RowLevelSecurity, HoldsOnEveryTableOfTheCatalogueThatHasAnAccount) {
  for (const auto& [table, key] : tenantTables()) {
    SCOPED_TRACE(table);
    EXPECT_EQ(query("select relrowsecurity, relforcerowsecurity from pg_class where oid = 'public." + table +
                    "'::regclass"),
              (TestRows{{"t", "t"}}));
    EXPECT_EQ(
        query("select permissive, roles, cmd, qual, with_check from pg_policies where schemaname = 'public' "
              "and policyname = 'own_account' and tablename = '" +
              table + "'"),
        (TestRows{{"PERMISSIVE", "{public}", "ALL", "(" + key + " = current_account())",
                   "(" + key + " = current_account())"}}));
  }
}

TEST_F(RowLevelSecurity, OnlyTheseTablesBelongToNoAccount) {
  EXPECT_EQ(
      query(R"(
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f')
         and relname <> 'accounts'
         and not exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'account_id') order by 1)"),
      (TestRows{{"currencies"}, {"job_schedules"}, {"outbox_position"}, {"plans"}, {"schema_migrations"}}));
}

TEST_F(RowLevelSecurity, OnlyTheGateAndTheWorkerHaveExceptions) {
  EXPECT_EQ(query("select tablename, policyname, roles, cmd from pg_policies where policyname <> "
                  "'own_account' order by 2, 1"),
            (TestRows{{"accounts", "gate_reads_all", "{frontdesk_gate}", "SELECT"},
                      {"api_keys", "gate_reads_all", "{frontdesk_gate}", "SELECT"},
                      {"calls", "gate_reads_all", "{frontdesk_gate}", "SELECT"},
                      {"password_resets", "gate_reads_all", "{frontdesk_gate}", "SELECT"},
                      {"sessions", "gate_reads_all", "{frontdesk_gate}", "SELECT"},
                      {"subscriptions", "gate_reads_all", "{frontdesk_gate}", "SELECT"},
                      {"usage_records", "gate_reads_all", "{frontdesk_gate}", "SELECT"},
                      {"users", "gate_reads_all", "{frontdesk_gate}", "SELECT"},
                      {"notifications", "worker_reads_all", "{frontdesk_worker}", "SELECT"},
                      {"jobs", "worker_sees_all", "{frontdesk_worker}", "ALL"},
                      {"outbox", "worker_sees_all", "{frontdesk_worker}", "ALL"},
                      {"webhook_deliveries", "worker_sees_all", "{frontdesk_worker}", "ALL"},
                      {"webhook_endpoints", "worker_sees_all", "{frontdesk_worker}", "ALL"}}));
}

TEST_F(RowLevelSecurity, TheRolesCannotGoRoundIt) {
  EXPECT_EQ(query("select rolname from pg_roles where rolname like 'frontdesk\\_%' and "
                  "(rolsuper or rolbypassrls or rolcanlogin or rolcreaterole)"),
            TestRows{});
  EXPECT_EQ(query("select relname from pg_class where relowner::regrole::text = 'frontdesk_app'"),
            TestRows{});
}

TEST_F(RowLevelSecurity, EveryKeyLeadsWithTheAccount) {
  EXPECT_EQ(query(R"(
      select i.indexrelid::regclass from pg_index i join pg_class t on t.oid = i.indrelid
        join pg_attribute a on a.attrelid = t.oid and a.attname = 'account_id'
       where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and i.indisunique and i.indkey[0] <> a.attnum)"),
            (TestRows{{"users_email_unique"}}));
}

TEST_F(RowLevelSecurity, EveryForeignKeyStaysInsideTheAccount) {
  EXPECT_EQ(query(R"(
      select c.conname from pg_constraint c
        join pg_attribute own on own.attrelid = c.conrelid and own.attname = 'account_id'
        left join pg_attribute theirs on theirs.attrelid = c.confrelid and theirs.attnum = c.confkey[1]
       where c.contype = 'f' and (c.conkey[1] <> own.attnum or theirs.attname not in ('account_id', 'id'))
         and c.confrelid <> 'plans'::regclass)"),
            TestRows{});
}

TEST_F(RowLevelSecurity, TheSampleHasRowsOfBothAccountsInEveryTable) {
  for (const auto& [table, key] : tenantTables())
    EXPECT_EQ(value("select count(distinct " + key + ") from " + table), "2") << table;
}

constexpr auto violation = "violates row-level security policy";

TEST_F(RowLevelSecurity, WithoutTheGateNothingIsSeen) {
  for (const auto& [table, key] : tenantTables()) {
    expectNothing("select " + key + " from " + table);
    expectNothing("select s." + key + " from spare." + table + " s join " + table + " t on t." + key +
                  " = s." + key);
    for (const auto& from : {table + " (" + key + ")", "(select " + key + " from " + table + ")"})
      EXPECT_EQ(copied("", "copy " + from + " to stdout"), "") << from;
  }
}

TEST_F(RowLevelSecurity, WithoutTheGateNothingIsInserted) {
  for (const auto& [table, key] : tenantTables()) {
    const auto columns = writableColumns(table);
    const auto insert =
        "insert into " + table + " (" + columns + ") select " + columns + " from spare." + table;
    expectRefusal(insert, violation);
    expectRefusal(insert + " on conflict do nothing", violation);
    expectRefusal("merge into " + table + " t using spare." + table + " s on t." + key + " = s." + key +
                      " when not matched then insert (" + columns + ") values (" +
                      writableColumns(table, "s.") + ")",
                  violation);
    expectRefusal("copy " + table + " (" + key + ") from stdin",
                  "COPY FROM not supported with row-level security");
  }
}

TEST_F(RowLevelSecurity, WithoutTheGateNothingIsUpdated) {
  int tables = 0;
  const auto before = contents();
  for (const auto& [table, key] : tenantTables()) {
    const auto column = changeableColumn(table);
    if (column.empty()) continue;
    const auto change = "set " + column + " = s." + column, match = " t." + key + " = s." + key;
    expectNothing("update " + table + " t " + change + " from spare." + table + " s where" + match +
                  " returning t." + key);
    expectNothing("merge into " + table + " t using spare." + table + " s on" + match +
                  " when matched then update " + change);
    for (const auto* lock : {"update", "no key update", "share", "key share"})
      expectNothing("select " + key + " from " + table + " for " + lock);
    ++tables;
  }
  EXPECT_GT(tables, 15);
  EXPECT_EQ(contents(), before);
}

TEST_F(RowLevelSecurity, WithoutTheGateNothingIsDeleted) {
  for (const auto& [table, key] : tenantTables()) {
    expectRefusal("truncate " + table, "permission denied");
    const auto merge = "merge into " + table + " t using spare." + table + " s on t." + key + " = s." + key +
                       " when matched then delete";
    if (value("select has_table_privilege('frontdesk_app', '" + table + "', 'delete')") == "t") {
      expectNothing("delete from " + table + " returning " + key);
      expectNothing(merge);
    } else {
      expectRefusal("delete from " + table, "permission denied");
      expectRefusal(merge, "permission denied");
    }
  }
}

// The one key over all accounts; who was removed may come back.
TEST_F(RowLevelSecurity, AnEmailIsFreeOnlyWhenItsUserWasRemoved) {
  const auto again =
      std::string("insert into users (account_id, email, name, role) values ('") + agency +
      "', 'owner@b.test', 'Again', 'member') on conflict (email) where removed_at is null do nothing"
      " returning email";
  EXPECT_EQ(inAgency(again).rows.size(), 0u);
  EXPECT_EQ(
      attempt("frontdesk_app",
              "reset role; update users set removed_at = now(); set local role frontdesk_app;" + enterAgency,
              again)
          .rows.size(),
      1u);
}

TEST_F(RowLevelSecurity, WithoutTheGateAConflictTellsNothing) {
  auto answer =
      asApp(std::string("insert into clients (account_id, id, name, profession) values ('") + agency +
            "', '" + agency + "', 'X', 'dentist') on conflict (account_id, id) do update set name = 'X'");
  EXPECT_EQ(answer.sqlstate, "42501");
  EXPECT_THAT(answer.message, HasSubstr("row-level security"));
}

TEST_F(RowLevelSecurity, BehindTheGateOnlyTheOwnAccountIsThere) {
  for (const auto& [table, key] : tenantTables()) {
    SCOPED_TRACE(table);
    EXPECT_EQ(inAgency("select distinct " + key + " from " + table).rows, (TestRows{{agency}}));
    auto out = copied(enterAgency, "copy " + table + " (" + key + ") to stdout");
    EXPECT_THAT(out, HasSubstr(agency));
    EXPECT_THAT(out, testing::Not(HasSubstr(neighbour)));
    const auto columns = writableColumns(table);
    auto insert = inAgency("insert into " + table + " (" + columns + ") select " + columns + " from spare." +
                           table + " where " + key + " = '" + neighbour + "'");
    EXPECT_EQ(insert.sqlstate, "42501");
    EXPECT_THAT(insert.message, HasSubstr("row-level security"));
  }
}

TEST_F(RowLevelSecurity, ARowCannotBeHandedToAnotherAccount) {
  for (const auto& [table, key] : tenantTables()) {
    auto answer = inAgency("update " + table + " set " + key + " = '" + neighbour + "'");
    EXPECT_EQ(answer.sqlstate, "42501") << table << ": " << answer.message;
  }
}

TEST_F(RowLevelSecurity, AForgedAccountIsAnErrorAndNoAccountIsNone) {
  EXPECT_EQ(attempt("frontdesk_app", "set local app.account_id = ''", "select id from clients").rows,
            TestRows{});
  EXPECT_EQ(attempt("frontdesk_app", "set local app.account_id = 'x'", "select id from clients").sqlstate,
            "22P02");
}

TEST_F(RowLevelSecurity, TheAccountEndsWithTheTransaction) {
  TestSession session(database_->conninfo("frontdesk_app"));
  session.run("begin;" + enterAgency);
  EXPECT_EQ(session.value("select count(*) from clients"), "1");
  session.run("commit");
  EXPECT_EQ(session.value("select count(*) from clients"), "0");
}

struct Secret {
  std::string name, sql;
};
void PrintTo(const Secret& shown, std::ostream* out) {
  *out << shown.sql;
}
class Secrets : public RowLevelSecurity, public testing::WithParamInterface<Secret> {};

TEST_P(Secrets, AreNotReadableEvenInTheOwnAccount) {
  auto answer = inAgency(GetParam().sql);
  EXPECT_EQ(answer.sqlstate, "42501");
  EXPECT_THAT(answer.message, HasSubstr("permission denied"));
}

INSTANTIATE_TEST_SUITE_P(
    All, Secrets,
    testing::Values(Secret{"PasswordHash", "select password_hash from users"},
                    Secret{"EveryColumnOfUsers", "select * from users"},
                    Secret{"UsersAsAWhole", "select users from users"},
                    Secret{"PasswordHashThroughAnotherColumn", "update users set name = password_hash"},
                    Secret{"PasswordHashByComparison",
                           "select id from users where password_hash like '$2b%'"},
                    Secret{"PasswordHashReturned", "update users set name = 'X' returning password_hash"},
                    Secret{"TokenHash", "select token_hash from sessions"},
                    Secret{"PreviousTokenHash", "select previous_token_hash from sessions"},
                    Secret{"TokenFamily", "select family from sessions"},
                    Secret{"KeyHash", "select key_hash from api_keys"},
                    Secret{"ResetTokenHash", "select token_hash from password_resets"},
                    Secret{"WebhookSecret", "select secret from webhook_endpoints"}),
    [](const auto& row) { return row.param.name; });

TEST_F(RowLevelSecurity, TheApplicationCannotBecomeAnybodyElse) {
  TestSession session(database_->conninfo());
  session.run("set session authorization frontdesk_app");
  for (const char* role : {"frontdesk_gate", "frontdesk_worker", "frontdesk"})
    EXPECT_THROW(session.run(std::string("set role ") + role), Error) << role;
}

TEST_F(RowLevelSecurity, TheWorkerSeesTheQueuesOfAllAndNothingElseWithoutAnAccount) {
  const std::vector<std::string> queues{"jobs", "outbox", "notifications", "webhook_deliveries",
                                        "webhook_endpoints"};
  for (const auto& [table, key] : tenantTables()) {
    const bool queue = std::find(queues.begin(), queues.end(), table) != queues.end();
    auto answer = attempt("frontdesk_worker", "", "select distinct " + key + " from " + table);
    EXPECT_EQ(answer.rows.size(), queue ? 2u : 0u) << table << answer.message;
  }
  auto taken = attempt("frontdesk_worker", "",
                       "update jobs set leased_until = now() + interval '1 minute' returning id");
  EXPECT_EQ(taken.rows.size(), 2u) << taken.message;
  EXPECT_EQ(attempt("frontdesk_worker", enterAgency, "select account_id from calls").rows,
            (TestRows{{agency}}));
}

}  // namespace
}  // namespace frontdesk::postgres
