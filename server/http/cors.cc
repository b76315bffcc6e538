#include "http/cors.h"

#include <algorithm>

namespace frontdesk::http {
namespace {

bool contains(const std::vector<std::string>& origins, std::string_view origin) {
  return std::find(origins.begin(), origins.end(), origin) != origins.end();
}

}  // namespace

Response preflight(const Request& request, const Router& router, const ServerOptions& options) {
  auto methods = request.path == "*" ? "GET, HEAD, POST, PUT, PATCH, DELETE" : router.allowed(request.path);
  if (methods.empty()) throw notFound();
  Response response;
  response.status = 204;
  response.header("Allow", methods + ", OPTIONS");
  if (contains(options.allowedOrigins, request.header("Origin"))) {
    response.header("Access-Control-Allow-Methods", methods);
    response.header("Access-Control-Allow-Headers",
                    "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, X-Request-Id");
    response.header("Access-Control-Max-Age", "600");
  }
  return response;
}

void addCorsHeaders(const Request& request, Response& response, const ServerOptions& options) {
  if (options.allowedOrigins.empty()) return;
  response.header("Vary", "Origin");
  auto origin = request.header("Origin");
  if (!contains(options.allowedOrigins, origin)) return;
  response.header("Access-Control-Allow-Origin", std::string(origin));
  response.header("Access-Control-Allow-Credentials", "true");
  response.header(
      "Access-Control-Expose-Headers",
      "Content-Disposition, ETag, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id");
}

bool isTrustedOrigin(const Request& request, const std::vector<std::string>& allowedOrigins) {
  auto origin = request.header("Origin");
  if (origin.empty() || contains(allowedOrigins, origin)) return true;
  auto scheme = origin.find("://");
  return scheme != std::string_view::npos && origin.substr(scheme + 3) == request.header("Host");
}

std::string safeForLog(std::string_view text) {
  std::string safe;
  for (unsigned char c : text.substr(0, 300))
    if (c >= 0x20 && c < 0x7f && c != '"' && c != '\\') safe += char(c);
  return safe;
}

}  // namespace frontdesk::http
