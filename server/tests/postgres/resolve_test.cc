// Name servers that are slow or know nothing. The test program's getaddrinfo stands in for them.
#include <dlfcn.h>
#include <netdb.h>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <thread>

#include "tests/postgres/database_test.h"

extern "C" int getaddrinfo(const char* name, const char* service, const addrinfo* wanted, addrinfo** found) {
  using namespace std::chrono_literals;
  static auto real = reinterpret_cast<decltype(&getaddrinfo)>(dlsym(RTLD_NEXT, "getaddrinfo"));
  std::string_view asked = name ? name : "";
  if (asked == "unknown.test") return EAI_NONAME;
  if (asked == "slow.test") std::this_thread::sleep_for(2s);
  return real(asked.ends_with(".test") ? "127.0.0.1" : name, service, wanted, found);
}

namespace frontdesk::postgres {
namespace {

using namespace std::chrono_literals;
using tcp = asio::ip::tcp;

// With a listener of nobody's: that somebody has connected is all that is asked of it.
struct ResolveTest : DatabaseTest {
  ResolveTest() { listener.non_blocking(true); }

  void useHost(const std::string& host) {
    options.conninfo =
        "host=" + host + " port=" + std::to_string(listener.local_endpoint().port()) + " dbname=none";
  }
  bool wasReached() {
    boost::system::error_code code;
    listener.accept(code);
    return !code;
  }
  std::chrono::milliseconds timeOfRead() {
    auto start = std::chrono::steady_clock::now();
    run([&]() -> Awaitable<> {
      auto ended = co_await ending(database().onLane("select 1"));
      EXPECT_EQ(ended, "unavailable");
    });
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
  }

  asio::basic_socket_acceptor<tcp, Executor> listener{context,
                                                      tcp::endpoint(asio::ip::address_v4::loopback(), 0)};
};

TEST_F(ResolveTest, ANameLeadsToItsAddress) {
  useHost("db.test");
  options.connect_timeout = 500ms;
  timeOfRead();
  EXPECT_TRUE(wasReached());
}

TEST_F(ResolveTest, ASlowNameServerHoldsUpNobodyElse) {
  useHost("slow.test");
  options.connect_timeout = 5s;
  auto longest = 0ms;
  spawn([&]() -> Awaitable<> {
    for (int i = 0; i < 150; ++i) {
      auto start = std::chrono::steady_clock::now();
      co_await sleep(20ms);
      longest = std::max(longest, std::chrono::duration_cast<std::chrono::milliseconds>(
                                      std::chrono::steady_clock::now() - start));
    }
  });
  spawn([&]() -> Awaitable<> { co_await ending(database().onLane("select 1")); });
  finish();
  EXPECT_LT(longest, 1s);
  EXPECT_TRUE(wasReached());
}

TEST_F(ResolveTest, ASlowNameServerIsGivenUp) {
  useHost("slow.test");
  options.connect_timeout = 200ms;
  EXPECT_LT(timeOfRead(), 1500ms);
  EXPECT_FALSE(wasReached());
}

TEST_F(ResolveTest, ANameThatNobodyKnowsIsUnavailable) {
  useHost("unknown.test");
  options.connect_timeout = 200ms;
  EXPECT_LT(timeOfRead(), 1500ms);
}

TEST_F(ResolveTest, TheNextHostIsTriedWhereOneIsUnknown) {
  useHost("unknown.test,db.test");
  options.connect_timeout = 500ms;
  timeOfRead();
  EXPECT_TRUE(wasReached());
}

TEST_F(ResolveTest, AServerThatAcceptsAndStaysSilentIsUnavailable) {
  useHost("127.0.0.1");
  options.connect_timeout = 300ms;
  EXPECT_LT(timeOfRead(), 1500ms);
  EXPECT_TRUE(wasReached());
  run([&]() -> Awaitable<> {
    auto write = co_await ending(database().onPool("select 1"));
    EXPECT_EQ(write, "unavailable");
  });
}

}  // namespace
}  // namespace frontdesk::postgres
