// Billing with a clock of the test's own: what the product does at `now`, done at any moment.
#pragma once

#include "app/run_once.h"
#include "billing/invoice_store.h"
#include "billing/issue.h"
#include "billing/subscription_store.h"
#include "tests/product.h"

namespace frontdesk::billing {

inline Timestamp at(std::string_view text) {
  return *Timestamp::parse(text).value;
}
inline Uuid idOf(std::string_view text) {
  return *Uuid::parse(text).value;
}

// Runs `task(database)` as that role on the shared product's database.
template <class Task>
auto inDatabase(const char* role, Task task, const test::Product& product = test::product()) {
  postgres::Options options;
  options.conninfo = product.database().conninfo();
  options.role = role;
  options.pool_size = 2;
  return runOnce(std::move(options), std::move(task));
}

inline Subscription subscribeAt(const test::Browser& owner, std::string_view plan, std::string_view client,
                                std::string_view moment, bool replaces = false,
                                const test::Product& product = test::product()) {
  auto task = [&](postgres::Database& database) {
    SubscriptionDraft draft{PlanId::trusted(std::string(plan)), {}, replaces};
    if (!client.empty()) draft.client_id = idOf(client);
    return subscribe(Tenant::forAccount(database, idOf(owner.account_id)), std::move(draft), at(moment));
  };
  return inDatabase("frontdesk_app", task, product);
}

inline std::optional<Subscription> cancelAt(const test::Browser& owner, std::string_view client,
                                            CancelAt when, std::string_view moment) {
  return inDatabase("frontdesk_app", [&](postgres::Database& database) {
    Cancellation cancellation{{}, when};
    if (!client.empty()) cancellation.client_id = idOf(client);
    return cancel(Tenant::forAccount(database, idOf(owner.account_id)), std::move(cancellation), at(moment));
  });
}

inline std::optional<Subscription> resumeAt(const test::Browser& owner, std::string_view client,
                                            std::string_view moment) {
  return inDatabase("frontdesk_app", [&](postgres::Database& database) {
    return resume(Tenant::forAccount(database, idOf(owner.account_id)), idOf(client), at(moment));
  });
}

inline Issued issueAt(const test::Browser& owner, std::string_view moment,
                      const test::Product& product = test::product()) {
  auto task = [&](postgres::Database& database) {
    return issueDueInvoicesOf(Tenant::forAccount(database, idOf(owner.account_id)), at(moment));
  };
  return inDatabase("frontdesk_app", task, product);
}

// A finished call of so many seconds that began then; its id.
inline std::string callAt(test::Browser& browser, std::string_view client, std::string_view moment,
                          int seconds) {
  auto start = at(moment);
  auto end = start + std::chrono::seconds(seconds);
  return test::addCall(
      browser, client,
      {{"started_at", start.text()}, {"answered_at", start.text()}, {"ended_at", end.text()}});
}

}  // namespace frontdesk::billing
