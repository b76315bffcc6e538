#include "app/open_files.h"

#include <sys/resource.h>

#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;

rlimit limitNow() {
  rlimit limit{};
  EXPECT_EQ(::getrlimit(RLIMIT_NOFILE, &limit), 0);
  return limit;
}

TEST(OpenFiles, AreAsManyAsTheServerMayHave) {
  auto low = limitNow();
  low.rlim_cur = std::min<rlim_t>(400, low.rlim_max);
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &low), 0);
  Product serving;
  EXPECT_EQ(limitNow().rlim_cur, low.rlim_max);
  EXPECT_EQ(raiseOpenFiles(), std::min<rlim_t>(low.rlim_max, std::numeric_limits<int>::max()));
}

TEST(OpenFiles, LeaveRoomForAllElse) {
  struct Case {
    const char* name;
    std::size_t files;
    int databaseConnections;
    unsigned threads;
    std::size_t connections;
  } cases[] = {
      {"the usual limit", 1024, 80, 2, 274},
      {"a high one", 1 << 20, 80, 16, 10'000},
      {"one that many threads share", 65'536, 80, 16, 3'058},
      {"one that is used up already", 256, 80, 2, 16},
  };
  for (const auto& c : cases)
    EXPECT_EQ(connectionsOfThread(c.files, c.databaseConnections, c.threads), c.connections) << c.name;
}

}  // namespace
}  // namespace frontdesk
