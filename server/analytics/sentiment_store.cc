// How callers felt: as many of each, day by day, and the calls that went worst.
#include "analytics/analytics_store.h"

namespace frontdesk::analytics {
namespace {

constexpr std::size_t mostWorst = 10;

struct Row {
  Date day;
  std::int64_t positive, neutral, negative, sentiment_score_millis;
};
BOOST_DESCRIBE_STRUCT(Row, (), (day, positive, neutral, negative, sentiment_score_millis))

SentimentCounts countsOf(const Row& row) {
  auto rated = row.positive + row.neutral + row.negative;
  std::optional<double> score;
  if (rated > 0) score = double(row.sentiment_score_millis) / 1000 / double(rated);
  return {rated, row.positive, row.neutral, row.negative, score};
}

Awaitable<std::vector<Row>> sentimentDays(Tenant tenant, const Period& period) {
  Select select(tenant.account());
  addDays(select, period);
  const Columns columns{"positive", "neutral", "negative", "sentiment_score_millis"};
  addSums(select, period, "days", Whole::hours, columns);
  select.add("select day,").add(each(columns, "%")).add("from sums order by day");
  auto rows = co_await tenant.report<Row>(select);
  co_return rows;
}

// In the order of calls_worst_rated, which stops at the tenth.
Awaitable<std::vector<RatedCall>> worstRated(Tenant tenant, const Period& period) {
  Select select(tenant.account());
  select.add(R"(
    select k.id, k.client_id, c.name as client_name, k.started_at, k.sentiment_score as score, k.outcome, k.summary
      from calls k join clients c on c.account_id = k.account_id and c.id = k.client_id
     where k.account_id = $1 and k.sentiment = 'negative')");
  select.add("and k.started_at >= ? and k.started_at < ?", period.from, period.to);
  select.addIf("and k.client_id = ?", period.client_id);
  select.add("order by k.sentiment_score, k.started_at desc, k.id limit " + std::to_string(mostWorst));
  auto rows = co_await tenant.slowList<RatedCall>(select);
  co_return rows;
}

}  // namespace

Awaitable<SentimentReport> sentiment(Tenant tenant, Period period) {
  auto rows = co_await sentimentDays(tenant, period);
  auto worst = co_await worstRated(tenant, period);
  Row all{rows.front().day, 0, 0, 0, 0};
  std::vector<SentimentDay> trend;
  for (const auto& row : rows) {
    trend.push_back({countsOf(row), row.day});
    all.positive += row.positive;
    all.neutral += row.neutral;
    all.negative += row.negative;
    all.sentiment_score_millis += row.sentiment_score_millis;
  }
  co_return SentimentReport{period, countsOf(all), std::move(trend), std::move(worst)};
}

}  // namespace frontdesk::analytics
