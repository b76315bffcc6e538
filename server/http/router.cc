#include "http/router.h"

#include "http/percent.h"

namespace frontdesk::http {
namespace {

// Calls visit(segment) for each part between slashes; false as soon as it says so.
template <class Visit>
bool eachSegment(std::string_view path, Visit visit) {
  if (path.starts_with('/')) path.remove_prefix(1);
  for (;;) {
    auto slash = path.find('/');
    if (!visit(path.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

bool isParameter(std::string_view segment) {
  return segment.starts_with('{');
}

// What follows the parameter in its segment: ".pdf" of "{id}.pdf".
std::string_view endingOf(std::string_view segment) {
  return segment.substr(segment.find('}') + 1);
}

bool fitsParameter(std::string_view wanted, std::string_view segment) {
  auto ending = endingOf(wanted);
  return segment.size() > ending.size() && segment.ends_with(ending);
}

bool fits(const Route& route, std::string_view path) {
  std::size_t at = 0;
  bool same = eachSegment(path, [&](std::string_view segment) {
    if (at == route.segments.size()) return false;
    const auto& wanted = route.segments[at++];
    return isParameter(wanted) ? fitsParameter(wanted, segment) : wanted == segment;
  });
  return same && at == route.segments.size();
}

std::string decoded(std::string_view segment) {
  auto text = percentDecoded(segment);
  if (!text || text->find('\0') != std::string::npos)
    throw Problem(400, "The path is not percent-encoded UTF-8 without U+0000.");
  return std::move(*text);
}

void takeValues(const Route& route, Request& request) {
  std::size_t at = 0;
  request.pathValues.clear();
  eachSegment(request.path, [&](std::string_view segment) {
    const auto& wanted = route.segments[at++];
    if (!isParameter(wanted)) return true;
    segment.remove_suffix(endingOf(wanted).size());
    request.pathValues.push_back(decoded(segment));
    return true;
  });
}

// Of two routes that fit, the one with a literal where the other has a {parameter} wins, and {id}.pdf over
// {id}.
bool moreLiteral(const Route& a, const Route& b) {
  for (std::size_t i = 0; i < a.segments.size(); ++i) {
    bool aLiteral = !isParameter(a.segments[i]), bLiteral = !isParameter(b.segments[i]);
    if (aLiteral != bLiteral) return aLiteral;
    if (aLiteral) continue;
    auto aEnding = endingOf(a.segments[i]), bEnding = endingOf(b.segments[i]);
    if (aEnding.size() != bEnding.size()) return aEnding.size() > bEnding.size();
  }
  return false;
}

}  // namespace

Route& Route::takes(std::string_view contentType) {
  auto& content = operation.requestBody["content"].as_object();
  auto schema = content.begin()->value();
  content.clear();
  content[boost::json::string_view(contentType)] = std::move(schema);
  return *this;
}

Route& Route::gives(std::string_view contentType, int status) {
  operation.responses.erase("200");
  operation.answers(
      status, reasonOf(status), contentType,
      contentType == "application/json" ? boost::json::object{} : boost::json::object{{"type", "string"}});
  return *this;
}

Route& Route::alsoGives(std::string_view contentType, int status) {
  Operation more;
  more.answers(status, reasonOf(status), contentType, {{"type", "string"}});
  for (auto& [code, answer] : more.responses) {
    auto* known = operation.responses.if_contains(code);
    if (!known) {
      operation.responses[code] = std::move(answer);
      continue;
    }
    auto& contents = known->as_object()["content"];
    if (!contents.is_object()) contents = boost::json::object{};
    for (auto& [type, media] : answer.at("content").as_object())
      contents.as_object()[type] = std::move(media);
  }
  return *this;
}

Route& Router::append(Method method, std::string path, std::string summary) {
  auto route = std::make_unique<Route>();
  route->method = method;
  route->path = std::move(path);
  route->summary = std::move(summary);
  eachSegment(route->path, [&](std::string_view segment) {
    route->segments.emplace_back(segment);
    return true;
  });
  return *routes_.emplace_back(std::move(route));
}

const Route* Router::match(Request& request) const {
  auto method = request.method == Method::head ? Method::get : request.method;
  const Route* found = nullptr;
  bool pathKnown = false;
  for (const auto& route : routes_) {
    if (!fits(*route, request.path)) continue;
    pathKnown = true;
    if (route->method == method && (!found || moreLiteral(*route, *found))) found = route.get();
  }
  if (found) {
    request.route = found;
    request.bodyLimit = found->bodyLimit;
    takeValues(*found, request);
    return found;
  }
  if (pathKnown)
    throw Problem(405, "This path does not take " + std::string(nameOf(request.method)) + ".")
        .with("Allow", allowed(request.path));
  return nullptr;
}

std::string Router::allowed(std::string_view path) const {
  std::string methods;
  for (const auto& route : routes_) {
    if (!fits(*route, path)) continue;
    if (!methods.empty()) methods += ", ";
    methods += nameOf(route->method);
    if (route->method == Method::get) methods += ", HEAD";
  }
  return methods;
}

}  // namespace frontdesk::http
