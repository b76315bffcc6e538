// An invoice as a PDF, in English.
#pragma once

#include "billing/invoice.h"

namespace frontdesk::billing {

// The days that it names, in the account's and the subscription's time zone.
struct InvoiceDays {
  Date issued_on;
  Date due_on;
  std::optional<Date> paid_on;
  Date first_day;  // of the period
  std::int32_t days;
};
BOOST_DESCRIBE_STRUCT(InvoiceDays, (), (issued_on, due_on, paid_on, first_day, days))

// The file's bytes. Takes some milliseconds: not for an I/O thread.
std::string invoicePdf(const InvoiceDetail& invoice, const InvoiceDays& days);

}  // namespace frontdesk::billing
