#include "webhooks/webhook_routes.h"

#include "app/services.h"
#include "net/address_guard.h"
#include "net/http_client.h"
#include "webhooks/signature.h"
#include "webhooks/webhook_store.h"

namespace frontdesk::webhooks {

struct DeliveryPath {
  Uuid id;
  Uuid delivery_id;
};
BOOST_DESCRIBE_STRUCT(DeliveryPath, (), (id, delivery_id))

namespace {

using http::Body;
using http::Created;
using http::NoContent;
using http::Page;
using http::Path;
using http::Query;
using http::Role;

Awaitable<Page<Webhook>> list(Tenant tenant);
Awaitable<Created<WebhookWithSecret>> create(Tenant tenant, Shared& shared, Body<WebhookDraft> draft);
Awaitable<std::optional<Webhook>> get(Tenant tenant, Path<Uuid> id);
Awaitable<std::optional<Webhook>> change(Tenant tenant, Shared& shared, Path<Uuid> id,
                                         Body<WebhookChange> change);
Awaitable<NoContent> remove(Tenant tenant, Path<Uuid> id);
Awaitable<std::optional<WebhookWithSecret>> rotate(Tenant tenant, Path<Uuid> id);
Awaitable<std::optional<Delivery>> test(Tenant tenant, Path<Uuid> id);
Awaitable<std::optional<Page<Delivery>>> deliveries(Tenant tenant, Path<Uuid> id,
                                                    Query<DeliveryFilter> filter);
Awaitable<std::optional<Delivery>> replay(Tenant tenant, Path<DeliveryPath> path);
Awaitable<std::optional<Replayed>> replayAllFailed(Tenant tenant, Path<Uuid> id);

}  // namespace

void addWebhookRoutes(http::Router& api) {
  const std::string all = "/api/settings/webhooks", one = all + "/{id}";
  api.get(all, "List webhooks", list).needs(Role::admin);
  api.post(all, "Create a webhook; its secret is in this answer only", create).needs(Role::admin);
  api.get(one, "Read a webhook", get).needs(Role::admin);
  api.patch(one, "Change, enable or disable a webhook", change).needs(Role::admin);
  api.del(one, "Remove a webhook with its deliveries", remove).needs(Role::admin);
  api.post(one + "/rotate-secret", "Make a new secret; the one before signs too for 24 hours", rotate)
      .needs(Role::admin)
      .takesKey();
  api.post(one + "/test", "Send a test event", test).needs(Role::admin).takesKey();
  api.get(one + "/deliveries", "List deliveries with every attempt, newest first", deliveries)
      .needs(Role::admin);
  api.post(one + "/deliveries/{delivery_id}/replay", "Deliver once more", replay)
      .needs(Role::admin)
      .takesKey();
  api.post(one + "/deliveries/replay-failed", "Deliver once more all that failed", replayAllFailed)
      .needs(Role::admin)
      .takesKey();
}

namespace {

// A name is looked at when something is delivered, each time anew; an address can be refused at once.
void requireAllowed(const EndpointUrl& given, const Shared& shared) {
  if (shared.config.webhooksAllowPrivate) return;
  auto url = HttpUrl::parse(given.text());
  if (!url->tls) throw http::invalid("url", "must start with https://");
  if (isPublicLiteral(url->host) == false || url->host == "localhost")
    throw http::invalid("url", "must be reachable from the internet, not a private address");
}

WebhookWithSecret withSecret(Webhook webhook, std::string secret) {
  auto id = webhook.id;
  return {id, std::move(secret), std::move(webhook)};
}

Awaitable<Page<Webhook>> list(Tenant tenant) {
  auto items = co_await listWebhooks(tenant);
  co_return Page<Webhook>{std::move(items), {}, {}};
}

Awaitable<Created<WebhookWithSecret>> create(Tenant tenant, Shared& shared, Body<WebhookDraft> draft) {
  requireAllowed(draft->url, shared);
  auto secret = newSecret();
  Webhook webhook = co_await insertWebhook(tenant, std::move(draft.value), secret);
  co_return Created<WebhookWithSecret>{withSecret(std::move(webhook), std::move(secret))};
}

Awaitable<std::optional<Webhook>> get(Tenant tenant, Path<Uuid> id) {
  return findWebhook(std::move(tenant), *id);
}

Awaitable<std::optional<Webhook>> change(Tenant tenant, Shared& shared, Path<Uuid> id,
                                         Body<WebhookChange> change) {
  if (change->url) requireAllowed(*change->url, shared);
  return updateWebhook(std::move(tenant), *id, std::move(change.value));
}

Awaitable<NoContent> remove(Tenant tenant, Path<Uuid> id) {
  bool there = co_await deleteWebhook(tenant, *id);
  if (!there) throw http::notFound();
  co_return NoContent{};
}

Awaitable<std::optional<WebhookWithSecret>> rotate(Tenant tenant, Path<Uuid> id) {
  auto secret = newSecret();
  auto webhook = co_await replaceSecret(tenant, *id, secret);
  if (!webhook) co_return std::nullopt;
  co_return withSecret(std::move(*webhook), std::move(secret));
}

Awaitable<std::optional<Delivery>> test(Tenant tenant, Path<Uuid> id) {
  return insertTest(std::move(tenant), *id);
}

Awaitable<std::optional<Page<Delivery>>> deliveries(Tenant tenant, Path<Uuid> id,
                                                    Query<DeliveryFilter> filter) {
  return listDeliveries(std::move(tenant), *id, std::move(filter.value));
}

Awaitable<std::optional<Delivery>> replay(Tenant tenant, Path<DeliveryPath> path) {
  return replayDelivery(std::move(tenant), path->id, path->delivery_id);
}

Awaitable<std::optional<Replayed>> replayAllFailed(Tenant tenant, Path<Uuid> id) {
  return replayFailed(std::move(tenant), *id);
}

}  // namespace
}  // namespace frontdesk::webhooks
