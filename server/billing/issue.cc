#include "billing/issue.h"

#include <spdlog/spdlog.h>

#include "billing/invoice_store.h"
#include "billing/lines.h"
#include "billing/outbox.h"
#include "billing/subscription_store.h"
#include "http/cors.h"
#include "json/write.h"

namespace frontdesk::billing {
namespace {

constexpr std::chrono::days timeToPay{14};

// What an invoice is for, and the usage that its usage line sums.
struct Billed {
  Uuid subscription;
  Timestamp from, to;
  std::vector<InvoiceLine> lines;
};

// Numbers without gaps: the series' row is locked until the invoice is there.
Awaitable<void> insertInvoice(Tenant tenant, Uuid id, const Billed& billed, Timestamp now) {
  co_await tenant.execute(R"(
      with issuer as (
        select a.name, a.time_zone, s.subject, s.client_id, s.currency,
               case s.subject when 'account' then 'FD-' else '' end
                 || to_char($4::timestamptz at time zone a.time_zone, 'YYYY-') as series
          from subscriptions s join accounts a on a.id = s.account_id
         where s.account_id = $1 and s.id = $3
      ), series as (
        insert into invoice_series (account_id, series, last_number) select $1, issuer.series, 1 from issuer
        on conflict (account_id, series) do update set last_number = invoice_series.last_number + 1
        returning last_number
      )
      insert into invoices (account_id, id, subscription_id, client_id, number, status, bill_from, bill_to, currency,
                            period_start, period_end, subtotal_minor, total_minor, issued_at, due_at, paid_at, created_at)
      select $1, $2, $3, issuer.client_id,
             issuer.series || lpad(series.last_number::text, greatest(4, length(series.last_number::text)), '0'),
             case when $7::bigint > 0 then 'issued' else 'paid' end,
             jsonb_build_object('name', case issuer.subject when 'account' then 'Frontdesk' else issuer.name end),
             case issuer.subject
               when 'account' then jsonb_build_object('name', issuer.name, 'email',
                 (select u.email from users u where u.account_id = $1 and u.role = 'owner' and u.removed_at is null
                   order by u.created_at, u.id limit 1))
               else coalesce((select jsonb_build_object('name', c.name, 'email', c.email) from clients c
                               where c.account_id = $1 and c.id = issuer.client_id),
                             jsonb_build_object('name', 'Erased client')) end,
             issuer.currency, $5, $6, $7, $7, $4::timestamptz, $4::timestamptz + make_interval(days => $8),
             case when $7::bigint > 0 then null else $4::timestamptz end, $4::timestamptz
        from issuer, series)",
                          id, billed.subscription, now, billed.from, billed.to, totalOf(billed.lines),
                          std::int32_t(timeToPay.count()));
}

Awaitable<void> insertLines(Tenant tenant, Uuid invoice, const Billed& billed) {
  std::string lines;
  json::write(lines, billed.lines);
  co_await tenant.execute(R"(
      insert into invoice_lines (account_id, invoice_id, position, kind, description, subscription_id, usage_from, usage_to,
                                 quantity, quantity_unit, unit_price_micros, amount_minor, plan_name, days, of_days,
                                 calls, included_minutes, late)
      select $1, $2, position, kind, description, $3,
             case kind when 'usage' then $4::timestamptz end, case kind when 'usage' then $5::timestamptz end,
             quantity, quantity_unit, unit_price_micros, amount_minor, plan_name, days, of_days,
             calls, included_minutes, late
        from jsonb_populate_recordset(null::invoice_lines, $6::jsonb))",
                          invoice, billed.subscription, billed.from, billed.to, lines);
}

Awaitable<bool> issue(Tenant tenant, Billed billed, Timestamp now) {
  if (billed.lines.empty()) co_return false;
  auto id = Uuid::v7();
  co_await insertInvoice(tenant, id, billed, now);
  co_await insertLines(tenant, id, billed);
  auto issued = co_await findInvoice(tenant, id);
  co_await publish(tenant, "invoice.issued", *issued);
  if (issued->status == InvoiceStatus::paid) co_await publish(tenant, "invoice.paid", *issued);
  co_return true;
}

// The next period begins; or, if the subscription ends here, all of it is invoiced now.
Awaitable<void> moveOn(Tenant tenant, const OpenPeriod& period) {
  auto end = period.current_period_end;
  auto last = period.ended_at ? period.ended_at : period.cancel_at;
  if (last && *last <= end) {
    co_await tenant.execute(R"(
        update subscriptions
           set status = 'canceled', ended_at = coalesce(ended_at, $3), invoiced_to = $3,
               updated_at = clock_timestamp()
         where account_id = $1 and id = $2)",
                            period.id, end);
    co_return;
  }
  co_await tenant.execute(R"(
      update subscriptions
         set status = case when ended_at is null then 'active' else 'canceled' end, current_period_start = $3,
             current_period_end = next_period_start($3, billing_interval, time_zone), updated_at = clock_timestamp()
       where account_id = $1 and id = $2)",
                          period.id, end);
}

enum class Step { nothing, closed, invoiced };

Awaitable<Step> closePeriod(Tenant tenant, OpenPeriod period, Timestamp now) {
  if (period.current_period_end > now) co_return Step::nothing;
  Billed billed{period.id, period.current_period_start, period.current_period_end, linesOf(period)};
  bool issued = co_await issue(tenant, std::move(billed), now);
  co_await moveOn(tenant, period);
  co_return issued ? Step::invoiced : Step::closed;
}

Awaitable<UsageSum> sumUsage(Tenant tenant, Uuid subscription, Timestamp from, Timestamp to) {
  auto sum = co_await tenant.change<UsageSum>(R"(
      select )" USAGE_SUMS R"(
        from usage_records r
       where r.account_id = $1 and r.subscription_id = $2 and r.counted_at >= $3 and r.counted_at < $4)",
                                              subscription, from, to);
  co_return *sum;
}

// Calls that came to be known after the last invoice.
Awaitable<Step> billLate(Tenant tenant, OpenPeriod period, Timestamp now) {
  auto from = *period.invoiced_to;
  if (from >= now) co_return Step::nothing;
  auto invoiced = co_await sumUsage(tenant, period.id, period.current_period_start, from);
  auto all = co_await sumUsage(tenant, period.id, period.current_period_start, now);
  // Taken off what is paid, it is kept against what may still come.
  if (lateAmount(period, invoiced, all) < 0) co_return Step::nothing;
  Billed billed{period.id, from, now, lateLinesOf(period, invoiced, all)};
  bool issued = co_await issue(tenant, std::move(billed), now);
  // Also where it came to nothing: it is not due again.
  co_await tenant.execute("update subscriptions set invoiced_to = $3 where account_id = $1 and id = $2",
                          period.id, now);
  co_return issued ? Step::invoiced : Step::nothing;
}

Awaitable<Step> takeStep(Tenant tenant, Uuid subscription, Timestamp now) {
  auto period = co_await lockOpenPeriod(tenant, subscription);
  if (!period) co_return Step::nothing;
  bool ended = period->invoiced_to.has_value();
  Awaitable<Step> step =
      ended ? billLate(tenant, std::move(*period), now) : closePeriod(tenant, std::move(*period), now);
  co_return co_await std::move(step);
}

Awaitable<void> issueAll(Tenant tenant, Uuid subscription, Timestamp now, Issued& issued) {
  for (;;) {
    Step step = co_await tenant.inTransaction(takeStep, subscription, now);
    if (step == Step::nothing) co_return;
    ++issued.periods;
    if (step == Step::invoiced) ++issued.invoices;
  }
}

// One subscription's trouble is not another's.
Awaitable<void> issueOrNote(Tenant tenant, Uuid subscription, Timestamp now, Issued& issued) {
  try {
    co_await issueAll(tenant, subscription, now, issued);
  } catch (const postgres::Error& error) {
    ++issued.failures;
    spdlog::error(R"({{"event":"invoice_failed","account":"{}","subscription":"{}","error":"{}"}})",
                  tenant.account().text(), subscription.text(), http::safeForLog(error.what()));
  }
}

struct Due {
  Uuid account_id;
  Uuid subscription_id;
};
BOOST_DESCRIBE_STRUCT(Due, (), (account_id, subscription_id))

}  // namespace

Awaitable<Issued> issueDueInvoices(postgres::Database& database, Timestamp now) {
  auto rows = co_await database.onPool(R"(
      select account_id, subscription_id from due_subscriptions where due_at <= $1 order by due_at, account_id)",
                                       postgres::parameters(now));
  Issued issued;
  for (auto due : postgres::rowsTo<Due>(rows))
    co_await issueOrNote(Tenant::forAccount(database, due.account_id), due.subscription_id, now, issued);
  co_return issued;
}

Awaitable<Issued> issueDueInvoicesOf(Tenant tenant, Timestamp now) {
  auto due = co_await tenant.slowList<Uuid>(R"(
      select id from subscriptions s
       where account_id = $1
         and (least(current_period_end, cancel_at, ended_at) <= $2 and invoiced_to is null
              or exists (select from usage_records u
                          where u.account_id = $1 and u.subscription_id = s.id and u.counted_at >= s.invoiced_to))
       order by least(current_period_end, cancel_at, ended_at), id)",
                                            now);
  Issued issued;
  for (auto subscription : due) co_await issueOrNote(tenant, subscription, now, issued);
  co_return issued;
}

}  // namespace frontdesk::billing
