#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <sys/sendfile.h>
#include <unistd.h>

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <ctime>

#include "http/compress.h"
#include "http/connection.h"
#include "http/cors.h"
#include "http/problem.h"

namespace frontdesk::http {
namespace {

using Code = boost::system::error_code;
constexpr boost::asio::as_tuple_t<boost::asio::use_awaitable_t<Executor>> noThrow{};

// "Sun, 06 Nov 1994 08:49:37 GMT", made once a second.
const std::string& httpDate() {
  thread_local std::time_t made = 0;
  thread_local std::string text;
  auto now = std::time(nullptr);
  if (now != made) {
    std::tm parts{};
    gmtime_r(&now, &parts);
    char space[40];
    text.assign(space, std::strftime(space, sizeof space, "%a, %d %b %Y %H:%M:%S GMT", &parts));
    made = now;
  }
  return text;
}

void appendHeader(std::string& out, std::string_view name, std::string_view value) {
  out += name;
  out += ": ";
  for (char c : value)
    if (c != '\r' && c != '\n' && c != '\0') out += c;  // a value can never start a header of its own
  out += "\r\n";
}

// How the receiver knows where the body ends. RFC 9110, 8.6: a 204 has no Content-Length, and a 304 none
// but that of the 200 it stands for.
void appendFraming(std::string& out, const Response& response, bool http10) {
  if (response.status == 204 || response.status == 304) return;
  if (response.source && http10) return;  // ends where the connection does
  if (response.source) {
    out += "Transfer-Encoding: chunked\r\n";
    return;
  }
  auto length = response.file ? response.file->length : response.body.size();
  appendHeader(out, "Content-Length", std::to_string(length));
}

void appendHead(std::string& out, const Response& response, std::string_view requestId, bool keepAlive,
                bool http10, bool https) {
  out += "HTTP/1.1 ";
  out += std::to_string(response.status);
  out += ' ';
  out += reasonOf(response.status);
  out += "\r\n";
  appendHeader(out, "Date", httpDate());
  appendHeader(out, "X-Request-Id", requestId);
  out += "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\nX-Frame-Options: DENY\r\n";
  if (https) out += "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";
  if (!response.contentType.empty()) appendHeader(out, "Content-Type", response.contentType);
  bool cacheControl = false;
  for (const auto& [name, value] : response.headers) {
    cacheControl = cacheControl || name == "Cache-Control";
    appendHeader(out, name, value);
  }
  if (!cacheControl) out += "Cache-Control: no-store\r\n";  // what an API says is private and may change
  appendFraming(out, response, http10);
  if (!keepAlive) out += "Connection: close\r\n";
  if (keepAlive && http10) out += "Connection: keep-alive\r\n";
  out += "\r\n";
}

// The limit is on a pause of the receiver, not on the whole: a big answer to a slow line may take long.
Awaitable<bool> write(Connection& connection, std::string_view text, std::chrono::seconds time) {
  while (!text.empty()) {
    connection.allow(time);
    auto [code, count] = co_await connection.socket.async_write_some(boost::asio::buffer(text), noThrow);
    if (code) co_return false;
    text.remove_prefix(count);
  }
  connection.deadline = Clock::time_point::max();
  co_return true;
}

// Closes the descriptor whatever way the coroutine ends.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

Awaitable<bool> sendFile(Connection& connection, FilePart part, std::chrono::seconds time) {
  Descriptor file{::open(part.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
  if (file.number < 0) co_return false;
  auto offset = off_t(part.offset);
  auto left = part.length;
  Code ignored;
  connection.socket.native_non_blocking(true, ignored);
  while (left > 0) {
    // Waiting each time, room or not, gives way to the thread's other requests.
    connection.allow(time);
    auto [code] = co_await connection.socket.async_wait(Socket::wait_write, noThrow);
    if (code) co_return false;
    auto sent = ::sendfile(connection.socket.native_handle(), file.number, &offset,
                           std::min<std::size_t>(left, 1 << 20));
    if (sent == 0) co_return false;  // the file was cut short
    if (sent < 0 && errno != EAGAIN && errno != EINTR) co_return false;
    if (sent > 0) left -= std::uint64_t(sent);
  }
  co_return true;
}

Awaitable<bool> sendSource(Connection& connection, std::unique_ptr<BodySource> source,
                           std::chrono::seconds time) {
  static constexpr char hex[] = "0123456789abcdef";
  // A stream may last for hours: it keeps no room to read into.
  if (connection.buffer.size() == 0) connection.buffer.shrink_to_fit();
  for (;;) {
    std::string piece;
    try {
      piece = co_await source->next();
    } catch (const std::exception& error) {
      // The head is gone already: a body cut short is the only way left to tell the client.
      spdlog::error(R"({{"event":"stream_failed","error":"{}"}})", safeForLog(error.what()));
      co_return false;
    }
    if (connection.http10) {
      bool sent = co_await write(connection, piece, time);
      if (!sent || piece.empty()) co_return sent;
      continue;
    }
    std::string size;
    for (auto rest = piece.size(); rest > 0 || size.empty(); rest >>= 4) size.insert(0, 1, hex[rest & 15]);
    bool last = piece.empty();
    piece.insert(0, size + "\r\n").append("\r\n");
    bool sent = co_await write(connection, piece, time);
    if (!sent || last) co_return sent;
  }
}

}  // namespace

Awaitable<bool> send(Connection& connection, Response response, const Request& request, bool keepAlive,
                     const ServerOptions& options) {
  if (response.compressible && !response.file) compress(response, request.header("Accept-Encoding"));
  auto& out = connection.out;
  out.clear();
  appendHead(out, response, request.id, keepAlive, connection.http10, options.https);
  bool bodyWanted = response.status != 204 && response.status != 304 && request.method != Method::head;
  // Head and body in one piece: a second send costs more than moving the body, and wakes the reader twice.
  if (bodyWanted) response.body.insert(0, out);
  bool sent = co_await write(connection, bodyWanted ? response.body : out, options.writeTimeout);
  if (sent && bodyWanted && response.file)
    sent = co_await sendFile(connection, std::move(*response.file), options.writeTimeout);
  if (sent && bodyWanted && response.source)
    sent = co_await sendSource(connection, std::move(response.source), options.writeTimeout);
  connection.deadline = Clock::time_point::max();
  co_return sent;
}

}  // namespace frontdesk::http
