#include "http/connection.h"

#include <spdlog/spdlog.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <filesystem>

#include "http/cors.h"
#include "http/parsed_request.h"
#include "http/router.h"
#include "http/static_files.h"

namespace frontdesk::http {
namespace {

using Code = boost::system::error_code;
constexpr boost::asio::as_tuple_t<boost::asio::use_awaitable_t<Executor>> noThrow{};

Response responseFor(const Problem& problem, const Request& request) {
  Response response;
  response.status = problem.status;
  response.contentType = "application/problem+json";
  response.body = problem.json(request.id);
  response.headers = problem.headers;
  return response;
}

// Once the header is gone, it is too late to say so. A symbolic link is no file of ours.
bool isThere(const FilePart& part) {
  std::error_code code;
  if (!is_regular_file(std::filesystem::symlink_status(part.path, code))) return false;
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
  for (auto& header : request.answerHeaders) response.headers.push_back(std::move(header));
  addCorsHeaders(request, response, options);
  bool endsByClosing = connection.http10 && response.source;
  bool keepAlive = parser.keep_alive() && !connection.closing && !endsByClosing &&
                   (request.bodyDone() || request.canDrain());
  // The answer goes out before the rest of the body comes in: the client may wait for it.
  bool sent =
      co_await respond(connection, application, options, request, std::move(response), keepAlive, start);
  if (!sent) co_return false;
  if (keepAlive && !request.bodyDone()) keepAlive = co_await request.drain();
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
    auto problem = code ? problemOfReading(code, options) : problemOfHead(parser);
    if (problem) co_await refuse(connection, application, options, parser, *problem);
    if (code || problem) break;
    bool goesOn = co_await serveOne(connection, application, options, parser);
    if (!goesOn) break;
  }
  connection.close();
}

}  // namespace frontdesk::http
