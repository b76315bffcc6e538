#include "postgres/copy.h"

#include <gmock/gmock.h>
#include <signal.h>

#include "tests/postgres/database_test.h"

namespace frontdesk::postgres {
namespace {

struct CopyTest : DatabaseTest {
  void SetUp() override {
    options.pool_size = 1;
    admin("create table leaves (id int primary key, word text)");
  }
  std::string leaves() { return admin("select count(*) from leaves"); }
};

constexpr auto copy_leaves = "copy leaves (id, word) from stdin";

TEST_F(CopyTest, TakesAHundredThousandRows) {
  auto body = [](Transaction& transaction) -> Awaitable<std::int64_t> {
    auto copy = co_await transaction.copyIn(copy_leaves);
    std::string lines;
    for (int i = 0; i < 100'000; ++i) {
      copyLine(lines, parameters(i, "leaf " + std::to_string(i)));
      if (lines.size() > 100'000) co_await copy.write(std::exchange(lines, {}));
    }
    co_await copy.write(std::move(lines));
    auto rows = co_await copy.finish();
    auto last = co_await transaction.run("select word from leaves where id = 99999");  // pipeline mode again
    EXPECT_EQ(onlyTo<std::string>(last), "leaf 99999");
    co_return rows;
  };
  run([&]() -> Awaitable<> {
    auto rows = co_await database().transaction({}, body);
    EXPECT_EQ(rows, 100'000);
  });
  EXPECT_EQ(leaves(), "100000");
}

TEST_F(CopyTest, EveryCharacterArrives) {
  const std::string word = "tab\there, line\nbreak\r, back\\slash, \\N, \\., Zürich";
  run([&]() -> Awaitable<> {
    auto body = [&](Transaction& transaction) -> Awaitable<> {
      auto copy = co_await transaction.copyIn(copy_leaves);
      std::string lines;
      copyLine(lines, parameters(1, word));
      copyLine(lines, parameters(2, std::nullopt));
      copyLine(lines, parameters(3, ""));
      copyLine(lines, parameters(4, "\\N"));
      for (char c : lines) co_await copy.write(std::string(1, c));  // cut anywhere
      co_await copy.finish();
    };
    co_await database().transaction({}, body);
    auto result = co_await database().onLane("select word from leaves order by id");
    EXPECT_EQ(rowsTo<std::optional<std::string>>(result),
              (std::vector<std::optional<std::string>>{word, std::nullopt, "", "\\N"}));
  });
}

TEST_F(CopyTest, ABadLineIsNamedAndNothingIsKept) {
  auto body = [](Transaction& transaction) -> Awaitable<> {
    auto copy = co_await transaction.copyIn(copy_leaves);
    std::string lines;
    for (int i = 1; i <= 5'000; ++i) lines += i == 4'321 ? "forty\tx\n" : std::to_string(i) + "\tx\n";
    co_await copy.write(std::move(lines));
    co_await copy.finish();
  };
  run([&]() -> Awaitable<> {
    try {
      co_await database().transaction({}, body);
      ADD_FAILURE() << "the line was taken";
    } catch (const Error& e) {
      EXPECT_EQ(e.sqlstate, "22P02");
      EXPECT_THAT(e.context, testing::HasSubstr("line 4321, column id: \"forty\""));
    }
    auto next = co_await ending(database().onPool("select 1"));
    EXPECT_EQ(next, "ok");
  });
  EXPECT_EQ(leaves(), "0");
}

TEST_F(CopyTest, ARefusedCopyLeavesTheConnectionUsable) {
  std::string first, second;
  run([&]() -> Awaitable<> {
    auto body = [&](Transaction& transaction) -> Awaitable<> {
      auto before = co_await transaction.run("select pg_backend_pid()::text");
      first = onlyTo<std::string>(before);
      co_await transaction.copyIn("copy missing from stdin");
    };
    auto ended = co_await ending(database().transaction({}, body));
    EXPECT_EQ(ended, "42P01");
    auto after = co_await database().onPool("select pg_backend_pid()::text");
    second = onlyTo<std::string>(after);
  });
  EXPECT_EQ(first, second);
}

TEST_F(CopyTest, AnAbandonedCopyTakesItsTransactionWithIt) {
  run([&]() -> Awaitable<> {
    auto body = [](Transaction& transaction) -> Awaitable<> {
      co_await transaction.run("insert into leaves values (1, 'before')");
      auto copy = co_await transaction.copyIn(copy_leaves);
      co_await copy.write("2\tx\n");
    };
    auto ended = co_await ending(database().transaction({}, body));
    EXPECT_EQ(ended, "unavailable");
    auto next = co_await database().onPool("select count(*) from leaves");
    EXPECT_EQ(onlyTo<std::int64_t>(next), 0);
  });
}

TEST_F(CopyTest, AnExceptionInTheMiddleRollsBack) {
  run([&]() -> Awaitable<> {
    auto body = [](Transaction& transaction) -> Awaitable<> {
      auto copy = co_await transaction.copyIn(copy_leaves);
      co_await copy.write("2\tx\n");
      throw std::logic_error("the upload broke off");
    };
    auto ended = co_await ending(database().transaction({}, body));
    EXPECT_EQ(ended, "logic error");
    auto next = co_await database().onPool("select count(*) from leaves");
    EXPECT_EQ(onlyTo<std::int64_t>(next), 0);
  });
}

TEST_F(CopyTest, LosingTheConnectionIsUnavailable) {
  run([&]() -> Awaitable<> {
    auto body = [this](Transaction& transaction) -> Awaitable<> {
      auto pid = co_await transaction.run("select pg_backend_pid()::text");
      auto copy = co_await transaction.copyIn(copy_leaves);
      admin("select pg_terminate_backend(" + onlyTo<std::string>(pid) + ")");
      for (int i = 0; i < 1'000; ++i) co_await copy.write(std::to_string(i) + "\tx\n");
      co_await copy.finish();
    };
    auto ended = co_await ending(database().transaction({}, body));
    EXPECT_EQ(ended, "unavailable");
    auto next = co_await ending(database().onPool("select 1"));
    EXPECT_EQ(next, "ok");
  });
  EXPECT_EQ(leaves(), "0");
}

// Stopped where it stands: the connection is open, and nothing comes of it.
struct SilentCopy : CopyTest {
  void SetUp() override {
    CopyTest::SetUp();
    options.pool_statement_timeout = std::chrono::milliseconds(500);
  }
  template <class Rest>
  void expectUnavailable(Rest rest) {
    int pid = 0;
    auto body = [&](Transaction& transaction) -> Awaitable<> {
      auto asked = co_await transaction.run("select pg_backend_pid()");
      auto copy = co_await transaction.copyIn(copy_leaves);
      pid = onlyTo<int>(asked);
      kill(pid, SIGSTOP);
      co_await rest(copy);
    };
    run([&]() -> Awaitable<> {
      auto start = std::chrono::steady_clock::now();
      auto ended = co_await ending(database().transaction({}, body));
      EXPECT_EQ(ended, "unavailable");
      EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
    });
    kill(pid, SIGCONT);
  }
};

TEST_F(SilentCopy, ThatTakesNothingIsGivenUp) {
  expectUnavailable([](CopyIn& copy) -> Awaitable<> {
    std::string lines(1 << 20, 'x');
    for (int i = 0; i < 200; ++i) co_await copy.write(lines);
  });
}

TEST_F(SilentCopy, ThatSaysNothingAtItsEndIsGivenUp) {
  expectUnavailable([](CopyIn& copy) -> Awaitable<> {
    co_await copy.write("1\tleaf\n");
    co_await copy.finish();
  });
}

}  // namespace
}  // namespace frontdesk::postgres
