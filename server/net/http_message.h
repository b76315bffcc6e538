// What is asked of another server, what it answers, and within which limits.
#pragma once

#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "net/http_url.h"

namespace frontdesk {

struct HttpRequest {
  std::string method = "POST";
  HttpUrl url;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};
struct HttpAnswer {
  int status;
  std::string body;  // its beginning
};
// There is no answer; what() says why in a few words.
struct HttpFailure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct HttpClientOptions {
  bool allowPrivate = false;  // for development: also addresses that are not public
  std::chrono::milliseconds connectTimeout{5'000};
  std::chrono::milliseconds totalTimeout{15'000};  // of the TLS handshake, and of request and answer
  std::chrono::milliseconds idleTimeout{10'000};   // a connection without a request is kept so long
  std::size_t mostIdle = 128;                      // connections that are kept
  std::size_t mostHeaderBytes = 16 * 1024;
  std::size_t mostBodyBytes = 16 * 1024;  // more is not read
  std::string caFile;                     // certificates to trust; empty: the system's
  // All addresses of a host, as text; blocks, throws HttpFailure. Null: the system's resolver.
  std::function<std::vector<std::string>(const std::string& host)> resolve = {};
};

}  // namespace frontdesk
