// What clients pay for their calls, what the calls cost, and what is left.
#include <algorithm>
#include <map>

#include "analytics/analytics_store.h"
#include "billing/rules.h"

namespace frontdesk::analytics {
namespace {

struct Row {
  Date starts;
  std::optional<std::string> id, name;
  std::int64_t calls, revenue_minor, cost_micros;
};
BOOST_DESCRIBE_STRUCT(Row, (), (starts, id, name, calls, revenue_minor, cost_micros))

// date_trunc's week begins on Monday.
void addIntervals(Select& select, const Period& period, Interval interval) {
  addDays(select, period);
  select.add(
      ", intervals as (select date_trunc(?, day::timestamp)::date as starts_on, min(starts) as starts,",
      interval);
  select.add("max(ends) as ends from days group by 1)");
}

// An interval without a call has a row without a series.
void addGroup(Select& select, const Period& period, GroupBy groupBy) {
  bool byClient = groupBy == GroupBy::client;
  select.add(R"(
      select d.starts_on as starts, g.id, g.name,
             coalesce(sum(k.ringing + k.in_progress + k.completed + k.missed + k.voicemail + k.failed), 0)::bigint as calls,
             coalesce(sum(k.price_minor), 0)::bigint as revenue_minor,
             coalesce(sum(k.cost_micros), 0)::bigint as cost_micros
        from intervals d left join call_stats k on k.account_id = $1)");
  select.add("and k.bucket >= d.starts and k.bucket < d.ends");
  if (period.client_id) select.add("and k.client_id = ?", *period.client_id);
  if (byClient)
    select.add("left join lateral (select c.id::text as id, c.name from clients c");
  else
    select.add(
        "left join lateral (select p.id, p.name from subscriptions u join plans p on p.id = u.plan_id and "
        "p.currency = u.currency");
  if (byClient)
    select.add("where c.account_id = $1 and c.id = k.client_id) g on true");
  else
    select.add(R"(
       where u.account_id = $1 and u.client_id = k.client_id and u.started_at < k.bucket + interval '15 minutes'
         and (least(u.ended_at, u.cancel_at) > k.bucket) is not false
       order by u.started_at desc, u.id desc limit 1) g on true)");
  select.add("group by d.starts_on, g.id, g.name");
}

void addTo(Earnings& sum, const Earnings& part) {
  sum.calls += part.calls;
  sum.revenue_minor += part.revenue_minor;
  sum.cost_micros += part.cost_micros;
  sum.margin_micros += part.margin_micros;
}

// Every series gets every interval. One that never had a call is left out, unless it is the only one.
std::vector<EarningsSeries> seriesOf(const std::vector<Row>& rows, bool grouped, std::string_view currency) {
  std::map<Date, std::size_t> places;
  for (const auto& row : rows) places.emplace(row.starts, 0);
  EarningsSeries empty{{}, {}, {0, 0, 0, 0}, {}};
  for (auto& [starts, place] : places) {
    place = empty.points.size();
    empty.points.push_back({{0, 0, 0, 0}, starts});
  }
  std::map<std::optional<std::string>, EarningsSeries> all;
  if (!grouped) all.emplace(std::nullopt, empty);
  for (const auto& row : rows) {
    if (row.calls == 0 && row.revenue_minor == 0 && row.cost_micros == 0) continue;
    auto& series = all.try_emplace(row.id, empty).first->second;
    series.id = row.id;
    series.name = row.name;
    auto earnings = earningsOf(row.calls, row.revenue_minor, row.cost_micros, currency);
    addTo(series.total, earnings);
    addTo(series.points[places.at(row.starts)], earnings);
  }
  std::vector<EarningsSeries> sorted;
  for (auto& [id, series] : all) sorted.push_back(std::move(series));
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.total.revenue_minor > b.total.revenue_minor;
  });
  return sorted;
}

}  // namespace

Earnings earningsOf(std::int64_t calls, std::int64_t revenue_minor, std::int64_t cost_micros,
                    std::string_view currency) {
  return {calls, revenue_minor, cost_micros, revenue_minor * billing::microsPerMinor(currency) - cost_micros};
}

Awaitable<Revenue> revenue(Tenant tenant, Period period, Interval interval, std::optional<GroupBy> groupBy) {
  Select select(tenant.account());
  addIntervals(select, period, interval);
  if (groupBy) {
    addGroup(select, period, *groupBy);
  } else {
    auto columns = statuses;
    columns.insert(columns.end(), {"price_minor", "cost_micros"});
    addSums(select, period, "intervals", interval == Interval::day ? Whole::hours : Whole::days, columns);
    select.add("select starts_on as starts, null::text as id, null::text as name,");
    select.add(each(statuses, "%", " + "))
        .add("as calls, price_minor as revenue_minor, cost_micros from sums");
  }
  std::vector<Row> rows;
  if (groupBy)
    rows = co_await tenant.slowList<Row>(select);
  else
    rows = co_await tenant.report<Row>(select);
  auto series = seriesOf(rows, groupBy.has_value(), period.currency);
  Earnings total{0, 0, 0, 0};
  for (const auto& one : series) addTo(total, one.total);
  co_return Revenue{period, period.currency, interval, total, std::move(series)};
}

}  // namespace frontdesk::analytics
