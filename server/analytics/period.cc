#include "analytics/period.h"

#include "http/problem.h"

namespace frontdesk::analytics {
namespace {

struct Resolved : Period {
  bool client_known;
};
BOOST_DESCRIBE_STRUCT(Resolved, (Period), (client_known))

Awaitable<std::optional<Resolved>> look(Tenant tenant, const PeriodFilter& filter) {
  std::optional<Date> fromDay, toDay;
  std::optional<Timestamp> fromMoment, toMoment;
  if (filter.from) fromDay = filter.from->day(), fromMoment = filter.from->moment();
  if (filter.to) toDay = filter.to->day(), toMoment = filter.to->moment();
  // offset 0 makes columns of the days: given longer expressions, day_start is parsed anew at each call.
  return tenant.findForReport<Resolved>(R"(
      select f.starts as from, t.ends as to, z.zone as time_zone,
             case when $4::timestamptz is null and $6::timestamptz is null
                  then day_start(f.first - (t.after - f.first), z.zone)
                  else f.starts - (t.ends - f.starts) end as previous_from,
             a.currency, $7::uuid as client_id,
             $7::uuid is null or exists (select from clients c where c.account_id = $1 and c.id = $7) as client_known
        from accounts a
       cross join lateral (select coalesce($2::text, a.time_zone) as zone) z
       cross join lateral (
         select coalesce(date_bin('15 minutes', $6::timestamptz + interval '15 minutes' - interval '1 microsecond',
                                  '2000-01-01 00:00Z'),
                         day_start(coalesce($5::date, (now() at time zone z.zone)::date + 1), z.zone)) as ends,
                coalesce(($6::timestamptz at time zone z.zone)::date, $5::date,
                         (now() at time zone z.zone)::date + 1) as after
         offset 0) t
       cross join lateral (
         select coalesce(date_bin('15 minutes', $4::timestamptz, '2000-01-01 00:00Z'),
                         day_start(coalesce($3::date, t.after - 30), z.zone)) as starts,
                coalesce($3::date, t.after - 30) as first
         offset 0) f
       where a.id = $1)",
                                        filter.time_zone, fromDay, fromMoment, toDay, toMoment,
                                        filter.client_id);
}

}  // namespace

json::Parsed<DayOrMoment> DayOrMoment::parse(std::string_view text) {
  DayOrMoment value;
  value.day_ = Date::parse(text).value;
  if (!value.day_) value.moment_ = Timestamp::parse(text).value;
  if (value.day_ || value.moment_) return value;
  return json::Parsed<DayOrMoment>::refused(
      "must be a day such as 2026-08-01 or a moment such as 2026-08-01T08:00:00Z");
}

boost::json::object DayOrMoment::schema() {
  return {
      {"type", "string"},
      {"description",
       "A day (its start in time_zone) or a moment (RFC 3339; periods are widened to whole quarters of an "
       "hour). A period holds its from and ends before its to: from=2026-08-01&to=2026-09-01 is August. "
       "Without to, it ends with today; without from, it begins 30 days before its end. At most 731 days."},
      {"examples", {"2026-08-01", "2026-08-01T08:00:00Z"}}};
}

Awaitable<Period> resolve(Tenant tenant, PeriodFilter filter) {
  auto found = co_await look(std::move(tenant), filter);
  if (!found) throw http::notFound();
  bool byTo = filter.to.has_value();
  json::Errors errors;
  if (found->to <= found->from)
    errors.add(byTo ? "to" : "from", byTo
                                         ? "must be after from"
                                         : "must be before to, which is the end of today unless it is given");
  else if (found->to - found->from > std::chrono::days(mostDays) + std::chrono::hours(2))
    errors.add(byTo ? "to" : "from", "must be at most " + std::to_string(mostDays) + " days " +
                                         (byTo ? "after from" : "before to"));
  if (!found->client_known) errors.add("client_id", "is no client of this account");
  http::throwIfAny(errors);
  co_return std::move(*found);
}

void addDays(Select& select, const Period& period) {
  select.add(R"(
    with asked (zone, starts, ends) as (values (?::text, ?::timestamptz, ?::timestamptz)),
    days (day, starts, ends) as materialized (
      select g.day, greatest(day_start(g.day, a.zone), a.starts), least(day_start(g.day + 1, a.zone), a.ends)
        from asked a
       cross join lateral (
         select (a.starts at time zone a.zone)::date + n as day
           from generate_series(0, ((a.ends - interval '1 microsecond') at time zone a.zone)::date
                                   - (a.starts at time zone a.zone)::date) n offset 0) g))",
             period.time_zone, period.from, period.to);
}

namespace {

// Each stretch with the moments that cut it into quarters of an hour, hours, days of UTC, hours and quarters:
// starts ≤ hours_from ≤ days_from ≤ days_to ≤ hours_to ≤ ends.
void addSpans(Select& select, std::string_view source, Whole whole) {
  select.add(", spans as materialized (select d.*, f.hours_from, h.hours_to");
  if (whole == Whole::days)
    select.add(
        ", w.days_from, greatest(w.days_from, date_bin('24 hours', d.ends, '2000-01-01 00:00Z')) as days_to");
  select.add("from").add(source).add(R"( d
       cross join lateral (
         select least(date_bin('1 hour', d.starts + interval '45 minutes', '2000-01-01 00:00Z'), d.ends) as hours_from) f
       cross join lateral (
         select greatest(f.hours_from, date_bin('1 hour', d.ends, '2000-01-01 00:00Z')) as hours_to) h)");
  if (whole == Whole::days)
    select.add(R"(
       cross join lateral (
         select least(date_bin('24 hours', d.starts + interval '23 hours 45 minutes', '2000-01-01 00:00Z'),
                      h.hours_to) as days_from) w)");
  select.add(")");
}

// The rows between two of a span's moments. Where they are one, the table is not looked at.
std::string quarters(const Columns& columns, const std::string& from, const std::string& to) {
  return "select " + each(columns, "s.%") + " from call_stats s where d." + from + " < d." + to +
         " and s.account_id = $1 and s.bucket >= d." + from + " and s.bucket < d." + to;
}
std::string totals(const Columns& columns, int hours, const std::string& from, const std::string& to) {
  return "select " + each(columns, "t.%") + " from call_totals t where d." + from + " < d." + to +
         " and t.account_id = $1 and t.hours = " + std::to_string(hours) + " and t.starts >= d." + from +
         " and t.starts < d." + to;
}

}  // namespace

void addSums(Select& select, const Period& period, std::string_view source, Whole whole,
             const Columns& columns) {
  addSpans(select, source, whole);
  select.add(", sums as (select d.*, x.* from spans d cross join lateral (select");
  select.add(each(columns, "coalesce(sum(k.%), 0)::bigint as %")).add("from (");
  if (period.client_id) {
    select.add(quarters(columns, "starts", "ends")).add("and s.client_id = ?", *period.client_id);
  } else {
    select.add(quarters(columns, "starts", "hours_from"));
    select.add("union all").add(quarters(columns, "hours_to", "ends"));
    select.add("union all")
        .add(totals(columns, 1, "hours_from", whole == Whole::days ? "days_from" : "hours_to"));
    if (whole == Whole::days) {
      select.add("union all").add(totals(columns, 24, "days_from", "days_to"));
      select.add("union all").add(totals(columns, 1, "days_to", "hours_to"));
    }
  }
  select.add(") k) x)");
}

}  // namespace frontdesk::analytics
