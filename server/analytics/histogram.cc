#include "analytics/histogram.h"

#include <algorithm>
#include <cmath>

namespace frontdesk::analytics {

// The middle by DDSketch (https://arxiv.org/abs/1908.10693): 2 g^i / (g + 1) for (g^(i-1), g^i].
std::int64_t valueAt(std::int64_t place) {
  constexpr double g = 1.01 / 0.99;
  if (place <= 0) return 0;
  return std::llround(2 * std::pow(g, double(place - 1)) / (g + 1));
}

std::optional<std::int64_t> quantile(const std::vector<HistogramPlace>& places, double q) {
  std::int64_t all = 0;
  for (const auto& [place, count] : places) all += count;
  if (all <= 0) return {};
  auto rank = std::max<std::int64_t>(1, std::int64_t(std::ceil(q * double(all))));
  for (const auto& [place, count] : places) {
    rank -= count;
    if (rank <= 0) return valueAt(place);
  }
  return valueAt(places.back().place);
}

}  // namespace frontdesk::analytics
