// Everything about one client, with percentiles from its histograms.
#include "analytics/analytics_store.h"
#include "analytics/histogram.h"

namespace frontdesk::analytics {
namespace {

struct Sums {
  std::string client_name;
  SentimentCounts sentiment;
  OutcomeCounts outcomes;
};
BOOST_DESCRIBE_STRUCT(Sums, (), (client_name, sentiment, outcomes))

Awaitable<std::optional<Sums>> sumsOf(Tenant tenant, Period period) {
  return tenant.find<Sums>(R"(
      select c.name as client_name, coalesce(sum(s.positive + s.neutral + s.negative), 0)::bigint as sentiment_rated,
             coalesce(sum(s.positive), 0)::bigint as sentiment_positive,
             coalesce(sum(s.neutral), 0)::bigint as sentiment_neutral,
             coalesce(sum(s.negative), 0)::bigint as sentiment_negative,
             sum(s.sentiment_score_millis)::double precision / 1000
               / nullif(sum(s.positive + s.neutral + s.negative), 0) as sentiment_average_score,
             coalesce(sum(s.appointment_booked), 0)::bigint as outcomes_appointment_booked,
             coalesce(sum(s.information_given), 0)::bigint as outcomes_information_given,
             coalesce(sum(s.message_taken), 0)::bigint as outcomes_message_taken,
             coalesce(sum(s.callback_requested), 0)::bigint as outcomes_callback_requested,
             coalesce(sum(s.transferred), 0)::bigint as outcomes_transferred,
             coalesce(sum(s.spam), 0)::bigint as outcomes_spam,
             coalesce(sum(s.abandoned), 0)::bigint as outcomes_abandoned
        from clients c
        left join call_stats s on s.account_id = c.account_id and s.client_id = c.id and s.bucket >= $3 and s.bucket < $4
       where c.account_id = $1 and c.id = $2
       group by c.name)",
                           *period.client_id, period.from, period.to);
}

// Adds up the quarters' lists in that column; histogram_entry tells how an entry is made.
Awaitable<std::vector<HistogramPlace>> histogram(Tenant tenant, Period period, std::string_view column) {
  Select select(tenant.account());
  select.add(R"(
      select (e + (1::bigint << 39)) >> 40 as place, sum(e - (((e + (1::bigint << 39)) >> 40) << 40))::bigint as count
        from call_stats s cross join lateral unnest()");
  select.add(column).add(") e where s.account_id = $1");
  select.add("and s.client_id = ?", *period.client_id);
  select.add("and s.bucket >= ?", period.from).add("and s.bucket < ?", period.to);
  select.add("group by 1 order by 1");
  co_return co_await tenant.slowList<HistogramPlace>(select);
}

Percentiles percentilesOf(const std::vector<HistogramPlace>& places) {
  return {quantile(places, 0.5), quantile(places, 0.95)};
}

}  // namespace

Awaitable<ClientStats> clientStats(Tenant tenant, Period period) {
  auto sums = co_await sumsOf(tenant, period);
  if (!sums) throw http::notFound();
  auto all = co_await figures(tenant, period);
  auto duration = co_await histogram(tenant, period, "s.duration_histogram");
  auto latency = co_await histogram(tenant, period, "s.latency_histogram");
  auto days = co_await callsPerDay(tenant, period);
  auto hours = co_await busyHours(tenant, period);
  auto earnings =
      earningsOf(all.calls.value, all.revenue_minor.value, all.cost_micros.value, period.currency);
  co_return ClientStats{period,
                        period.previous_from,
                        period.currency,
                        *period.client_id,
                        std::move(sums->client_name),
                        all,
                        percentilesOf(duration),
                        percentilesOf(latency),
                        sums->outcomes,
                        sums->sentiment,
                        earnings,
                        std::move(days.days),
                        std::move(hours.hours)};
}

}  // namespace frontdesk::analytics
