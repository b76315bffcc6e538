// Requests to other servers, whose addresses people outside have given: one connection each, to an address
// that was looked up and checked once. No redirect is followed.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "net/awaitable.h"
#include "net/offload.h"

namespace frontdesk {

// An absolute http or https URL, without user and fragment.
struct HttpUrl {
  bool tls;
  std::string host;  // a name or an address, IPv6 without brackets
  std::uint16_t port;
  std::string target;     // path and query, "/hook?x=1"
  std::string authority;  // for the Host header
  static std::optional<HttpUrl> parse(std::string_view text);
};

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
  std::chrono::milliseconds totalTimeout{15'000};  // from the look-up's end to the answer's
  std::size_t mostHeaderBytes = 16 * 1024;
  std::size_t mostBodyBytes = 16 * 1024;  // more is not read
  std::string caFile;                     // certificates to trust; empty: the system's
  // All addresses of a host, as text; blocks, throws HttpFailure. Null: the system's resolver.
  std::function<std::vector<std::string>(const std::string& host)> resolve = {};
};

class HttpClient {
 public:
  explicit HttpClient(HttpClientOptions options = {});
  ~HttpClient();

  // Throws HttpFailure. A host of which any address is not public is refused as a whole.
  Awaitable<HttpAnswer> send(HttpRequest request);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace frontdesk
