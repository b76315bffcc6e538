#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "postgres/options.h"

namespace frontdesk::postgres {

// What a connection is for decides its time-outs and how it plans: a lane's are short, a report's may take as
// long as the pool's.
enum class Kind { lane, reports, pool };

using ConnectionParameters = std::vector<std::pair<std::string, std::string>>;

// Keywords and values for PQconnectStartParams: what the options' conninfo says, completed by role,
// time-outs and encoding. Throws Unavailable if the conninfo is malformed.
ConnectionParameters connectionParameters(const Options& options, Kind kind);

// The hosts that a name server must be asked for: no sockets, no addresses. None where hostaddr is given, or
// a service file, which only libpq reads.
std::vector<std::string> namesToResolve(const ConnectionParameters& given);

using Addresses = std::map<std::string, std::vector<std::string>>;  // by name
// With a hostaddr beside each of these names, since libpq would stop the thread to ask for it. A name stands
// once for each of its addresses; one that has none is left out. Throws Unavailable if no host is left.
ConnectionParameters withAddresses(ConnectionParameters given, const Addresses& found);

}  // namespace frontdesk::postgres
