#include "tests/analytics/raw_figures.h"

namespace frontdesk::analytics::test {

using frontdesk::test::product;

std::string RawFigures::calls(const Question& asked) const {
  return "(select *, (started_at at time zone '" + asked.zone +
         "') as local from calls where account_id = '" + account_ + "' and (started_at at time zone '" +
         asked.zone + "')::date >= '" + asked.from + "' and (started_at at time zone '" + asked.zone +
         "')::date < '" + asked.to + "'" +
         (asked.client.empty() ? "" : " and client_id = '" + asked.client + "'") + ") k";
}

TestRows RawFigures::run(const std::string& sql) const {
  return product().database().query(sql);
}

TestRows RawFigures::days(const Question& asked) const {
  return run(R"(
      select d::date::text, count(k.id), count(*) filter (where status = 'ringing'),
             count(*) filter (where status = 'in_progress'), count(*) filter (where status = 'completed'),
             count(*) filter (where status = 'missed'), count(*) filter (where status = 'voicemail'),
             count(*) filter (where status = 'failed')
        from generate_series(')" +
             asked.from + "'::timestamp, '" + asked.to +
             "'::timestamp - interval '1 day', interval '1 day') d left join " + calls(asked) +
             " on k.local::date = d group by d order by d");
}

TestRows RawFigures::busyHours(const Question& asked) const {
  return run(
      "select extract(isodow from local), extract(hour from local), count(*), count(answered_at) from " +
      calls(asked) + " group by 1, 2 order by 1, 2");
}

TestRows RawFigures::sentimentDays(const Question& asked) const {
  return run(R"(
      select d::date::text, count(k.sentiment), count(*) filter (where sentiment = 'positive'),
             count(*) filter (where sentiment = 'neutral'), count(*) filter (where sentiment = 'negative'),
             coalesce(round(avg(sentiment_score::numeric), 6)::text, 'null')
        from generate_series(')" +
             asked.from + "'::timestamp, '" + asked.to +
             "'::timestamp - interval '1 day', interval '1 day') d left join " + calls(asked) +
             " on k.local::date = d group by d order by d");
}

TestRows RawFigures::revenue(const Question& asked, const std::string& interval,
                             const std::string& groupBy) const {
  std::string group = "null::text";
  if (groupBy == "client") group = "k.client_id::text";
  // A quarter belongs to the latest plan that was in force within it.
  if (groupBy == "plan")
    group = R"((select plan_id from subscriptions u
                 where u.client_id = k.client_id
                   and u.started_at < to_timestamp(floor(extract(epoch from k.started_at) / 900) * 900 + 900)
                   and coalesce(least(u.ended_at, u.cancel_at), 'infinity') > to_timestamp(floor(extract(epoch from k.started_at) / 900) * 900)
                 order by u.started_at desc limit 1))";
  return run("select coalesce(" + group + ", 'null'), date_trunc('" + interval +
             "', local)::date::text, count(*), coalesce(sum(price_minor), 0), sum(cost_micros), "
             "coalesce(sum(price_minor), 0) * 10000 - sum(cost_micros) from " +
             calls(asked) + " group by 1, 2 order by 1, 2");
}

std::vector<std::string> RawFigures::figures(const Question& asked) const {
  return run(R"(
      select count(*), count(answered_at)::float / nullif(count(*) filter (where status <> 'ringing'), 0),
             coalesce(sum(duration_seconds), 0) / 60.0,
             avg(duration_seconds) filter (where answered_at is not null),
             count(*) filter (where sentiment = 'positive')::float / nullif(count(sentiment), 0),
             count(*) filter (where outcome = 'appointment_booked'), coalesce(sum(price_minor), 0),
             coalesce(sum(cost_micros), 0), count(distinct client_id)
        from )" +
             calls(asked))[0];
}

TestRows RawFigures::counts(const Question& asked, const std::string& column) const {
  return run("select " + column + ", count(*) from " + calls(asked) + " where " + column +
             " is not null group by 1");
}

std::vector<std::string> RawFigures::worst(const Question& asked) const {
  std::vector<std::string> scores;
  for (auto& row : run("select sentiment_score from " + calls(asked) +
                       " where sentiment = 'negative' order by sentiment_score limit 10"))
    scores.push_back(row[0]);
  return scores;
}

std::vector<std::string> RawFigures::percentiles(const Question& asked) const {
  return run(R"(
      select percentile_disc(0.5) within group (order by duration_seconds) filter (where answered_at is not null),
             percentile_disc(0.95) within group (order by duration_seconds) filter (where answered_at is not null),
             percentile_disc(0.5) within group (order by (latency ->> 'response_ms')::integer),
             percentile_disc(0.95) within group (order by (latency ->> 'response_ms')::integer)
        from )" +
             calls(asked))[0];
}

}  // namespace frontdesk::analytics::test
