#include "http/request_head.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/read.hpp>

#include "json/fields.h"

namespace frontdesk::http {

namespace beast = boost::beast;
namespace beast_http = boost::beast::http;
using Code = boost::system::error_code;

// Not async_read_header: its limit is on each line and on what stands unread, not on the whole.
Awaitable<Code> readHead(Connection& connection, Parser& parser, const ServerOptions& options) {
  parser.header_limit(std::uint32_t(options.headerLimit));
  parser.body_limit(boost::none);
  connection.allow(options.headerTimeout);
  constexpr boost::asio::as_tuple_t<boost::asio::use_awaitable_t<Executor>> noThrow{};
  Code code;
  for (std::size_t bytes = 0; !code && !parser.is_header_done();) {
    auto [error, count] =
        co_await beast_http::async_read_some(connection.socket, connection.buffer, parser, noThrow);
    code = error;
    bytes += count;
    if (!code && bytes > options.headerLimit) code = beast_http::error::header_limit;
  }
  connection.deadline = Clock::time_point::max();
  co_return code;
}

std::optional<Problem> problemOfReading(Code code, const ServerOptions& options) {
  if (code == beast_http::error::header_limit)
    return Problem(431,
                   "The request's header is larger than " + std::to_string(options.headerLimit) + " bytes.");
  if (code == beast_http::error::end_of_stream || code == beast_http::error::partial_message) return {};
  if (code.category() != make_error_code(beast_http::error::bad_method).category()) return {};
  return Problem(400, "This is no well-formed HTTP request.");
}

std::optional<Problem> problemOfHead(const Parser& parser) {
  const auto& head = parser.get();
  auto [coding, lastCoding] = head.equal_range(beast_http::field::transfer_encoding);
  if (coding != lastCoding) {
    if (head.version() < 11) return Problem(400, "HTTP/1.0 knows no Transfer-Encoding.");
    bool chunked = std::next(coding) == lastCoding && beast::iequals(trim(coding->value()), "chunked");
    if (!chunked) return Problem(501, "The only Transfer-Encoding that this server takes is chunked.");
  }
  auto hosts = head.count(beast_http::field::host);
  if (hosts > 1 || (hosts == 0 && head.version() >= 11))
    return Problem(400, "A request names its host, once.");
  auto target = targetOf(parser);
  bool isPath = target.starts_with('/') || target.starts_with('?');
  if (!isPath && !(target == "*" && head.method() == beast_http::verb::options))
    return Problem(400, "The request's target is no path.");
  return {};
}

std::string_view targetOf(const Parser& parser) {
  std::string_view target = parser.get().target();
  if (!target.starts_with("http://") && !target.starts_with("https://")) return target;
  auto path = target.find_first_of("/?", target.find("//") + 2);
  return path == std::string_view::npos ? "/" : target.substr(path);
}

}  // namespace frontdesk::http
