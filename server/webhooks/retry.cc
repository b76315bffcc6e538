#include "webhooks/retry.h"

#include <array>
#include <cstdint>

namespace frontdesk::webhooks {

std::optional<std::chrono::milliseconds> retryDelay(int attempt, double chance) {
  using namespace std::chrono;
  constexpr std::array<seconds, 9> delays{seconds(5), minutes(5), minutes(30), hours(2), hours(5),
                                          hours(10),  hours(14),  hours(20),   hours(24)};
  if (attempt < 1 || attempt > int(delays.size())) return std::nullopt;
  milliseconds delay = delays[std::size_t(attempt - 1)];
  return delay + milliseconds(std::int64_t(double(delay.count()) * 0.1 * chance));
}

}  // namespace frontdesk::webhooks
