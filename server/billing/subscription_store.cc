#include "billing/subscription_store.h"

#include "billing/outbox.h"

namespace frontdesk::billing {
namespace {

// The columns of Agreement, in its order.
constexpr std::string_view agreementColumns = R"(
  s.id, s.subject, s.client_id, c.name as client_name, s.plan_id, p.name as plan_name,
  case when s.status = 'active' and exists (
         select from invoices i
          where i.account_id = s.account_id and i.subscription_id = s.id and i.status = 'issued' and i.due_at < now())
       then 'past_due' else s.status end as status,
  s.price_minor, s.currency, s.billing_interval, s.included_minutes, s.overage_minute_micros, s.rounding_seconds,
  s.time_zone, s.started_at, s.trial_ends_at, s.current_period_start,
  least(s.current_period_end, s.cancel_at, s.ended_at) as current_period_end, s.cancel_at, s.canceled_at, s.ended_at, s.created_at, s.updated_at)";

// What OpenPeriod adds.
constexpr std::string_view periodColumns = R"(,
  s.invoiced_to,
  (s.current_period_start at time zone s.time_zone)::date as first_day,
  days_between(s.current_period_start, least(s.current_period_end, s.cancel_at, s.ended_at), s.time_zone) as facts_days,
  days_in_interval(s.current_period_start, s.billing_interval, s.time_zone) as facts_of_days,
  coalesce(s.trial_ends_at > s.current_period_start, false) as facts_trial,
  u.calls as facts_sum_calls, u.billable_seconds as facts_sum_billable_seconds, u.list_minor as facts_sum_list_minor)";

constexpr std::string_view fromSubscriptions = R"(
  from subscriptions s
  join plans p on p.id = s.plan_id and p.currency = s.currency
  left join clients c on c.account_id = s.account_id and c.id = s.client_id)";

constexpr std::string_view joinUsage = R"(
  cross join lateral (
    select )" USAGE_SUMS R"(
      from usage_records r
     where r.account_id = s.account_id and r.subscription_id = s.id and r.counted_at >= s.current_period_start
       and r.counted_at < least(s.current_period_end, s.cancel_at, s.ended_at)) u)";

constexpr std::string_view whereLive = R"(
   where s.account_id = $1 and coalesce(s.client_id, s.account_id) = coalesce($2::uuid, $1) and s.ended_at is null)";

std::string openPeriods(std::string_view where) {
  return "select" + std::string(agreementColumns) + std::string(periodColumns) +
         std::string(fromSubscriptions) + std::string(joinUsage) + std::string(where);
}

Subscription toSubscription(OpenPeriod row) {
  auto usage = usageOf(row, row.facts);
  return {static_cast<Agreement&&>(row), usage};
}

std::optional<Subscription> toSubscription(std::optional<OpenPeriod> row) {
  if (!row) return std::nullopt;
  return toSubscription(std::move(*row));
}

// Client first, then its live subscription. False if there is no such client that is not archived.
Awaitable<bool> lockSubject(Tenant tenant, std::optional<Uuid> client) {
  if (!client) co_return true;
  auto there = co_await tenant.change<Uuid>(
      "select id from clients where account_id = $1 and id = $2 and status = 'active' for update", *client);
  co_return there.has_value();
}

struct Live {
  Uuid id;
  Timestamp started_at;
  Timestamp current_period_end;
  std::optional<Timestamp> cancel_at;
};
BOOST_DESCRIBE_STRUCT(Live, (), (id, started_at, current_period_end, cancel_at))

Awaitable<std::optional<Live>> lockLive(Tenant tenant, std::optional<Uuid> client) {
  static const std::string sql =
      "select s.id, s.started_at, s.current_period_end, s.cancel_at from subscriptions s" +
      std::string(whereLive) + " for update";
  return tenant.change<Live>(sql, client);
}

// It ends at `now`, or where it was to end before that.
Awaitable<Subscription> endNow(Tenant tenant, Live live, Timestamp now) {
  auto least = live.started_at + std::chrono::microseconds(1);
  auto end = std::max(std::min(now, live.cancel_at.value_or(now)), least);
  co_await tenant.execute(R"(
      update subscriptions
         set status = 'canceled', ended_at = $3, canceled_at = coalesce(canceled_at, $4), updated_at = clock_timestamp()
       where account_id = $1 and id = $2)",
                          live.id, end, now);
  auto ended = co_await findSubscription(tenant, live.id);
  co_await publish(tenant, "subscription.canceled", *ended);
  co_return std::move(*ended);
}

// What is agreed is in the account's currency, as what a call costs is told in it.
Awaitable<void> requireOffer(Tenant tenant, PlanId plan, Subject subject) {
  auto offered = co_await tenant.find<Subject>(R"(
      select p.subject from plans p join accounts a on a.id = $1 and a.currency = p.currency
       where p.id = $2 and p.active
         for key share of a)",
                                               plan);
  if (!offered) throw http::invalid("plan", "is not offered in the account's currency");
  if (*offered != subject)
    throw http::invalid("plan", subject == Subject::client ? "is for an agency, not for a client"
                                                           : "is for a client; name it by client_id");
}

Awaitable<Uuid> insertSubscription(Tenant tenant, SubscriptionDraft draft, Timestamp start) {
  auto id = Uuid::v7();
  co_await tenant.execute(R"(
      insert into subscriptions (account_id, id, subject, client_id, plan_id, status, price_minor, currency,
                                 billing_interval, included_minutes, overage_minute_micros, rounding_seconds, time_zone,
                                 started_at, trial_ends_at, current_period_start, current_period_end, created_at)
      select $1, $2, p.subject, $3::uuid, p.id, case when trial.ends_at is null then 'active' else 'trialing' end,
             p.price_minor, p.currency, p.billing_interval, p.included_minutes, p.overage_minute_micros,
             p.rounding_seconds, a.time_zone, $5::timestamptz, trial.ends_at, $5::timestamptz,
             coalesce(trial.ends_at, next_period_start($5::timestamptz, p.billing_interval, a.time_zone)), $5::timestamptz
        from plans p
        join accounts a on a.id = $1 and a.currency = p.currency
        cross join lateral (
          select case when p.trial_days > 0
                       and not exists (select from subscriptions e
                                        where e.account_id = $1 and e.subject = p.subject
                                          and e.client_id is not distinct from $3::uuid)
                      then $5::timestamptz + make_interval(days => p.trial_days) end as ends_at) trial
       where p.id = $4)",
                          id, draft.client_id, draft.plan, start);
  co_return id;
}

Awaitable<Subscription> subscribeLocked(Tenant tenant, SubscriptionDraft draft, Timestamp now) {
  bool there = co_await lockSubject(tenant, draft.client_id);
  if (!there) throw http::invalid("client_id", "is no active client of this account");
  co_await requireOffer(tenant, draft.plan, draft.client_id ? Subject::client : Subject::account);
  auto live = co_await lockLive(tenant, draft.client_id);
  if (live) {
    bool over = live->cancel_at && *live->cancel_at <= now;
    if (!over && !draft.replaces_current.value_or(false))
      throw http::conflict(draft.client_id ? "client_id" : "plan",
                           "has a live subscription already; replaces_current ends that one");
    now = std::max(now, live->started_at + std::chrono::microseconds(1));
    co_await endNow(tenant, *live, now);
  }
  auto id = co_await insertSubscription(tenant, std::move(draft), now);
  auto made = co_await findSubscription(tenant, id);
  co_await publish(tenant, "subscription.created", *made);
  co_return std::move(*made);
}

Awaitable<std::optional<Subscription>> cancelLocked(Tenant tenant, Cancellation cancellation, Timestamp now) {
  auto live = co_await lockLive(tenant, cancellation.client_id);
  if (!live) co_return std::nullopt;
  if (cancellation.at == CancelAt::now) {
    Subscription ended = co_await endNow(tenant, *live, now);
    co_return ended;
  }
  co_await tenant.execute(R"(
      update subscriptions
         set cancel_at = coalesce(cancel_at, case when current_period_end > $3 then current_period_end
                                                  else next_period_start($3, billing_interval, time_zone) end),
             canceled_at = coalesce(canceled_at, $3), updated_at = clock_timestamp()
       where account_id = $1 and id = $2)",
                          live->id, now);
  auto canceled = co_await findSubscription(tenant, live->id);
  if (!live->cancel_at) co_await publish(tenant, "subscription.canceled", *canceled);
  co_return canceled;
}

Awaitable<std::optional<Subscription>> resumeLocked(Tenant tenant, std::optional<Uuid> client,
                                                    Timestamp now) {
  auto live = co_await lockLive(tenant, client);
  if (!live || (live->cancel_at && *live->cancel_at <= now)) co_return std::nullopt;
  if (live->cancel_at)
    co_await tenant.execute(R"(
        update subscriptions set cancel_at = null, canceled_at = null, updated_at = clock_timestamp()
         where account_id = $1 and id = $2)",
                            live->id);
  auto resumed = co_await findSubscription(tenant, live->id);
  if (live->cancel_at) co_await publish(tenant, "subscription.resumed", *resumed);
  co_return resumed;
}

Awaitable<std::optional<OpenPeriod>> findOpenPeriod(Tenant tenant, Uuid id) {
  static const std::string sql = openPeriods(" where s.account_id = $1 and s.id = $2");
  return tenant.change<OpenPeriod>(sql, id);
}

}  // namespace

Awaitable<std::vector<Plan>> listPlans(postgres::Database& database, PlanFilter filter) {
  auto rows = co_await database.onLane(R"(
      select id, subject, name, price_minor, currency, billing_interval, included_minutes, overage_minute_micros,
             rounding_seconds, trial_days
        from plans where active and ($1::text is null or currency = $1)
       order by subject, position, id, currency)",
                                       postgres::parameters(filter.currency));
  co_return postgres::rowsTo<Plan>(rows);
}

Awaitable<http::Page<Subscription>> listSubscriptions(Tenant tenant, SubscriptionFilter filter) {
  Sort sort(SubscriptionSortBy::created_at, true);
  auto limit = filter.limit ? filter.limit->number() : 50;
  Select select(tenant.account());
  select.add("select").add(agreementColumns).add(periodColumns).add(", s.created_at::text as sort_key");
  select.add(fromSubscriptions).add(joinUsage).add("where s.account_id = $1");
  select.addIf("and s.client_id = ?", filter.client_id).addIf("and s.subject = ?", filter.subject);
  if (!filter.status.empty()) {
    select.add("and (select x.status from (select").add(agreementColumns);
    select.add(") x) = any (?::text[])", filter.status);
  }
  addPage(select, Order{"s.created_at", "timestamptz", "s.id"}, sort, filter.cursor, limit);
  auto rows = co_await tenant.slowList<Keyed<OpenPeriod>>(select);
  auto found = toPage<OpenPeriod>(std::move(rows), sort, limit);
  http::Page<Subscription> page{{}, std::move(found.next_cursor), {}};
  for (auto& row : found.items) page.items.push_back(toSubscription(std::move(row)));
  co_return page;
}

Awaitable<std::optional<Subscription>> findSubscription(Tenant tenant, Uuid id) {
  auto row = co_await findOpenPeriod(tenant, id);
  co_return toSubscription(std::move(row));
}

Awaitable<std::optional<Subscription>> findCurrent(Tenant tenant, std::optional<Uuid> client) {
  static const std::string sql = openPeriods(whereLive);
  auto row = co_await tenant.change<OpenPeriod>(sql, client);
  co_return toSubscription(std::move(row));
}

Awaitable<Subscription> subscribe(Tenant tenant, SubscriptionDraft draft, Timestamp now) {
  return tenant.inTransaction(subscribeLocked, std::move(draft), now);
}

Awaitable<std::optional<Subscription>> cancel(Tenant tenant, Cancellation cancellation, Timestamp now) {
  return tenant.inTransaction(cancelLocked, cancellation, now);
}

Awaitable<std::optional<Subscription>> resume(Tenant tenant, std::optional<Uuid> client, Timestamp now) {
  return tenant.inTransaction(resumeLocked, client, now);
}

Awaitable<std::optional<OpenPeriod>> lockOpenPeriod(Tenant tenant, Uuid subscription) {
  co_await tenant.execute(R"(
      select from clients c
       where c.account_id = $1
         and c.id = (select s.client_id from subscriptions s where s.account_id = $1 and s.id = $2)
         for key share)",
                          subscription);
  auto locked = co_await tenant.change<Uuid>(
      "select id from subscriptions where account_id = $1 and id = $2 for update", subscription);
  if (!locked) co_return std::nullopt;
  co_return co_await findOpenPeriod(tenant, subscription);
}

std::span<const Violation> subscriptionViolations() {
  static constexpr Violation all[] = {
      {"subscriptions_live_unique", 409, "plan", "cannot be had beside the subscription that is live"}};
  return all;
}

}  // namespace frontdesk::billing
