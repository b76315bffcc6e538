#include "http/connection.h"

#include <spdlog/spdlog.h>

#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <filesystem>

#include "http/cors.h"
#include "http/problem.h"
#include "http/router.h"
#include "http/static_files.h"
#include "json/fields.h"
#include "json/uuid.h"

namespace frontdesk::http {
namespace {

namespace beast = boost::beast;
namespace beast_http = boost::beast::http;
using Code = boost::system::error_code;
using Parser = beast_http::request_parser<beast_http::buffer_body>;
constexpr boost::asio::as_tuple_t<boost::asio::use_awaitable_t<Executor>> noThrow{};

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

std::string_view view(beast::string_view text) {
  return {text.data(), text.size()};
}

// Ids are for people who compare a log with an answer: random per connection would do, unique is better.
std::string newRequestId() {
  return Uuid::v7().text();
}

// The path and query of a target; RFC 9112, 3.2.2 wants "http://host/path" to be taken too.
std::string_view withoutHost(std::string_view target) {
  if (!target.starts_with("http://") && !target.starts_with("https://")) return target;
  auto path = target.find_first_of("/?", target.find("//") + 2);
  return path == std::string_view::npos ? "/" : target.substr(path);
}

bool isRequestId(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::isalnum(c) || c == '-' || c == '_';
  });
}

class ParsedRequest final : public Request {
 public:
  ParsedRequest(Connection& connection, Parser& parser, const ServerOptions& options)
      : connection_(connection), parser_(parser), options_(options) {
    const auto& head = parser.get();
    method = methodOf(head.method());
    auto target = withoutHost(view(head.target()));
    auto mark = target.find('?');
    path = mark == 0 ? "/" : target.substr(0, mark);
    if (mark != std::string_view::npos) query = target.substr(mark + 1);
    auto given = header("X-Request-Id");
    id = isRequestId(given) ? std::string(given) : newRequestId();
    address = connection.address;
    if (options.trustProxy) takeForwardedAddress();
  }

  std::string_view header(std::string_view name) const override {
    auto found = parser_.get().find(name);
    return found == parser_.get().end() ? std::string_view{} : view(found->value());
  }

  Awaitable<std::size_t> readSome(std::span<char> space) override {
    if (parser_.is_done()) co_return 0;
    if (!started_) co_await startBody();
    auto& body = parser_.get().body();
    body.data = space.data();
    body.size = space.size();
    connection_.allow(options_.bodyTimeout);
    Code code;
    while (!parser_.is_done() && body.size == space.size()) {
      auto [error, count] =
          co_await beast_http::async_read_some(connection_.socket, connection_.buffer, parser_, noThrow);
      code = error;
      if (code) break;
      connection_.allow(options_.bodyTimeout);
    }
    connection_.deadline = Clock::time_point::max();
    if (code && code != beast_http::error::need_buffer) throwFor(code);
    read_ += space.size() - body.size;
    if (read_ > bodyLimit) throw tooLarge();
    co_return space.size() - body.size;
  }

  bool bodyDone() const { return parser_.is_done(); }

  // True if what is left of the body is little, so that reading it costs less than a new connection. A
  // client that waits for 100 Continue may send its body or not: nobody could tell what comes next.
  bool canDrain() const {
    auto left = parser_.content_length_remaining();
    return (started_ || !expectsContinue()) && (!left || *left <= mostDrained);
  }
  static constexpr std::size_t mostDrained = 64 * 1024;
  void allowMore(std::size_t bytes) { bodyLimit = read_ + bytes; }

 private:
  Awaitable<> startBody() {
    auto announced = parser_.content_length();
    if (announced && *announced > bodyLimit) throw tooLarge();
    started_ = true;
    parser_.body_limit(boost::none);  // counted by readSome, so that the route's own limit holds
    if (expectsContinue()) {
      static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
      connection_.allow(options_.writeTimeout);
      co_await boost::asio::async_write(connection_.socket, boost::asio::buffer(goOn), noThrow);
    }
  }
  bool expectsContinue() const {
    const auto& head = parser_.get();
    return head.version() >= 11 && beast::iequals(head[beast_http::field::expect], "100-continue");
  }
  Problem tooLarge() const {
    return Problem(
        413, "The body is larger than the " + std::to_string(bodyLimit) + " bytes that this path takes.");
  }
  [[noreturn]] void throwFor(Code code) {
    connection_.closing = true;
    if (code == beast_http::error::body_limit) throw tooLarge();
    throw Problem(400, "The body ended early or is malformed.");
  }
  // The proxy's own word is the last of the last such header; what comes before it anyone may claim.
  void takeForwardedAddress() {
    auto [first, end] = parser_.get().equal_range("X-Forwarded-For");
    if (first == end) return;
    auto list = view(std::prev(end)->value());
    auto last = trim(list.substr(list.rfind(',') + 1));  // npos + 1 = 0: the whole
    Code notAnAddress;
    auto parsed = boost::asio::ip::make_address(last, notAnAddress);
    if (!notAnAddress) address = parsed.to_string();
  }

  Connection& connection_;
  Parser& parser_;
  const ServerOptions& options_;
  bool started_ = false;
  std::size_t read_ = 0;
};

// The answer to a request that could not even be read; none where nobody waits for one.
std::optional<Problem> problemFor(Code code, const ServerOptions& options) {
  if (code == beast_http::error::header_limit)
    return Problem(431,
                   "The request's header is larger than " + std::to_string(options.headerLimit) + " bytes.");
  if (code == beast_http::error::end_of_stream || code == beast_http::error::partial_message) return {};
  if (code.category() != make_error_code(beast_http::error::bad_method).category()) return {};
  return Problem(400, "This is no well-formed HTTP request.");
}

// What Beast lets pass and must not: where a request ends or whom it asks must be beyond doubt, or a proxy
// that reads it otherwise than we do lets one client write into another's request.
std::optional<Problem> problemOfHead(const Parser& parser) {
  const auto& head = parser.get();
  auto [coding, lastCoding] = head.equal_range(beast_http::field::transfer_encoding);
  if (coding != lastCoding) {
    if (head.version() < 11) return Problem(400, "HTTP/1.0 knows no Transfer-Encoding.");
    bool chunked = std::next(coding) == lastCoding && beast::iequals(trim(view(coding->value())), "chunked");
    if (!chunked) return Problem(501, "The only Transfer-Encoding that this server takes is chunked.");
  }
  auto hosts = head.count(beast_http::field::host);
  if (hosts > 1 || (hosts == 0 && head.version() >= 11))
    return Problem(400, "A request names its host, once.");
  auto target = withoutHost(view(head.target()));
  bool isPath = target.starts_with('/') || target.starts_with('?');
  if (!isPath && !(target == "*" && head.method() == beast_http::verb::options))
    return Problem(400, "The request's target is no path.");
  return {};
}

Response responseFor(const Problem& problem, const Request& request) {
  Response response;
  response.status = problem.status;
  response.contentType = "application/problem+json";
  response.body = problem.json(request.id);
  response.headers = problem.headers;
  return response;
}

// Once the header is gone, it is too late to say so.
bool isThere(const FilePart& part) {
  std::error_code code;
  auto size = std::filesystem::file_size(part.path, code);
  return !code && part.offset <= size && part.length <= size - part.offset;
}

// One request from route to answer. Every error becomes a problem here and nowhere else.
Awaitable<Response> answer(ParsedRequest& request, const Application& application,
                           const ServerOptions& options) {
  std::exception_ptr thrown;
  try {
    if (request.method == Method::options) co_return preflight(request, application.router, options);
    if (auto route = application.router.match(request)) {
      Awaitable<Response> running = application.run(request, *route);
      Response response = co_await std::move(running);
      if (response.file && !isThere(*response.file)) throw notFound("The file is no longer there.");
      co_return response;
    }
    if (application.files && (request.method == Method::get || request.method == Method::head))
      if (auto file = application.files->find(request)) co_return std::move(*file);
    throw notFound("There is nothing at " + safeForLog(request.path) + ".");
  } catch (const Problem& problem) {
    co_return responseFor(problem, request);
  } catch (...) {
    thrown = std::current_exception();
  }
  co_return responseFor(application.explain(thrown, request), request);
}

// Reads and drops what is left of a small body, so that the connection can go on.
Awaitable<bool> drain(ParsedRequest& request) {
  char space[4096];
  request.allowMore(ParsedRequest::mostDrained);
  try {
    while (!request.bodyDone()) {
      auto count = co_await request.readSome({space, sizeof space});
      if (count == 0) break;
    }
  } catch (const Problem&) {
    co_return false;
  }
  co_return request.bodyDone();
}

// Waits for the first byte of a request. Apart from reading the header, so that idle time and a slow
// header have limits of their own.
Awaitable<bool> awaitRequest(Connection& connection, std::chrono::seconds time) {
  if (connection.buffer.size() > 0) co_return true;
  connection.idle = true;
  connection.allow(time);
  auto space = connection.buffer.prepare(8192);
  auto [code, count] = co_await connection.socket.async_read_some(space, noThrow);
  connection.idle = false;
  connection.buffer.commit(count);
  co_return !code;
}

// Not async_read_header: its limit is on each line and on what stands unread, not on the whole.
Awaitable<Code> readHead(Connection& connection, Parser& parser, const ServerOptions& options) {
  parser.header_limit(std::uint32_t(options.headerLimit));
  parser.body_limit(boost::none);
  connection.allow(options.headerTimeout);
  Code code;
  for (std::size_t bytes = 0; !code && !parser.is_header_done();) {
    auto [error, count] =
        co_await beast_http::async_read_some(connection.socket, connection.buffer, parser, noThrow);
    code = error;
    bytes += count;
    if (!code && bytes > options.headerLimit) code = beast_http::error::header_limit;
  }
  connection.deadline = Clock::time_point::max();
  co_return code;
}

// Reads what a client still sends, so that closing does not reset the connection before it has read
// our answer; bounded in time.
Awaitable<> linger(Connection& connection) {
  Code ignored;
  connection.socket.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  connection.allow(std::chrono::seconds(2));
  char space[4096];
  for (;;) {
    auto [code, count] = co_await connection.socket.async_read_some(boost::asio::buffer(space), noThrow);
    if (code) break;
  }
}

void log(const Request& request, int status, double seconds, std::size_t bytes) {
  // The path only: a query can hold a signature or a search for a person.
  spdlog::info(
      R"({{"event":"request","id":"{}","method":"{}","path":"{}","status":{},"ms":{:.2f},"bytes":{},"address":"{}","account":"{}"}})",
      request.id, nameOf(request.method), safeForLog(request.path), status, seconds * 1000, bytes,
      request.address, request.who);
}

// Sends the answer and tells of it. False if the connection broke.
Awaitable<bool> respond(Connection& connection, const Application& application, const ServerOptions& options,
                        const Request& request, Response response, bool keepAlive, Clock::time_point start) {
  auto status = response.status;
  auto bytes = response.file ? response.file->length : response.body.size();
  bool sent = co_await send(connection, std::move(response), request, keepAlive, options);
  std::chrono::duration<double> took = Clock::now() - start;
  log(request, status, took.count(), bytes);
  if (application.observe) application.observe(request, status, took.count(), bytes);
  co_return sent;
}

// Answers the request whose header has been read. False if the connection must close.
Awaitable<bool> serveOne(Connection& connection, const Application& application, const ServerOptions& options,
                         Parser& parser) {
  auto start = Clock::now();
  ParsedRequest request(connection, parser, options);
  request.services = &application.services;
  connection.http10 = parser.get().version() < 11;
  Response response = co_await answer(request, application, options);
  addCorsHeaders(request, response, options);
  bool endsByClosing = connection.http10 && response.source;
  bool keepAlive = parser.keep_alive() && !connection.closing && !endsByClosing &&
                   (request.bodyDone() || request.canDrain());
  // The answer goes out before the rest of the body comes in: the client may wait for it.
  bool sent =
      co_await respond(connection, application, options, request, std::move(response), keepAlive, start);
  if (!sent) co_return false;
  if (keepAlive && !request.bodyDone()) keepAlive = co_await drain(request);
  bool moreToRead = !request.bodyDone() || connection.buffer.size() > 0;
  if (!keepAlive && moreToRead) co_await linger(connection);
  co_return keepAlive;
}

Awaitable<> refuse(Connection& connection, const Application& application, const ServerOptions& options,
                   Parser& parser, Problem problem) {
  ParsedRequest unread(connection, parser, options);
  connection.http10 = false;
  Response response = responseFor(problem, unread);
  bool sent =
      co_await respond(connection, application, options, unread, std::move(response), false, Clock::now());
  if (sent) co_await linger(connection);
}

}  // namespace

Awaitable<> serve(Connection& connection, const Application& application, const ServerOptions& options) {
  auto patience = options.headerTimeout;
  // No "&& co_await": g++ 12 awaits it even where the left side is false.
  while (!connection.closing) {
    bool came = co_await awaitRequest(connection, patience);
    if (!came) break;
    patience = options.idleTimeout;
    Parser parser;
    Code code = co_await readHead(connection, parser, options);
    auto problem = code ? problemFor(code, options) : problemOfHead(parser);
    if (problem) co_await refuse(connection, application, options, parser, *problem);
    if (code || problem) break;
    bool goesOn = co_await serveOne(connection, application, options, parser);
    if (!goesOn) break;
  }
  connection.close();
}

}  // namespace frontdesk::http
