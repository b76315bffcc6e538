// The filtered list of calls as a download of any size.
#pragma once

#include "app/tenant.h"
#include "calls/call_filter.h"
#include "http/response.h"

namespace frontdesk::calls {

// Streams page after page: memory stays that of one page, and no transaction stays open meanwhile.
Awaitable<http::Response> exportCalls(Tenant tenant, ExportFilter filter);
// One cell of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets a quote in front.
std::string csvCell(std::string_view text);

}  // namespace frontdesk::calls
