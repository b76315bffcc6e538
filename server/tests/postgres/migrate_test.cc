#include "postgres/migrate.h"

#include <gmock/gmock.h>

#include <thread>

#include "postgres/errors.h"
#include "tests/test_database.h"

namespace frontdesk::postgres {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr Migration first{1, "first", "create table one (id integer)"};
constexpr Migration second{2, "second", "create table two (id integer); insert into one values (2);"};
constexpr Migration changed_first{1, "first", "create table one (id bigint)"};
constexpr Migration broken{2, "second", "create table two (id integer);\n\nselect * from nowhere"};
constexpr Migration committing{2, "second", "create table two (id integer); commit"};

std::string failureOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "did not throw";
}

class Migrate : public testing::Test {
 protected:
  int apply(std::vector<Migration> files, const MigrationProgress& progress = {}) {
    return migrate(database_.conninfo(), files, progress);
  }
  Schema check(std::vector<Migration> files) { return checkSchema(database_.conninfo(), files); }

  TestDatabase database_{Content::nothing};
};

TEST_F(Migrate, AppliesEachFileOnceAndInOrder) {
  std::vector<std::string> told;
  auto progress = [&](const Migration& next, int done, int total) {
    told.push_back(next.file() + " " + std::to_string(done) + "/" + std::to_string(total));
  };
  EXPECT_EQ(apply({first, second}, progress), 2);
  EXPECT_THAT(told, testing::ElementsAre("0001_first.sql 0/2", "0002_second.sql 1/2"));
  EXPECT_EQ(apply({first, second}, progress), 0);
  EXPECT_EQ(told.size(), 2u);
  EXPECT_EQ(database_.value("select id from one"), "2");
  EXPECT_EQ(database_.query("select version, name, checksum from schema_migrations order by version"),
            (TestRows{{"1", "first", first.checksum()}, {"2", "second", second.checksum()}}));
}

TEST_F(Migrate, TheChecksumIsSha256OfTheFile) {
  EXPECT_EQ((Migration{1, "x", "abc"}.checksum()),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(Migrate, AppliesOnlyWhatIsNew) {
  EXPECT_EQ(apply({first}), 1);
  EXPECT_EQ(apply({first, second}), 1);
}

TEST_F(Migrate, TwoAtOnceApplyEachFileOnce) {
  const auto conninfo = database_.conninfo();
  const auto all = migrations();
  std::array<int, 4> applied{};
  std::vector<std::thread> threads;
  for (int& count : applied)
    threads.emplace_back([&count, &conninfo, all] { count = migrate(conninfo, all); });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(applied[0] + applied[1] + applied[2] + applied[3], int(all.size()));
  EXPECT_EQ(checkSchema(conninfo, all).state, SchemaState::current);
}

TEST_F(Migrate, AFailedFileLeavesNoTraceAndNamesItsLine) {
  EXPECT_EQ(failureOf([&] {
              apply({first, broken});
            }),
            "0002_second.sql was not applied: relation \"nowhere\" does not exist (line 3)");
  EXPECT_EQ(database_.value("select to_regclass('two')"), "null");
  EXPECT_EQ(database_.value("select count(*) from schema_migrations"), "1");
  EXPECT_EQ(apply({first, second}), 1);
}

TEST_F(Migrate, AFileMayNotEndItsTransaction) {
  EXPECT_THAT(failureOf([&] {
                apply({first, committing});
              }),
              HasSubstr("must not begin, commit or roll back"));
}

TEST_F(Migrate, AChangedFileIsRefusedBeforeAnythingIsApplied) {
  apply({first});
  auto schema = check({changed_first, second});
  EXPECT_EQ(schema.state, SchemaState::changed);
  EXPECT_THAT(schema.problem, HasSubstr("0001_first.sql was changed after it had been applied"));
  EXPECT_EQ(failureOf([&] { apply({changed_first, second}); }), schema.problem);
  EXPECT_EQ(database_.value("select to_regclass('two')"), "null");
}

TEST_F(Migrate, AnOldSchemaSaysHowManyAreMissing) {
  EXPECT_EQ(check({first, second}).pending, 2);
  apply({first});
  auto schema = check({first, second});
  EXPECT_EQ(schema.state, SchemaState::behind);
  EXPECT_EQ(schema.pending, 1);
  EXPECT_EQ(schema.problem,
            "The database's schema is old: 1 of 2 migrations are missing. Run: frontdesk migrate");
}

TEST_F(Migrate, ANewerSchemaIsRefused) {
  apply({first, second});
  auto schema = check({first});
  EXPECT_EQ(schema.state, SchemaState::newer);
  EXPECT_THAT(schema.problem, HasSubstr("0002_second.sql"));
  EXPECT_EQ(failureOf([&] { apply({first}); }), schema.problem);
}

TEST_F(Migrate, ACurrentSchemaHasNoProblem) {
  apply({first, second});
  auto schema = check({first, second});
  EXPECT_EQ(schema.state, SchemaState::current);
  EXPECT_EQ(schema.problem, "");
}

TEST_F(Migrate, TheApplicationMayReadWhatWasApplied) {
  migrate(database_.conninfo(), migrations());
  EXPECT_EQ(checkSchema(database_.conninfo("frontdesk_app"), migrations()).state, SchemaState::current);
}

TEST_F(Migrate, AnUnreachableDatabaseIsOneSentence) {
  for (const auto* where :
       {"host=/nowhere dbname=none", "host=127.0.0.1 port=1", "host=127.0.0.1,/nowhere port=1"}) {
    auto why = failureOf([&] { checkSchema(where, migrations()); });
    EXPECT_THAT(why, StartsWith("The database cannot be reached: connection to server "));
    EXPECT_THAT(why, testing::Not(testing::ContainsRegex("[\n\t]"))) << where;
    EXPECT_THAT(why, testing::EndsWith(".")) << where;
  }
}

TEST_F(Migrate, WithoutTheExtensionAnOwnerIsToldWhoMustAddIt) {
  database_.query("create role landlord login createrole; alter database " + database_.name() +
                  " owner to landlord");
  auto why = failureOf([&] { migrate(database_.conninfo() + " user=landlord", migrations()); });
  EXPECT_THAT(why, HasSubstr("only an administrator may add pgvector to this database"));
  EXPECT_THAT(why, HasSubstr("create extension vector"));
  database_.query("reassign owned by landlord to frontdesk; drop owned by landlord; drop role landlord");
}

}  // namespace
}  // namespace frontdesk::postgres
