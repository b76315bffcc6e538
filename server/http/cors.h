// Cross-origin requests: only from the origins that the configuration names.
#pragma once

#include "http/router.h"
#include "http/server.h"

namespace frontdesk::http {

// The answer to OPTIONS: what the path takes, and leave for an allowed origin. Throws Problem 404.
Response preflight(const Request& request, const Router& router, const ServerOptions& options);
void addCorsHeaders(const Request& request, Response& response, const ServerOptions& options);
// True if a cookie-bearing request comes from our own page: no Origin, our own host's, or an allowed one.
bool isTrustedOrigin(const Request& request, const std::vector<std::string>& allowedOrigins);
// The text without quotes, backslashes and control characters, cut at 300: safe inside a log line.
std::string safeForLog(std::string_view text);

}  // namespace frontdesk::http
