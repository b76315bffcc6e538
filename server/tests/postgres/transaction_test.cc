#include "postgres/transaction.h"

#include "tests/postgres/database_test.h"

namespace frontdesk::postgres {
namespace {

struct TransactionTest : DatabaseTest {
  void SetUp() override {
    options.pool_size = 1;  // whatever a transaction leaves behind meets the next one
    admin(
        "create table folders (id int primary key);"
        "create table sheets (id int primary key, folder int references folders deferrable initially "
        "deferred);"
        "insert into folders values (1)");
  }
  std::string sheets() { return admin("select count(*) from sheets"); }
};

Awaitable<int> addTwo(Transaction& transaction, int first, std::string note) {
  co_await transaction.run("insert into sheets values ($1, 1)", parameters(first));
  auto added = co_await transaction.run("insert into sheets values ($1, 1)", parameters(first + 1));
  co_return int(added.affected() + note.size());
}

TEST_F(TransactionTest, CommitsWhatItsBodyDid) {
  run([&]() -> Awaitable<> {
    int given = co_await database().transaction({}, addTwo, 1, std::string("four"));
    EXPECT_EQ(given, 5);
  });
  EXPECT_EQ(sheets(), "2");
}

TEST_F(TransactionTest, ABodyMayReturnNothing) {
  run([&]() -> Awaitable<> {
    co_await database().transaction({}, [](Transaction& transaction) -> Awaitable<> {
      co_await transaction.run("insert into sheets values (1, 1)");
    });
  });
  EXPECT_EQ(sheets(), "1");
}

TEST_F(TransactionTest, RollsBackOnAnyException) {
  run([&]() -> Awaitable<> {
    auto failing = [](Transaction& transaction) -> Awaitable<> {
      co_await transaction.run("insert into sheets values (1, 1)");
      throw std::logic_error("changed my mind");
    };
    auto ended = co_await ending(database().transaction({}, failing));
    EXPECT_EQ(ended, "logic error");
    auto next = co_await ending(database().transaction({}, addTwo, 1, std::string()));
    EXPECT_EQ(next, "ok");
  });
  EXPECT_EQ(sheets(), "2");
}

TEST_F(TransactionTest, RollsBackOnAFailedStatement) {
  run([&]() -> Awaitable<> {
    auto failing = [](Transaction& transaction) -> Awaitable<> {
      co_await transaction.run("insert into sheets values (1, 1)");
      co_await transaction.run("insert into sheets values (1, 1)");
    };
    auto ended = co_await ending(database().transaction({}, failing));
    EXPECT_EQ(ended, "23505");
  });
  EXPECT_EQ(sheets(), "0");
}

TEST_F(TransactionTest, ACommitThatTheServerRefusesIsAnError) {
  run([&]() -> Awaitable<> {
    auto orphan = [](Transaction& transaction) -> Awaitable<> {
      co_await transaction.run("insert into sheets values (1, 99)");
    };
    auto ended = co_await ending(database().transaction({}, orphan));
    EXPECT_EQ(ended, "23503");
    auto next = co_await ending(database().transaction({}, addTwo, 1, std::string()));
    EXPECT_EQ(next, "ok");
  });
  EXPECT_EQ(sheets(), "2");
}

TEST_F(TransactionTest, ACommitThatAnswersRollbackIsAnError) {
  run([&]() -> Awaitable<> {
    auto careless = [](Transaction& transaction) -> Awaitable<> {
      co_await transaction.run("insert into sheets values (1, 1)");
      try {
        co_await transaction.run("select 1 / 0");
      } catch (const Error&) {
      }
    };
    auto ended = co_await ending(database().transaction({}, careless));
    EXPECT_EQ(ended, "40000");
  });
  EXPECT_EQ(sheets(), "0");
}

TEST_F(TransactionTest, TheGateHoldsForAllOfItsStatementsAndNoLonger) {
  run([&]() -> Awaitable<> {
    auto read = [](Transaction& transaction) -> Awaitable<std::string> {
      std::string seen;
      for (int i = 0; i < 2; ++i) {
        auto owner = co_await transaction.run("select current_setting('app.owner')");
        seen += onlyTo<std::string>(owner);
      }
      co_return seen;
    };
    std::optional<Gate> gate(Gate{"select set_config('app.owner', $1, true)", parameters("eve")});
    auto seen = co_await database().transaction(std::move(gate), read);
    EXPECT_EQ(seen, "eveeve");
    auto after = co_await database().onPool("select current_setting('app.owner', true)");
    EXPECT_EQ(onlyTo<std::string>(after), "");
  });
}

TEST_F(TransactionTest, AClosedGateKeepsTheBodyFromRunning) {
  bool ran = false;
  run([&]() -> Awaitable<> {
    auto body = [&](Transaction&) -> Awaitable<> {
      ran = true;
      co_return;
    };
    std::optional<Gate> gate(Gate{"select 1 where false", {}});
    auto ended = co_await ending(database().transaction(std::move(gate), body));
    EXPECT_EQ(ended, "gate closed");
    auto next = co_await ending(database().transaction({}, addTwo, 1, std::string()));
    EXPECT_EQ(next, "ok");
  });
  EXPECT_FALSE(ran);
}

TEST_F(TransactionTest, AWaitForALockIsBounded) {
  options.pool_size = 2;
  run([&]() -> Awaitable<> {
    auto outer = [this](Transaction& transaction) -> Awaitable<std::string> {
      co_await transaction.run("update folders set id = 1 where id = 1");
      auto inner = co_await ending(database().onPool("update folders set id = 1 where id = 1"));
      co_return inner;
    };
    auto inner = co_await database().transaction({}, outer);
    EXPECT_EQ(inner, "55P03");
  });
}

TEST_F(TransactionTest, LosingItsConnectionIsUnavailableAndCommitsNothing) {
  run([&]() -> Awaitable<> {
    auto body = [this](Transaction& transaction) -> Awaitable<> {
      co_await transaction.run("insert into sheets values (1, 1)");
      auto pid = co_await transaction.run("select pg_backend_pid()::text");
      admin("select pg_terminate_backend(" + onlyTo<std::string>(pid) + ")");
      co_await transaction.run("insert into sheets values (2, 1)");
    };
    auto ended = co_await ending(database().transaction({}, body));
    EXPECT_EQ(ended, "unavailable");
    auto next = co_await ending(database().transaction({}, addTwo, 1, std::string()));
    EXPECT_EQ(next, "ok");
  });
  EXPECT_EQ(sheets(), "2");
}

TEST_F(TransactionTest, ABigSelectIsReadPieceByPiece) {
  run([&]() -> Awaitable<> {
    auto read = [](Transaction& transaction) -> Awaitable<std::int64_t> {
      auto rows = co_await transaction.select(
          "select i, repeat('x', 1000) from generate_series($1::int, 20000) i", parameters(1), 300);
      std::int64_t expected = 1;
      for (auto piece = co_await rows.next(); piece.rows() > 0; piece = co_await rows.next()) {
        EXPECT_LE(piece.rows(), 300);
        for (int row = 0; row < piece.rows(); ++row)
          EXPECT_EQ(detail::readInteger({piece, row, 0}), expected++);
      }
      auto again = co_await transaction.select("select 7", {}, 300);
      auto seven = co_await again.next();
      EXPECT_EQ(onlyTo<int>(seven), 7);
      co_return expected - 1;
    };
    auto count = co_await database().transaction({}, read);
    EXPECT_EQ(count, 20000);
  });
}

}  // namespace
}  // namespace frontdesk::postgres
