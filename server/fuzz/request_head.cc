// A request's head: the same however it arrives in pieces, and where its body ends beyond doubt.
#include "http/request_head.h"

#include <boost/beast/core/string.hpp>

#include "fuzz/property.h"
#include "http/parsed_request.h"
#include "http/router.h"
#include "json/fields.h"
#include "json/utf8.h"

using namespace frontdesk;
using boost::beast::iequals;
using fuzz::mustHold;

namespace {

// The bytes of the head, if the text holds a whole one. It arrives in two pieces, cut at `cut`.
std::optional<std::size_t> readHead(http::Parser& parser, std::string_view text, std::size_t cut) {
  parser.header_limit(16 * 1024);
  parser.body_limit(boost::none);
  std::size_t used = 0;
  for (auto arrived : {cut, text.size()}) {
    boost::system::error_code code;
    while (!code && used < arrived && !parser.is_header_done())
      used += parser.put(boost::asio::buffer(text.data() + used, arrived - used), code);
    if (code && code != boost::beast::http::error::need_more) return {};
  }
  if (!parser.is_header_done()) return {};
  return used;
}

std::string summaryOf(const http::Parser& parser) {
  std::string text(parser.get().method_string());
  text.append(" ").append(http::targetOf(parser)).append("\n");
  for (const auto& field : parser.get())
    text.append(field.name_string()).append(":").append(field.value()).append("\n");
  auto length = parser.content_length();
  return text + (parser.chunked() ? "chunked" : length ? std::to_string(*length) : "none");
}

struct Line {
  std::string name, value;
};
// A second, plain reading of the header lines (RFC 9112, 5), folded ones joined.
std::vector<Line> linesOf(std::string_view head) {
  std::vector<Line> lines;
  for (head.remove_prefix(head.find("\r\n") + 2); head.size() > 2;) {
    auto line = head.substr(0, head.find("\r\n"));
    head.remove_prefix(line.size() + 2);
    if (line.starts_with(' ') || line.starts_with('\t')) {
      if (!lines.empty()) lines.back().value.append(" ").append(trim(line));
      continue;
    }
    auto colon = std::min(line.find(':'), line.size());
    auto value = trim(line.substr(std::min(colon + 1, line.size())));
    lines.push_back({std::string(line.substr(0, colon)), std::string(value)});
  }
  return lines;
}

void bodyIsBeyondDoubt(const http::Parser& parser, std::string_view head) {
  std::vector<std::string> lengths, codings;
  for (auto& line : linesOf(head)) {
    if (iequals(line.name, "Content-Length")) lengths.emplace_back(trim(line.value));
    if (iequals(line.name, "Transfer-Encoding")) codings.emplace_back(trim(line.value));
  }
  mustHold(lengths.empty() || codings.empty(), "a length or a coding says where the body ends, not both");
  mustHold(codings.size() <= 1 && parser.chunked() == !codings.empty(),
           "the body is chunked where it says so");
  mustHold(codings.empty() || iequals(codings[0], "chunked"), "no coding but chunked is taken");
  mustHold(parser.content_length().has_value() == !lengths.empty(), "a length is given or not");
  for (auto& length : lengths) {
    length.erase(0, std::min(length.find_first_not_of('0'), length.size() - 1));
    mustHold(length == std::to_string(*parser.content_length()), "the length is the one given");
  }
}

Awaitable<http::NoContent> answer(http::Request&) {
  co_return http::NoContent{};
}

const http::Router& routes() {
  static const auto router = [] {
    auto table = std::make_unique<http::Router>();
    table->get("/api/clients/{id}", "", answer);
    table->post("/api/clients/{id}/phone-numbers/{number_id}", "", answer);
    table->get("/api/invoices/{id}", "", answer);
    table->get("/api/invoices/{id}.pdf", "", answer);
    return table;
  }();
  return *router;
}

// The path that has each of the route's values fully encoded.
std::string pathOf(const http::Route& route, const std::vector<std::string>& values) {
  std::string path;
  for (std::size_t next = 0; const auto& segment : route.segments) {
    auto ending = segment.find('}');
    path +=
        '/' + (ending == segment.npos ? segment
                                      : fuzz::percentEncoded(values[next++]) + segment.substr(ending + 1));
  }
  return path;
}

void valuesReadBack(http::ParsedRequest& request) {
  try {
    auto route = routes().match(request);
    if (!route) return;
    auto values = request.pathValues;
    for (const auto& value : values)
      mustHold(json::isUtf8(value) && value.find('\0') == value.npos, "a path's values are text");
    auto path = pathOf(*route, values);
    request.path = path;
    mustHold(routes().match(request) == route && request.pathValues == values, "a path's values read back");
  } catch (const http::Problem& problem) {
    mustHold(problem.status == 400 || problem.status == 405, "a path is refused as the caller's mistake");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  auto text = fuzz::textOf(data + 1, size - 1);
  http::Parser whole, pieces;
  auto head = readHead(whole, text, text.size());
  mustHold(readHead(pieces, text, data[0] % text.size()) == head, "pieces make the same head");
  if (!head) return 0;
  mustHold(summaryOf(whole) == summaryOf(pieces), "pieces make the same request");
  if (http::problemOfHead(whole)) return 0;
  bodyIsBeyondDoubt(whole, text.substr(0, *head));

  static boost::asio::io_context io;
  static const http::ServerOptions options{.trustProxy = true};
  http::Connection connection{http::Socket(io), "192.0.2.1"};
  http::ParsedRequest request(connection, whole, options);
  valuesReadBack(request);
  return 0;
}
