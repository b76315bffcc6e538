#include "net/offload.h"

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <future>

namespace frontdesk {
namespace {

struct OffloadTest : testing::Test {
  // How the work ended, once it has: "done", "dropped" or "failed".
  void start(std::function<int()> work) {
    auto kept = std::make_unique<std::function<int()>>(std::move(work));
    boost::asio::co_spawn(io, endOf(offload, std::move(kept)),
                          [this](std::exception_ptr, std::string end) { ends.push_back(std::move(end)); });
  }
  static Awaitable<std::string> endOf(Offload& offload, std::unique_ptr<std::function<int()>> work) {
    try {
      co_await offload.run(std::ref(*work));
    } catch (const Overloaded&) {
      co_return "dropped";
    } catch (...) {
      co_return "failed";
    }
    co_return "done";
  }

  boost::asio::io_context io{1};
  Offload offload{1, 8};
  std::vector<std::string> ends;
};

TEST_F(OffloadTest, RunsWhatItIsGiven) {
  int ran = 0;
  start([&] { return ++ran; });
  start([&]() -> int { throw std::runtime_error("no"); });
  io.run();
  EXPECT_EQ(ends, (std::vector<std::string>{"done", "failed"}));
  EXPECT_EQ(ran, 1);
}

TEST_F(OffloadTest, RefusesMoreThanMayWait) {
  std::promise<void> go;
  auto gone = go.get_future().share();
  for (int i = 0; i < 9; ++i)
    start([gone] {
      gone.wait();
      return 0;
    });
  io.poll();
  EXPECT_EQ(ends, std::vector<std::string>{"dropped"});
  go.set_value();
  io.run();
  EXPECT_EQ(std::ranges::count(ends, "done"), 8);
}

TEST_F(OffloadTest, ClosedDropsWhatWaitsAndLetsWhatRunsEnd) {
  std::promise<void> go, begun;
  auto gone = go.get_future();
  int ran = 0;
  start([&] {
    begun.set_value();
    gone.wait();
    return 0;
  });
  for (int i = 0; i < 3; ++i) start([&] { return ++ran; });
  bool removed = false;
  io.poll();
  EXPECT_TRUE(offload.later([&] { removed = true; }));
  begun.get_future().wait();
  offload.close();
  start([&] { return ++ran; });
  EXPECT_FALSE(offload.later([&] { ++ran; }));
  go.set_value();
  offload.join();
  io.run();
  EXPECT_EQ(std::ranges::count(ends, "done"), 1);
  EXPECT_EQ(std::ranges::count(ends, "dropped"), 4);
  EXPECT_EQ(ran, 0);
  EXPECT_TRUE(removed) << "nobody is told that it was not done";
}

TEST_F(OffloadTest, JoinedMayOutliveTheContextOfItsCallers) {
  Offload mine(1, 8);
  std::promise<void> go, begun;
  auto gone = go.get_future();
  auto kept = std::make_unique<std::function<int()>>([&] {
    begun.set_value();
    gone.wait();
    return 0;
  });
  {
    boost::asio::io_context short_lived{1};
    boost::asio::co_spawn(short_lived, endOf(mine, std::move(kept)), [](std::exception_ptr, std::string) {});
    short_lived.poll();
    begun.get_future().wait();
    short_lived.stop();
    go.set_value();
    mine.join();
  }
}

}  // namespace
}  // namespace frontdesk
