// What happens around every matched route: who calls and may they, then the handler, and for a creating
// request with an Idempotency-Key one transaction around it all.
#pragma once

#include <functional>

#include "app/tenant.h"
#include "http/router.h"

namespace frontdesk {

// Finds out who calls; throws Problem 401.
using Authenticate = std::function<Awaitable<Caller>(http::Request&)>;

Awaitable<http::Response> runRoute(http::Request& request, const http::Route& route,
                                   Authenticate authenticate);

}  // namespace frontdesk
