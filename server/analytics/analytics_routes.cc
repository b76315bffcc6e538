#include "analytics/analytics_routes.h"

#include "analytics/analytics_store.h"

namespace frontdesk::analytics {

struct RevenueFilter {
  std::optional<DayOrMoment> from, to;
  std::optional<TimeZone> time_zone;
  std::optional<Uuid> client_id;
  std::optional<Interval> interval;  // absent: day
  std::optional<GroupBy> group_by;   // absent: all together
};
BOOST_DESCRIBE_STRUCT(RevenueFilter, (), (from, to, time_zone, client_id, interval, group_by))

struct StatsFilter {
  std::optional<DayOrMoment> from, to;
  std::optional<TimeZone> time_zone;
};
BOOST_DESCRIBE_STRUCT(StatsFilter, (), (from, to, time_zone))

namespace {

using http::Path;
using http::Query;

Awaitable<Dashboard> readDashboard(Tenant tenant, Query<PeriodFilter> filter);
Awaitable<CallsPerDay> readCallsPerDay(Tenant tenant, Query<PeriodFilter> filter);
Awaitable<BusyHours> readBusyHours(Tenant tenant, Query<PeriodFilter> filter);
Awaitable<Revenue> readRevenue(Tenant tenant, Query<RevenueFilter> filter);
Awaitable<SentimentReport> readSentiment(Tenant tenant, Query<PeriodFilter> filter);
Awaitable<ClientComparison> readComparison(Tenant tenant, Query<PeriodFilter> filter);
Awaitable<ClientStats> readClientStats(Tenant tenant, Path<Uuid> id, Query<StatsFilter> filter);

// What the answer means, for the OpenAPI document.
void says(http::Route& route, std::string_view meaning) {
  route.operation.responses["200"].as_object()["description"] = boost::json::string_view(meaning);
}

constexpr std::string_view scope = "analytics:read";

}  // namespace

void addAnalyticsRoutes(http::Router& api) {
  says(api.get("/api/analytics/dashboard", "The figures of a period beside the period before it",
               readDashboard)
           .scope(scope),
       "Calls count by started_at. Each figure has its value, that of the period of equal length before "
       "(previous, from previous_from to from) and change = (value - previous) / previous, null where that "
       "has "
       "no meaning. answered_share: of the calls that do not ring any more. minutes, "
       "average_duration_seconds: "
       "from answer to end, of ended calls. positive_share: of the calls that have a sentiment. "
       "revenue_minor: "
       "the calls at the minute price of their client's subscription (included minutes and base fees stand "
       "on invoices only), in minor units of currency; cost_micros in "
       "millionths of its unit. active_clients: with at least one call.");
  says(api.get("/api/analytics/calls-per-day", "Calls of each day, by status", readCallsPerDay).scope(scope),
       "Every day of the period on the calendar of time_zone, empty ones too; a day on which clocks change "
       "has "
       "23 or 25 hours. calls is the sum over all statuses.");
  says(
      api.get("/api/analytics/busy-hours", "Calls by weekday and hour", readBusyHours).scope(scope),
      "All 168 hours of a week by the clock of time_zone, weekday 1 (Monday) to 7 (Sunday); the sum over all "
      "weeks of the period.");
  says(api.get("/api/analytics/revenue", "Revenue, cost and margin by day, week or month", readRevenue)
           .scope(scope),
       "revenue_minor: the calls at the minute price of their client's subscription (included minutes and "
       "base fees stand on invoices only), in minor units of currency. "
       "cost_micros: what the calls cost, in millionths of its unit; margin_micros: revenue less cost. Every "
       "series has every interval; weeks start on Monday, and the first and the last interval are cut to the "
       "period. By plan, a call belongs to the plan that its client had in the call's quarter of an hour.");
  says(api.get("/api/analytics/sentiment", "How callers felt", readSentiment).scope(scope),
       "distribution of the whole period, trend by day in time_zone, and the ten negative calls with the "
       "lowest "
       "score. average_score: -1 (angry) to 1 (delighted), of the calls that have a sentiment.");
  says(api.get("/api/analytics/clients", "The clients side by side", readComparison).scope(scope),
       "Each client that had a call in the period, the most calls first, with its figures as the dashboard "
       "has "
       "them.");
  says(api.get("/api/analytics/client/{id}/stats", "Everything about one client", readClientStats)
           .scope(scope),
       "The dashboard's figures for one client, with percentiles of the call's duration and of the agent's "
       "response latency, known within 1 %, outcomes, sentiment, earnings, calls per day and busy hours.");
}

namespace {

Awaitable<Dashboard> readDashboard(Tenant tenant, Query<PeriodFilter> filter) {
  auto period = co_await resolve(tenant, std::move(filter.value));
  co_return co_await dashboard(tenant, std::move(period));
}

Awaitable<CallsPerDay> readCallsPerDay(Tenant tenant, Query<PeriodFilter> filter) {
  auto period = co_await resolve(tenant, std::move(filter.value));
  co_return co_await callsPerDay(tenant, std::move(period));
}

Awaitable<BusyHours> readBusyHours(Tenant tenant, Query<PeriodFilter> filter) {
  auto period = co_await resolve(tenant, std::move(filter.value));
  co_return co_await busyHours(tenant, std::move(period));
}

Awaitable<Revenue> readRevenue(Tenant tenant, Query<RevenueFilter> filter) {
  PeriodFilter asked{filter->from, filter->to, filter->time_zone, filter->client_id};
  auto period = co_await resolve(tenant, std::move(asked));
  co_return co_await revenue(tenant, std::move(period), filter->interval.value_or(Interval::day),
                             filter->group_by);
}

Awaitable<SentimentReport> readSentiment(Tenant tenant, Query<PeriodFilter> filter) {
  auto period = co_await resolve(tenant, std::move(filter.value));
  co_return co_await sentiment(tenant, std::move(period));
}

Awaitable<ClientComparison> readComparison(Tenant tenant, Query<PeriodFilter> filter) {
  auto period = co_await resolve(tenant, std::move(filter.value));
  co_return co_await clientComparison(tenant, std::move(period));
}

Awaitable<ClientStats> readClientStats(Tenant tenant, Path<Uuid> id, Query<StatsFilter> filter) {
  PeriodFilter asked{filter->from, filter->to, filter->time_zone, {}};
  auto period = co_await resolve(tenant, std::move(asked));
  period.client_id = *id;
  co_return co_await clientStats(tenant, std::move(period));
}

}  // namespace
}  // namespace frontdesk::analytics
