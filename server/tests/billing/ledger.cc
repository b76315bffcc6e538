#include "tests/billing/ledger.h"

namespace frontdesk::billing {
namespace {

using namespace std::chrono;

// Long division by hand, then the half.
std::int64_t nearest(std::int64_t dividend, std::int64_t divisor) {
  auto whole = dividend / divisor, rest = dividend % divisor;
  if (rest >= divisor - rest) return whole + 1;
  return whole;
}

year_month_day wallDate(const demo::Zone& zone, Timestamp moment) {
  auto wall = demo::toWall(zone, moment);
  return year_month_day(floor<days>(wall));
}

}  // namespace

std::chrono::sys_days Ledger::dayOf(Timestamp moment) const {
  return sys_days(wallDate(zone_, moment));
}

int Ledger::daysOfMonth(Timestamp moment) const {
  auto date = wallDate(zone_, moment);
  return int(unsigned((date.year() / date.month() / last).day()));
}

Timestamp Ledger::nextMonth(Timestamp moment) const {
  auto date = wallDate(zone_, moment);
  auto first = (date.year() / date.month() + months(1)) / 1;
  return demo::toTimestamp(zone_, demo::WallTime(local_days(first)));
}

void Ledger::begin(const Terms& terms, Timestamp now) {
  agreements_.push_back({terms, now, now, {}, {}, {}});
}

bool Ledger::isLive(Timestamp now) const {
  return !agreements_.empty() && (!agreements_.back().end || *agreements_.back().end > now);
}

void Ledger::setCall(const std::string& id, Timestamp start, int seconds) {
  removeCall(id);
  for (std::size_t i = 0; i < agreements_.size(); ++i) {
    auto& agreement = agreements_[i];
    if (start < agreement.start || (agreement.end && start >= *agreement.end)) continue;
    const auto& terms = agreement.terms;
    std::int64_t billable = seconds;
    while (billable % terms.rounding) ++billable;
    Entry entry{std::max(start, agreement.open()), billable,
                nearest(billable * terms.minute_micros, 60 * terms.micros_of_coin)};
    agreement.entries.push_back(entry);
    standing_.emplace(id, Standing{i, entry});
  }
}

void Ledger::removeCall(const std::string& id) {
  auto found = standing_.find(id);
  if (found == standing_.end()) return;
  auto& agreement = agreements_[found->second.agreement];
  auto entry = found->second.entry;
  agreement.entries.push_back({std::max(entry.counted, agreement.open()), -entry.seconds, -entry.price});
  standing_.erase(found);
}

Ledger::Sum Ledger::sum(const Agreement& agreement, Timestamp from, Timestamp to) {
  Sum sum;
  for (const auto& entry : agreement.entries)
    if (entry.counted >= from && entry.counted < to) sum.seconds += entry.seconds, sum.price += entry.price;
  return sum;
}

// What the included minutes of the period that closes at `last` cover.
std::int64_t Ledger::covered(const Agreement& agreement, Sum sum, Timestamp last) const {
  auto share = (dayOf(last) - dayOf(agreement.period_start)).count();
  auto month = daysOfMonth(agreement.period_start);
  auto minutes = agreement.terms.included_minutes * share;
  minutes = minutes / month + (minutes % month ? 1 : 0);
  if (sum.price <= 0 || sum.seconds <= minutes * 60) return sum.price;
  return nearest(sum.price * minutes * 60, sum.seconds);
}

bool Ledger::closeOne(Agreement& agreement, Timestamp now) {
  if (agreement.billed_to) {
    if (*agreement.billed_to >= now) return false;
    auto before = sum(agreement, agreement.period_start, *agreement.billed_to);
    auto all = sum(agreement, agreement.period_start, now);
    auto open = all.price - covered(agreement, all, *agreement.end) -
                (before.price - covered(agreement, before, *agreement.end));
    if (open <= 0) return false;
    billed_ += open;
    agreement.billed_to = now;
    return true;
  }
  auto last = nextMonth(agreement.period_start);
  if (agreement.end) last = std::min(last, *agreement.end);
  if (last > now) return false;
  auto used = sum(agreement, agreement.period_start, last);
  auto share = (dayOf(last) - dayOf(agreement.period_start)).count();
  billed_ += nearest(agreement.terms.price * share, daysOfMonth(agreement.period_start));
  billed_ += used.price - covered(agreement, used, last);
  if (agreement.end && last == *agreement.end)
    agreement.billed_to = last;
  else
    agreement.period_start = last;
  return true;
}

void Ledger::close(Timestamp now) {
  for (auto& agreement : agreements_)
    while (closeOne(agreement, now)) {
    }
}

}  // namespace frontdesk::billing
