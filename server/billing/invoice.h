// Invoices, their lines and payments, and the usage behind them.
#pragma once

#include "billing/subscription.h"

namespace frontdesk::billing {

// overdue: issued, and the due date has passed.
enum class InvoiceStatus { draft, issued, overdue, paid };
BOOST_DESCRIBE_ENUM(InvoiceStatus, draft, issued, overdue, paid)

enum class LineKind { base, usage, adjustment, tax };
BOOST_DESCRIBE_ENUM(LineKind, base, usage, adjustment, tax)

enum class QuantityUnit { month, year, second, minute, piece };
BOOST_DESCRIBE_ENUM(QuantityUnit, month, year, second, minute, piece)

enum class PaymentMethod { card, bank_transfer, cash, other };
BOOST_DESCRIBE_ENUM(PaymentMethod, card, bank_transfer, cash, other)

// As they were when the invoice was issued.
struct Party {
  std::string name;
  std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(Party, (), (name, email))

struct Invoice {
  Uuid id;
  std::string number;
  Subject subject;
  std::optional<Uuid> client_id;  // null once the client has been erased
  std::optional<Uuid> subscription_id;
  Party bill_from;
  Party bill_to;
  InvoiceStatus status;
  std::string currency;
  Timestamp period_start;
  Timestamp period_end;
  std::string time_zone;  // in which the period's days are counted
  std::int64_t subtotal_minor;
  std::int64_t tax_minor;
  std::int64_t total_minor;
  std::int64_t paid_minor;
  std::optional<Timestamp> issued_at;
  std::optional<Timestamp> due_at;
  std::optional<Timestamp> paid_at;
  Timestamp created_at;
  Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(Invoice, (),
                      (id, number, subject, client_id, subscription_id, bill_from, bill_to, status, currency,
                       period_start, period_end, time_zone, subtotal_minor, tax_minor, total_minor,
                       paid_minor, issued_at, due_at, paid_at, created_at, updated_at))

// A usage line sums the prices of the calls that /api/invoices/{id}/calls?line=POSITION lists. What the
// description says in English stands in the fields behind the amount too.
struct InvoiceLine {
  std::int32_t position = 0;
  LineKind kind;
  std::string description;
  std::int64_t quantity = 0;
  QuantityUnit quantity_unit;
  std::int64_t unit_price_micros = 0;  // of one such unit, to the nearest millionth
  std::int64_t amount_minor;
  std::optional<std::string> plan_name;          // base: the plan it is the price of
  std::optional<std::int32_t> days;              // base, of a part of a period: so many of its
  std::optional<std::int32_t> of_days;           //   so many days
  std::optional<std::int64_t> calls;             // usage: how many it sums
  std::optional<std::int64_t> included_minutes;  // adjustment: out of so many were `quantity` used
  bool late = false;  // of calls that came to be known after the subscription's last invoice
};
BOOST_DESCRIBE_STRUCT(InvoiceLine, (),
                      (position, kind, description, quantity, quantity_unit, unit_price_micros, amount_minor,
                       plan_name, days, of_days, calls, included_minutes, late))

struct PaymentDraft {
  PaymentMethod method;
  std::optional<Whole<1, 1'000'000'000'000>> amount_minor;  // absent: all that is still open
  std::optional<Text<1, 200>> reference;
  std::optional<Timestamp> paid_at;  // absent: now
};
BOOST_DESCRIBE_STRUCT(PaymentDraft, (), (method, amount_minor, reference, paid_at))

struct Payment {
  Uuid id;
  std::int64_t amount_minor;
  std::string currency;
  PaymentMethod method;
  std::optional<std::string> reference;
  Timestamp paid_at;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(Payment, (), (id, amount_minor, currency, method, reference, paid_at, created_at))

// What is still open of the issued invoices of one kind; nothing that is paid counts.
struct Unpaid {
  Subject subject;  // account: what the agency owes; client: what is owed to it
  InvoiceStatus status;
  std::string currency;
  std::int64_t invoices;
  std::int64_t open_minor;
};
BOOST_DESCRIBE_STRUCT(Unpaid, (), (subject, status, currency, invoices, open_minor))

struct InvoiceDetail : Invoice {
  std::vector<InvoiceLine> lines;
  std::vector<Payment> payments;
};
BOOST_DESCRIBE_STRUCT(InvoiceDetail, (Invoice), (lines, payments))

// One call's use of one subscription, or its reversal, with everything negative. Never changed.
struct UsageRecord {
  Uuid id;
  Uuid subscription_id;
  Subject subject;
  std::optional<Uuid> client_id;
  std::optional<std::string> client_name;  // null once the client has been erased
  std::optional<Uuid> call_id;
  bool call_exists;  // false: the call has been deleted
  std::optional<std::string> from_number;
  std::optional<Uuid> reverses_id;
  Timestamp occurred_at;  // when the call started
  Timestamp counted_at;   // decides its period: later if that of the call was invoiced before it was known
  std::int32_t seconds;   // answered to ended
  std::int32_t rounding_seconds;
  std::int32_t billable_seconds;
  std::int64_t minute_price_micros;
  std::int64_t price_minor;
  std::string currency;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(UsageRecord, (),
                      (id, subscription_id, subject, client_id, client_name, call_id, call_exists,
                       from_number, reverses_id, occurred_at, counted_at, seconds, rounding_seconds,
                       billable_seconds, minute_price_micros, price_minor, currency, created_at))

}  // namespace frontdesk::billing
