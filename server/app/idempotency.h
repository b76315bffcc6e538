// Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): the same creating request, sent again
// because its answer was lost, is not carried out again.
#pragma once

#include <string>

#include "http/router.h"

namespace frontdesk {

// The request's key; empty if it has none. Throws Problem 422 for one that cannot be.
std::string idempotencyKey(const http::Request& request);
// What a key gets that was used before with another body: 422; and while its first request runs: 409.
http::Problem usedForAnotherBody();
http::Problem stillRunning();

// Runs the route inside one transaction that also stores the key and the answer: after a crash either
// both are there or neither is. The same key and body gets the stored answer; another body 422; a key
// whose first request still runs 409. An answer of 400 or more is not stored.
Awaitable<http::Response> runOnce(http::Request& request, const http::Route& route, std::string key);

}  // namespace frontdesk
