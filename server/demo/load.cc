#include "demo/load.h"

#include "auth/user_store.h"
#include "calls/import_store.h"
#include "clients/client_store.h"
#include "demo/billing.h"
#include "demo/demo.h"

namespace frontdesk::demo {
namespace {

calls::ImportBatch batchOf(const DemoClient& client, Uuid id) {
  calls::ImportBatch batch;
  for (const auto& call : client.calls) {
    calls::ImportDraft draft{call, {}, {}};
    draft.call.client_id = id;
    batch.lines.push_back({std::int64_t(batch.lines.size() + 1), Uuid::v7(), std::move(draft)});
  }
  return batch;
}

using Progress = std::function<void(std::size_t, std::size_t)>;

// One transaction for all: an interrupted load leaves nothing, and the next start tries again.
Awaitable<Loaded> loadAll(Tenant tenant, const Demo* demo, Timestamp now, std::string passwordHash,
                          const Progress* progress) {
  auth::Registration registration{demo->owner_email, *auth::Password::parse(password).value, demo->owner_name,
                                  demo->account_name, demo->time_zone};
  co_await tenant.transaction().run("select set_config('app.events', 'off', true)");  // history is no news
  co_await auth::insertAccount(tenant, std::move(registration), std::move(passwordHash));
  co_await beginOwnPlan(tenant, now);
  Loaded loaded{false, 0, 0};
  for (const auto& client : demo->clients) {
    auto stored = co_await clients::insertClient(tenant, client.draft);
    co_await subscribeClient(tenant, stored.id, client, now);
    auto batch = batchOf(client, stored.id);
    auto calls = co_await calls::storeBatch(tenant, batch, false);
    ++loaded.clients;
    loaded.calls += calls.imported;
    (*progress)(std::size_t(loaded.clients), demo->clients.size());
  }
  co_await billPast(tenant, now);
  co_return loaded;
}

}  // namespace

Awaitable<Loaded> load(postgres::Database& database, const Config& config, Progress progress, Timestamp now) {
  auto known = co_await auth::findSignIn(database, *Email::parse(email).value);
  if (known) co_return Loaded{true, 0, 0};
  auto demo = generate(now);
  auto hash = auth::hashPassword(password, config.bcryptCost);
  auto tenant = Tenant::forAccount(database, Uuid::v7());
  co_return co_await tenant.inTransaction(loadAll, &demo, now, std::move(hash), &progress);
}

}  // namespace frontdesk::demo
