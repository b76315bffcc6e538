#include "billing/lines.h"

#include <fmt/format.h>

#include <array>

namespace frontdesk::billing {
namespace {

using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string_view monthOf(year_month_day day) {
  return months[unsigned(day.month()) - 1];
}

LineDraft baseLine(const OpenPeriod& period, std::int64_t amount) {
  const auto& facts = period.facts;
  auto text = fmt::format("{}, {}", period.plan_name, daysText(period.first_day, facts.days));
  if (facts.days != facts.of_days) text += fmt::format(" ({} of {} days)", facts.days, facts.of_days);
  auto unit = period.billing_interval == Interval::month ? QuantityUnit::month : QuantityUnit::year;
  return {LineKind::base, std::move(text), 1, unit, period.price_minor * microsPerMinor(period.currency),
          amount};
}

LineDraft usageLine(const Agreement& terms, const UsageSum& sum, std::string_view what) {
  bool wholeMinutes = terms.rounding_seconds % 60 == 0;
  return {LineKind::usage,
          fmt::format("{} {}{}", sum.calls, what, sum.calls == 1 ? "" : "s"),
          wholeMinutes ? sum.billable_seconds / 60 : sum.billable_seconds,
          wholeMinutes ? QuantityUnit::minute : QuantityUnit::second,
          wholeMinutes ? terms.overage_minute_micros : roundedQuotient(terms.overage_minute_micros, 60),
          sum.list_minor};
}

LineDraft includedLine(std::string text, std::int64_t minutes, std::int64_t amount) {
  return {LineKind::adjustment, std::move(text), minutes, QuantityUnit::minute, 0, -amount};
}

}  // namespace

std::string daysText(Date first, std::int32_t days) {
  year_month_day from(first.days());
  year_month_day to(first.days() + std::chrono::days(std::max(days, 1) - 1));
  if (from == to) return fmt::format("{} {} {}", unsigned(from.day()), monthOf(from), int(from.year()));
  auto end = fmt::format("{} {} {}", unsigned(to.day()), monthOf(to), int(to.year()));
  if (from.month() == to.month() && from.year() == to.year())
    return fmt::format("{}–{}", unsigned(from.day()), end);
  return fmt::format("{} {} – {}", unsigned(from.day()), monthOf(from), end);
}

std::vector<LineDraft> linesOf(const OpenPeriod& period) {
  std::vector<LineDraft> lines;
  if (period.facts.trial) return lines;
  auto usage = usageOf(period, period.facts);
  if (period.facts.days > 0) lines.push_back(baseLine(period, usage.base_minor));
  bool used = usage.calls != 0 || usage.billable_seconds != 0 || usage.usage_minor != 0;
  if (used) lines.push_back(usageLine(period, period.facts.sum, "call"));
  if (usage.included_minor != 0) {
    auto covered = std::min(usage.minutes_used, usage.included_minutes);
    lines.push_back(includedLine(fmt::format("Included minutes: {} of {}", covered, usage.included_minutes),
                                 covered, usage.included_minor));
  }
  return lines;
}

std::vector<LineDraft> lateLinesOf(const OpenPeriod& period, const UsageSum& invoiced, const UsageSum& all) {
  auto included = includedMinutes(period.included_minutes, period.facts.days, period.facts.of_days);
  auto covered = includedValue(all, included) - includedValue(invoiced, included);
  UsageSum late{all.calls - invoiced.calls, all.billable_seconds - invoiced.billable_seconds,
                all.list_minor - invoiced.list_minor};
  std::vector<LineDraft> lines;
  if (late.list_minor - covered <= 0) return lines;
  lines.push_back(usageLine(period, late, "late call"));
  if (covered != 0) lines.push_back(includedLine("Included minutes of the last period", 0, covered));
  return lines;
}

std::int64_t totalOf(const std::vector<LineDraft>& lines) {
  std::int64_t total = 0;
  for (const auto& line : lines) total += line.amount_minor;
  return total;
}

}  // namespace frontdesk::billing
