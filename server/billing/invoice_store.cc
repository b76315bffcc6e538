#include "billing/invoice_store.h"

#include "billing/outbox.h"

namespace frontdesk::billing {
namespace {

constexpr std::string_view status = R"(
  case when i.status = 'issued' and i.due_at < now() then 'overdue' else i.status end)";

// The columns of Invoice, in its order, of `invoices i`.
std::string invoiceColumns() {
  return R"(
  i.id, i.number, coalesce(s.subject, 'client') as subject, i.client_id, i.subscription_id,
  i.bill_from, i.bill_to,)" +
         std::string(status) + R"( as status, i.currency, i.period_start, i.period_end,
  coalesce(s.time_zone, (select a.time_zone from accounts a where a.id = i.account_id)) as time_zone,
  i.subtotal_minor, i.tax_minor, i.total_minor,
  coalesce((select sum(y.amount_minor) from payments y where y.account_id = i.account_id and y.invoice_id = i.id), 0)::bigint
    as paid_minor,
  i.issued_at, i.due_at, i.paid_at, i.created_at, i.updated_at)";
}

constexpr std::string_view fromInvoices = R"(
  from invoices i left join subscriptions s on s.account_id = i.account_id and s.id = i.subscription_id
 where i.account_id = $1 and i.status <> 'void')";

constexpr std::string_view detailColumns = R"(,
  coalesce((select json_agg(json_build_object(
                     'position', l.position, 'kind', l.kind, 'description', l.description, 'quantity', l.quantity,
                     'quantity_unit', l.quantity_unit, 'unit_price_micros', l.unit_price_micros,
                     'amount_minor', l.amount_minor, 'plan_name', l.plan_name, 'days', l.days, 'of_days', l.of_days,
                     'calls', l.calls, 'included_minutes', l.included_minutes, 'late', l.late) order by l.position)
              from invoice_lines l where l.account_id = i.account_id and l.invoice_id = i.id), '[]') as lines,
  coalesce((select json_agg(json_build_object(
                     'id', y.id, 'amount_minor', y.amount_minor, 'currency', y.currency, 'method', y.method,
                     'reference', y.reference, 'paid_at', y.paid_at, 'created_at', y.created_at)
                   order by y.created_at, y.id)
              from payments y where y.account_id = i.account_id and y.invoice_id = i.id), '[]') as payments)";

void addFilter(Select& select, const InvoiceFilter& filter) {
  select.add(fromInvoices);
  select.addIf("and i.client_id = ?", filter.client_id);
  select.addIf("and i.subscription_id = ?", filter.subscription_id);
  select.addIf("and s.subject = ?", filter.subject);
  if (!filter.status.empty()) select.add("and").add(status).add("= any (?::text[])", filter.status);
}

Awaitable<std::int64_t> countInvoices(Tenant tenant, InvoiceFilter filter) {
  Select select(tenant.account());
  select.add("select count(*)");
  addFilter(select, filter);
  auto rows = co_await tenant.slowList<std::int64_t>(select);
  co_return rows.front();
}

struct Open {
  std::int64_t open_minor;
};
BOOST_DESCRIBE_STRUCT(Open, (), (open_minor))

Awaitable<Payment> insertPayment(Tenant tenant, Uuid invoice, PaymentDraft draft, std::int64_t amount,
                                 Timestamp now) {
  auto made = co_await tenant.change<Payment>(R"(
      insert into payments (account_id, id, invoice_id, amount_minor, currency, method, reference, paid_at, created_at)
      select $1, $3, i.id, $4, i.currency, $5, $6, $7, $8 from invoices i where i.account_id = $1 and i.id = $2
      returning id, amount_minor, currency, method, reference, paid_at, created_at)",
                                              invoice, Uuid::v7(), amount, draft.method, draft.reference,
                                              draft.paid_at.value_or(now), now);
  co_return std::move(*made);
}

Awaitable<void> markPaid(Tenant tenant, Uuid invoice, Timestamp paidAt) {
  co_await tenant.execute(R"(
      update invoices set status = 'paid', paid_at = $3, updated_at = clock_timestamp()
       where account_id = $1 and id = $2)",
                          invoice, paidAt);
  auto paid = co_await findInvoice(tenant, invoice);
  co_await publish(tenant, "invoice.paid", *paid);
}

Awaitable<std::optional<Payment>> payLocked(Tenant tenant, Uuid invoice, PaymentDraft draft, Timestamp now) {
  auto there = co_await tenant.change<Uuid>(
      "select id from invoices where account_id = $1 and id = $2 and status <> 'void' for update", invoice);
  if (!there) co_return std::nullopt;
  auto open = co_await tenant.find<Open>(R"(
      select (case when i.status = 'issued'
                   then i.total_minor - coalesce((select sum(y.amount_minor) from payments y
                                                   where y.account_id = $1 and y.invoice_id = i.id), 0)
                   else 0 end)::bigint as open_minor
        from invoices i where i.account_id = $1 and i.id = $2)",
                                         invoice);
  if (open->open_minor <= 0) throw http::conflict("amount_minor", "is not open: nothing is left to pay");
  auto amount = draft.amount_minor ? draft.amount_minor->number() : open->open_minor;
  if (amount > open->open_minor)
    throw http::invalid("amount_minor",
                        "is more than the " + std::to_string(open->open_minor) + " still open");
  if (draft.paid_at && *draft.paid_at > now + std::chrono::hours(24))
    throw http::invalid("paid_at", "must not be in the future");
  bool settles = amount == open->open_minor;
  auto paidAt = draft.paid_at.value_or(now);
  Payment payment = co_await insertPayment(tenant, invoice, std::move(draft), amount, now);
  if (settles) co_await markPaid(tenant, invoice, paidAt);
  co_return payment;
}

// The columns of UsageRecord, in its order, of `usage_records r`.
constexpr std::string_view usageColumns = R"(
  r.id, r.subscription_id, s.subject, r.client_id, c.name as client_name, r.call_id, k.id is not null as call_exists,
  k.from_number, r.reverses_id, r.occurred_at, r.counted_at, r.seconds, r.rounding_seconds, r.billable_seconds,
  r.minute_price_micros, r.price_minor, r.currency, r.created_at, r.occurred_at::text as sort_key
  from usage_records r
  join subscriptions s on s.account_id = r.account_id and s.id = r.subscription_id
  left join clients c on c.account_id = r.account_id and c.id = r.client_id
  left join calls k on k.account_id = r.account_id and k.id = r.call_id)";

constexpr Order byOccurrence{"r.occurred_at", "timestamptz", "r.id"};

Awaitable<http::Page<UsageRecord>> usagePage(Tenant tenant, const Select& select, std::int64_t limit) {
  auto rows = co_await tenant.slowList<Keyed<UsageRecord>>(select);
  co_return toPage<UsageRecord>(std::move(rows), Sort(UsageSortBy::occurred_at, true), limit);
}

}  // namespace

Awaitable<http::Page<Invoice>> listInvoices(Tenant tenant, InvoiceFilter filter) {
  Sort sort(InvoiceSortBy::created_at, true);
  auto limit = filter.limit ? filter.limit->number() : 50;
  Select select(tenant.account());
  select.add("select").add(invoiceColumns()).add(", i.created_at::text as sort_key");
  addFilter(select, filter);
  addPage(select, Order{"i.created_at", "timestamptz", "i.id"}, sort, filter.cursor, limit);
  auto rows = co_await tenant.slowList<Keyed<Invoice>>(select);
  auto page = toPage<Invoice>(std::move(rows), sort, limit);
  if (filter.include_total.value_or(false)) page.total = co_await countInvoices(tenant, std::move(filter));
  co_return page;
}

Awaitable<std::vector<Unpaid>> listUnpaid(Tenant tenant) {
  static const std::string sql = "select coalesce(s.subject, 'client') as subject," + std::string(status) +
                                 R"( as status, i.currency, count(*) as invoices,
       sum(i.total_minor - coalesce(y.paid_minor, 0))::bigint as open_minor
  from invoices i
  left join subscriptions s on s.account_id = i.account_id and s.id = i.subscription_id
  left join lateral (select sum(amount_minor) as paid_minor from payments
                      where account_id = i.account_id and invoice_id = i.id) y on true
 where i.account_id = $1 and i.status = 'issued'
 group by 1, 2, 3
 order by 1, 2, 3)";
  return tenant.list<Unpaid>(sql);
}

Awaitable<std::optional<InvoiceDetail>> findInvoice(Tenant tenant, Uuid id) {
  static const std::string sql =
      "select" + invoiceColumns() + std::string(detailColumns) + std::string(fromInvoices) + " and i.id = $2";
  return tenant.find<InvoiceDetail>(sql, id);
}

Awaitable<std::optional<InvoiceDays>> findInvoiceDays(Tenant tenant, Uuid id) {
  // A period that ends within a day does not count that day, but it names one at least.
  co_return co_await tenant.find<InvoiceDays>(R"(
      select (coalesce(i.issued_at, i.created_at) at time zone a.time_zone)::date as issued_on,
             (coalesce(i.due_at, i.created_at) at time zone a.time_zone)::date as due_on,
             (i.paid_at at time zone a.time_zone)::date as paid_on,
             (i.period_start at time zone z.name)::date as first_day,
             greatest(days_between(i.period_start, i.period_end, z.name), 1) as days
        from invoices i
        join accounts a on a.id = i.account_id
        left join subscriptions s on s.account_id = i.account_id and s.id = i.subscription_id
        cross join lateral (select coalesce(s.time_zone, a.time_zone) as name) z
       where i.account_id = $1 and i.id = $2)",
                                              id);
}

Awaitable<std::optional<Payment>> pay(Tenant tenant, Uuid invoice, PaymentDraft draft, Timestamp now) {
  return tenant.inTransaction(payLocked, invoice, std::move(draft), now);
}

Awaitable<http::Page<UsageRecord>> listUsage(Tenant tenant, UsageFilter filter) {
  auto limit = filter.limit ? filter.limit->number() : 50;
  Select select(tenant.account());
  select.add("select").add(usageColumns).add("where r.account_id = $1");
  select.addIf("and r.client_id = ?", filter.client_id);
  select.addIf("and r.subscription_id = ?", filter.subscription_id);
  select.addIf("and s.subject = ?", filter.subject);
  select.addIf("and r.occurred_at >= ?", filter.from).addIf("and r.occurred_at < ?", filter.to);
  addPage(select, byOccurrence, Sort(UsageSortBy::occurred_at, true), filter.cursor, limit);
  co_return co_await usagePage(tenant, select, limit);
}

Awaitable<std::optional<http::Page<UsageRecord>>> listInvoiceCalls(Tenant tenant, Uuid invoice,
                                                                   InvoiceCallsFilter filter) {
  auto there = co_await tenant.find<Uuid>(
      "select id from invoices where account_id = $1 and id = $2 and status <> 'void'", invoice);
  if (!there) co_return std::nullopt;
  auto limit = filter.limit ? filter.limit->number() : 50;
  Select select(tenant.account());
  select.add("select").add(usageColumns);
  select.add(R"(
      join invoice_lines l on l.account_id = r.account_id and l.kind = 'usage' and l.subscription_id = r.subscription_id
       and r.counted_at >= l.usage_from and r.counted_at < l.usage_to
     where r.account_id = $1 and l.invoice_id = ?)",
             invoice);
  select.addIf("and l.position = ?", filter.line);
  addPage(select, byOccurrence, Sort(UsageSortBy::occurred_at, true), filter.cursor, limit);
  auto page = co_await usagePage(tenant, select, limit);
  co_return std::optional(std::move(page));
}

}  // namespace frontdesk::billing
