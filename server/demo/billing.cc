#include "demo/billing.h"

#include "billing/invoice_store.h"
#include "billing/issue.h"
#include "billing/subscription_store.h"
#include "demo/draft.h"

namespace frontdesk::demo {
namespace {

using std::chrono::days;

constexpr days window{90}, trial{14};

std::string_view planFor(const DemoClient& client) {
  std::int64_t minutes = 0;
  for (const auto& call : client.calls)
    if (call.answered_at && call.ended_at)
      minutes += std::chrono::ceil<std::chrono::minutes>(*call.ended_at - *call.answered_at).count();
  auto first = client.calls.front().started_at, last = client.calls.back().started_at;
  auto month = minutes * 30 / std::max<std::int64_t>(std::chrono::ceil<days>(last - first).count(), 1);
  return month < 200 ? "client_basic" : month < 650 ? "client_standard" : "client_premium";
}

// Two to ten days, by the number's last digits: the same demo pays alike.
days patienceOf(const billing::Invoice& invoice) {
  return days(2 + (invoice.number.back() - '0') * 7 % 9);
}

}  // namespace

Awaitable<> beginOwnPlan(Tenant tenant, Timestamp now) {
  auto end = now + -window;
  co_await tenant.execute(R"(
      update subscriptions
         set started_at = $2, created_at = $2, current_period_start = $2, trial_ends_at = $3, current_period_end = $3
       where account_id = $1 and subject = 'account')",
                          end + -trial, end);
  billing::SubscriptionDraft draft{must<billing::PlanId>("agency"), {}, true};
  co_await billing::subscribe(tenant, std::move(draft), end);
}

Awaitable<> subscribeClient(Tenant tenant, Uuid id, const DemoClient& client, Timestamp now) {
  if (client.calls.empty()) co_return;
  billing::SubscriptionDraft draft{must<billing::PlanId>(planFor(client)), id, {}};
  auto start = std::chrono::floor<days>(client.calls.front().started_at.time());
  co_await billing::subscribe(tenant, std::move(draft), std::max(Timestamp(start), now + -window));
}

Awaitable<> billPast(Tenant tenant, Timestamp now) {
  for (auto clock = now + -window; clock <= now; clock = clock + days(1))
    co_await billing::issueDueInvoicesOf(tenant, clock);
  billing::InvoiceFilter open;
  open.status = {billing::InvoiceStatus::issued, billing::InvoiceStatus::overdue};
  open.limit = Limit::trusted(200);
  auto page = co_await billing::listInvoices(tenant, std::move(open));
  bool anyOverdue = false;
  for (const auto& invoice : page.items) {
    bool late = invoice.status == billing::InvoiceStatus::overdue && invoice.client_id;
    if (late && !std::exchange(anyOverdue, true)) continue;
    auto paidAt = *invoice.issued_at + patienceOf(invoice);
    if (paidAt > now) continue;
    auto method =
        patienceOf(invoice) < days(5) ? billing::PaymentMethod::card : billing::PaymentMethod::bank_transfer;
    billing::PaymentDraft payment{method, {}, {}, paidAt};
    co_await billing::pay(tenant, invoice.id, std::move(payment), paidAt);
  }
}

}  // namespace frontdesk::demo
