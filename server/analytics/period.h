// The stretch of time that every analytics request names, and its days.
#pragma once

#include "analytics/columns.h"
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

// What the whole parts of a stretch are read in: days of UTC, where it is much longer than one.
enum class Whole { hours, days };

// Adds ", sums as (…)": the rows of `source` (a with query with starts and ends), each with the sums of the
// `columns` that call_stats and call_totals both have, over the calls from its start to its end. An account's
// whole hours and days are read from call_totals, which has as many rows at a million calls as at ten
// thousand; what an hour's edge cuts off, and a single client, from call_stats.
void addSums(Select& select, const Period& period, std::string_view source, Whole whole,
             const Columns& columns);

}  // namespace frontdesk::analytics
