#include "net/http_line.h"

#include <sys/socket.h>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "net/address_guard.h"

namespace frontdesk {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
constexpr asio::use_awaitable_t<Executor> resumed{};

http::request<http::string_body> messageOf(const HttpRequest& request) {
  http::request<http::string_body> message;
  message.method_string(request.method);
  message.target(request.url.target);
  message.version(11);
  message.set(http::field::host, request.url.authority);
  for (const auto& [name, value] : request.headers) message.set(name, value);
  message.body() = request.body;
  message.prepare_payload();
  return message;
}

}  // namespace

HttpLine::Plain& HttpLine::plain() {
  auto* tls = std::get_if<Tls>(&stream_);
  return tls ? tls->next_layer() : std::get<Plain>(stream_);
}

Awaitable<void> HttpLine::connect(const std::vector<Endpoint>& endpoints) {
  auto& stream = plain();
  std::exception_ptr failure;
  for (std::size_t i = 0; i < endpoints.size() && i < 3; ++i) {
    failure = {};
    remote_ = endpoints[i];
    stream.expires_after(options_.connectTimeout);
    try {
      co_await stream.async_connect(endpoints[i], resumed);
      co_return;
    } catch (...) {
      failure = std::current_exception();
    }
    stream.close();
  }
  std::rethrow_exception(failure);
}

Awaitable<void> HttpLine::secure(asio::ssl::context& context, const std::string& host) {
  Plain connected = std::move(std::get<Plain>(stream_));  // emplace() ends the old one first
  auto& stream = stream_.emplace<Tls>(std::move(connected), context);
  plain().expires_after(options_.totalTimeout);
  if (!isPublicLiteral(host)) SSL_set_tlsext_host_name(stream.native_handle(), host.c_str());
  stream.set_verify_callback(asio::ssl::host_name_verification(host));
  co_await stream.async_handshake(asio::ssl::stream_base::client, resumed);
}

Awaitable<HttpAnswer> HttpLine::ask(const HttpRequest& request) {
  goes_on_ = false;
  plain().expires_after(options_.totalTimeout);
  auto* tls = std::get_if<Tls>(&stream_);
  return tls ? converse(*tls, request) : converse(std::get<Plain>(stream_), request);
}

template <class Stream>
Awaitable<HttpAnswer> HttpLine::converse(Stream& stream, const HttpRequest& request) {
  auto message = messageOf(request);
  co_await http::async_write(stream, message, resumed);
  beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  parser.header_limit(std::uint32_t(options_.mostHeaderBytes));
  parser.body_limit(boost::none);
  co_await http::async_read_header(stream, buffer, parser, resumed);
  // The status is what counts: a body that breaks off changes nothing.
  boost::system::error_code broken;
  auto tolerant = asio::redirect_error(resumed, broken);
  while (!broken && !parser.is_done() && parser.get().body().size() < options_.mostBodyBytes)
    co_await http::async_read_some(stream, buffer, parser, tolerant);
  plain().expires_never();
  last_used_ = Clock::now();
  goes_on_ = !broken && parser.is_done() && parser.keep_alive() && buffer.size() == 0;
  auto& body = parser.get().body();
  if (body.size() > options_.mostBodyBytes) body.resize(options_.mostBodyBytes);
  co_return HttpAnswer{int(parser.get().result_int()), std::move(body)};
}

bool HttpLine::isOpen() {
  if (!goes_on_) return false;
  char next;
  auto count = ::recv(plain().socket().native_handle(), &next, 1, MSG_PEEK | MSG_DONTWAIT);
  return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

}  // namespace frontdesk
