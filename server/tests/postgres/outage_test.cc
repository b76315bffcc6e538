// What becomes of calls when connections and the server itself go away.
#include <signal.h>

#include <map>

#include "postgres/connect.h"
#include "tests/postgres/database_test.h"

namespace frontdesk::postgres {
namespace {

using namespace std::chrono_literals;

struct OutageTest : DatabaseTest {};

TEST_F(OutageTest, ReadsInFlightAreTriedOnceMore) {
  run([&]() -> Awaitable<> { co_await onLane<int>("select 1"); });
  int good = 0;
  for (int i = 0; i < 50; ++i)
    spawn([&, i]() -> Awaitable<> {
      auto number = co_await onLane<int>(i == 0 ? "select $1::int from pg_sleep(0.2)" : "select $1::int",
                                         parameters(i));
      EXPECT_EQ(number, i);
      ++good;
    });
  spawn([&]() -> Awaitable<> {
    co_await sleep(50ms);
    terminateBackends();
  });
  finish();
  EXPECT_EQ(good, 50);
}

TEST_F(OutageTest, AReadThatKillsItsServerIsNotTriedForEver) {
  run([&]() -> Awaitable<> {
    auto ended = co_await ending(database().onLane("select pg_terminate_backend(pg_backend_pid())"));
    EXPECT_EQ(ended, "unavailable");
    auto next = co_await onLane<int>("select 2");
    EXPECT_EQ(next, 2);
  });
}

TEST_F(OutageTest, WritesInFlightAreNotTriedAgain) {
  admin("create table deeds (id serial)");
  std::map<std::string, int> endings;
  for (int i = 0; i < 5; ++i)
    spawn([&]() -> Awaitable<> {
      auto ended = co_await ending(database().onPool("insert into deeds select from pg_sleep(9)"));
      ++endings[ended];
    });
  spawn([&]() -> Awaitable<> {
    while (admin("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") != "5")
      co_await sleep(10ms);
    terminateBackends();
  });
  finish();
  EXPECT_EQ(endings["unavailable"], 5);
  EXPECT_EQ(admin("select count(*) from deeds"), "0");
  run([&]() -> Awaitable<> {
    auto next = co_await ending(database().onPool("insert into deeds default values"));
    EXPECT_EQ(next, "ok");
  });
}

TEST_F(OutageTest, TheServerStoppedAndStartedUnderLoad) {
  options.connect_timeout = 400ms;
  bool stopping = false, up_again = false, over = false;
  std::map<std::string, int> before, during, after;
  auto load = [&](auto call) -> Awaitable<> {
    while (!over) {
      auto ended = co_await ending(call());
      ++(up_again ? after : stopping ? during : before)[ended];
      co_await sleep(1ms);
    }
  };
  auto read = [&] { return database().onLane("select 1"); };
  auto write = [&] { return database().onPool("select 1"); };
  auto transact = [&] {
    return database().transaction(
        {}, [](Transaction& transaction) -> Awaitable<> { co_await transaction.run("select 1"); });
  };
  for (int i = 0; i < 10; ++i) {
    spawn([&] { return load(read); });
    spawn([&] { return load(write); });
    spawn([&] { return load(transact); });
  }
  spawn([&]() -> Awaitable<> {
    co_await sleep(200ms);
    stopping = true;
    TestDatabase::stopCluster();
    co_await sleep(1s);
    TestDatabase::startCluster();
    while (!(co_await ending(read()) == "ok")) co_await sleep(10ms);
    while (!(co_await ending(write()) == "ok")) co_await sleep(10ms);
    co_await sleep(500ms);  // calls of the outage have ended
    up_again = true;
    co_await sleep(300ms);
    over = true;
  });
  finish();
  EXPECT_GT(before["ok"], 0);
  EXPECT_EQ(before.size(), 1u);
  EXPECT_GT(during["unavailable"], 0);
  EXPECT_GT(after["ok"], 0);
  EXPECT_EQ(after.size(), 1u) << "calls still fail though the server is back";
}

// However long the outage lasts, and so the server is back within 5 s of the database.
TEST(Outage, IsLookedForAtLeastEveryThreeSeconds) {
  for (int failures = 0; failures < 1000; ++failures) {
    EXPECT_GE(pauseAfter(failures), 25ms) << "no hammering";
    EXPECT_LE(pauseAfter(failures), 3s) << failures;
  }
}

TEST_F(OutageTest, AServerThatDoesNotAnswerIsGivenUp) {
  options.lane_statement_timeout = 100ms;
  run([&]() -> Awaitable<> {
    auto pid = co_await onLane<int>("select pg_backend_pid()");
    kill(pid, SIGSTOP);
    auto ended = co_await ending(onLane<int>("select pg_backend_pid()"));  // tried again on a new connection
    EXPECT_EQ(ended, "ok");
    kill(pid, SIGCONT);
  });
}

TEST_F(OutageTest, AnAddressWithoutServerIsUnavailable) {
  options.conninfo = "host=/nowhere dbname=postgres";
  options.connect_timeout = 150ms;
  run([&]() -> Awaitable<> {
    for (int i = 0; i < 2; ++i) {
      auto read = co_await ending(database().onLane("select 1"));
      EXPECT_EQ(read, "unavailable");
      auto write = co_await ending(database().onPool("select 1"));
      EXPECT_EQ(write, "unavailable");
    }
  });
}

TEST_F(OutageTest, AMalformedAddressIsUnavailable) {
  options.conninfo = "not an address";
  options.connect_timeout = 150ms;
  run([&]() -> Awaitable<> {
    auto read = co_await ending(database().onLane("select 1"));
    EXPECT_EQ(read, "unavailable");
  });
}

TEST_F(OutageTest, ADatabaseDestroyedWithCallsOutFailsThem) {
  std::vector<std::string> endings;
  auto keep = [&](Awaitable<Result> call) -> Awaitable<> {
    auto ended = co_await ending(std::move(call));
    endings.push_back(ended);
  };
  {
    Database short_lived(context, options);
    spawn([&] { return keep(short_lived.onLane("select pg_sleep(1)")); });
    spawn([&] { return keep(short_lived.onPool("select pg_sleep(1)")); });
    context.restart();
    for (auto end = std::chrono::steady_clock::now() + 100ms; std::chrono::steady_clock::now() < end;)
      context.run_one_for(10ms);
  }
  finish();
  EXPECT_EQ(endings, (std::vector<std::string>{"unavailable", "unavailable"}));
}

}  // namespace
}  // namespace frontdesk::postgres
