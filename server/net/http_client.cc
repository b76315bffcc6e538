#include "net/http_client.h"

#include <netdb.h>

#include <algorithm>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/error.hpp>
#include <map>

#include "net/address_guard.h"
#include "net/http_line.h"
#include "net/offload.h"

namespace frontdesk {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;

// Whose connection may serve the request: TLS was proven to one name only.
std::string nameOf(const HttpUrl& url) {
  return (url.tls ? "https://" : "http://") + url.host + ':' + std::to_string(url.port);
}

// What a receiver's closing looks like that came before it saw the request.
bool wasClosed(const boost::system::error_code& code) {
  return code == http::error::end_of_stream || code == asio::error::eof ||
         code == asio::error::connection_reset || code == asio::error::broken_pipe ||
         code == asio::ssl::error::stream_truncated;
}

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

}  // namespace

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

  // One to this receiver that is still good and leads where its name leads now.
  std::unique_ptr<HttpLine> kept(const std::string& name, const std::vector<tcp::endpoint>& endpoints) {
    for (auto found = idle.find(name); found != idle.end(); found = idle.find(name)) {
      auto line = std::move(found->second);
      idle.erase(found);
      bool leadsThere = std::ranges::find(endpoints, line->remote()) != endpoints.end();
      if (leadsThere && line->isOpen()) return line;
    }
    return nullptr;
  }

  Awaitable<HttpAnswer> ask(std::unique_ptr<HttpLine> line, const HttpRequest& request) {
    Awaitable<HttpAnswer> asking = line->ask(request);
    HttpAnswer answer = co_await std::move(asking);
    if (line->isOpen() && idle.size() < options.mostIdle) idle.emplace(nameOf(request.url), std::move(line));
    co_return answer;
  }

  Awaitable<HttpAnswer> askAnew(const HttpRequest& request, const std::vector<tcp::endpoint>& endpoints) {
    auto executor = co_await asio::this_coro::executor;
    auto line = std::make_unique<HttpLine>(executor, options);
    co_await line->connect(endpoints);
    if (request.url.tls) co_await line->secure(tls, request.url.host);
    Awaitable<HttpAnswer> asking = ask(std::move(line), request);
    HttpAnswer answer = co_await std::move(asking);
    co_return answer;
  }

  Awaitable<HttpAnswer> send(HttpRequest request) {
    auto endpoints = co_await endpointsOf(request.url);
    if (auto line = kept(nameOf(request.url), endpoints)) {
      try {
        Awaitable<HttpAnswer> asking = ask(std::move(line), request);
        HttpAnswer answer = co_await std::move(asking);
        co_return answer;
      } catch (const boost::system::system_error& error) {
        if (!wasClosed(error.code())) throw;
      }
    }
    Awaitable<HttpAnswer> asking = askAnew(request, endpoints);
    HttpAnswer answer = co_await std::move(asking);
    co_return answer;
  }

  HttpClientOptions options;
  Offload lookups;
  asio::ssl::context tls{asio::ssl::context::tls_client};
  std::multimap<std::string, std::unique_ptr<HttpLine>> idle;  // by nameOf
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

void HttpClient::closeIdle() {
  auto oldest = HttpLine::Clock::now() - state_->options.idleTimeout;
  std::erase_if(state_->idle, [&](const auto& one) { return one.second->lastUsed() < oldest; });
}

}  // namespace frontdesk
