#include "tests/contract.h"

#include <algorithm>
#include <regex>
#include <sstream>

#include "app/routes.h"
#include "json/fields.h"
#include "json/timestamp.h"
#include "json/uuid.h"

namespace frontdesk::test {
namespace {

using boost::json::object;
using boost::json::value;

std::string str(const value& text) {
  return std::string(text.as_string());
}

bool isOfType(const value& given, std::string_view type) {
  if (type == "null") return given.is_null();
  if (type == "boolean") return given.is_bool();
  if (type == "integer") return given.is_int64() || given.is_uint64();
  if (type == "number") return given.is_number();
  if (type == "string") return given.is_string();
  if (type == "array") return given.is_array();
  return type == "object" && given.is_object();
}

bool isOfAnyType(const value& given, const value& types) {
  if (types.is_string()) return isOfType(given, str(types));
  return std::any_of(types.as_array().begin(), types.as_array().end(),
                     [&](const value& type) { return isOfType(given, str(type)); });
}

std::string breachOfFormat(const value& given, const std::string& format) {
  if (!given.is_string()) return "";
  auto text = str(given);
  bool good = format == "uuid"        ? bool(Uuid::parse(text).value)
              : format == "date-time" ? bool(Timestamp::parse(text).value)
              : format == "email"     ? bool(Email::parse(text).value)
                                      : true;
  return good ? "" : "is no " + format + ": " + text;
}

std::string breachOfObject(const value& given, const object& schema, const object& document,
                           const std::string& place) {
  if (!given.is_object()) return "";
  if (auto required = schema.if_contains("required"))
    for (const auto& name : required->as_array())
      if (!given.get_object().contains(name.as_string())) return place + " lacks " + str(name);
  const auto* properties = schema.if_contains("properties");
  const auto* more = schema.if_contains("additionalProperties");
  for (const auto& [name, member] : given.get_object()) {
    auto where = place + '.' + std::string(name);
    const auto* known = properties ? properties->as_object().if_contains(name) : nullptr;
    if (!known && !(more && more->as_bool())) return where + " is not documented";
    if (!known) continue;
    if (auto breach = breachOf(member, known->as_object(), document, where); !breach.empty()) return breach;
  }
  return "";
}

std::string breachOfAnyOf(const value& given, const boost::json::array& choices, const object& document,
                          const std::string& place) {
  std::string all = place + " is none of:";
  for (const auto& choice : choices) {
    auto breach = breachOf(given, choice.as_object(), document, place);
    if (breach.empty()) return "";
    all += " [" + breach + ']';
  }
  return all;
}

std::string breachOfArray(const value& given, const object& items, const object& document,
                          const std::string& place) {
  if (!given.is_array()) return "";
  for (std::size_t i = 0; i < given.get_array().size(); ++i) {
    auto breach = breachOf(given.get_array()[i], items, document, place + '[' + std::to_string(i) + ']');
    if (!breach.empty()) return breach;
  }
  return "";
}

std::string breachOfBounds(const value& given, std::string_view keyword, const value& bound) {
  if (keyword == "pattern") {
    bool fits = !given.is_string() || std::regex_search(str(given), std::regex(str(bound)));
    return fits ? "" : "does not fit " + str(bound);
  }
  auto limit = bound.to_number<double>();
  if (keyword == "minimum" && given.is_number() && given.to_number<double>() < limit) return "is too small";
  if (keyword == "maximum" && given.is_number() && given.to_number<double>() > limit) return "is too large";
  if (!given.is_string()) return "";
  auto length = double(countCharacters(str(given)));
  if (keyword == "minLength" && length < limit) return "is too short";
  return keyword == "maxLength" && length > limit ? "is too long" : "";
}

std::string breachOfKeyword(const value& given, std::string_view keyword, const value& says,
                            const object& schema, const object& document, const std::string& place) {
  if (keyword == "$ref") {
    auto name = str(says).substr(std::string_view("#/components/schemas/").size());
    return breachOf(given, document.at("components").at("schemas").at(name).as_object(), document, place);
  }
  if (keyword == "type") return isOfAnyType(given, says) ? "" : place + " is no " + serialize(says);
  if (keyword == "properties") return breachOfObject(given, schema, document, place);
  if (keyword == "items") return breachOfArray(given, says.as_object(), document, place);
  if (keyword == "anyOf") return breachOfAnyOf(given, says.as_array(), document, place);
  if (keyword == "enum") {
    const auto& choices = says.as_array();
    bool found = std::find(choices.begin(), choices.end(), given) != choices.end();
    return found ? "" : place + " is none of " + serialize(says);
  }
  std::string breach;
  if (keyword == "format")
    breach = breachOfFormat(given, str(says));
  else if (std::set<std::string_view>{"pattern", "minimum", "maximum", "minLength", "maxLength"}.contains(
               keyword))
    breach = breachOfBounds(given, keyword, says);
  else if (!std::set<std::string_view>{"required", "additionalProperties", "description", "examples"}
                .contains(keyword))
    breach = "has a schema with the unknown keyword " + std::string(keyword);
  return breach.empty() ? "" : place + ' ' + breach;
}

bool fits(std::string_view path, std::string_view pattern) {
  std::stringstream given{std::string(path)}, wanted{std::string(pattern)};
  std::string a, b;
  while (std::getline(wanted, b, '/')) {
    if (!std::getline(given, a, '/')) return false;
    auto ending = b.substr(b.find('}') + 1);  // ".pdf" of "{id}.pdf"
    bool value = b.starts_with('{') && a.size() > ending.size() && a.ends_with(ending);
    if (a != b && !value) return false;
  }
  return !std::getline(given, a, '/');
}

// The description of the media type, "audio/wav" under "audio/*" too.
const object* mediaOf(const object& content, std::string type) {
  type = type.substr(0, type.find(';'));
  for (const auto& [name, media] : content) {
    std::string_view pattern(name.data(), name.size());
    bool wild = pattern.ends_with("/*") && type.starts_with(pattern.substr(0, pattern.size() - 1));
    if (pattern == type || wild) return &media.as_object();
  }
  return nullptr;
}

std::string breachOfBody(const http::test::Answer& answer, const object& response, const object& document) {
  const auto* content = response.if_contains("content");
  if (!content) return answer.body.empty() ? "" : "has a body, and none is documented";
  auto type = answer.header("content-type");
  const auto* media = mediaOf(content->as_object(), type);
  if (!media) return "has the undocumented media type " + type;
  bool json = type.starts_with("application/json") || type.starts_with("application/problem+json");
  if (!json || answer.body.empty()) return "";
  const auto& schema = media->at("schema").as_object();
  return breachOf(boost::json::parse(answer.body), schema, document, "body");
}

}  // namespace

std::string breachOf(const value& given, const object& schema, const object& document,
                     const std::string& place) {
  for (const auto& [keyword, says] : schema) {
    auto breach = breachOfKeyword(given, {keyword.data(), keyword.size()}, says, schema, document, place);
    if (!breach.empty()) return breach;
  }
  return "";
}

Contract::Contract() : document_(boost::json::parse(openapiDocument()).as_object()) {}

Contract::Operation Contract::operationFor(std::string_view method, std::string_view path) const {
  std::string lower(method == "HEAD" ? "get" : method);
  for (char& c : lower) c = char(std::tolower(c));
  Operation found;
  for (const auto& [pattern, methods] : document_.at("paths").as_object()) {
    std::string_view text(pattern.data(), pattern.size());
    if (!fits(path, text)) continue;
    const auto* description = methods.as_object().if_contains(lower);
    // "/api/calls/export" before "/api/calls/{id}", and "{id}.pdf" before "{id}"
    bool literal = text.find('{') == std::string_view::npos || text.find("}.") != std::string_view::npos;
    if (description && (!found.description || literal))
      found = {std::string(method) + ' ' + std::string(text), &description->as_object()};
  }
  return found;
}

std::string Contract::breach(std::string_view method, std::string_view target,
                             const http::test::Answer& answer) {
  auto operation = operationFor(method, target.substr(0, target.find('?')));
  if (!operation.description) return "";  // no path of the API
  if (answer.status < 400) {
    std::lock_guard lock(mutex_);
    succeeded_.insert(operation.name);
  }
  if (method == "HEAD" || answer.status == 304) return "";
  const auto& responses = operation.description->at("responses").as_object();
  const auto* response = responses.if_contains(std::to_string(answer.status));
  if (!response && answer.status < 400)
    return "the status " + std::to_string(answer.status) + " is not documented";
  if (!response) response = responses.if_contains("400");  // all problems look alike
  return breachOfBody(answer, response->as_object(), document_);
}

std::set<std::string> Contract::operations() const {
  std::set<std::string> names;
  for (const auto& [path, methods] : document_.at("paths").as_object())
    for (const auto& [method, ignored] : methods.as_object()) {
      std::string name(method);
      for (char& c : name) c = char(std::toupper(c));
      names.insert(name + ' ' + std::string(path));
    }
  return names;
}

std::set<std::string> Contract::succeeded() const {
  std::lock_guard lock(mutex_);
  return succeeded_;
}

Contract& contract() {
  static Contract only;
  return only;
}

}  // namespace frontdesk::test
