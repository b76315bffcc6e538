// Every figure of analytics from call_stats and call_totals. Only the worst-rated calls are read from calls.
#pragma once

#include "analytics/analytics.h"

namespace frontdesk::analytics {

Awaitable<Dashboard> dashboard(Tenant tenant, Period period);
Awaitable<CallsPerDay> callsPerDay(Tenant tenant, Period period);
Awaitable<BusyHours> busyHours(Tenant tenant, Period period);
Awaitable<Revenue> revenue(Tenant tenant, Period period, Interval interval, std::optional<GroupBy> groupBy);
Awaitable<SentimentReport> sentiment(Tenant tenant, Period period);
Awaitable<ClientComparison> clientComparison(Tenant tenant, Period period);
// `period` names the client.
Awaitable<ClientStats> clientStats(Tenant tenant, Period period);

// The period's figures and those of the period before it.
Awaitable<Figures> figures(Tenant tenant, Period period);
Earnings earningsOf(std::int64_t calls, std::int64_t revenue_minor, std::int64_t cost_micros,
                    std::string_view currency);

}  // namespace frontdesk::analytics
