#pragma once

#include <chrono>
#include <optional>

namespace frontdesk::webhooks {

// How long after the failed attempt of that number (from 1) the next one follows: 5 s, 5 min, 30 min, 2 h,
// 5 h, 10 h, 14 h, 20 h, 24 h, each up to a tenth later; none after the tenth attempt. `chance`: 0 to 1.
std::optional<std::chrono::milliseconds> retryDelay(int attempt, double chance);

// An endpoint that has taken nothing for so long is disabled.
inline constexpr std::chrono::hours patience{5 * 24};

}  // namespace frontdesk::webhooks
