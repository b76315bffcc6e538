#include "webhooks/webhook_store.h"

#include "jobs/enqueue.h"
#include "webhooks/webhook_jobs.h"

namespace frontdesk::webhooks {
namespace {

// The columns of Webhook, in its order.
#define WEBHOOK_COLUMNS                                                                       \
  "id, url, description, to_json(events) as events, status, disabled_reason, failing_since, " \
  "case when previous_secret_expires_at > now() then previous_secret_expires_at end as "      \
  "previous_secret_expires_at, created_at, updated_at"
// Those of Delivery.
#define DELIVERY_COLUMNS                                                                           \
  "d.id, d.event_id, d.event_type, d.status, d.attempt_count, d.attempts, "                        \
  "case when d.status = 'pending' then d.next_attempt_at end as next_attempt_at, d.delivered_at, " \
  "d.created_at, "                                                                                 \
  "d.payload"

constexpr Sort newestFirst(SortBy::created_at, true);
constexpr Order byCreation{"d.created_at", "timestamptz", "d.id"};

// Throws Problem 409 unless deliveries may be queued for the endpoint; false: there is none.
Awaitable<bool> requireActive(Tenant tenant, Uuid endpoint) {
  auto status = co_await tenant.find<EndpointStatus>(
      "select status from webhook_endpoints where account_id = $1 and id = $2", endpoint);
  if (status == EndpointStatus::disabled)
    throw http::conflict("status", "is disabled: set it to active first");
  co_return status.has_value();
}

Awaitable<void> giveUpPending(Tenant tenant, Uuid endpoint) {
  co_await tenant.execute(R"(
      update webhook_deliveries set status = 'failed', leased_until = null
       where account_id = $1 and endpoint_id = $2 and status = 'pending')",
                          endpoint);
}

// Deliveries before their endpoint, as the worker locks them.
Awaitable<std::optional<Webhook>> updateAll(Tenant tenant, Uuid id, WebhookChange change) {
  if (change.status == EndpointStatus::disabled) co_await giveUpPending(tenant, id);
  auto webhook =
      co_await tenant.change<Webhook>(R"(
      update webhook_endpoints
         set url = coalesce($3, url), description = coalesce($4, description),
             events = coalesce($5::text[], events), status = coalesce($6, status),
             disabled_reason = case $6 when 'active' then null
                                       when 'disabled' then coalesce(disabled_reason, 'by hand')
                                       else disabled_reason end,
             failing_since = case when $6 = 'active' then null else failing_since end,
             updated_at = clock_timestamp()
       where account_id = $1 and id = $2
      returning )" WEBHOOK_COLUMNS,
                                      id, change.url, change.description, change.events, change.status);
  co_return webhook;
}

Awaitable<bool> disableAndTell(Tenant tenant, Uuid id, std::string reason) {
  co_await giveUpPending(tenant, id);
  auto url = co_await tenant.change<std::string>(R"(
      update webhook_endpoints set status = 'disabled', disabled_reason = $3, updated_at = clock_timestamp()
       where account_id = $1 and id = $2 and status = 'active'
      returning url)",
                                                 id, reason);
  if (!url) co_return false;
  auto owners = co_await tenant.list<std::string>(
      "select email from users where account_id = $1 and role = 'owner' and removed_at is null");
  for (const auto& email : owners) {
    DisabledMail mail{email, *url, reason};
    co_await jobs::enqueue(tenant, disabledMailKind, mail, id.text() + ' ' + email);
  }
  co_return true;
}

}  // namespace

Awaitable<std::vector<Webhook>> listWebhooks(Tenant tenant) {
  return tenant.list<Webhook>("select " WEBHOOK_COLUMNS
                              " from webhook_endpoints where account_id = $1 order by created_at, id");
}

Awaitable<std::optional<Webhook>> findWebhook(Tenant tenant, Uuid id) {
  return tenant.find<Webhook>(
      "select " WEBHOOK_COLUMNS " from webhook_endpoints where account_id = $1 and id = $2", id);
}

Awaitable<Webhook> insertWebhook(Tenant tenant, WebhookDraft draft, std::string secret) {
  auto made =
      co_await tenant.change<Webhook>(R"(
      insert into webhook_endpoints (account_id, url, description, events, secret)
      select $1, $2, coalesce($3, ''), $4::text[], $5
       where (select count(*) from webhook_endpoints where account_id = $1) < $6
      returning )" WEBHOOK_COLUMNS,
                                      draft.url, draft.description, draft.events, secret, mostWebhooks);
  if (!made)
    throw http::Problem(409, "An account may have " + std::to_string(mostWebhooks) + " webhooks: remove one.",
                        {{"url", "is one too many"}});
  co_return std::move(*made);
}

Awaitable<std::optional<Webhook>> updateWebhook(Tenant tenant, Uuid id, WebhookChange change) {
  return tenant.inTransaction(updateAll, id, std::move(change));
}

Awaitable<bool> deleteWebhook(Tenant tenant, Uuid id) {
  auto met = co_await tenant.execute("delete from webhook_endpoints where account_id = $1 and id = $2", id);
  co_return met == 1;
}

Awaitable<std::optional<Webhook>> replaceSecret(Tenant tenant, Uuid id, std::string secret) {
  return tenant.change<Webhook>(R"(
      update webhook_endpoints set secret = $3, updated_at = clock_timestamp()
       where account_id = $1 and id = $2
      returning )" WEBHOOK_COLUMNS,
                                id, secret);
}

Awaitable<bool> disableWebhook(Tenant tenant, Uuid id, std::string reason) {
  return tenant.inTransaction(disableAndTell, id, std::move(reason));
}

Awaitable<std::optional<http::Page<Delivery>>> listDeliveries(Tenant tenant, Uuid endpoint,
                                                              DeliveryFilter filter) {
  auto limit = filter.limit ? filter.limit->number() : 50;
  Select select(tenant.account());
  select.add("select " DELIVERY_COLUMNS ", d.created_at::text as sort_key from webhook_deliveries d");
  select.add("where d.account_id = $1 and d.endpoint_id = ?", endpoint);
  select.addIf("and d.status = ?", filter.status);
  addPage(select, byCreation, newestFirst, filter.cursor, limit);
  auto rows = co_await tenant.slowList<Keyed<Delivery>>(select);
  if (rows.empty()) {
    auto webhook = co_await findWebhook(tenant, endpoint);
    if (!webhook) co_return std::nullopt;
  }
  co_return toPage<Delivery>(std::move(rows), newestFirst, limit);
}

Awaitable<std::optional<Delivery>> insertTest(Tenant tenant, Uuid endpoint) {
  bool there = co_await requireActive(tenant, endpoint);
  if (!there) co_return std::nullopt;
  co_return co_await tenant.change<Delivery>(R"(
      insert into webhook_deliveries as d (account_id, endpoint_id, event_id, event_type, payload)
      values ($1, $2, uuid_v7(), 'webhook.test',
              jsonb_build_object('type', 'webhook.test', 'timestamp', json_time(now()),
                                 'data', jsonb_build_object('message', 'It works.')))
      returning )" DELIVERY_COLUMNS,
                                             endpoint);
}

Awaitable<std::optional<Delivery>> replayDelivery(Tenant tenant, Uuid endpoint, Uuid delivery) {
  bool there = co_await requireActive(tenant, endpoint);
  if (!there) co_return std::nullopt;
  co_return co_await tenant.change<Delivery>(R"(
      with d as (
        update webhook_deliveries d
           set status = 'pending', attempt_count = 0, next_attempt_at = now(), leased_until = null, delivered_at = null
         where d.account_id = $1 and d.endpoint_id = $2 and d.id = $3 returning d.*)
      select )" DELIVERY_COLUMNS R"(
        from d, note_audit('webhook.replayed', 'webhook', d.endpoint_id, '{"after": {"deliveries": 1}}'))",
                                             endpoint, delivery);
}

Awaitable<std::optional<Replayed>> replayFailed(Tenant tenant, Uuid endpoint) {
  bool there = co_await requireActive(tenant, endpoint);
  if (!there) co_return std::nullopt;
  auto met = co_await tenant.change<std::int64_t>(R"(
      with replayed as (
        update webhook_deliveries
           set status = 'pending', attempt_count = 0, next_attempt_at = now(), leased_until = null
         where account_id = $1 and endpoint_id = $2 and status = 'failed' returning id),
      met as (select count(*) as deliveries from replayed)
      select met.deliveries
        from met, note_audit('webhook.replayed', 'webhook', $2, jsonb_build_object('after', to_jsonb(met)))
       where met.deliveries > 0)",
                                                  endpoint);
  co_return Replayed{met.value_or(0)};
}

}  // namespace frontdesk::webhooks
