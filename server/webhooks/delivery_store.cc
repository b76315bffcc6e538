#include "webhooks/delivery_store.h"

#include "postgres/rows.h"

namespace frontdesk::webhooks {
namespace {

// Fewer are looked at than may be due: the rank by endpoint must not cost more the longer the queue is. What
// stands first of its subject is asked for in the order of webhook_deliveries_in_order: without statistics no
// other index looks as good to PostgreSQL then.
constexpr std::string_view takeSql = R"(
  with candidates as materialized (
    select d.account_id, d.id, d.endpoint_id, d.next_attempt_at, d.event_order
      from webhook_deliveries d
      join webhook_endpoints e on e.account_id = d.account_id and e.id = d.endpoint_id and e.status = 'active'
     where d.status = 'pending' and d.next_attempt_at <= $1 and (d.leased_until is null or d.leased_until <= $1)
       and d.endpoint_id <> all ($4::uuid[])
       and (d.subject_id is null
            or d.event_order = (select b.event_order from webhook_deliveries b
                                 where b.account_id = d.account_id and b.endpoint_id = d.endpoint_id
                                   and b.subject_id = d.subject_id and b.status = 'pending'
                                 order by b.event_order limit 1))
     order by d.next_attempt_at
     limit 256
  ), chosen as (
    select account_id, id
      from (select c.*, row_number() over (partition by endpoint_id order by next_attempt_at, event_order) as place
              from candidates c) ranked
     where place <= $3
     order by next_attempt_at, event_order
     limit $2
  ), locked as materialized (
    select d.account_id, d.id
      from webhook_deliveries d join chosen using (account_id, id)
     where d.status = 'pending' and (d.leased_until is null or d.leased_until <= $1)
       for update of d skip locked
  )
  update webhook_deliveries d
     set leased_until = $5, attempt_count = d.attempt_count + 1
    from locked, webhook_endpoints e
   where d.account_id = locked.account_id and d.id = locked.id
     and e.account_id = d.account_id and e.id = d.endpoint_id
  returning d.account_id, d.id, d.endpoint_id, d.event_id, d.attempt_count, d.payload::text as body, e.url, e.secret,
            case when e.previous_secret_expires_at > $1 then e.previous_secret end as previous_secret)";

// Later events of the subject wait with it, and go when it is done: none of them is looked at in vain. What
// an endpoint takes among its failures ends the time in which nothing got through.
constexpr std::string_view settleSql = R"(
  with settled as (
    update webhook_deliveries d
       set status = o.status, attempts = d.attempts || o.attempt, leased_until = null,
           next_attempt_at = coalesce(o.retry_at, d.next_attempt_at),
           delivered_at = case when o.status = 'delivered' then o.attempted_at end
      from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::jsonb[], $6::timestamptz[], $7::timestamptz[])
             with ordinality o (account_id, id, attempt_count, status, attempt, retry_at, attempted_at, place)
     where d.account_id = o.account_id and d.id = o.id and d.attempt_count = o.attempt_count and d.status = 'pending'
    returning d.account_id, d.endpoint_id, d.subject_id, d.event_order, o.status, o.retry_at, o.attempted_at, o.place
  ), followers as (
    update webhook_deliveries f
       set next_attempt_at = coalesce(s.retry_at, s.attempted_at)
      from settled s
     where f.account_id = s.account_id and f.endpoint_id = s.endpoint_id and f.subject_id = s.subject_id
       and f.status = 'pending' and f.event_order > s.event_order
       and (f.next_attempt_at < s.retry_at or s.retry_at is null and f.next_attempt_at > s.attempted_at)
  ), endpoints as (
    update webhook_endpoints e
       set failing_since = s.failing_since
      from (select account_id, endpoint_id,
                   case when not bool_or(status = 'delivered') then min(attempted_at) end as failing_since
              from settled group by account_id, endpoint_id order by account_id, endpoint_id) s
     where e.account_id = s.account_id and e.id = s.endpoint_id
       and (e.failing_since is null) <> (s.failing_since is null)
  )
  select s.place,
         case when not bool_or(s.status = 'delivered') over (partition by s.account_id, s.endpoint_id)
              then e.failing_since end as failing_since
    from settled s join webhook_endpoints e on e.account_id = s.account_id and e.id = s.endpoint_id)";

// Always by the keys: without statistics (a fresh table, or one that has just grown) PostgreSQL would read
// the whole queue for each batch. A commit need not reach the disk: after a crash the lease runs out and the
// receiver gets it once more, which at-least-once allows.
postgres::Gate quickly() {
  return {R"(
    select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
           set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
           set_config('synchronous_commit', 'off', true))",
          {}};
}

struct Settled {
  std::int64_t place;  // among the outcomes, from 1
  std::optional<Timestamp> failing_since;
};
BOOST_DESCRIBE_STRUCT(Settled, (), (place, failing_since))

DeliveryStatus statusAfter(const Outcome& outcome) {
  if (!outcome.attempt.error) return DeliveryStatus::delivered;
  return outcome.retry_at ? DeliveryStatus::pending : DeliveryStatus::failed;
}

// One array a parameter of settleSql.
postgres::Parameters columnsOf(const std::vector<Outcome>& outcomes) {
  std::vector<Uuid> accounts, ids;
  std::vector<std::int32_t> attemptCounts;
  std::vector<DeliveryStatus> statuses;
  std::vector<std::string> attempts;
  std::vector<std::optional<Timestamp>> retryTimes;
  std::vector<Timestamp> times;
  for (const auto& outcome : outcomes) {
    accounts.push_back(outcome.due.account_id);
    ids.push_back(outcome.due.id);
    attemptCounts.push_back(outcome.due.attempt_count);
    statuses.push_back(statusAfter(outcome));
    attempts.push_back(json::toJson(outcome.attempt));
    retryTimes.push_back(outcome.retry_at);
    times.push_back(outcome.attempt.at);
  }
  return postgres::parameters(accounts, ids, attemptCounts, statuses, attempts, retryTimes, times);
}

}  // namespace

Awaitable<std::vector<Due>> takeDue(postgres::Database& database, Wanted wanted, Timestamp now) {
  auto result = co_await database.onPool(
      takeSql,
      postgres::parameters(now, wanted.most, wanted.most_of_endpoint, wanted.busy, now + wanted.lease),
      quickly());
  co_return postgres::rowsTo<Due>(result);
}

Awaitable<std::vector<std::optional<Timestamp>>> settle(postgres::Database& database,
                                                        std::vector<Outcome> outcomes) {
  auto result = co_await database.onPool(settleSql, columnsOf(outcomes), quickly());
  std::vector<std::optional<Timestamp>> failingSince(outcomes.size());
  for (const auto& settled : postgres::rowsTo<Settled>(result))
    failingSince[std::size_t(settled.place - 1)] = settled.failing_since;
  co_return failingSince;
}

}  // namespace frontdesk::webhooks
