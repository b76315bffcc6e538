// Lists of columns in SQL texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frontdesk::analytics {

using Columns = std::vector<std::string_view>;

// Those that call_stats and call_totals both have; and of these the counts of calls by status, which together
// are all calls.
extern const Columns inBothRollups, statuses;

// Each column in `form`, where % stands for its name, with `between` between them.
std::string each(const Columns& columns, std::string_view form, std::string_view between = ", ");

}  // namespace frontdesk::analytics
