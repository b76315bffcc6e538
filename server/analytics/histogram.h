// Quantiles of a log-scale histogram as migrations/0009_call_stats.sql keeps it.
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <vector>

namespace frontdesk::analytics {

struct HistogramPlace {
  std::int64_t place;  // 0: not above 0; p > 0: in (g^(p-2), g^(p-1)], g = 1.01 / 0.99
  std::int64_t count;
};
BOOST_DESCRIBE_STRUCT(HistogramPlace, (), (place, count))

// The value in the middle of a place, within 1 % of every value there; rounded to a whole number.
std::int64_t valueAt(std::int64_t place);

// The value that the share `q` (0 to 1) of all values does not exceed, by nearest rank. `places` come in
// rising order. None if the histogram is empty.
std::optional<std::int64_t> quantile(const std::vector<HistogramPlace>& places, double q);

}  // namespace frontdesk::analytics
