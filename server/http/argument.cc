#include "http/argument.h"

#include <algorithm>
#include <boost/beast/core/string.hpp>
#include <boost/url/params_view.hpp>
#include <boost/url/parse_query.hpp>

#include "http/router.h"

namespace frontdesk::http {

std::vector<std::pair<std::string, std::string>> parseQuery(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> values;
  if (query.empty()) return values;
  auto parsed = boost::urls::parse_query(query);
  if (!parsed) throw Problem(400, "The query string is not percent-encoded correctly.");
  for (auto parameter : boost::urls::params_view(*parsed)) {
    if (parameter.value.find('\0') != std::string::npos)
      throw invalid(parameter.key, "holds the character U+0000");
    bool twice = std::any_of(values.begin(), values.end(), [&](auto& v) { return v.first == parameter.key; });
    if (twice) throw invalid(parameter.key, "is given twice");
    values.emplace_back(parameter.key, parameter.value);
  }
  return values;
}

void requireJson(const Request& request) {
  auto type = request.header("Content-Type");
  type = type.substr(0, type.find(';'));
  while (!type.empty() && type.back() == ' ') type.remove_suffix(1);
  if (type.size() == 16 && boost::beast::iequals(type, "application/json")) return;
  throw Problem(415, "Send the body as JSON, with Content-Type: application/json.");
}

boost::json::value parseBody(std::string_view text) {
  try {
    return json::parse(text);
  } catch (const json::SyntaxError& error) {
    throw Problem(400, std::string("The body is no acceptable JSON: ") + error.what() + ".");
  }
}

std::string_view firstPathName(const Route& route) {
  for (std::string_view segment : route.segments)
    if (segment.starts_with('{')) return segment.substr(1, segment.size() - 2);
  return {};
}

}  // namespace frontdesk::http
