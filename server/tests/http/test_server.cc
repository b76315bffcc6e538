#include "tests/http/test_server.h"

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

#include "http/problem.h"

namespace frontdesk::http::test {
namespace {

Awaitable<Response> run(Request& request, const Route& route) {
  Awaitable<Response> running = route.endpoint(request);
  co_return co_await std::move(running);
}

Problem explain(std::exception_ptr thrown, const Request&) {
  try {
    std::rethrow_exception(thrown);
  } catch (const std::exception& error) {
    return Problem(500, std::string("Explained: ") + error.what());
  } catch (...) {
    return Problem(500, "Explained: no exception type");
  }
}

ServerOptions forTests(ServerOptions options) {
  options.address = "127.0.0.1";
  options.port = 0;
  options.tick = std::chrono::milliseconds(20);
  return options;
}

}  // namespace

TestServer::TestServer(ServerOptions options, const StaticFiles* files) {
  spdlog::set_level(spdlog::level::off);
  addTestRoutes(router_);
  services_.provide(signals_);
  auto observe = [this](const Request&, int status, double, std::size_t) {
    signals_.lastStatus = status;
    ++signals_.requestsObserved;
  };
  server_ = std::make_unique<Server>(io_, Application{router_, services_, files, run, explain, observe},
                                     forTests(std::move(options)));
  port_ = server_->port();
  thread_ = std::thread([this] { io_.run(); });
}

TestServer::~TestServer() {
  signals_.open = true;
  if (thread_.joinable()) {
    boost::asio::post(io_, [this] { server_->stop(std::chrono::seconds(0)); });
    thread_.join();
  }
}

std::size_t TestServer::connections() {
  return onThread([this] { return server_->connections(); });
}

void TestServer::stop(std::chrono::seconds grace) {
  onThread([&] {
    server_->stop(grace, [this] { stopped_ = true; });
    return true;
  });
}

void TestServer::freeze() {
  io_.stop();
  thread_.join();
}

bool eventually(const std::function<bool()>& isTrue) {
  auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!isTrue()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return true;
}

struct LogCapture::State {
  std::ostringstream out;
  std::shared_ptr<spdlog::logger> before = spdlog::default_logger();
};

LogCapture::LogCapture() : state_(std::make_unique<State>()) {
  auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(state_->out, true);
  sink->set_pattern("%v");
  spdlog::set_default_logger(std::make_shared<spdlog::logger>("capture", sink));
}
LogCapture::~LogCapture() {
  spdlog::set_default_logger(state_->before);
}
std::string LogCapture::text() const {
  return state_->out.str();
}

}  // namespace frontdesk::http::test
