#include "http/parsed_request.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <cctype>

#include "http/router.h"
#include "json/fields.h"
#include "json/uuid.h"

namespace frontdesk::http {
namespace {

namespace beast = boost::beast;
namespace beast_http = boost::beast::http;
using Code = boost::system::error_code;
constexpr boost::asio::as_tuple_t<boost::asio::use_awaitable_t<Executor>> noThrow{};

constexpr std::size_t mostDrained = 64 * 1024;  // bytes

Method methodOf(beast_http::verb verb) {
  switch (verb) {
    case beast_http::verb::get:
      return Method::get;
    case beast_http::verb::head:
      return Method::head;
    case beast_http::verb::post:
      return Method::post;
    case beast_http::verb::put:
      return Method::put;
    case beast_http::verb::patch:
      return Method::patch;
    case beast_http::verb::delete_:
      return Method::del;
    case beast_http::verb::options:
      return Method::options;
    default:
      return Method::other;
  }
}

bool isRequestId(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::isalnum(c) || c == '-' || c == '_';
  });
}

}  // namespace

ParsedRequest::ParsedRequest(Connection& connection, Parser& parser, const ServerOptions& options)
    : connection_(connection), parser_(parser), options_(options) {
  method = methodOf(parser.get().method());
  auto target = targetOf(parser);
  auto mark = target.find('?');
  path = mark == 0 ? "/" : target.substr(0, mark);
  if (mark != std::string_view::npos) query = target.substr(mark + 1);
  auto given = header("X-Request-Id");
  id = isRequestId(given) ? std::string(given) : Uuid::v7().text();
  address = connection.address;
  if (options.trustProxy) takeForwardedAddress();
}

std::string_view ParsedRequest::header(std::string_view name) const {
  auto found = parser_.get().find(name);
  return found == parser_.get().end() ? std::string_view{} : std::string_view(found->value());
}

Awaitable<std::size_t> ParsedRequest::readSome(std::span<char> space) {
  if (parser_.is_done()) co_return 0;
  if (!started_) co_await startBody();
  auto& body = parser_.get().body();
  body.data = space.data();
  body.size = space.size();
  Code code;
  while (!code && !parser_.is_done() && body.size == space.size()) {
    connection_.allow(patience());
    auto start = Clock::now();
    auto [error, count] =
        co_await beast_http::async_read_some(connection_.socket, connection_.buffer, parser_, noThrow);
    waited_ += Clock::now() - start;
    code = error;
  }
  connection_.deadline = Clock::time_point::max();
  if (code && code != beast_http::error::need_buffer) {
    connection_.closing = true;
    throw Problem(400, "The body ended early or is malformed.");
  }
  auto count = space.size() - body.size;
  read_ += count;
  if (read_ > bodyLimit) throw tooLarge();
  co_return count;
}

Clock::duration ParsedRequest::patience() const {
  auto rate = route && route->streamed ? options_.uploadRate : options_.bodyRate;
  Clock::duration whole = options_.bodyTimeout;
  auto earned = std::chrono::duration<double>(double(read_) / double(rate));
  return std::min(whole, whole + std::chrono::duration_cast<Clock::duration>(earned) - waited_);
}

Awaitable<> ParsedRequest::startBody() {
  auto announced = parser_.content_length();
  if (announced && *announced > bodyLimit) throw tooLarge();
  started_ = true;
  if (!expectsContinue()) co_return;
  static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
  connection_.allow(options_.writeTimeout);
  co_await boost::asio::async_write(connection_.socket, boost::asio::buffer(goOn), noThrow);
}

bool ParsedRequest::canDrain() const {
  auto left = parser_.content_length_remaining();
  return (started_ || !expectsContinue()) && (!left || *left <= mostDrained);
}

Awaitable<bool> ParsedRequest::drain() {
  char space[4096];
  bodyLimit = read_ + mostDrained;
  try {
    while (!bodyDone()) co_await readSome({space, sizeof space});
  } catch (const Problem&) {
    co_return false;
  }
  co_return true;
}

bool ParsedRequest::expectsContinue() const {
  const auto& head = parser_.get();
  return head.version() >= 11 && beast::iequals(head[beast_http::field::expect], "100-continue");
}

Problem ParsedRequest::tooLarge() const {
  return Problem(413,
                 "The body is larger than the " + std::to_string(bodyLimit) + " bytes that this path takes.");
}

// The proxy's own word is the last of the last such header; what comes before it anyone may claim.
void ParsedRequest::takeForwardedAddress() {
  auto [first, end] = parser_.get().equal_range("X-Forwarded-For");
  if (first == end) return;
  std::string_view list = std::prev(end)->value();
  auto last = trim(list.substr(list.rfind(',') + 1));  // npos + 1 = 0: the whole
  Code notAnAddress;
  auto parsed = boost::asio::ip::make_address(last, notAnAddress);
  if (!notAnAddress) address = parsed.to_string();
}

}  // namespace frontdesk::http
