// The OpenAPI 3.1 document of a route table (https://spec.openapis.org/oas/v3.1.0).
#include <map>

#include "http/router.h"

namespace frontdesk::http {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::string_view;

// "getCallsIdTranscript": unique because method and path are.
std::string operationId(const Route& route) {
  std::string id;
  for (char c : nameOf(route.method)) id += char(std::tolower(c));
  bool start = true;
  auto path = std::string_view(route.path);
  if (path.starts_with("/api/")) path.remove_prefix(4);
  for (char c : path) {
    if (!std::isalnum(static_cast<unsigned char>(c)))
      start = true;
    else
      id += std::exchange(start, false) ? char(std::toupper(c)) : c;
  }
  return id;
}

std::string tagOf(const Route& route) {
  return route.segments.size() > 1 ? route.segments[1] : route.segments[0];
}

array parametersOf(const Route& route) {
  array parameters = route.operation.parameters;
  std::string_view firstName = firstPathName(route);
  for (auto& parameter : parameters)
    if (parameter.at("name").as_string().empty()) parameter.as_object()["name"] = string_view(firstName);
  if (route.once)
    parameters.push_back(object{{"name", "Idempotency-Key"},
                                {"in", "header"},
                                {"required", false},
                                {"description", "The same key and body again gets the first answer again."},
                                {"schema", {{"type", "string"}, {"maxLength", 200}}}});
  return parameters;
}

object problemAnswer(std::string_view description) {
  return {
      {"description", string_view(description)},
      {"content", {{"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}};
}

object responsesOf(const Route& route) {
  object responses = route.operation.responses;
  responses["400"] = problemAnswer("The request is malformed");
  if (route.authenticated) {
    responses["401"] = problemAnswer("Not signed in, or no longer");
    responses["403"] = problemAnswer("Not allowed to this role or key");
  }
  if (route.path.find('{') != std::string::npos) responses["404"] = problemAnswer("Nothing there");
  if (route.once) responses["409"] = problemAnswer("It conflicts with what is stored");
  if (route.method == Method::put || route.method == Method::patch)
    responses["412"] = problemAnswer("If-Match names an older version");
  if (!route.operation.requestBody.empty()) {
    responses["413"] = problemAnswer("The body is too large");
    responses["415"] = problemAnswer("The body is of another media type");
  }
  responses["422"] = problemAnswer("Fields are not valid; each is named");
  responses["429"] = problemAnswer("Too many requests; see Retry-After");
  responses["503"] = problemAnswer("The database is out of reach for the moment; see Retry-After");
  return responses;
}

object operationOf(const Route& route) {
  object operation{
      {"operationId", operationId(route)}, {"summary", route.summary}, {"tags", array{tagOf(route)}}};
  if (auto parameters = parametersOf(route); !parameters.empty())
    operation["parameters"] = std::move(parameters);
  if (!route.operation.requestBody.empty()) operation["requestBody"] = route.operation.requestBody;
  operation["responses"] = responsesOf(route);
  array security;
  if (route.authenticated) security.push_back(object{{"bearer", array{}}});
  if (route.authenticated && !route.access.scope.empty()) security.push_back(object{{"api_key", array{}}});
  operation["security"] = std::move(security);
  std::string description;
  if (route.authenticated) description = "Least role: " + std::string(json::nameOf(route.access.least)) + ".";
  if (!route.access.scope.empty()) description += " API-key scope: " + std::string(route.access.scope) + ".";
  if (!description.empty()) operation["description"] = description;
  return operation;
}

object problemSchema() {
  object error{{"type", "object"},
               {"required", array{"field", "message"}},
               {"properties", {{"field", {{"type", "string"}}}, {"message", {{"type", "string"}}}}}};
  return {{"type", "object"},
          {"required", array{"type", "title", "status", "detail", "request_id", "errors"}},
          {"properties",
           {{"type", {{"type", "string"}}},
            {"title", {{"type", "string"}}},
            {"status", {{"type", "integer"}}},
            {"detail", {{"type", "string"}}},
            {"request_id", {{"type", "string"}}},
            {"errors", {{"type", "array"}, {"items", std::move(error)}}}}}};
}

}  // namespace

object Router::openapi(std::string_view title, std::string_view version) const {
  object paths;
  std::map<std::string, bool> tags;
  for (const auto& route : routes_) {
    auto& path = paths.emplace(route->path, object{}).first->value().as_object();
    std::string method;
    for (char c : nameOf(route->method)) method += char(std::tolower(c));
    path[method] = operationOf(*route);
    tags[tagOf(*route)] = true;
  }
  array tagList;
  for (const auto& [name, ignored] : tags) tagList.push_back(object{{"name", name}});
  object schemas = schemas_.named();
  schemas["Problem"] = problemSchema();
  return {{"openapi", "3.1.0"},
          {"info",
           {{"title", string_view(title)},
            {"version", string_view(version)},
            {"license", {{"name", "Proprietary"}, {"identifier", "LicenseRef-Proprietary"}}}}},
          {"servers", array{object{{"url", "/"}}}},
          {"tags", std::move(tagList)},
          {"paths", std::move(paths)},
          {"components",
           {{"schemas", std::move(schemas)},
            {"securitySchemes",
             {{"bearer", {{"type", "http"}, {"scheme", "bearer"}, {"bearerFormat", "JWT"}}},
              {"api_key", {{"type", "http"}, {"scheme", "bearer"}, {"description", "An API key, fd_…"}}}}}}}};
}

}  // namespace frontdesk::http
