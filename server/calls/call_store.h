// Calls, their transcripts and costs in the database.
#pragma once

#include <span>

#include "app/failures.h"
#include "app/tenant.h"
#include "calls/call.h"
#include "calls/call_filter.h"

namespace frontdesk::calls {

Awaitable<http::Page<Call>> listCalls(Tenant tenant, CallFilter filter);
Awaitable<std::optional<CallDetail>> findCall(Tenant tenant, Uuid id);

struct LoggedCall {
  CallDetail call;
  bool created;  // false: it was there, by its external id
};
// One statement, so all or nothing. Throws Problem 422 if no client of the account is meant.
Awaitable<LoggedCall> insertCall(Tenant tenant, CallDraft draft);

// None if there is no such call; Problem 412 if it has changed since `expected`, 422 if its times would
// come in a wrong order.
Awaitable<std::optional<CallDetail>> updateCall(Tenant tenant, Uuid id, CallChange change,
                                                std::optional<Timestamp> expected);

struct DeletedCall {
  std::optional<Uuid> recording_id;
};
BOOST_DESCRIBE_STRUCT(DeletedCall, (), (recording_id))
Awaitable<std::optional<DeletedCall>> deleteCall(Tenant tenant, Uuid id);

// None if there is no such call; no turn if it has no transcript.
Awaitable<std::optional<std::vector<Turn>>> findTranscript(Tenant tenant, Uuid call);

std::span<const Violation> callViolations();

}  // namespace frontdesk::calls
