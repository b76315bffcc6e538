#include "settings/settings_routes.h"

#include "settings/account.h"
#include "settings/api_key_store.h"
#include "settings/audit.h"
#include "settings/notification_store.h"

namespace frontdesk::settings {
namespace {

using http::Body;
using http::Created;
using http::NoContent;
using http::Page;
using http::Path;
using http::Query;
using http::Role;

Awaitable<std::optional<Account>> account(Tenant tenant);
Awaitable<std::optional<Account>> changeAccount(Tenant tenant, Body<AccountChange> change);
Awaitable<Page<ApiKey>> apiKeys(Tenant tenant);
Awaitable<Created<NewApiKey>> createApiKey(Tenant tenant, Body<ApiKeyDraft> draft);
Awaitable<NoContent> deleteApiKey(Tenant tenant, Path<Uuid> id);
Awaitable<Page<NotificationPreference>> notifications(Tenant tenant);
Awaitable<Page<NotificationPreference>> changeNotifications(Tenant tenant,
                                                            Body<NotificationPreferences> wanted);
Awaitable<Page<AuditEntry>> auditLog(Tenant tenant, Query<AuditFilter> filter);

}  // namespace

void addSettingsRoutes(http::Router& api) {
  api.get("/api/settings/account", "The account's own settings", account);
  api.patch("/api/settings/account", "Change the account's name, time zone, currency or days of retention",
            changeAccount)
      .needs(Role::admin);
  api.get("/api/settings/api-keys", "List API keys", apiKeys).needs(Role::admin);
  api.post("/api/settings/api-keys", "Make an API key; its text is in this answer only", createApiKey)
      .needs(Role::admin);
  api.del("/api/settings/api-keys/{id}", "Revoke an API key at once", deleteApiKey).needs(Role::admin);
  api.get("/api/settings/notifications", "What the user is told by mail", notifications);
  api.put("/api/settings/notifications", "Choose what to be told by mail: now, once a day, or not",
          changeNotifications);
  api.get("/api/audit-log", "Who did what, when, from where", auditLog).needs(Role::admin);
}

namespace {

Awaitable<std::optional<Account>> account(Tenant tenant) {
  return findAccount(std::move(tenant));
}

Awaitable<std::optional<Account>> changeAccount(Tenant tenant, Body<AccountChange> change) {
  return updateAccount(std::move(tenant), std::move(change.value));
}

Awaitable<Page<ApiKey>> apiKeys(Tenant tenant) {
  auto items = co_await listApiKeys(tenant);
  co_return Page<ApiKey>{std::move(items), {}, {}};
}

Awaitable<Created<NewApiKey>> createApiKey(Tenant tenant, Body<ApiKeyDraft> draft) {
  NewApiKey key = co_await insertApiKey(tenant, std::move(draft.value));
  co_return Created<NewApiKey>{std::move(key)};
}

Awaitable<NoContent> deleteApiKey(Tenant tenant, Path<Uuid> id) {
  bool there = co_await revokeApiKey(tenant, *id);
  if (!there) throw http::notFound();
  co_return NoContent{};
}

Awaitable<Page<NotificationPreference>> notifications(Tenant tenant) {
  auto items = co_await listPreferences(tenant);
  co_return Page<NotificationPreference>{std::move(items), {}, {}};
}

Awaitable<Page<NotificationPreference>> changeNotifications(Tenant tenant,
                                                            Body<NotificationPreferences> wanted) {
  co_await storePreferences(tenant, std::move(wanted.value));
  co_return co_await notifications(tenant);
}

Awaitable<Page<AuditEntry>> auditLog(Tenant tenant, Query<AuditFilter> filter) {
  return listAudit(std::move(tenant), std::move(filter.value));
}

}  // namespace
}  // namespace frontdesk::settings
