// Jobs from the queue to their end, by one worker and by several.
#include <atomic>
#include <thread>

#include "jobs/backoff.h"
#include "net/pause.h"
#include "tests/jobs/queue_fixture.h"

namespace frontdesk::jobs {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

struct WorkerTest : QueueTest {
  // Handlers are captureless coroutines: they find the test's notebook through this.
  inline static std::vector<std::string> done;
  inline static std::function<void(const Job&)> meanwhile;
  WorkerTest() {
    done.clear();
    meanwhile = {};
    handlers.on("note", [](Job job) -> Awaitable<void> {
      if (meanwhile) meanwhile(job);
      done.push_back(job.as<Note>().text);
      co_return;
    });
    handlers.on("stumble", [](Job job) -> Awaitable<void> {
      done.push_back("attempt " + std::to_string(job.attempt));
      throw std::runtime_error("stumbled");
      co_return;
    });
    handlers.on("despair", [](Job) -> Awaitable<void> {
      throw GiveUp("there is no such thing");
      co_return;
    });
  }
};

TEST_F(WorkerTest, RunsWhatIsDueAndNothingTwice) {
  enqueue("note", "first");
  now = now + 1ms;
  enqueue("note", "second");
  enqueue("note", "tomorrow", {}, {.run_at = now + 24h});
  EXPECT_EQ(machine().runDue(), 2);
  EXPECT_EQ(machine().runDue(), 0);
  EXPECT_THAT(done, ElementsAre("first", "second"));
  now = now + 24h;
  EXPECT_EQ(machine().runDue(), 1);
  EXPECT_EQ(database.value("select count(*) from jobs where finished_at is null"), "0");
}

TEST_F(WorkerTest, QueuesASubjectOnceUntilItIsFinished) {
  EXPECT_TRUE(enqueue("note", "one", "call 1"));
  EXPECT_FALSE(enqueue("note", "again", "call 1"));
  EXPECT_TRUE(enqueue("note", "other", "call 2"));
  EXPECT_TRUE(enqueue("stumble", "other kind", "call 1"));
  EXPECT_TRUE(enqueue("note", "nobody's"));
  EXPECT_TRUE(enqueue("note", "nobody's"));
  machine().runDue();
  EXPECT_TRUE(enqueue("note", "one", "call 1"));
}

Awaitable<bool> enqueueAndThrow(Tenant tenant) {
  Note note{"never"};
  bool queued = co_await enqueue(tenant, "note", note);
  if (queued) throw std::runtime_error("after all, no");
  co_return queued;
}

TEST_F(WorkerTest, AJobIsNotThereIfItsTransactionRollsBack) {
  EXPECT_THROW(machine().wait(machine().tenant(account).inTransaction(enqueueAndThrow)), std::runtime_error);
  EXPECT_EQ(database.value("select count(*) from jobs"), "0");
}

TEST_F(WorkerTest, TriesAgainLaterAndGivesUpAtTheLastAttempt) {
  enqueue("stumble", "", {}, {.run_at = {}, .most_attempts = 3});
  machine().runDue();
  EXPECT_EQ(machine().runDue(), 0) << "not at once";
  EXPECT_EQ(only("last_error"), "stumbled");
  auto wait = std::stod(only("extract(epoch from run_at) - " +
                             std::to_string(double(now.time().time_since_epoch().count()) / 1e6)));
  EXPECT_GE(wait, 4.9);
  EXPECT_LE(wait, 6.1);
  for (int i = 0; i < 5; ++i) now = now + 1h, machine().runDue();
  EXPECT_THAT(done, ElementsAre("attempt 1", "attempt 2", "attempt 3"));
  EXPECT_EQ(only("failed_at is not null and finished_at is null and leased_until is null"), "t");
}

TEST_F(WorkerTest, GivesUpAtOnceWhenTheHandlerSaysSo) {
  enqueue("despair");
  machine().runDue();
  EXPECT_EQ(only("failed_at is not null"), "t");
  auto failed = machine().wait(Queue(machine().database).failed());
  ASSERT_EQ(failed.size(), 1u);
  EXPECT_EQ(failed[0].kind, "despair");
  EXPECT_EQ(failed[0].last_error, "there is no such thing");
}

TEST_F(WorkerTest, ReplaysWhatWasGivenUp) {
  enqueue("despair", "", "same");
  machine().runDue();
  Queue queue(machine().database);
  EXPECT_EQ(machine().wait(queue.replay(Uuid::v7(), now)), 0) << "another's id";
  enqueue("despair", "", "same", {.run_at = now + 1h});
  EXPECT_EQ(machine().wait(queue.replay(std::nullopt, now)), 0) << "its subject waits already";
  database.query("delete from jobs where failed_at is null");
  EXPECT_EQ(machine().wait(queue.replay(std::nullopt, now)), 1);
  handlers.on("despair", *handlers.find("note"));
  EXPECT_EQ(machine().runDue(), 1);
  EXPECT_EQ(only("finished_at is not null and last_error is null"), "t");
}

TEST_F(WorkerTest, LeavesKindsThatItDoesNotKnowToOthers) {
  enqueue("from a newer server");
  EXPECT_EQ(machine().runDue(), 0);
  EXPECT_EQ(only("attempt_count"), "0");
}

// What a killed worker leaves behind: a lease, and nobody to renew it.
TEST_F(WorkerTest, TakesOverWhenTheLeaseOfADeadWorkerHasRunOut) {
  enqueue("note", "survives");
  auto taken = machine().wait(Queue(machine().database).take({"note"}, 1, 60s, now));
  ASSERT_EQ(taken.size(), 1u);
  now = now + 59s;
  EXPECT_EQ(machine().runDue(), 0) << "leased";
  now = now + 2s;
  EXPECT_EQ(machine().runDue(), 1);
  EXPECT_THAT(done, ElementsAre("survives"));
  EXPECT_FALSE(machine().wait(Queue(machine().database).finish(taken[0], now))) << "its lease is another's";
}

TEST_F(WorkerTest, GivesUpAJobThatKillsEveryWorker) {
  enqueue("note", "deadly", {}, {.run_at = {}, .most_attempts = 2});
  Queue queue(machine().database);
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(machine().wait(queue.take({"note"}, 1, 60s, now)).size(), 1u);
    now = now + 61s;
  }
  EXPECT_EQ(machine().wait(queue.take({"note"}, 1, 60s, now)).size(), 0u);
  EXPECT_EQ(only("last_error"), "its worker died at the last attempt");
}

TEST_F(WorkerTest, RenewsALeaseOnlyForWhoHasIt) {
  enqueue("note");
  Queue queue(machine().database);
  auto first = machine().wait(queue.take({"note"}, 1, 60s, now));
  EXPECT_TRUE(machine().wait(queue.renew(first[0], 60s, now + 50s)));
  EXPECT_TRUE(machine().wait(queue.take({"note"}, 1, 60s, now + 100s)).empty());
  auto second = machine().wait(queue.take({"note"}, 1, 60s, now + 111s));
  ASSERT_EQ(second.size(), 1u);
  EXPECT_FALSE(machine().wait(queue.renew(first[0], 60s, now + 112s)));
}

boost::asio::io_context* place;
std::atomic<bool> begun, enough;

Awaitable<void> lastLong(Job) {
  begun = true;
  Pause pause(*place);
  while (!enough) co_await pause.wait(5ms);
}

bool soon(const std::function<bool()>& isTrue) {
  const auto end = std::chrono::steady_clock::now() + 20s;
  while (!isTrue()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(10ms);
  }
  return true;
}

// The job lasts nearly three leases long; a neighbour looks for work all the while.
TEST_F(WorkerTest, KeepsItsLeaseWhileAJobOutlastsIt) {
  begun = enough = false;
  handlers.on("long", lastLong);
  enqueue("long");
  std::atomic<int> passed = 0;
  auto later = [&passed, start = now] { return start + std::chrono::seconds(passed); };
  Machine own(database, handlers, later, {.lease = 3s}), neighbour(database, handlers, later);
  place = &own.io;
  std::jthread working([&own] { own.runDue(); });
  EXPECT_TRUE(soon([] { return begun.load(); }));
  bool renewed = true;
  for (int i = 0; i < 4 && renewed; ++i) {
    passed += 2;
    renewed = soon([&] { return only("leased_until >= '" + (later() + 3s).text() + "'") == "t"; });
    EXPECT_TRUE(renewed) << i;
    EXPECT_TRUE(neighbour.wait(Queue(neighbour.database).take({"long"}, 1, 3s, later())).empty()) << i;
  }
  enough = true;
  working.join();
  EXPECT_EQ(only("attempt_count || ' ' || (finished_at is not null)"), "1 true");
}

TEST_F(WorkerTest, SeveralWorkersShareTheQueueWithoutDoingAnythingTwice) {
  database.query("insert into jobs (account_id, kind, payload, run_at) select '" + account.text() +
                 "', 'count', '{\"text\":\"x\"}', now() - interval '1 minute' from generate_series(1, 200)");
  static std::atomic<int> runs;
  runs = 0;
  handlers.on("count", [](Job) -> Awaitable<void> {
    ++runs;
    co_return;
  });
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([this] {
      Machine own(database, handlers, clock());
      while (own.runDue() > 0) {
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(runs, 200);
  EXPECT_EQ(database.value("select count(*) from jobs where finished_at is not null and attempt_count = 1"),
            "200");
}

TEST(Backoff, GrowsToSixHoursWithAFifthOfChance) {
  EXPECT_EQ(backoff(1, 0), 5s);
  EXPECT_EQ(backoff(2, 0), 15s);
  EXPECT_EQ(backoff(3, 1), 54s);
  EXPECT_EQ(backoff(20, 0), 6h);
}

}  // namespace
}  // namespace frontdesk::jobs
