// A connection to another server, which may serve one request after another.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <chrono>
#include <variant>
#include <vector>

#include "net/awaitable.h"
#include "net/http_message.h"

namespace frontdesk {

class HttpLine {
 public:
  using Endpoint = boost::asio::ip::tcp::endpoint;
  using Clock = std::chrono::steady_clock;

  HttpLine(const Executor& executor, const HttpClientOptions& options)
      : options_(options), stream_(std::in_place_type<Plain>, executor) {}

  // To the first of the addresses, at most three, that takes the connection. All of these throw
  // boost::system::system_error.
  Awaitable<void> connect(const std::vector<Endpoint>& endpoints);
  // Goes on in TLS, with who proves to be that host.
  Awaitable<void> secure(boost::asio::ssl::context& context, const std::string& host);
  Awaitable<HttpAnswer> ask(const HttpRequest& request);

  // Another request may follow: the receiver keeps the connection open, and has said nothing since.
  bool isOpen();
  const Endpoint& remote() const { return remote_; }
  Clock::time_point lastUsed() const { return last_used_; }

 private:
  using Plain = boost::beast::basic_stream<boost::asio::ip::tcp, Executor>;
  using Tls = boost::asio::ssl::stream<Plain>;

  Plain& plain();
  template <class Stream>
  Awaitable<HttpAnswer> converse(Stream& stream, const HttpRequest& request);

  const HttpClientOptions& options_;
  std::variant<Plain, Tls> stream_;
  Endpoint remote_;
  Clock::time_point last_used_;
  bool goes_on_ = false;
};

}  // namespace frontdesk
