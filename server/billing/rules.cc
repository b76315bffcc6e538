#include "billing/rules.h"

#include <algorithm>
#include <array>

namespace frontdesk::billing {

std::int64_t roundedQuotient(__int128 dividend, std::int64_t divisor) {
  __int128 size = dividend < 0 ? -dividend : dividend;
  auto quotient = std::int64_t((2 * size + divisor) / (2 * __int128(divisor)));
  return dividend < 0 ? -quotient : quotient;
}

std::int64_t prorated(std::int64_t amount_minor, std::int32_t days, std::int32_t of_days) {
  return roundedQuotient(__int128(amount_minor) * days, of_days);
}

std::int64_t includedMinutes(std::int64_t minutes, std::int32_t days, std::int32_t of_days) {
  return (minutes * days + of_days - 1) / of_days;
}

std::int64_t includedValue(const UsageSum& sum, std::int64_t included_minutes) {
  auto included_seconds = included_minutes * 60;
  if (sum.billable_seconds <= included_seconds || sum.list_minor <= 0) return sum.list_minor;
  return roundedQuotient(__int128(sum.list_minor) * included_seconds, sum.billable_seconds);
}

PeriodUsage usageOf(const Agreement& agreement, const PeriodFacts& facts) {
  const auto& sum = facts.sum;
  auto included = facts.trial ? agreement.included_minutes
                              : includedMinutes(agreement.included_minutes, facts.days, facts.of_days);
  PeriodUsage usage{};
  usage.calls = sum.calls;
  usage.billable_seconds = sum.billable_seconds;
  usage.minutes_used = (std::max<std::int64_t>(sum.billable_seconds, 0) + 59) / 60;
  usage.included_minutes = included;
  usage.overage_minutes = std::max<std::int64_t>(usage.minutes_used - included, 0);
  usage.base_minor = facts.trial ? 0 : prorated(agreement.price_minor, facts.days, facts.of_days);
  usage.usage_minor = sum.list_minor;
  usage.included_minor = includedValue(sum, included);
  usage.overage_minor = usage.usage_minor - usage.included_minor;
  usage.total_minor = usage.base_minor + usage.overage_minor;
  return usage;
}

std::int64_t microsPerMinor(std::string_view currency) {
  static constexpr std::array<std::string_view, 17> whole{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY",
                                                          "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
                                                          "VND", "VUV", "XAF", "XOF", "XPF"};
  static constexpr std::array<std::string_view, 7> thousandths{"BHD", "IQD", "JOD", "KWD",
                                                               "LYD", "OMR", "TND"};
  if (std::find(whole.begin(), whole.end(), currency) != whole.end()) return 1'000'000;
  if (std::find(thousandths.begin(), thousandths.end(), currency) != thousandths.end()) return 1'000;
  return 10'000;
}

}  // namespace frontdesk::billing
