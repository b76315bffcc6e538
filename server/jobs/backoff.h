#pragma once

#include <chrono>

namespace frontdesk::jobs {

// How long to wait after the attempt of that number (from 1) has failed: 5 s, 15 s, 45 s … to at most six
// hours, and up to a fifth more, so that what failed together does not come back together. `chance`: 0 to 1.
std::chrono::milliseconds backoff(int attempt, double chance);

// A number from 0 to 1, anew at each call.
double chance();

}  // namespace frontdesk::jobs
