#include "analytics/recount.h"

#include <array>

#include "analytics/columns.h"

namespace frontdesk::analytics {
namespace {

constexpr std::array inStatsOnly{"information_given", "message_taken", "callback_requested",
                                 "transferred",       "spam",          "abandoned"};

Columns columnsOf(bool stats) {
  auto columns = inBothRollups;
  if (stats) columns.insert(columns.end(), inStatsOnly.begin(), inStatsOnly.end());
  return columns;
}

// Every row of `wrong` as a Difference.
std::string report(std::string_view place, std::string_view from) {
  return "select " + std::string(place) + R"( as place,
         (select string_agg(key || ' ' || value, ', ') from jsonb_each_text(to_jsonb(w) - '{client_id,bucket,hours,starts}'::text[])
           where value not in ('0', '[]')) as off
    from wrong w )" +
         std::string(from);
}

// Raw rows less folded ones; of the histograms the entries that are too few (or, negative, too many).
std::string statsSql(bool mend) {
  static const auto columns = columnsOf(true);
  auto sql = R"(
    with counted as materialized (select * from counted_calls where account_id = $1),
    counts as (
      select client_id, bucket, )" +
             each(columns, "sum(%) as %") + R"(
        from (select client_id, bucket, )" +
             each(columns, "%") + R"( from counted
              union all
              select client_id, bucket, )" +
             each(columns, "-%") + R"( from call_stats where account_id = $1) x
       group by 1, 2
      having )" +
             each(columns, "sum(%) <> 0", " or ") + R"(),
    entries as (
      select client_id, bucket, kind, e as entry, 1 as sign
        from counted, lateral (select 0 as kind, unnest(duration_histogram) as e
                               union all select 1, unnest(latency_histogram)) h
      union all
      select client_id, bucket, kind, e, -1
        from call_stats, lateral (select 0 as kind, unnest(duration_histogram) as e
                                  union all select 1, unnest(latency_histogram)) h
       where account_id = $1),
    histograms as (
      select client_id, bucket, array_agg((place << 40) + count) filter (where kind = 0) as durations,
             array_agg((place << 40) + count) filter (where kind = 1) as latencies
        from (select client_id, bucket, kind, (entry + (1::bigint << 39)) >> 40 as place,
                     sum(sign * (entry - (((entry + (1::bigint << 39)) >> 40) << 40)))::bigint as count
                from entries group by 1, 2, 3, 4) p
       where count <> 0
       group by 1, 2),
    wrong as materialized (
      select client_id, bucket, )" +
             each(columns, "coalesce(c.%, 0)::bigint as %") + R"(,
             coalesce(h.durations, '{}') as duration_histogram, coalesce(h.latencies, '{}') as latency_histogram
        from counts c full join histograms h using (client_id, bucket)))";
  if (mend)
    sql += R"(, mended as (
      insert into call_stats as s (account_id, client_id, bucket, )" +
           each(columns, "%") + R"(, duration_histogram, latency_histogram)
      select $1, client_id, bucket, )" +
           each(columns, "%") + R"(, duration_histogram, latency_histogram
        from wrong
       order by bucket, client_id
      on conflict (account_id, bucket, client_id) do update
         set )" +
           each(columns, "% = s.% + excluded.%") + R"(,
             duration_histogram = s.duration_histogram || excluded.duration_histogram,
             latency_histogram = s.latency_histogram || excluded.latency_histogram))";
  return sql + report("c.name || to_char(w.bucket at time zone 'UTC', ' YYYY-MM-DD HH24:MI')",
                      "join clients c on c.account_id = $1 and c.id = w.client_id order by w.bucket, c.name");
}

std::string totalsSql(bool mend) {
  static const auto columns = columnsOf(false);
  auto sql = R"(
    with wrong as materialized (
      select hours, starts, )" +
             each(columns, "sum(%)::bigint as %") + R"(
        from (select hours, date_bin(hours * interval '1 hour', bucket, '2000-01-01 00:00Z') as starts, )" +
             each(columns, "%") + R"(
                from counted_calls cross join (values (1), (24)) covered (hours)
               where account_id = $1
              union all
              select hours, starts, )" +
             each(columns, "-%") + R"( from call_totals where account_id = $1) x
       group by 1, 2
      having )" +
             each(columns, "sum(%) <> 0", " or ") + ")";
  if (mend)
    sql += R"(, mended as (
      insert into call_totals (account_id, hours, starts, part, )" +
           each(columns, "%") + R"()
      select $1, hours, starts, (random() * 9e18)::bigint, )" +
           each(columns, "%") + " from wrong)";
  return sql + report(
                   "to_char(w.starts at time zone 'UTC', "
                   "case w.hours when 1 then '\"hour\" YYYY-MM-DD HH24:MI' else '\"day\" YYYY-MM-DD' end)",
                   "order by w.starts, w.hours");
}

Awaitable<std::vector<Uuid>> idsIn(Awaitable<postgres::Result> running) {
  postgres::Result result = co_await std::move(running);
  co_return postgres::rowsTo<Uuid>(result);
}

}  // namespace

Awaitable<std::vector<Difference>> recount(Tenant tenant, bool mend) {
  auto stats = statsSql(mend), totals = totalsSql(mend);
  auto found = co_await tenant.slowList<Difference>(stats);
  auto more = co_await tenant.slowList<Difference>(totals);
  found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  co_return found;
}

Awaitable<std::vector<Uuid>> allAccounts(postgres::Database& database) {
  return idsIn(database.onPool("select account_id from account_ids order by account_id"));
}

Awaitable<std::string> nameOfAccount(Tenant tenant) {
  auto name = co_await tenant.find<std::string>("select name from accounts where id = $1");
  co_return name.value_or(tenant.account().text());
}

}  // namespace frontdesk::analytics
