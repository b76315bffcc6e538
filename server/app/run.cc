#include "app/run.h"

#include <algorithm>

#include "app/idempotency.h"
#include "http/reply.h"

namespace frontdesk {
namespace {

// Throws Problem 403 with what is missing.
void requireAccess(const Caller& caller, const http::Route& route) {
  const auto& access = route.access;
  if (!caller.isKey()) {
    if (caller.role < access.least)
      throw http::forbidden("This takes the role " + std::string(json::nameOf(access.least)) +
                            " or a higher one.");
    return;
  }
  if (access.scope.empty()) throw http::forbidden("This is for signed-in users only, not for API keys.");
  if (std::find(caller.scopes.begin(), caller.scopes.end(), access.scope) == caller.scopes.end())
    throw http::forbidden("The API key lacks the scope " + std::string(access.scope) + ".");
}

// Spares the body to the reader who has it.
void omitIfKnown(const http::Request& request, http::Response& response) {
  auto known = request.header("If-None-Match");
  bool reads = request.method == http::Method::get || request.method == http::Method::head;
  if (known.empty() || !reads || response.status != 200) return;
  for (const auto& [name, value] : response.headers) {
    if (name != "ETag" || !http::namesTag(known, value)) continue;
    response.status = 304;
    response.body.clear();
    response.contentType.clear();
    return;
  }
}

}  // namespace

Awaitable<http::Response> runRoute(http::Request& request, const http::Route& route,
                                   Authenticate authenticate) {
  if (!route.authenticated) co_return co_await route.endpoint(request);
  Caller caller = co_await authenticate(request);
  caller.address = request.address;
  request.who = caller.account_id.text();
  requireAccess(caller, route);
  request.caller = std::move(caller);
  auto key = route.once && !route.streamed ? idempotencyKey(request) : std::string();
  if (!key.empty()) co_return co_await runOnce(request, route, std::move(key));
  http::Response response = co_await route.endpoint(request);
  omitIfKnown(request, response);
  co_return response;
}

}  // namespace frontdesk
