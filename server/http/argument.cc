#include "http/argument.h"

#include <algorithm>
#include <boost/beast/core/string.hpp>

#include "http/percent.h"
#include "http/router.h"

namespace frontdesk::http {

namespace {

std::string decodedPart(std::string_view part) {
  // Not boost::urls::parse_query: it refuses what browsers send unencoded, such as [ and |.
  auto decoded = percentDecoded(part, true);
  if (!decoded || decoded->find('\0') != std::string::npos)
    throw Problem(400, "The query string is not percent-encoded UTF-8 without U+0000.");
  return std::move(*decoded);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> parseQuery(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> values;
  while (!query.empty()) {
    auto pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(pair.size() + 1, query.size()));
    if (pair.empty()) continue;
    auto equals = std::min(pair.find('='), pair.size());
    auto name = decodedPart(pair.substr(0, equals));
    auto value = decodedPart(pair.substr(std::min(equals + 1, pair.size())));
    bool twice = std::any_of(values.begin(), values.end(), [&](auto& v) { return v.first == name; });
    if (twice) throw invalid(name, "is given twice");
    values.emplace_back(std::move(name), std::move(value));
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
    if (segment.starts_with('{')) return segment.substr(1, segment.find('}') - 1);
  return {};
}

}  // namespace frontdesk::http
