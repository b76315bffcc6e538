#pragma once

#include <string>
#include <utility>
#include <vector>

#include "postgres/options.h"

namespace frontdesk::postgres {

// What a connection is for decides its time-outs and how it plans: a lane's are short, a report's may take as
// long as the pool's.
enum class Kind { lane, reports, pool };

// Keywords and values for PQconnectStartParams: what the options' conninfo says, completed by role,
// time-outs and encoding. Throws Unavailable if the conninfo is malformed.
std::vector<std::pair<std::string, std::string>> connectionParameters(const Options& options, Kind kind);

}  // namespace frontdesk::postgres
