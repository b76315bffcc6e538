// The figures of a period beside those of the period before it.
#include "analytics/analytics_store.h"

namespace frontdesk::analytics {
namespace {

struct Sums {
  std::int64_t calls, ringing, answered, talked, duration_seconds, positive, neutral, negative,
      appointment_booked, price_minor, cost_micros, active_clients;
};
BOOST_DESCRIBE_STRUCT(Sums, (),
                      (calls, ringing, answered, talked, duration_seconds, positive, neutral, negative,
                       appointment_booked, price_minor, cost_micros, active_clients))

// Two rows: the period, then the one before it. A client is found active by the first of its quarters that
// has a call: the limit keeps PostgreSQL from reading them all.
Select sumsOf(Uuid account, const Period& period) {
  Select select(account);
  select.add("with periods (place, starts, ends) as (values (0, ?::timestamptz, ?::timestamptz),",
             period.from, period.to);
  select.add("(1, ?::timestamptz, ?::timestamptz))", period.previous_from, period.from);
  addSums(select, period, "periods", Whole::days, inBothRollups);
  select.add("select")
      .add(each(statuses, "d.%", " + "))
      .add(R"(as calls, d.ringing, d.answered,
           d.talked, d.duration_seconds, d.positive, d.neutral, d.negative, d.appointment_booked, d.price_minor,
           d.cost_micros,
           (select count(*)
              from clients c
             cross join lateral (
               select from call_stats s
                where s.account_id = $1 and s.client_id = c.id and s.bucket >= d.starts and s.bucket < d.ends
                  and s.ringing + s.in_progress + s.completed + s.missed + s.voicemail + s.failed > 0
                limit 1) one
             where c.account_id = $1 and c.id = coalesce(?::uuid, c.id)) as active_clients
      from sums d
     order by d.place)",
           period.client_id);
  return select;
}

std::optional<double> changeOf(double value, double previous) {
  if (previous == 0) return {};
  return (value - previous) / previous;
}

Count count(std::int64_t value, std::int64_t previous) {
  return {value, previous, changeOf(double(value), double(previous))};
}

std::optional<double> share(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return {};
  return double(part) / double(whole);
}

Ratio ratio(std::optional<double> value, std::optional<double> previous) {
  Ratio made{value, previous, {}};
  if (value && previous) made.change = changeOf(*value, *previous);
  return made;
}

Figures figuresOf(const Sums& now, const Sums& before) {
  auto rated = [](const Sums& sums) { return sums.positive + sums.neutral + sums.negative; };
  return {count(now.calls, before.calls),
          ratio(share(now.answered, now.calls - now.ringing),
                share(before.answered, before.calls - before.ringing)),
          ratio(double(now.duration_seconds) / 60, double(before.duration_seconds) / 60),
          ratio(share(now.duration_seconds, now.talked), share(before.duration_seconds, before.talked)),
          ratio(share(now.positive, rated(now)), share(before.positive, rated(before))),
          count(now.appointment_booked, before.appointment_booked),
          count(now.price_minor, before.price_minor),
          count(now.cost_micros, before.cost_micros)};
}

}  // namespace

Awaitable<Figures> figures(Tenant tenant, Period period) {
  auto select = sumsOf(tenant.account(), period);
  auto rows = co_await tenant.report<Sums>(select);
  co_return figuresOf(rows[0], rows[1]);
}

Awaitable<Dashboard> dashboard(Tenant tenant, Period period) {
  auto select = sumsOf(tenant.account(), period);
  auto rows = co_await tenant.report<Sums>(select);
  co_return Dashboard{period, period.previous_from, period.currency, figuresOf(rows[0], rows[1]),
                      count(rows[0].active_clients, rows[1].active_clients)};
}

}  // namespace frontdesk::analytics
