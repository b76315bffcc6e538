#include "app/open_files.h"

#include <sys/resource.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace frontdesk {

std::size_t raiseOpenFiles() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
  auto soft = std::exchange(limit.rlim_cur, limit.rlim_max);
  auto given = ::setrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_max : soft;
  return std::size_t(std::min<rlim_t>(given, std::numeric_limits<int>::max()));
}

std::size_t connectionsOfThread(std::size_t openFiles, int databaseConnections, unsigned threads) {
  constexpr std::size_t usual = 10'000, least = 16;
  // Worker and live events connect to the database, too, and the worker to receivers of webhooks.
  auto others = std::size_t(databaseConnections) + 12 + 200;
  // A quarter of the rest for recordings that come and go.
  auto connections = openFiles > others ? (openFiles - others) / 4 * 3 / threads : 0;
  return std::clamp(connections, least, usual);
}

}  // namespace frontdesk
