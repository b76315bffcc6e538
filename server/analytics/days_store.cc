// Calls by the day and by the hour of the week, on the clock of the period's time zone.
#include "analytics/analytics_store.h"

namespace frontdesk::analytics {
Awaitable<CallsPerDay> callsPerDay(Tenant tenant, Period period) {
  Select select(tenant.account());
  addDays(select, period);
  addSums(select, period, "days", Whole::hours, statuses);
  select.add("select day,").add(each(statuses, "%", " + ")).add("as calls,").add(each(statuses, "%"));
  select.add("from sums order by day");
  auto days = co_await tenant.report<DayOfCalls>(select);
  co_return CallsPerDay{period, std::move(days)};
}

namespace {

constexpr std::string_view hourColumns =
    " ringing + in_progress + completed + missed + voicemail + failed as calls, answered";

// Adds a subquery of (at, calls, answered). An hour of UTC is one of the clock too where the zone is whole
// hours from UTC on each of the period's days; else quarters are read.
void addMoments(Select& select, const Period& period) {
  if (period.client_id) {
    select.add("select s.bucket as at,").add(hourColumns);
    select.add("from call_stats s, asked a where s.account_id = $1 and s.client_id = ?", *period.client_id);
    select.add("and s.bucket >= a.starts and s.bucket < a.ends");
    return;
  }
  select.add("select t.starts as at,").add(hourColumns).add(R"(
      from call_totals t, asked a
     where (select aligned from clock) and t.account_id = $1 and t.hours = 1
       and t.starts >= date_trunc('hour', a.starts + interval '45 minutes', 'UTC')
       and t.starts < date_trunc('hour', a.ends, 'UTC')
     union all select s.bucket as at,)");
  select.add(hourColumns).add(R"(
      from asked a
     cross join lateral (
       values (a.starts, least(date_trunc('hour', a.starts + interval '45 minutes', 'UTC'), a.ends)),
              (greatest(date_trunc('hour', a.ends, 'UTC'), date_trunc('hour', a.starts + interval '45 minutes', 'UTC')),
               a.ends)) e (starts, ends)
      join call_stats s on s.account_id = $1 and s.bucket >= e.starts and s.bucket < e.ends
     where (select aligned from clock)
     union all select s.bucket as at,)");
  select.add(hourColumns).add(R"(
      from call_stats s, asked a
     where not (select aligned from clock) and s.account_id = $1 and s.bucket >= a.starts and s.bucket < a.ends)");
}

}  // namespace

Awaitable<BusyHours> busyHours(Tenant tenant, Period period) {
  Select select(tenant.account());
  addDays(select, period);
  select.add(R"(,
    clock as materialized (
      select bool_and(extract(minute from day_start(d.day + n, a.zone) at time zone 'UTC') = 0) as aligned
        from days d, asked a, generate_series(0, 1) n),
    moments as ()");
  addMoments(select, period);
  select.add(R"(),
    counted as (
      select extract(isodow from m.at at time zone a.zone)::integer as weekday,
             extract(hour from m.at at time zone a.zone)::integer as hour, sum(m.calls) as calls,
             sum(m.answered) as answered
        from moments m, asked a
       group by 1, 2)
    select weekday, hour, coalesce(c.calls, 0)::bigint as calls, coalesce(c.answered, 0)::bigint as answered
      from generate_series(1, 7) weekday
     cross join generate_series(0, 23) hour
      left join counted c using (weekday, hour)
     order by weekday, hour)");
  auto hours = co_await tenant.report<BusyHour>(select);
  co_return BusyHours{period, std::move(hours)};
}

}  // namespace frontdesk::analytics
