#include "postgres/embedded.h"

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "postgres/errors.h"
#include "postgres/migrate.h"
#include "tests/test_database.h"

namespace frontdesk::postgres {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class EmbeddedPostgres : public testing::Test {
 protected:
  EmbeddedPostgres() {
    char name[] = "/tmp/frontdesk-embedded-XXXXXX";
    root_ = mkdtemp(name);
    fs::permissions(root_, fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec);
    folder_ = root_ / "var" / "postgres";
  }
  ~EmbeddedPostgres() override { fs::remove_all(root_); }

  Embedded start() {
    return Embedded::start(folder_,
                           {.durable = false, .progress = [this](auto step) { told_.emplace_back(step); }});
  }

  std::string failure() {
    try {
      start();
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "it started";
  }

  // A program that starts PostgreSQL, says so and is killed.
  void startAndBeKilled() {
    pid_t child = fork();
    if (child == 0) {
      auto embedded = start();
      TestSession(embedded.connectionString("postgres")).run("create table kept as select 'word' as it");
      raise(SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
  }

  fs::path root_, folder_;
  std::vector<std::string> told_;
};

std::string answer(const Embedded& embedded, const std::string& sql) {
  return TestSession(embedded.connectionString("postgres")).value(sql);
}

TEST_F(EmbeddedPostgres, KeepsItsDataOverARestart) {
  {
    auto embedded = start();
    embedded.createDatabaseIfMissing("front desk");
    TestSession(embedded.connectionString("'front desk'")).run("create table kept as select 42 as number");
  }
  EXPECT_TRUE(processesIn(folder_).empty());
  auto again = start();
  again.createDatabaseIfMissing("front desk");
  EXPECT_EQ(TestSession(again.connectionString("'front desk'")).value("select number from kept"), "42");
  EXPECT_THAT(told_, testing::ElementsAre(HasSubstr("Making the database"), "Starting PostgreSQL",
                                          "Starting PostgreSQL"));
  EXPECT_TRUE(fs::exists(root_ / "var" / "postgres.log"));
}

TEST_F(EmbeddedPostgres, IsReachedOnlyThroughAFolderClosedToOthers) {
  auto embedded = start();
  EXPECT_EQ(answer(embedded, "show listen_addresses"), "");
  fs::path socket = answer(embedded, "show unix_socket_directories");
  EXPECT_EQ(fs::status(socket).permissions(), fs::perms::owner_all);
  EXPECT_LT((socket / ".s.PGSQL.5432").string().size(), 107u);
  embedded.stop();
  EXPECT_FALSE(fs::exists(socket));
}

TEST_F(EmbeddedPostgres, NeverRunsAsRoot) {
  auto embedded = start();
  struct stat process;
  ASSERT_EQ(stat(("/proc/" + std::to_string(embedded.process())).c_str(), &process), 0);
  EXPECT_NE(process.st_uid, 0u);
  EXPECT_TRUE(geteuid() == 0 || process.st_uid == geteuid());
}

TEST_F(EmbeddedPostgres, StandsOutsideTheTerminalsGroup) {
  auto embedded = start();
  EXPECT_EQ(getpgid(embedded.process()), embedded.process());
}

TEST_F(EmbeddedPostgres, IsDurableUnlessToldOtherwise) {
  auto embedded = Embedded::start(folder_);
  EXPECT_EQ(answer(embedded, "show fsync"), "on");
  EXPECT_EQ(answer(embedded, "show synchronous_commit"), "on");
  EXPECT_EQ(answer(embedded, "show full_page_writes"), "on");
}

TEST_F(EmbeddedPostgres, AFirstStartThatWasInterruptedIsMadeAgain) {
  const auto half = folder_.string() + ".making";
  fs::create_directories(half + "/base/1");
  std::ofstream(half + "/PG_VERSION") << "15\n";
  EXPECT_EQ(answer(start(), "select 1"), "1");
  EXPECT_FALSE(fs::exists(half));
}

// The killed program's initdb still writes while the next start clears up after it.
TEST_F(EmbeddedPostgres, AnInitdbThatIsStillAtItDoesNotDisturbTheNextStart) {
  const fs::path half = folder_.string() + ".making";
  pid_t child = fork();
  if (child == 0) {
    start();
    _exit(0);
  }
  // A copy of this program that has not become initdb yet would still hold the folder's lock.
  auto isInitdb = [](pid_t process) {
    std::error_code gone;
    return fs::read_symlink("/proc/" + std::to_string(process) + "/exe", gone).filename() == "initdb";
  };
  while (std::ranges::none_of(processesIn(half), isInitdb)) usleep(1000);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_EQ(answer(start(), "select 1"), "1");
  EXPECT_FALSE(fs::exists(half));
}

TEST_F(EmbeddedPostgres, AKilledProgramsPostgresEndsAndTheNextStartFindsTheData) {
  startAndBeKilled();
  EXPECT_EQ(answer(start(), "select it from kept"), "word");
}

TEST_F(EmbeddedPostgres, AKilledPostgresRecovers) {
  {
    auto embedded = Embedded::start(folder_);
    TestSession session(embedded.connectionString("postgres"));
    session.run("create table kept as select 'word' as it");
    kill(embedded.process(), SIGKILL);
  }
  EXPECT_TRUE(fs::exists(folder_ / "postmaster.pid"));
  EXPECT_EQ(answer(start(), "select it from kept"), "word");
}

// After a reboot the number in the file may be any other program's, even one of the same user.
TEST_F(EmbeddedPostgres, AStalePidOfAnotherProgramDoesNotStopIt) {
  start().stop();
  User owner = *User::numbered([&] {
    struct stat found;
    stat(folder_.c_str(), &found);
    return found.st_uid;
  }());
  pid_t bystander = startProcess({"/bin/sleep", "60"}, "/", owner, 1);
  std::ofstream(folder_ / "postmaster.pid") << bystander << "\n" << folder_.string() << "\n1\n5432\n/tmp\n\n";
  EXPECT_EQ(answer(start(), "select 1"), "1");
  EXPECT_EQ(kill(bystander, 0), 0);
  kill(bystander, SIGKILL);
  waitpid(bystander, nullptr, 0);
}

TEST_F(EmbeddedPostgres, ASecondServerOnTheSameFolderIsRefused) {
  auto embedded = start();
  EXPECT_EQ(failure(), "Another server is running on " + folder_.string() + ".");
  EXPECT_EQ(answer(embedded, "select 1"), "1");
}

TEST_F(EmbeddedPostgres, AFolderThatIsNoDatabaseIsLeftAlone) {
  fs::create_directories(folder_);
  std::ofstream(folder_ / "thesis.txt") << "years of work";
  EXPECT_THAT(failure(), HasSubstr("is not a complete PostgreSQL data folder: move it away"));
  EXPECT_TRUE(fs::exists(folder_ / "thesis.txt"));
}

TEST_F(EmbeddedPostgres, DataOfAVersionThatIsMissingSaysSo) {
  start().stop();
  std::ofstream(folder_ / "PG_VERSION") << "99\n";
  EXPECT_THAT(failure(), HasSubstr("needs PostgreSQL 99, which is not installed."));
}

TEST_F(EmbeddedPostgres, APlaceThatIsNoFolderSaysSo) {
  std::ofstream(root_ / "file") << "";
  folder_ = root_ / "file" / "var" / "postgres";
  EXPECT_THAT(failure(), HasSubstr("cannot be made: "));
}

TEST_F(EmbeddedPostgres, WhatPostgresComplainedOfIsPassedOn) {
  start().stop();
  std::ofstream(folder_ / "postgresql.auto.conf", std::ios::app) << "nonsense = 1\n";
  EXPECT_THAT(failure(), HasSubstr("The private PostgreSQL did not start: "));
  EXPECT_THAT(failure(), HasSubstr(("postgres.log")));
}

// A clone in root's home: nobody else may enter it, so the data live elsewhere.
TEST_F(EmbeddedPostgres, RootsClosedHomeGetsItsDataUnderVarLib) {
  if (geteuid() != 0) GTEST_SKIP() << "only root has to hand over";
  fs::permissions(root_, fs::perms::owner_all);
  auto answered = [&] { return answer(start(), "select 1"); };
  EXPECT_EQ(answered(), "1");
  ASSERT_TRUE(fs::is_symlink(folder_));
  const auto real = fs::canonical(folder_);
  EXPECT_EQ(real.parent_path(), "/var/lib/frontdesk");
  EXPECT_EQ(answered(), "1");
  fs::remove_all(real);
}

TEST_F(EmbeddedPostgres, WorksForAUserWhoIsNotRoot) {
  if (geteuid() != 0) GTEST_SKIP() << "the other tests show it";
  const auto nobody = *User::named("nobody");
  ASSERT_EQ(chown(root_.c_str(), nobody.uid, nobody.gid), 0);
  pid_t child = fork();
  if (child == 0) {
    if (setgid(nobody.gid) != 0 || setuid(nobody.uid) != 0) _exit(2);
    _exit(failure() == "it started" ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  // Started by root the next time, it stays its owner's.
  auto embedded = start();
  struct stat process;
  ASSERT_EQ(stat(("/proc/" + std::to_string(embedded.process())).c_str(), &process), 0);
  EXPECT_EQ(process.st_uid, nobody.uid);
}

// Managed PostgreSQL gives no superuser: pgvector is there, the user owns the database and may make roles.
TEST_F(EmbeddedPostgres, TheSchemaNeedsNoSuperuser) {
  auto embedded = start();
  TestSession(embedded.connectionString("postgres")).run("create role landlord login createrole");
  TestSession(embedded.connectionString("postgres")).run("create database rented owner landlord");
  TestSession(embedded.connectionString("rented")).run("create extension vector");
  const auto conninfo = embedded.connectionString("rented") + " user=landlord";
  EXPECT_EQ(migrate(conninfo, migrations()), int(migrations().size()));
  TestSession session(conninfo + " options='-c role=frontdesk_app'");
  EXPECT_EQ(session.value("select current_user"), "frontdesk_app");
  EXPECT_EQ(session.value("select count(*) from live_sessions"), "0");
}

}  // namespace
}  // namespace frontdesk::postgres
