#include "webhooks/delivery_store.h"

#include "postgres/rows.h"

namespace frontdesk::webhooks {
namespace {

// Fewer are looked at than may be due: the rank by endpoint must not cost more the longer the queue is.
constexpr std::string_view takeSql = R"(
  with candidates as materialized (
    select d.account_id, d.id, d.endpoint_id, d.next_attempt_at, d.event_order
      from webhook_deliveries d
      join webhook_endpoints e on e.account_id = d.account_id and e.id = d.endpoint_id and e.status = 'active'
     where d.status = 'pending' and d.next_attempt_at <= $1 and (d.leased_until is null or d.leased_until <= $1)
       and d.endpoint_id <> all ($4::uuid[])
       and not exists (select from webhook_deliveries b
                        where b.account_id = d.account_id and b.endpoint_id = d.endpoint_id
                          and b.subject_id = d.subject_id and b.status = 'pending' and b.event_order < d.event_order)
     order by d.next_attempt_at
     limit 1000
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

// Later events of the subject wait with it, and go when it is done: none of them is looked at in vain.
constexpr std::string_view settleSql = R"(
  with settled as (
    update webhook_deliveries
       set status = $4, attempts = attempts || $5::jsonb, leased_until = null,
           next_attempt_at = coalesce($6::timestamptz, next_attempt_at),
           delivered_at = case when $4 = 'delivered' then $7::timestamptz end
     where account_id = $1 and id = $2 and attempt_count = $3 and status = 'pending'
    returning account_id, endpoint_id, subject_id, event_order
  ), followers as (
    update webhook_deliveries f
       set next_attempt_at = coalesce($6::timestamptz, $7::timestamptz)
      from settled s
     where f.account_id = s.account_id and f.endpoint_id = s.endpoint_id and f.subject_id = s.subject_id
       and f.status = 'pending' and f.event_order > s.event_order
       and (f.next_attempt_at < $6 or $6 is null and f.next_attempt_at > $7)
  ), endpoint as (
    update webhook_endpoints e
       set failing_since = case when $4 <> 'delivered' then $7::timestamptz end
      from settled s
     where e.account_id = s.account_id and e.id = s.endpoint_id and (e.failing_since is null) = ($4 <> 'delivered')
  )
  select e.failing_since
    from settled s join webhook_endpoints e on e.account_id = s.account_id and e.id = s.endpoint_id)";

// Its commit need not reach the disk: after a crash the lease runs out and the receiver gets it once more,
// which at-least-once allows. A settled delivery may touch its endpoint, so its account is entered.
postgres::Gate quickly(Uuid account) {
  return {"select set_config('synchronous_commit', 'off', true), set_config('app.account_id', $1, true)",
          postgres::parameters(account)};
}
postgres::Gate quickly() {
  return {"select set_config('synchronous_commit', 'off', true)", {}};
}

}  // namespace

Awaitable<std::vector<Due>> takeDue(postgres::Database& database, Wanted wanted, Timestamp now) {
  auto result = co_await database.onPool(
      takeSql,
      postgres::parameters(now, wanted.most, wanted.most_of_endpoint, wanted.busy, now + wanted.lease),
      quickly());
  co_return postgres::rowsTo<Due>(result);
}

Awaitable<std::optional<Timestamp>> settle(postgres::Database& database, Due due, Attempt attempt,
                                           std::optional<Timestamp> retryAt) {
  auto status = !attempt.error ? DeliveryStatus::delivered
                : retryAt      ? DeliveryStatus::pending
                               : DeliveryStatus::failed;
  auto result =
      co_await database.onPool(settleSql,
                               postgres::parameters(due.account_id, due.id, due.attempt_count, status,
                                                    json::toJson(attempt), retryAt, attempt.at),
                               quickly(due.account_id));
  co_return postgres::firstTo<std::optional<Timestamp>>(result).value_or(std::nullopt);
}

}  // namespace frontdesk::webhooks
