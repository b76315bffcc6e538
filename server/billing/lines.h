// What an invoice says: pure, from what its period has.
#pragma once

#include "billing/invoice.h"
#include "billing/subscription_store.h"

namespace frontdesk::billing {

// Of a whole period: the plan's price, the calls at their prices, and less what the included minutes
// cover; positions are counted from 0. None for a trial, and for a period with neither a day nor a call.
std::vector<InvoiceLine> linesOf(const OpenPeriod& period);

// Of calls that came to be known after the last invoice of a subscription that has ended: what they add to
// its last period, whose included minutes count once; below zero if more was taken off than came.
std::int64_t lateAmount(const OpenPeriod& period, const UsageSum& invoiced, const UsageSum& all);
// The lines of that; none unless it is more than nothing.
std::vector<InvoiceLine> lateLinesOf(const OpenPeriod& period, const UsageSum& invoiced, const UsageSum& all);

std::int64_t totalOf(const std::vector<InvoiceLine>& lines);

// "12–31 October 2026": so many days from the first on.
std::string daysText(Date first, std::int32_t days);

}  // namespace frontdesk::billing
