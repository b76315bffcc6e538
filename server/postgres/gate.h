#pragma once

#include <string_view>

#include "postgres/parameters.h"

namespace frontdesk::postgres {

// A plain select that runs before the statement in the same transaction and sets what row-level security
// goes by; if it gives no row the call throws GateClosed and no row of the statement is given out.
struct Gate {
  std::string_view sql;
  Parameters parameters;
};

}  // namespace frontdesk::postgres
