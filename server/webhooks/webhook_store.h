#pragma once

#include "app/page.h"
#include "app/tenant.h"
#include "webhooks/webhook.h"

namespace frontdesk::webhooks {

enum class SortBy { created_at };
BOOST_DESCRIBE_ENUM(SortBy, created_at)

struct DeliveryFilter {
  std::optional<DeliveryStatus> status;
  std::optional<Limit> limit;
  std::optional<Cursor> cursor;
};
BOOST_DESCRIBE_STRUCT(DeliveryFilter, (), (status, limit, cursor))

constexpr std::int64_t mostWebhooks = 20;  // of an account: each event goes to all that want it

Awaitable<std::vector<Webhook>> listWebhooks(Tenant tenant);
Awaitable<std::optional<Webhook>> findWebhook(Tenant tenant, Uuid id);
// Throws Problem 409 if the account has as many as it may.
Awaitable<Webhook> insertWebhook(Tenant tenant, WebhookDraft draft, std::string secret);
Awaitable<std::optional<Webhook>> updateWebhook(Tenant tenant, Uuid id, WebhookChange change);
Awaitable<bool> deleteWebhook(Tenant tenant, Uuid id);
// The secret before stays valid for 24 hours.
Awaitable<std::optional<Webhook>> replaceSecret(Tenant tenant, Uuid id, std::string secret);
// Ends the endpoint and gives up what waits for it; its owners get a mail. False if it was ended already.
Awaitable<bool> disableWebhook(Tenant tenant, Uuid id, std::string reason);

// Newest first; none: no such endpoint.
Awaitable<std::optional<http::Page<Delivery>>> listDeliveries(Tenant tenant, Uuid endpoint,
                                                              DeliveryFilter filter);
// An event made for trying the endpoint. None: no such endpoint; throws Problem 409 if it is disabled.
Awaitable<std::optional<Delivery>> insertTest(Tenant tenant, Uuid endpoint);
// Starts over with the same webhook-id. Throws Problem 409 if the endpoint is disabled.
Awaitable<std::optional<Delivery>> replayDelivery(Tenant tenant, Uuid endpoint, Uuid delivery);
Awaitable<std::optional<Replayed>> replayFailed(Tenant tenant, Uuid endpoint);

}  // namespace frontdesk::webhooks
