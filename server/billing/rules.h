// How money is reckoned. Whole numbers only; every rounding is stated where it happens.
//
// Periods are calendar months (years) of the subscription's time zone and are invoiced when they end. The
// first begins when the subscription does, the last ends when it ends: of those the day of the start counts,
// the day of the end does not. A trial is free.
#pragma once

#include <cstdint>

#include "billing/subscription.h"

namespace frontdesk::billing {

// To the nearest whole number, halves away from zero. The divisor is positive.
std::int64_t roundedQuotient(__int128 dividend, std::int64_t divisor);

// The share of a price for `days` of a month or year of `of_days`, to the nearest minor unit.
std::int64_t prorated(std::int64_t amount_minor, std::int32_t days, std::int32_t of_days);
// The same share of the included minutes; a minute that is begun is given whole.
std::int64_t includedMinutes(std::int64_t minutes, std::int32_t days, std::int32_t of_days);

// The usage records of some time: reversals count negative.
struct UsageSum {
  std::int64_t calls;
  std::int64_t billable_seconds;
  std::int64_t list_minor;  // the calls' prices
};
BOOST_DESCRIBE_STRUCT(UsageSum, (), (calls, billable_seconds, list_minor))

// How much of the calls' prices the included minutes cover: all, if no more was used, else their share of
// the seconds, to the nearest minor unit. What remains is never negative.
std::int64_t includedValue(const UsageSum& sum, std::int64_t included_minutes);

// What a period has in days and usage.
struct PeriodFacts {
  std::int32_t days;
  std::int32_t of_days;  // of the whole month or year
  bool trial;
  UsageSum sum;
};
BOOST_DESCRIBE_STRUCT(PeriodFacts, (), (days, of_days, trial, sum))

PeriodUsage usageOf(const Agreement& agreement, const PeriodFacts& facts);

// Millionths of the currency's unit in one minor unit, by the exponents of ISO 4217; as in the database.
std::int64_t microsPerMinor(std::string_view currency);

}  // namespace frontdesk::billing
