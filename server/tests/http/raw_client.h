// A client that writes exactly the bytes that a test says, for what no HTTP library would send.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace frontdesk::http::test {

struct Answer {
  int status = 0;
  std::string reason;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;                                          // without chunk framing

  // The header's only value, values joined by " | " if it comes more than once, "-" if absent.
  std::string header(std::string_view lowerCaseName) const;
};

// Every wait ends after 30 s with an exception, so that a hanging server fails its test.
class RawClient {
 public:
  // `receiveBuffer` in bytes: small for a client that is slow to read; 0: the system's choice.
  explicit RawClient(std::uint16_t port, int receiveBuffer = 0);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  void send(std::string_view bytes);
  // As many of the bytes as the other side takes before it closes.
  void sendUntilClosed(std::string_view bytes);
  // The next answer, interim ones (100) too. Throws if the connection ends before it is whole.
  Answer receive(bool toHead = false);
  // Exactly `count` bytes as they come.
  std::string receiveBytes(std::size_t count);
  // What there is, or the next that comes; empty when the other side has closed.
  std::string receiveSome();
  // All that comes until the other side closes or resets.
  std::string receiveAll();
  // True if the other side closes with nothing more to say.
  bool closedByServer() { return receiveAll().empty(); }

  Answer ask(std::string_view request) { return send(request), receive(); }
  Answer get(std::string_view target, std::string_view headers = {});
  // With Content-Length and, unless `headers` states one, a JSON Content-Type.
  Answer post(std::string_view target, std::string_view body, std::string_view headers = {});

  void finishSending();  // half-close: no more from here, still reading
  void close();
  void reset();  // closes with RST, as a crashed client would

 private:
  bool fill();  // more bytes into buffer_; false at the end
  std::string takeLine();
  std::string takeChunks();

  int socket_ = -1;
  std::string buffer_;
};

// "GET /x HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n".
std::string requestOf(std::string_view method, std::string_view target, std::string_view headers = {},
                      std::string_view body = {});

}  // namespace frontdesk::http::test
