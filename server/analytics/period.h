// The stretch of time that every analytics request names, and its days.
#pragma once

#include "app/tenant.h"
#include "json/fields.h"

namespace frontdesk::analytics {

// "2026-08-01", the start of that day in the request's time zone, or a moment in RFC 3339.
class DayOrMoment {
 public:
  static json::Parsed<DayOrMoment> parse(std::string_view text);
  static boost::json::object schema();
  std::string text() const { return day_ ? day_->text() : moment_->text(); }
  const std::optional<Date>& day() const { return day_; }
  const std::optional<Timestamp>& moment() const { return moment_; }

 private:
  std::optional<Date> day_;
  std::optional<Timestamp> moment_;
};

// What all analytics requests take.
struct PeriodFilter {
  std::optional<DayOrMoment> from;    // absent: 30 days up to `to`
  std::optional<DayOrMoment> to;      // not included; absent: the end of today
  std::optional<TimeZone> time_zone;  // absent: the account's
  std::optional<Uuid> client_id;      // absent: all clients
};
BOOST_DESCRIBE_STRUCT(PeriodFilter, (), (from, to, time_zone, client_id))

// Calls count by started_at: from ≤ started_at < to, in whole quarters of an hour.
struct Covered {
  Timestamp from;
  Timestamp to;
  std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(Covered, (), (from, to, time_zone))

// What was asked, with everything that was left out filled in.
struct Period : Covered {
  // The period of equal length before it ends where it starts: as many days, if it was asked for in days.
  Timestamp previous_from;
  std::string currency;  // of the account
  std::optional<Uuid> client_id;
};
BOOST_DESCRIBE_STRUCT(Period, (Covered), (previous_from, currency, client_id))

constexpr int mostDays = 731;

// Throws Problem 422 if `to` is not after `from`, the period is too long, or the client is not the account's.
Awaitable<Period> resolve(Tenant tenant, PeriodFilter filter);

// Adds "with asked (zone, starts, ends) as (…), days (day, starts, ends) as (…)": the calendar days that the
// period meets in its time zone, the first and the last cut to the period.
void addDays(Select& select, const Period& period);

// Adds ", spans as (…)": the rows of `source` (a with query with starts and ends) with the whole hours of UTC
// within them and the quarters before and behind these.
void addSpans(Select& select, std::string_view source);

// Adds "from spans d cross join lateral (…) x": one row a span, the `sums` over the folded calls `k` of the
// span, which have the `columns` that call_stats and call_hours both have. Whole hours of an account are read
// from call_hours, which has as many rows at a million calls as at ten thousand; what an hour's edge cuts
// off, and a single client, from call_stats.
void addSums(Select& select, const Period& period, std::string_view sums, std::string_view columns);

}  // namespace frontdesk::analytics
