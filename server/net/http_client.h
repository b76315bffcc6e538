// Requests to other servers, whose addresses people outside have given. Each looks the name up once, and goes
// to an address that was checked; a kept connection serves it only if it leads to one of these. No redirect
// is followed.
#pragma once

#include <memory>

#include "net/awaitable.h"
#include "net/http_message.h"

namespace frontdesk {

// For one thread, whose io_context outlives it.
class HttpClient {
 public:
  explicit HttpClient(HttpClientOptions options = {});
  ~HttpClient();

  // Throws HttpFailure. A host of which any address is not public is refused as a whole. A receiver that
  // closed a kept connection meanwhile is asked once more on a new one.
  Awaitable<HttpAnswer> send(HttpRequest request);

  // To be called now and then: closes the connections that had no request for a while.
  void closeIdle();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace frontdesk
