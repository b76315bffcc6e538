#include "tests/security/routes.h"

#include "app/routes.h"

namespace frontdesk::test {

const http::Router& table() {
  static const http::Router* api = [] {
    auto* made = new http::Router;
    addRoutes(*made);
    return made;
  }();
  return *api;
}

std::string nameOfRoute(const http::Route& route) {
  return std::string(nameOf(route.method)) + ' ' + route.path;
}

const http::Route& routeOf(const Rule& rule) {
  for (const auto& route : table().routes())
    if (nameOfRoute(*route) == rule.route) return *route;
  throw std::logic_error("no such route: " + std::string(rule.route));
}

std::string_view Rule::mediaType() const {
  const auto& body = routeOf(*this).operation.requestBody;
  if (body.empty()) return {};
  std::string_view type = body.at("content").as_object().begin()->key();
  return type == "audio/*" ? "audio/wav" : type;
}

const object& document() {
  static const object parsed = boost::json::parse(openapiDocument()).as_object();
  return parsed;
}

object resolved(const object& schema) {
  if (const auto* reference = schema.if_contains("$ref")) {
    auto name = std::string(reference->as_string()).substr(std::strlen("#/components/schemas/"));
    return resolved(document().at("components").at("schemas").at(name).as_object());
  }
  if (const auto* choices = schema.if_contains("anyOf"))  // of a thing and null
    return resolved(choices->as_array().front().as_object());
  return schema;
}

object bodySchemaOf(const Rule& rule) {
  const auto& content = routeOf(rule).operation.requestBody.at("content").as_object();
  return resolved(content.begin()->value().at("schema").as_object());
}

Answer ask(Browser& browser, const Rule& rule, const Agency& of) {
  return ask(browser, rule, of.path(rule), of.body(rule));
}

Answer ask(Browser& browser, const Rule& rule, std::string_view path, std::string_view body,
           Headers headers) {
  // A stream of events has a head, but no end to wait for.
  auto method = rule.route == "GET /api/events" ? "HEAD" : rule.method();
  if (!body.empty()) headers.emplace_back("Content-Type", rule.mediaType());
  return browser.send(method, path, body, headers);
}

std::string percentEncoded(std::string_view text) {
  std::string encoded;
  for (unsigned char c : text) {
    char code[4];
    std::snprintf(code, sizeof code, "%%%02X", c);
    encoded += std::isalnum(c) ? std::string(1, char(c)) : code;
  }
  return encoded;
}

}  // namespace frontdesk::test
