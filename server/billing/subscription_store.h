// Plans and subscriptions in the database. The moment is passed in wherever one is decided upon.
#pragma once

#include <span>

#include "app/failures.h"
#include "app/page.h"
#include "app/tenant.h"
#include "billing/rules.h"

namespace frontdesk::billing {

// The columns of UsageSum, over `usage_records r`.
#define USAGE_SUMS                                                     \
  "count(*) - 2 * count(r.reverses_id) as calls, "                     \
  "coalesce(sum(r.billable_seconds), 0)::bigint as billable_seconds, " \
  "coalesce(sum(r.price_minor), 0)::bigint as list_minor"

enum class SubscriptionSortBy { created_at };
BOOST_DESCRIBE_ENUM(SubscriptionSortBy, created_at)

struct SubscriptionFilter {
  std::optional<Uuid> client_id;
  std::optional<Subject> subject;
  std::vector<SubscriptionStatus> status;
  std::optional<Limit> limit;  // absent: 50
  std::optional<Cursor> cursor;
};
BOOST_DESCRIBE_STRUCT(SubscriptionFilter, (), (client_id, subject, status, limit, cursor))

// What is offered, cheapest first.
Awaitable<std::vector<Plan>> listPlans(postgres::Database& database, PlanFilter filter);

Awaitable<http::Page<Subscription>> listSubscriptions(Tenant tenant, SubscriptionFilter filter);
Awaitable<std::optional<Subscription>> findSubscription(Tenant tenant, Uuid id);
// The live one of the client, or without a client of the account.
Awaitable<std::optional<Subscription>> findCurrent(Tenant tenant, std::optional<Uuid> client);

// Begins at `now` with the plan's terms of this moment. Throws Problem 422 for a plan or client that is not
// there or does not go with the other, 409 if one is live and is not to be replaced.
Awaitable<Subscription> subscribe(Tenant tenant, SubscriptionDraft draft, Timestamp now);
// Ends the live one, or sets its end. What it has used is invoiced when its period is closed. None if
// there is no live one.
Awaitable<std::optional<Subscription>> cancel(Tenant tenant, Cancellation cancellation, Timestamp now);
// Takes a cancellation back whose end has not come. None if there is no live one, or its end has come.
Awaitable<std::optional<Subscription>> resume(Tenant tenant, std::optional<Uuid> client, Timestamp now);

// A subscription with what its open period has; the period reaches to where the present one closes.
struct OpenPeriod : Agreement {
  std::optional<Timestamp> invoiced_to;
  Date first_day;
  PeriodFacts facts;
};
BOOST_DESCRIBE_STRUCT(OpenPeriod, (Agreement), (invoiced_to, first_day, facts))
// Takes the subscription's lock before it reads: nobody adds usage until the transaction ends.
Awaitable<std::optional<OpenPeriod>> lockOpenPeriod(Tenant tenant, Uuid subscription);

std::span<const Violation> subscriptionViolations();

}  // namespace frontdesk::billing
