#include "http/connection.h"

#include <spdlog/spdlog.h>

#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include "http/cors.h"
#include "http/problem.h"
#include "http/router.h"
#include "http/static_files.h"
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
    auto target = view(head.target());
    auto mark = target.find('?');
    path = target.substr(0, mark);
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
    if (!started_) co_await startBody();
    if (parser_.is_done()) co_return 0;
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

 private:
  Awaitable<> startBody() {
    started_ = true;
    auto announced = parser_.content_length();
    if (announced && *announced > bodyLimit) throw tooLarge();
    parser_.body_limit(boost::none);  // counted by readSome, so that the route's own limit holds
    if (beast::iequals(parser_.get()[beast_http::field::expect], "100-continue")) {
      static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
      co_await boost::asio::async_write(connection_.socket, boost::asio::buffer(goOn), noThrow);
    }
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
  void takeForwardedAddress() {
    auto list = header("X-Forwarded-For");
    auto last = list.substr(list.rfind(',') + 1);  // npos + 1 = 0: the whole
    last.remove_prefix(std::min(last.find_first_not_of(' '), last.size()));
    if (!last.empty() && last.size() <= 45) address = last;
  }

  Connection& connection_;
  Parser& parser_;
  const ServerOptions& options_;
  bool started_ = false;
  std::size_t read_ = 0;
};

// The answer to a request that could not even be read; none where nobody waits for one.
std::optional<Problem> problemFor(Code code) {
  if (code == beast_http::error::header_limit)
    return Problem(431, "The request's header is larger than 16 KiB.");
  if (code == beast_http::error::end_of_stream || code == beast_http::error::partial_message) return {};
  if (code.category() != make_error_code(beast_http::error::bad_method).category()) return {};
  return Problem(400, "This is no well-formed HTTP request.");
}

Response responseFor(const Problem& problem, const Request& request) {
  Response response;
  response.status = problem.status;
  response.contentType = "application/problem+json";
  response.body = problem.json(request.id);
  response.headers = problem.headers;
  return response;
}

// One request from route to answer. Every error becomes a problem here and nowhere else.
Awaitable<Response> answer(ParsedRequest& request, const Application& application,
                           const ServerOptions& options) {
  std::exception_ptr thrown;
  try {
    if (request.method == Method::options) co_return preflight(request, application.router, options);
    if (auto route = application.router.match(request)) {
      Awaitable<Response> running = application.run(request, *route);
      co_return co_await std::move(running);
    }
    if (application.files && (request.method == Method::get || request.method == Method::head))
      if (auto file = application.files->find(request)) co_return std::move(*file);
    throw notFound("There is nothing at " + std::string(request.path.substr(0, 200)) + ".");
  } catch (const Problem& problem) {
    co_return responseFor(problem, request);
  } catch (...) {
    thrown = std::current_exception();
  }
  co_return responseFor(application.explain(thrown, request), request);
}

// Reads and drops what is left of a small body, so that the connection can go on.
Awaitable<bool> drain(ParsedRequest& request) {
  constexpr std::size_t most = 64 * 1024;
  char space[4096];
  request.bodyLimit = most;
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

// Reads what a client still sends, so that closing does not reset the connection before it has read
// our answer; bounded in bytes and time.
Awaitable<> linger(Connection& connection) {
  Code ignored;
  connection.socket.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  connection.allow(std::chrono::seconds(2));
  char space[4096];
  for (int i = 0; i < 256; ++i) {
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

}  // namespace

Awaitable<> serve(Connection& connection, const Application& application, const ServerOptions& options) {
  auto patience = options.headerTimeout;
  while (!connection.closing && co_await awaitRequest(connection, patience)) {
    patience = options.idleTimeout;
    Parser parser;
    parser.header_limit(std::uint32_t(options.headerLimit));
    parser.body_limit(boost::none);
    connection.allow(options.headerTimeout);
    auto [code, ignored] =
        co_await beast_http::async_read_header(connection.socket, connection.buffer, parser, noThrow);
    connection.deadline = Clock::time_point::max();
    if (code) {
      if (auto problem = problemFor(code)) {
        ParsedRequest unread(connection, parser, options);
        co_await send(connection, responseFor(*problem, unread), unread, false, options);
        co_await linger(connection);
      }
      break;
    }
    auto start = Clock::now();
    ParsedRequest request(connection, parser, options);
    request.services = &application.services;
    Response response = co_await answer(request, application, options);
    addCorsHeaders(request, response, options);
    bool drained = request.bodyDone();
    if (!drained && !connection.closing) drained = co_await drain(request);
    bool keepAlive = drained && parser.keep_alive() && !connection.closing;
    auto status = response.status;
    auto bytes = response.file ? response.file->length : response.body.size();
    bool sent = co_await send(connection, std::move(response), request, keepAlive, options);
    std::chrono::duration<double> took = Clock::now() - start;
    log(request, status, took.count(), bytes);
    if (application.observe) application.observe(request, status, took.count(), bytes);
    if (!sent) break;
    if (!keepAlive) {
      if (!drained) co_await linger(connection);
      break;
    }
  }
  connection.close();
}

}  // namespace frontdesk::http
