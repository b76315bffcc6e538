#include "postgres/lane.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>

#include "tests/postgres/database_test.h"

namespace frontdesk::postgres {
namespace {

struct LaneTest : DatabaseTest {
  void SetUp() override {
    admin(
        "create table notes (id int primary key, owner text not null);"
        "insert into notes select i, case when i % 2 = 0 then 'even' else 'odd' end from generate_series(1, "
        "100) i");
  }
  // The same after as before: no connection was lost and silently replaced.
  int backend() {
    int pid = 0;
    run([&]() -> Awaitable<> { pid = co_await onLane<int>("select pg_backend_pid()"); });
    return pid;
  }
  // Every call gets its own number back or ends as `expected` says.
  void expectEach(int calls, std::function<std::string(int)> sqlOf,
                  std::function<std::string(int)> expected) {
    auto first_backend = backend();
    std::vector<std::string> texts, endings(calls);
    for (int i = 0; i < calls; ++i) texts.push_back(sqlOf(i));
    for (int i = 0; i < calls; ++i)
      spawn([&, i]() -> Awaitable<> {
        auto own = [&, i]() -> Awaitable<> {
          auto number = co_await onLane<int>(texts[i], parameters(i));
          if (number != i) throw std::runtime_error("another's row: " + std::to_string(number));
        };
        endings[i] = co_await ending(own());
      });
    finish();
    for (int i = 0; i < calls; ++i) EXPECT_EQ(endings[i], expected(i)) << "call " << i;
    EXPECT_EQ(backend(), first_backend);
  }
};

struct FailingPrepare {
  std::string name;
  std::function<std::string(int)> sqlOf;
  std::function<bool(int)> fails;
};
struct OneHundredInFlight : LaneTest, testing::WithParamInterface<FailingPrepare> {};

// Test number one: who fails to prepare fails alone, at first use as with everything prepared.
TEST_P(OneHundredInFlight, OnlyTheBadStatementFails) {
  auto expected = [&](int i) { return GetParam().fails(i) ? std::string("42P01") : std::string("ok"); };
  for (int round = 0; round < 3; ++round) expectEach(100, GetParam().sqlOf, expected);
}

const std::string good = "select $1::int", bad = "select $1::int from missing";
INSTANTIATE_TEST_SUITE_P(
    Lane, OneHundredInFlight,
    testing::Values(
        FailingPrepare{"OneAmongEqualTexts", [](int i) { return i == 50 ? bad : good; },
                       [](int i) { return i == 50; }},
        FailingPrepare{"TheFirst", [](int i) { return i == 0 ? bad : good; }, [](int i) { return i == 0; }},
        FailingPrepare{"OneAmongDifferentTexts",
                       [](int i) { return (i == 50 ? bad : good) + " -- " + std::to_string(i); },
                       [](int i) { return i == 50; }},
        FailingPrepare{"EveryThirdWithTheSameBadText", [](int i) { return i % 3 == 0 ? bad : good; },
                       [](int i) { return i % 3 == 0; }}),
    [](const auto& info) { return info.param.name; });

TEST_F(LaneTest, AStatementSkippedByItsFailedGateIsNotTakenForPrepared) {
  std::vector<std::string> endings(20);
  for (int i = 0; i < 20; ++i)
    spawn([&, i]() -> Awaitable<> {
      std::optional<Gate> gate;
      if (i % 2 == 0) gate.emplace(Gate{"select 1 / $1::int", parameters(0)});
      endings[i] = co_await ending(onLane<int>("select $1::int", parameters(i), std::move(gate)));
    });
  finish();
  for (int i = 0; i < 20; ++i) EXPECT_EQ(endings[i], i % 2 == 0 ? "22012" : "ok") << i;
}

TEST_F(LaneTest, AnErrorKeepsItsParts) {
  run([&]() -> Awaitable<> {
    try {
      co_await database().onLane("insert into notes values ($1, $2)", parameters(7, "twice"));
      ADD_FAILURE() << "the duplicate was taken";
    } catch (const Error& e) {
      EXPECT_EQ(e.sqlstate, "23505");
      EXPECT_EQ(e.constraint, "notes_pkey");
      EXPECT_EQ(e.table, "notes");
      EXPECT_EQ(e.detail, "Key (id)=(7) already exists.");
    }
  });
}

TEST_F(LaneTest, AFailingStatementLeavesItsNeighboursAlone) {
  expectEach(
      60, [](int i) { return i % 5 == 0 ? std::string("select 1 / ($1::int - $1::int)") : good; },
      [](int i) { return i % 5 == 0 ? std::string("22012") : std::string("ok"); });
}

const char* const open_gate = "select set_config('app.owner', $1, true)";
const char* const closed_gate = "select set_config('app.owner', $1, true) where false";

TEST_F(LaneTest, TheGateSetsWhatTheStatementSees) {
  run([&]() -> Awaitable<> {
    std::optional<Gate> gate(Gate{open_gate, parameters("even")});
    auto seen = co_await onLane<std::string>("select current_setting('app.owner')", {}, std::move(gate));
    EXPECT_EQ(seen, "even");
    auto after = co_await onLane<std::string>("select current_setting('app.owner', true)");
    EXPECT_EQ(after, "") << "the setting outlived its flight";
  });
}

TEST_F(LaneTest, AClosedGateGivesNothingOut) {
  for (auto* sql : {"select id from notes", "select 1 / 0", "select missing"})
    run([&]() -> Awaitable<> {
      std::optional<Gate> gate(Gate{closed_gate, parameters("even")});
      auto ended = co_await ending(database().onLane(sql, {}, std::move(gate)));
      EXPECT_EQ(ended, "gate closed") << sql;
    });
}

TEST_F(LaneTest, GatesOfManyCallersDoNotMix) {
  int seen = 0;
  for (int i = 0; i < 200; ++i)
    spawn([&, i]() -> Awaitable<> {
      auto own = std::to_string(i);
      std::optional<Gate> gate(Gate{i % 10 == 0 ? closed_gate : open_gate, parameters(own)});
      try {
        auto owner = co_await onLane<std::string>("select current_setting('app.owner')", {}, std::move(gate));
        EXPECT_EQ(owner, own);
        EXPECT_NE(i % 10, 0);
        ++seen;
      } catch (const GateClosed&) {
        EXPECT_EQ(i % 10, 0);
      }
    });
  finish();
  EXPECT_EQ(seen, 180);
}

TEST_F(LaneTest, AStatementIsPreparedOnce) {
  run([&]() -> Awaitable<> {
    for (int i = 0; i < 5; ++i) co_await onLane<int>("select $1::int", parameters(i));
    auto count = co_await onLane<std::int64_t>(
        "select count(*) from pg_prepared_statements where statement = 'select $1::int'");
    EXPECT_EQ(count, 1);
  });
}

TEST_F(LaneTest, PreparedStatementsAreBounded) {
  auto first_backend = backend();
  run([&]() -> Awaitable<> {
    for (int i = 0; i < int(Statements::most) + 50; ++i) {
      auto sql = "select " + std::to_string(i);
      auto number = co_await onLane<int>(sql);
      EXPECT_EQ(number, i);
    }
    auto count = co_await onLane<std::int64_t>("select count(*) from pg_prepared_statements");
    EXPECT_LE(count, std::int64_t(Statements::most));
    EXPECT_GT(count, std::int64_t(Statements::most) - 10);
    auto again = co_await onLane<int>("select 3");
    EXPECT_EQ(again, 3);
  });
  EXPECT_EQ(backend(), first_backend);
}

TEST_F(LaneTest, AChangedTableIsPreparedAnew) {
  auto first_backend = backend();
  run([&]() -> Awaitable<> {
    auto before = co_await database().onLane("select * from notes where id = 1");
    EXPECT_EQ(before.columns(), 2);
    admin("alter table notes add column body text");
    auto after = co_await database().onLane("select * from notes where id = 1");
    EXPECT_EQ(after.columns(), 3);
    admin("alter table notes drop column body");
    std::optional<Gate> gate(Gate{"select * from notes where id = 1", {}});
    auto gated = co_await onLane<int>("select 1", {}, std::move(gate));
    EXPECT_EQ(gated, 1);
  });
  EXPECT_EQ(backend(), first_backend);
}

TEST_F(LaneTest, StatementsDroppedByTheServerArePreparedAnew) {
  auto first_backend = backend();
  run([&]() -> Awaitable<> {
    co_await onLane<int>("select $1::int", parameters(1));
    co_await database().onLane("deallocate all");
    auto number = co_await onLane<int>("select $1::int", parameters(2));
    EXPECT_EQ(number, 2);
  });
  EXPECT_EQ(backend(), first_backend);
}

// More than the kernel buffers hold, in both directions at once.
TEST_F(LaneTest, BigValuesPassBothWays) {
  auto first_backend = backend();
  int good = 0;
  for (int i = 0; i < 30; ++i)
    spawn([&, i]() -> Awaitable<> {
      std::string text(1'000'000 + i, char('a' + i % 26));
      auto back = co_await onLane<std::string>("select $1::text", parameters(text));
      if (back == text) ++good;
    });
  finish();
  EXPECT_EQ(good, 30);
  EXPECT_EQ(backend(), first_backend);
}

TEST_F(LaneTest, AStatementThatTakesTooLongIsEnded) {
  options.lane_statement_timeout = std::chrono::milliseconds(100);
  auto first_backend = backend();
  run([&]() -> Awaitable<> {
    auto slow = co_await ending(database().onLane("select pg_sleep(20)"));
    EXPECT_EQ(slow, "57014");
    auto next = co_await onLane<int>("select 1");
    EXPECT_EQ(next, 1);
  });
  EXPECT_EQ(backend(), first_backend);
}

class Replanning : public LaneTest {
 protected:
  // Whether a statement's plan is another one after its table's statistics have changed and nothing else has.
  bool followsStatistics() {
    std::string before, after;
    run([&]() -> Awaitable<> {
      co_await database().onPool("create table leaves (id integer primary key, word text)");
      co_await database().onPool("insert into leaves select n, 'green' from generate_series(1, 10000) n");
      co_await database().onPool("analyze leaves");
      constexpr auto sql = "select word from leaves where word = $1 limit 1";
      co_await onLane<std::string>(sql, parameters("green"));
      auto name = co_await onLane<std::string>("select name from pg_prepared_statements where statement = $1",
                                               parameters(sql));
      auto explain = "explain (format json) execute " + name + "('green')";
      before = co_await onLane<std::string>(explain);
      co_await database().onPool(
          "update pg_statistic set stanullfrac = 1 where starelid = 'leaves'::regclass and staattnum = 2");
      after = co_await onLane<std::string>(explain);
    });
    return before != after;
  }
};

TEST_F(Replanning, IsNotWhatPostgresDoesByItself) {
  options.replan = std::chrono::hours(1);
  EXPECT_FALSE(followsStatistics());
}

TEST_F(Replanning, ComesWithTheFirstStatementAfterAWhile) {
  options.replan = std::chrono::milliseconds(0);
  EXPECT_TRUE(followsStatistics());
}

TEST_F(LaneTest, ReportsStandInALineOfTheirOwn) {
  std::vector<std::string> ended;
  auto ask = [&](std::string name, Awaitable<Result> call) -> Awaitable<> {
    co_await std::move(call);
    ended.push_back(name);
  };
  spawn([&] { return ask("slow report", database().onReports("select pg_sleep(0.3)")); });
  spawn([&] { return ask("quick report", database().onReports("select 1")); });
  spawn([&] { return ask("short read", database().onLane("select 1")); });
  finish();
  EXPECT_EQ(ended, (std::vector<std::string>{"short read", "slow report", "quick report"}));
}

TEST_F(LaneTest, AReportMayTakeAsLongAsThePoolsStatements) {
  options.lane_statement_timeout = std::chrono::milliseconds(1);
  options.pool_statement_timeout = std::chrono::milliseconds(400);
  run([&]() -> Awaitable<> {
    auto longer = co_await ending(database().onReports("select pg_sleep(0.05)"));
    EXPECT_EQ(longer, "ok");
    auto too_long = co_await ending(database().onReports("select pg_sleep(20)"));
    EXPECT_EQ(too_long, "57014");
  });
}

TEST_F(LaneTest, TheQueueIsBounded) {
  options.lane_queue = 10;
  int good = 0, refused = 0;
  for (int i = 0; i < 15; ++i)
    spawn([&]() -> Awaitable<> {
      auto ended = co_await ending(database().onLane("select pg_sleep(0.01)"));
      if (ended == "ok") ++good;
      if (ended == "unavailable") ++refused;
    });
  finish();
  EXPECT_EQ(good, 10);
  EXPECT_EQ(refused, 5);
}

TEST_F(LaneTest, ACallerThatIsCancelledResumesAtOnceAndShiftsNoOne) {
  asio::cancellation_signal signal;
  std::string ended;
  bool neighbour_done = false;
  auto cancelled = [&]() -> Awaitable<> {
    ended = co_await ending(database().onLane("select 1, pg_sleep(0.3)"));
    EXPECT_FALSE(neighbour_done) << "it waited for its answer";
  };
  run([&]() -> Awaitable<> { co_await onLane<int>("select 1"); });  // the connection is there
  asio::co_spawn(context, cancelled(),
                 asio::bind_cancellation_slot(signal.slot(), [](std::exception_ptr) {}));
  for (int i = 0; i < 10; ++i)
    spawn([&, i]() -> Awaitable<> {
      co_await sleep(std::chrono::milliseconds(1));
      auto number = co_await onLane<int>("select $1::int", parameters(i));
      EXPECT_EQ(number, i);
      neighbour_done = true;
    });
  spawn([&]() -> Awaitable<> {
    co_await sleep(std::chrono::milliseconds(20));
    signal.emit(asio::cancellation_type::terminal);
    signal.emit(asio::cancellation_type::terminal);  // finds nobody
  });
  finish();
  EXPECT_EQ(ended, "cancelled");
}

TEST_F(LaneTest, RunsAsTheRoleOfTheOptions) {
  admin("do $$ begin create role clerk; exception when duplicate_object then null; end $$");
  options.role = "clerk";
  run([&]() -> Awaitable<> {
    auto user = co_await onLane<std::string>("select current_user");
    EXPECT_EQ(user, "clerk");
    auto denied = co_await ending(database().onLane("select * from notes"));
    EXPECT_EQ(denied, "42501");
  });
}

}  // namespace
}  // namespace frontdesk::postgres
