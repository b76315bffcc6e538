// Invoices, payments and usage in the database.
#pragma once

#include "app/page.h"
#include "app/tenant.h"
#include "billing/invoice_pdf.h"

namespace frontdesk::billing {

enum class InvoiceSortBy { created_at };
BOOST_DESCRIBE_ENUM(InvoiceSortBy, created_at)

struct InvoiceFilter {
  std::optional<Uuid> client_id;
  std::optional<Uuid> subscription_id;
  std::optional<Subject> subject;
  std::vector<InvoiceStatus> status;
  std::optional<Limit> limit;  // absent: 50
  std::optional<Cursor> cursor;
  std::optional<bool> include_total;
};
BOOST_DESCRIBE_STRUCT(InvoiceFilter, (),
                      (client_id, subscription_id, subject, status, limit, cursor, include_total))

// Newest first.
Awaitable<http::Page<Invoice>> listInvoices(Tenant tenant, InvoiceFilter filter);
Awaitable<std::vector<Unpaid>> listUnpaid(Tenant tenant);
Awaitable<std::optional<InvoiceDetail>> findInvoice(Tenant tenant, Uuid id);
Awaitable<std::optional<InvoiceDays>> findInvoiceDays(Tenant tenant, Uuid id);

// Marks as paid what is given. None if there is no such invoice; throws Problem 409 if nothing is open,
// 422 if more is given than is open.
Awaitable<std::optional<Payment>> pay(Tenant tenant, Uuid invoice, PaymentDraft draft, Timestamp now);

enum class UsageSortBy { occurred_at };
BOOST_DESCRIBE_ENUM(UsageSortBy, occurred_at)

struct UsageFilter {
  std::optional<Uuid> client_id;
  std::optional<Uuid> subscription_id;
  std::optional<Subject> subject;
  std::optional<Timestamp> from;  // the call started at or after
  std::optional<Timestamp> to;    // the call started before
  std::optional<Limit> limit;     // absent: 50
  std::optional<Cursor> cursor;
};
BOOST_DESCRIBE_STRUCT(UsageFilter, (), (client_id, subscription_id, subject, from, to, limit, cursor))

struct InvoiceCallsFilter {
  std::optional<Whole<0, 1'000>> line;  // absent: all lines
  std::optional<Limit> limit;
  std::optional<Cursor> cursor;
};
BOOST_DESCRIBE_STRUCT(InvoiceCallsFilter, (), (line, limit, cursor))

Awaitable<http::Page<UsageRecord>> listUsage(Tenant tenant, UsageFilter filter);
// The usage that the invoice's lines sum. None if there is no such invoice.
Awaitable<std::optional<http::Page<UsageRecord>>> listInvoiceCalls(Tenant tenant, Uuid invoice,
                                                                   InvoiceCallsFilter filter);

}  // namespace frontdesk::billing
