// The stream of one listener: heartbeats, bounds, and its end.
#include "http/events.h"

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>

namespace frontdesk::http {
namespace {

using namespace std::chrono_literals;

struct EventStreamTest : testing::Test {
  EventStreamTest() : queue(std::make_shared<EventQueue>(io)) {}
  void open(std::function<Awaitable<bool>()> welcome, StreamOptions options) {
    response = eventStream(
        queue, [this] { return giveOpening(); }, std::move(welcome), options);
  }
  std::string next() {
    std::optional<std::string> piece;
    boost::asio::co_spawn(io, response.source->next(),
                          [&](std::exception_ptr, std::string given) { piece = std::move(given); });
    io.restart();
    while (!piece) io.run_one();
    return *piece;
  }
  Awaitable<std::string> giveOpening() {
    if (opening.empty()) co_return std::string();
    auto piece = opening.front();
    opening.pop_front();
    if (piece == "away") throw std::runtime_error("away");
    co_return piece;
  }
  static Awaitable<bool> yes() { co_return true; }
  static Awaitable<bool> no() { co_return false; }
  static Awaitable<bool> fails() {
    throw std::runtime_error("away");
    co_return true;
  }
  void push(std::string text) { queue->push(std::make_shared<const std::string>(std::move(text))); }

  boost::asio::io_context io;
  std::shared_ptr<EventQueue> queue;
  std::deque<std::string> opening{"start"};
  Response response;
};

TEST_F(EventStreamTest, SendsItsStartThenWhatWaitsThenHeartbeats) {
  open(yes, {.heartbeat = 10ms, .recheck = 1h});
  push("one");
  push("two");
  EXPECT_EQ(next(), "start");
  EXPECT_EQ(next(), "onetwo");
  EXPECT_EQ(next(), ":\n\n");
  EXPECT_EQ(next(), ":\n\n");
}

TEST_F(EventStreamTest, GivesTheWholeOpeningBeforeWhatWaits) {
  opening = {"one ", "two ", "three"};
  open(yes, {});
  push("live");
  for (auto piece : {"one ", "two ", "three"}) EXPECT_EQ(next(), piece);
  EXPECT_EQ(next(), "live");
}

TEST_F(EventStreamTest, EndsWhereTheOpeningBreaksOff) {
  opening = {"start", "away"};
  open(yes, {});
  EXPECT_EQ(next(), "start");
  EXPECT_EQ(next(), "");
}

TEST_F(EventStreamTest, EndsWhenClosed) {
  open(yes, {});
  EXPECT_EQ(next(), "start");
  queue->close();
  EXPECT_EQ(next(), "");
}

TEST_F(EventStreamTest, EndsForWhoIsNoLongerWelcome) {
  for (auto welcome : {no, fails}) {
    opening = {"start"};
    open(welcome, {.heartbeat = 1h, .recheck = 0ms});
    EXPECT_EQ(next(), "start");
    EXPECT_EQ(next(), "");
  }
}

TEST_F(EventStreamTest, DropsWhoReadsTooSlowly) {
  open(yes, {});
  EXPECT_EQ(next(), "start");
  for (int i = 0; i < 300; ++i) push(std::string(1024, 'x'));
  EXPECT_TRUE(queue->closed());
  EXPECT_EQ(next(), "");
}

TEST_F(EventStreamTest, GivesALongBacklogInPieces) {
  open(yes, {});
  EXPECT_EQ(next(), "start");
  for (int i = 0; i < 200; ++i) push(std::string(1024, char('a' + i % 26)));
  std::string all;
  while (all.size() < 200 * 1024) {
    auto piece = next();
    EXPECT_LE(piece.size(), 33u * 1024);
    ASSERT_FALSE(piece.empty());
    all += piece;
  }
  for (std::size_t i = 0; i < 200; ++i) EXPECT_EQ(all[i * 1024], char('a' + i % 26));
  EXPECT_FALSE(queue->closed());
}

TEST(EventText, IsWhatBrowsersRead) {
  EXPECT_EQ(eventText("7", "call.ended", "{}"), "id: 7\nevent: call.ended\ndata: {}\n\n");
  EXPECT_EQ(eventText("", "reset", "{}"), "event: reset\ndata: {}\n\n");
}

}  // namespace
}  // namespace frontdesk::http
