#include "jobs/backoff.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace frontdesk::jobs {

std::chrono::milliseconds backoff(int attempt, double chance) {
  auto seconds = std::min(5 * std::pow(3.0, attempt - 1), 6 * 3600.0);
  return std::chrono::milliseconds(std::int64_t(seconds * (1 + 0.2 * chance) * 1000));
}

double chance() {
  thread_local std::mt19937 random{std::random_device{}()};
  return std::uniform_real_distribution(0.0, 1.0)(random);
}

}  // namespace frontdesk::jobs
