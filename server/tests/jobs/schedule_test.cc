// What is to be done regularly is queued once a slot, however many servers there are.
#include <thread>

#include "tests/jobs/queue_fixture.h"

namespace frontdesk::jobs {
namespace {

using namespace std::chrono_literals;

struct ScheduleTest : QueueTest {
  inline static std::atomic<int> runs;
  ScheduleTest() {
    runs = 0;
    now = *Timestamp::parse("2026-11-23T10:30:00Z").value;
    handlers.every(1h, "hourly", [](Job) -> Awaitable<void> {
      ++runs;
      co_return;
    });
  }
};

TEST_F(ScheduleTest, RunsOnceASlotForEachAccount) {
  database.query("insert into accounts (name) values ('Another')");
  EXPECT_EQ(machine().runDue(), 2);
  now = now + 29min;
  EXPECT_EQ(machine().runDue(), 0);
  now = now + 1min;
  EXPECT_EQ(machine().runDue(), 2) << "the next hour has begun";
  EXPECT_EQ(runs, 4);
}

TEST_F(ScheduleTest, AMissedSlotIsMadeUpForOnce) {
  machine().runDue();
  now = now + 10h;
  EXPECT_EQ(machine().runDue(), 1);
  EXPECT_EQ(machine().runDue(), 0);
}

TEST_F(ScheduleTest, AnAccountWithAnUnfinishedOneGetsNoSecond) {
  database.query("insert into jobs (account_id, kind, subject, run_at) values ('" + account.text() +
                 "', 'hourly', 'scheduled', now() + interval '1 day')");
  EXPECT_EQ(machine().runDue(), 0);
}

TEST_F(ScheduleTest, OfSeveralServersOneQueuesTheSlot) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([this] {
      Machine own(database, handlers, clock());
      own.runDue();
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(database.value("select count(*) from jobs"), "1");
}

TEST_F(ScheduleTest, OnlyAccountsThatItsSelectNames) {
  handlers.every(
      1min, "open calls", [](Job) -> Awaitable<void> { co_return; },
      "select account_id from accounts_with_open_calls where oldest_started_at < $1");
  machine().runDue();
  EXPECT_EQ(database.value("select count(*) from jobs where kind = 'open calls'"), "0");
}

}  // namespace
}  // namespace frontdesk::jobs
