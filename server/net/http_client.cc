#include "net/http_client.h"

#include <netdb.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <charconv>

#include "net/address_guard.h"

namespace frontdesk {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using Plain = beast::basic_stream<tcp, Executor>;
using Tls = asio::ssl::stream<Plain>;
constexpr asio::use_awaitable_t<Executor> resumed{};

std::vector<std::string> systemAddresses(const std::string& host) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(host.c_str(), nullptr, &wanted, &found) != 0)
    throw HttpFailure("the host's name cannot be resolved");
  std::vector<std::string> addresses;
  for (auto* one = found; one; one = one->ai_next) {
    char text[NI_MAXHOST];
    if (getnameinfo(one->ai_addr, one->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) == 0)
      addresses.emplace_back(text);
  }
  freeaddrinfo(found);
  return addresses;
}

// Why Beast and Asio gave up, in words that a webhook's owner understands.
HttpFailure failureOf(const boost::system::system_error& error) {
  if (error.code() == beast::error::timeout) return HttpFailure("the receiver took too long");
  if (error.code() == http::error::header_limit) return HttpFailure("the answer's header is too large");
  if (error.code().category() == asio::error::get_ssl_category())
    return HttpFailure("TLS failed: " + error.code().message());
  return HttpFailure(error.code().message());
}

http::request<http::string_body> messageOf(const HttpRequest& request) {
  http::request<http::string_body> message;
  message.method_string(request.method);
  message.target(request.url.target);
  message.version(11);
  message.set(http::field::host, request.url.authority);
  message.set(http::field::connection, "close");
  for (const auto& [name, value] : request.headers) message.set(name, value);
  message.body() = request.body;
  message.prepare_payload();
  return message;
}

template <class Stream>
Awaitable<HttpAnswer> converse(Stream& stream, const HttpRequest& request, const HttpClientOptions& options) {
  auto message = messageOf(request);
  co_await http::async_write(stream, message, resumed);
  beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  parser.header_limit(std::uint32_t(options.mostHeaderBytes));
  parser.body_limit(boost::none);
  co_await http::async_read_header(stream, buffer, parser, resumed);
  // The status is what counts: a body that breaks off changes nothing.
  boost::system::error_code broken;
  auto tolerant = asio::redirect_error(resumed, broken);
  while (!broken && !parser.is_done() && parser.get().body().size() < options.mostBodyBytes)
    co_await http::async_read_some(stream, buffer, parser, tolerant);
  auto& body = parser.get().body();
  if (body.size() > options.mostBodyBytes) body.resize(options.mostBodyBytes);
  co_return HttpAnswer{int(parser.get().result_int()), std::move(body)};
}

}  // namespace

std::optional<HttpUrl> HttpUrl::parse(std::string_view text) {
  auto parsed = boost::urls::parse_uri(boost::core::string_view(text.data(), text.size()));
  if (!parsed) return {};
  const auto& url = *parsed;
  bool tls = url.scheme() == "https";
  if (!tls && url.scheme() != "http") return {};
  std::string host(url.encoded_host_address());
  if (host.empty() || host.find('%') != std::string::npos || url.has_userinfo() || url.has_fragment())
    return {};
  if (url.host_type() == boost::urls::host_type::ipvfuture) return {};
  std::string digits(url.port());
  std::uint16_t port = tls ? 443 : 80;
  if (!digits.empty()) {  // port_number() would wrap round what is too large
    auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (code != std::errc{} || port == 0) return {};
  }
  std::string target(url.encoded_target());
  if (!target.starts_with('/')) target.insert(0, 1, '/');
  std::string authority(url.encoded_host_and_port());
  return HttpUrl{tls, std::move(host), port, std::move(target), std::move(authority)};
}

struct HttpClient::State {
  explicit State(HttpClientOptions opts) : options(std::move(opts)), lookups(8, 4096) {
    if (!options.resolve) options.resolve = systemAddresses;
    tls.set_verify_mode(asio::ssl::verify_peer);
    if (options.caFile.empty())
      tls.set_default_verify_paths();
    else
      tls.load_verify_file(options.caFile);
  }

  // Looked up once: what is checked here is what is connected to, whatever the name says a moment later.
  Awaitable<std::vector<tcp::endpoint>> endpointsOf(const HttpUrl& url) {
    std::vector<std::string> texts{url.host};
    if (!isPublicLiteral(url.host)) {
      auto lookup = [this, &url] { return options.resolve(url.host); };
      texts = co_await lookups.run(lookup);
    }
    std::vector<tcp::endpoint> endpoints;
    for (const auto& text : texts) {
      auto address = asio::ip::make_address(text);
      if (!options.allowPrivate && !isPublicAddress(address))
        throw HttpFailure("the host's address is not public");
      endpoints.emplace_back(address, url.port);
    }
    if (endpoints.empty()) throw HttpFailure("the host's name has no address");
    co_return endpoints;
  }

  // The first of the addresses, at most three, that takes the connection.
  Awaitable<void> connect(Plain& stream, const std::vector<tcp::endpoint>& endpoints) {
    std::exception_ptr failure;
    for (std::size_t i = 0; i < endpoints.size() && i < 3; ++i) {
      failure = {};
      stream.expires_after(options.connectTimeout);
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

  Awaitable<HttpAnswer> sendPlain(Plain& stream, const HttpRequest& request) {
    co_return co_await converse(stream, request, options);
  }

  Awaitable<HttpAnswer> sendTls(Plain& plain, const HttpRequest& request) {
    Tls stream(std::move(plain), tls);
    const auto& host = request.url.host;
    if (!isPublicLiteral(host)) SSL_set_tlsext_host_name(stream.native_handle(), host.c_str());
    stream.set_verify_callback(asio::ssl::host_name_verification(host));
    co_await stream.async_handshake(asio::ssl::stream_base::client, resumed);
    co_return co_await converse(stream, request, options);
  }

  Awaitable<HttpAnswer> send(HttpRequest request) {
    auto executor = co_await asio::this_coro::executor;
    auto endpoints = co_await endpointsOf(request.url);
    Plain stream(executor);
    co_await connect(stream, endpoints);
    stream.expires_after(options.totalTimeout);
    Awaitable<HttpAnswer> answering = request.url.tls ? sendTls(stream, request) : sendPlain(stream, request);
    HttpAnswer answer = co_await std::move(answering);
    co_return answer;
  }

  HttpClientOptions options;
  Offload lookups;
  asio::ssl::context tls{asio::ssl::context::tls_client};
};

HttpClient::HttpClient(HttpClientOptions options) : state_(std::make_unique<State>(std::move(options))) {}
HttpClient::~HttpClient() = default;

Awaitable<HttpAnswer> HttpClient::send(HttpRequest request) {
  std::optional<HttpFailure> failure;
  try {
    Awaitable<HttpAnswer> sending = state_->send(std::move(request));
    HttpAnswer answer = co_await std::move(sending);
    co_return answer;
  } catch (const boost::system::system_error& error) {
    failure = failureOf(error);
  } catch (const Overloaded&) {
    failure = HttpFailure("too many look-ups are waiting");
  }
  throw *failure;
}

}  // namespace frontdesk
