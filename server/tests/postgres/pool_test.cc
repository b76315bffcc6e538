#include "postgres/pool.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <set>

#include "tests/postgres/database_test.h"

namespace frontdesk::postgres {
namespace {

struct PoolTest : DatabaseTest {
  Awaitable<Result> onPool(std::string_view sql, Parameters values = {}, std::optional<Gate> gate = {}) {
    return database().onPool(sql, std::move(values), std::move(gate));
  }
  int poolConnections() {
    return std::stoi(
        admin("select count(*) from pg_stat_activity where application_name = 'frontdesk pool' and datname = "
              "current_database()"));
  }
};

TEST_F(PoolTest, ASlowStatementDelaysNeitherOthersNorTheLane) {
  std::vector<std::string> order;
  run([&]() -> Awaitable<> { co_await onPool("select 1"); });
  spawn([&]() -> Awaitable<> {
    co_await onPool("select pg_sleep(0.5)");
    order.push_back("slow");
  });
  spawn([&]() -> Awaitable<> {
    co_await onPool("select 1");
    order.push_back("fast");
  });
  spawn([&]() -> Awaitable<> {
    co_await onLane<int>("select 1");
    order.push_back("fast");
  });
  finish();
  EXPECT_EQ(order, (std::vector<std::string>{"fast", "fast", "slow"}));
}

TEST_F(PoolTest, OpensNoMoreThanItsSizeAndServesAll) {
  options.pool_size = 3;
  std::set<int> servers;
  for (int i = 0; i < 30; ++i)
    spawn([&]() -> Awaitable<> {
      auto result = co_await onPool("select pg_backend_pid(), pg_sleep(0.005)");
      servers.insert(int(detail::readInteger({result, 0, 0})));
    });
  finish();
  EXPECT_EQ(servers.size(), 3u);
}

TEST_F(PoolTest, TheQueueIsBounded) {
  options.pool_size = 1;
  options.pool_queue = 5;
  std::map<std::string, int> endings;
  run([&]() -> Awaitable<> { co_await onPool("select 1"); });
  for (int i = 0; i < 9; ++i)
    spawn([&]() -> Awaitable<> {
      auto ended = co_await ending(onPool("select pg_sleep(0.01)"));
      ++endings[ended];
    });
  finish();
  EXPECT_EQ(endings["ok"], 6);  // one at work and five in the queue
  EXPECT_EQ(endings["unavailable"], 3);
}

TEST_F(PoolTest, NoOneWaitsLongerForAConnectionThanTheTimeOut) {
  options.pool_size = 1;
  options.connect_timeout =
      std::chrono::seconds(1);  // the first connection takes its time on a loaded machine
  std::vector<std::string> order;
  run([&]() -> Awaitable<> { co_await onPool("select 1"); });
  spawn([&]() -> Awaitable<> {
    auto ended = co_await ending(onPool("select pg_sleep(3)"));
    order.push_back("first: " + ended);
  });
  spawn([&]() -> Awaitable<> {
    auto ended = co_await ending(onPool("select 1"));
    order.push_back("second: " + ended);
  });
  finish();
  EXPECT_EQ(order, (std::vector<std::string>{"second: unavailable", "first: ok"}));
}

TEST_F(PoolTest, TheGateHoldsForTheStatementOnly) {
  options.pool_size = 1;
  run([&]() -> Awaitable<> {
    std::optional<Gate> gate(Gate{"select set_config('app.owner', $1, true)", parameters("even")});
    auto seen = co_await onPool("select current_setting('app.owner')", {}, std::move(gate));
    EXPECT_EQ(onlyTo<std::string>(seen), "even");
    auto after = co_await onPool("select current_setting('app.owner', true)");
    EXPECT_EQ(onlyTo<std::string>(after), "");
  });
}

TEST_F(PoolTest, AClosedGateLetsNoWriteThrough) {
  admin(
      "create table papers (owner text);"
      "alter table papers enable row level security; alter table papers force row level security;"
      "create policy own on papers using (owner = current_setting('app.owner', true));"
      "do $$ begin create role writer; exception when duplicate_object then null; end $$;"
      "grant all on papers to writer");
  options.role = "writer";
  auto* insert = "insert into papers values ('eve')";
  run([&]() -> Awaitable<> {
    auto* gate = "select set_config('app.owner', 'eve', true) where $1";
    std::optional<Gate> closed(Gate{gate, parameters(false)}), open(Gate{gate, parameters(true)});
    auto refused = co_await ending(onPool(insert, {}, std::move(closed)));
    EXPECT_EQ(refused, "gate closed");
    auto taken = co_await ending(onPool(insert, {}, std::move(open)));
    EXPECT_EQ(taken, "ok");
  });
  EXPECT_EQ(admin("select count(*) from papers"), "1");
}

TEST_F(PoolTest, AWriteReturnsOnlyAfterItsCommit) {
  options.pool_size = 1;
  admin(
      "create table folders (id int primary key);"
      "create table sheets (folder int references folders deferrable initially deferred)");
  run([&]() -> Awaitable<> {
    auto orphan = co_await ending(onPool("insert into sheets values (1)"));
    EXPECT_EQ(orphan, "23503") << "refused by the commit, not by the insert";
    std::optional<Gate> gate(Gate{"select 1", {}});
    auto gated = co_await ending(onPool("insert into sheets values (1)", {}, std::move(gate)));
    EXPECT_EQ(gated, "23503");
    auto next = co_await onPool("select count(*) from sheets");
    EXPECT_EQ(onlyTo<std::int64_t>(next), 0);
  });
}

TEST_F(PoolTest, TheStatementOfACancelledCallerIsEndedAndItsConnectionReplaced) {
  options.pool_size = 1;
  asio::cancellation_signal signal;
  std::string ended;
  auto cancelled = [&]() -> Awaitable<> {
    ended = co_await ending(onPool("select 'abandoned', pg_sleep(9)"));
  };
  run([&]() -> Awaitable<> { co_await onPool("select 1"); });
  asio::co_spawn(context, cancelled(),
                 asio::bind_cancellation_slot(signal.slot(), [](std::exception_ptr) {}));
  run([&]() -> Awaitable<> {
    co_await sleep(std::chrono::milliseconds(20));
    signal.emit(asio::cancellation_type::terminal);
    auto next = co_await onPool("select 2");
    EXPECT_EQ(onlyTo<int>(next), 2);
    auto* running =
        "select count(*) from pg_stat_activity where query like 'select ''abandoned''%'"
        " and state = 'active'";
    for (std::int64_t left = 1; left > 0;) {  // the server looks for its client once a second
      co_await sleep(std::chrono::milliseconds(50));
      left = co_await onLane<std::int64_t>(running);
    }
  });
  EXPECT_EQ(ended, "cancelled");
  EXPECT_EQ(poolConnections(), 1);
}

TEST_F(PoolTest, AfterCloseNewCallsAreRefusedAndRunningOnesReturn) {
  std::vector<std::string> endings;
  auto keep = [&](Awaitable<Result> call) -> Awaitable<> {
    auto ended = co_await ending(std::move(call));
    endings.push_back(ended);
  };
  run([&]() -> Awaitable<> {
    co_await onPool("select 1");
    co_await onLane<int>("select 1");
  });
  spawn([&] { return keep(onPool("select pg_sleep(0.1)")); });
  spawn([&] { return keep(database().onLane("select pg_sleep(0.15)")); });
  spawn([&]() -> Awaitable<> {
    co_await sleep(std::chrono::milliseconds(20));
    database().close();
    co_await keep(onPool("select 1"));
    co_await keep(database().onLane("select 1"));
  });
  finish();
  EXPECT_EQ(endings, (std::vector<std::string>{"unavailable", "unavailable", "ok", "ok"}));
  context.run();  // nothing is left to wait for, or this would not return
}

}  // namespace
}  // namespace frontdesk::postgres
