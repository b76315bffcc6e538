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

InvoiceLine baseLine(const OpenPeriod& period, std::int64_t amount) {
  const auto& facts = period.facts;
  InvoiceLine line{
      .kind = LineKind::base,
      .description = fmt::format("{}, {}", period.plan_name, daysText(period.first_day, facts.days)),
      .quantity = 1,
      .quantity_unit = period.billing_interval == Interval::month ? QuantityUnit::month : QuantityUnit::year,
      .unit_price_micros = period.price_minor * microsPerMinor(period.currency),
      .amount_minor = amount,
      .plan_name = period.plan_name};
  if (facts.days != facts.of_days) {
    line.description += fmt::format(" ({} of {} days)", facts.days, facts.of_days);
    line.days = facts.days;
    line.of_days = facts.of_days;
  }
  return line;
}

InvoiceLine usageLine(const Agreement& terms, const UsageSum& sum, bool late) {
  bool wholeMinutes = terms.rounding_seconds % 60 == 0;
  return {
      .kind = LineKind::usage,
      .description = fmt::format("{} {}call{}", sum.calls, late ? "late " : "", sum.calls == 1 ? "" : "s"),
      .quantity = wholeMinutes ? sum.billable_seconds / 60 : sum.billable_seconds,
      .quantity_unit = wholeMinutes ? QuantityUnit::minute : QuantityUnit::second,
      .unit_price_micros =
          wholeMinutes ? terms.overage_minute_micros : roundedQuotient(terms.overage_minute_micros, 60),
      .amount_minor = sum.list_minor,
      .calls = sum.calls,
      .late = late};
}

InvoiceLine includedLine(const PeriodUsage& usage) {
  auto covered = std::min(usage.minutes_used, usage.included_minutes);
  return {.kind = LineKind::adjustment,
          .description = fmt::format("Included minutes: {} of {}", covered, usage.included_minutes),
          .quantity = covered,
          .quantity_unit = QuantityUnit::minute,
          .amount_minor = -usage.included_minor,
          .included_minutes = usage.included_minutes};
}

InvoiceLine lateIncludedLine(std::int64_t covered) {
  return {.kind = LineKind::adjustment,
          .description = "Included minutes of the last period",
          .quantity_unit = QuantityUnit::minute,
          .amount_minor = -covered,
          .late = true};
}

// What the included minutes cover of what came late.
std::int64_t lateCovered(const OpenPeriod& period, const UsageSum& invoiced, const UsageSum& all) {
  auto included = includedMinutes(period.included_minutes, period.facts.days, period.facts.of_days);
  return includedValue(all, included) - includedValue(invoiced, included);
}

void add(std::vector<InvoiceLine>& lines, InvoiceLine line) {
  line.position = std::int32_t(lines.size());
  lines.push_back(std::move(line));
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

std::vector<InvoiceLine> linesOf(const OpenPeriod& period) {
  std::vector<InvoiceLine> lines;
  if (period.facts.trial) return lines;
  auto usage = usageOf(period, period.facts);
  if (period.facts.days > 0) add(lines, baseLine(period, usage.base_minor));
  bool used = usage.calls != 0 || usage.billable_seconds != 0 || usage.usage_minor != 0;
  if (used) add(lines, usageLine(period, period.facts.sum, false));
  if (usage.included_minor != 0) add(lines, includedLine(usage));
  return lines;
}

std::int64_t lateAmount(const OpenPeriod& period, const UsageSum& invoiced, const UsageSum& all) {
  return all.list_minor - invoiced.list_minor - lateCovered(period, invoiced, all);
}

std::vector<InvoiceLine> lateLinesOf(const OpenPeriod& period, const UsageSum& invoiced,
                                     const UsageSum& all) {
  std::vector<InvoiceLine> lines;
  if (lateAmount(period, invoiced, all) <= 0) return lines;
  auto covered = lateCovered(period, invoiced, all);
  UsageSum late{all.calls - invoiced.calls, all.billable_seconds - invoiced.billable_seconds,
                all.list_minor - invoiced.list_minor};
  add(lines, usageLine(period, late, true));
  if (covered != 0) add(lines, lateIncludedLine(covered));
  return lines;
}

std::int64_t totalOf(const std::vector<InvoiceLine>& lines) {
  std::int64_t total = 0;
  for (const auto& line : lines) total += line.amount_minor;
  return total;
}

}  // namespace frontdesk::billing
