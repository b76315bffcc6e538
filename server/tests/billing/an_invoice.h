// An issued invoice of the account's own subscription, as closing a period would leave it; its id.
#pragma once

#include "tests/product.h"

namespace frontdesk::test {

inline std::string addInvoice(const Browser& owner) {
  return product().database().value(
      R"(with made as (
           insert into invoices (account_id, subscription_id, number, status, bill_from, bill_to, currency, period_start,
                                 period_end, subtotal_minor, total_minor, issued_at, due_at)
           select account_id, id, '2020-' || id, 'issued', '{"name":"A"}', '{"name":"B"}', 'USD', '2020-01-01Z', '2020-02-01Z',
                  900, 900, now(), now() + interval '14 days'
             from subscriptions where subject = 'account' and account_id = ')" +
      owner.account_id + R"('
           returning *
         ), line as (
           insert into invoice_lines (account_id, invoice_id, position, kind, description, subscription_id, usage_from,
                                      usage_to, quantity, quantity_unit, unit_price_micros, amount_minor)
           select account_id, id, 0, 'usage', '9 calls', subscription_id, period_start, period_end, 90, 'minute', 100000, 900
             from made
         )
         select id from made)");
}

}  // namespace frontdesk::test
