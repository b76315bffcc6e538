#include "billing/billing_routes.h"

#include "app/services.h"
#include "billing/invoice_store.h"
#include "billing/subscription_store.h"

namespace frontdesk::billing {

struct Subscriber {
  std::optional<Uuid> client_id;  // absent: the account itself
};
BOOST_DESCRIBE_STRUCT(Subscriber, (), (client_id))

// The live subscription, or 404 because there is none.
struct Current {
  std::optional<Subscription> subscription;
};
// 201, found under its own path.
struct Subscribed {
  Subscription subscription;
};

}  // namespace frontdesk::billing

namespace frontdesk::http {

template <>
struct Reply<billing::Current> {
  static Response of(billing::Current current, std::string_view) {
    if (!current.subscription) throw notFound("There is no live subscription.");
    return jsonResponse(200, *current.subscription);
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    Reply<billing::Subscription>::describe(operation, schemas);
    operation.answers(404, "No live subscription", "application/problem+json",
                      {{"$ref", "#/components/schemas/Problem"}});
  }
};

template <>
struct Reply<billing::Subscribed> {
  static Response of(billing::Subscribed made, std::string_view) {
    auto response = jsonResponse(201, made.subscription);
    response.header("Location", "/api/subscriptions/" + made.subscription.id.text());
    return response;
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    Reply<Created<billing::Subscription>>::describe(operation, schemas);
  }
};

template <>
constexpr bool detail::isCreation<billing::Subscribed> = true;

}  // namespace frontdesk::http

namespace frontdesk::billing {
namespace {

using http::Body;
using http::Created;
using http::Page;
using http::Path;
using http::Query;
using http::Role;

Awaitable<Page<Plan>> plans(postgres::Database& database, Query<PlanFilter> filter);
Awaitable<Page<Subscription>> subscriptions(Tenant tenant, Query<SubscriptionFilter> filter);
Awaitable<Current> current(Tenant tenant, Query<Subscriber> subscriber);
Awaitable<std::optional<Subscription>> subscription(Tenant tenant, Path<Uuid> id);
Awaitable<Subscribed> create(Tenant tenant, Body<SubscriptionDraft> draft);
Awaitable<Current> cancelCurrent(Tenant tenant, Body<Cancellation> cancellation);
Awaitable<Current> resumeCurrent(Tenant tenant, Body<Subscriber> subscriber);
Awaitable<Page<Invoice>> invoices(Tenant tenant, Query<InvoiceFilter> filter);
Awaitable<Page<Unpaid>> unpaid(Tenant tenant);
Awaitable<std::optional<InvoiceDetail>> invoice(Tenant tenant, Path<Uuid> id);
Awaitable<http::Response> invoiceFile(Tenant tenant, Shared& shared, Path<Uuid> id);
Awaitable<std::optional<Page<UsageRecord>>> invoiceCalls(Tenant tenant, Path<Uuid> id,
                                                         Query<InvoiceCallsFilter> filter);
Awaitable<Created<Payment>> addPayment(Tenant tenant, Path<Uuid> id, Body<PaymentDraft> draft);
Awaitable<Page<UsageRecord>> usage(Tenant tenant, Query<UsageFilter> filter);

}  // namespace

void addBillingRoutes(http::Router& api) {
  api.get("/api/subscriptions/plans", "The plans that are offered, with a price in each currency", plans);
  api.get("/api/subscriptions", "List subscriptions with what they use, newest first", subscriptions);
  api.get("/api/subscriptions/current", "The live subscription of the account or of a client", current);
  api.get("/api/subscriptions/{id}", "Read a subscription", subscription);
  api.post("/api/subscriptions/create", "Begin a subscription now", create).needs(Role::owner);
  api.post("/api/subscriptions/cancel", "End a subscription, now or with its period", cancelCurrent)
      .needs(Role::owner);
  api.post("/api/subscriptions/resume", "Take back a cancellation whose end has not come", resumeCurrent)
      .needs(Role::owner);
  api.get("/api/invoices", "List invoices, newest first", invoices);
  api.get("/api/invoices/unpaid", "What is open, by whose it is, status and currency", unpaid);
  api.get("/api/invoices/{id}", "Read an invoice with its lines and payments", invoice);
  api.get("/api/invoices/{id}.pdf", "Download an invoice", invoiceFile).gives("application/pdf");
  api.get("/api/invoices/{id}/calls", "The calls that an invoice bills", invoiceCalls);
  api.post("/api/invoices/{id}/payments", "Note a payment", addPayment).needs(Role::admin);
  api.get("/api/usage", "List usage records, newest call first", usage);
}

namespace {

Awaitable<Page<Plan>> plans(postgres::Database& database, Query<PlanFilter> filter) {
  auto offered = co_await listPlans(database, std::move(filter.value));
  co_return Page<Plan>{std::move(offered), {}, {}};
}

Awaitable<Page<Subscription>> subscriptions(Tenant tenant, Query<SubscriptionFilter> filter) {
  return listSubscriptions(std::move(tenant), std::move(filter.value));
}

Awaitable<Current> current(Tenant tenant, Query<Subscriber> subscriber) {
  auto found = co_await findCurrent(tenant, subscriber->client_id);
  co_return Current{std::move(found)};
}

Awaitable<std::optional<Subscription>> subscription(Tenant tenant, Path<Uuid> id) {
  return findSubscription(std::move(tenant), *id);
}

Awaitable<Subscribed> create(Tenant tenant, Body<SubscriptionDraft> draft) {
  auto made = co_await subscribe(tenant, std::move(draft.value), Timestamp::now());
  co_return Subscribed{std::move(made)};
}

Awaitable<Current> cancelCurrent(Tenant tenant, Body<Cancellation> cancellation) {
  auto canceled = co_await cancel(tenant, *cancellation, Timestamp::now());
  co_return Current{std::move(canceled)};
}

Awaitable<Current> resumeCurrent(Tenant tenant, Body<Subscriber> subscriber) {
  auto resumed = co_await resume(tenant, subscriber->client_id, Timestamp::now());
  co_return Current{std::move(resumed)};
}

Awaitable<Page<Invoice>> invoices(Tenant tenant, Query<InvoiceFilter> filter) {
  return listInvoices(std::move(tenant), std::move(filter.value));
}

Awaitable<Page<Unpaid>> unpaid(Tenant tenant) {
  auto sums = co_await listUnpaid(tenant);
  co_return Page<Unpaid>{std::move(sums), {}, {}};
}

Awaitable<std::optional<InvoiceDetail>> invoice(Tenant tenant, Path<Uuid> id) {
  return findInvoice(std::move(tenant), *id);
}

Awaitable<http::Response> invoiceFile(Tenant tenant, Shared& shared, Path<Uuid> id) {
  auto found = co_await findInvoice(tenant, *id);
  auto days = co_await findInvoiceDays(tenant, *id);
  if (!found || !days) throw http::notFound();
  auto name = found->number;
  auto draw = [invoice = std::move(*found), when = *days] { return invoicePdf(invoice, when); };
  http::Response response;
  response.body = co_await shared.files.run(std::move(draw));
  response.contentType = "application/pdf";
  response.compressible = false;
  response.header("Content-Disposition", "inline; filename=\"invoice-" + name + ".pdf\"");
  co_return response;
}

Awaitable<std::optional<Page<UsageRecord>>> invoiceCalls(Tenant tenant, Path<Uuid> id,
                                                         Query<InvoiceCallsFilter> filter) {
  return listInvoiceCalls(std::move(tenant), *id, std::move(filter.value));
}

Awaitable<Created<Payment>> addPayment(Tenant tenant, Path<Uuid> id, Body<PaymentDraft> draft) {
  auto payment = co_await pay(tenant, *id, std::move(draft.value), Timestamp::now());
  if (!payment) throw http::notFound();
  co_return Created<Payment>{std::move(*payment)};
}

Awaitable<Page<UsageRecord>> usage(Tenant tenant, Query<UsageFilter> filter) {
  return listUsage(std::move(tenant), std::move(filter.value));
}

}  // namespace
}  // namespace frontdesk::billing
