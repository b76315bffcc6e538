#include "app/serve.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <future>
#include <thread>
#include <vector>

#include "app/open_files.h"
#include "app/routes.h"
#include "app/run.h"
#include "app/run_once.h"
#include "app/services.h"
#include "app/status.h"
#include "app/work.h"
#include "auth/access_token.h"
#include "auth/authenticate.h"
#include "events/feed.h"
#include "http/server.h"
#include "http/static_files.h"

namespace frontdesk {
namespace {

// Of the 10 s that stopping may take: for running requests and jobs, and to tell those that are cut off.
constexpr std::chrono::seconds grace{8}, farewell{1};

unsigned threadCount(const Config& config) {
  if (config.threads > 0) return unsigned(config.threads);
  return std::clamp(std::thread::hardware_concurrency(), 1u, 16u);
}

// Each thread has a lane, a line for reports, and a pool: what the others leave it, at least one.
int poolSize(const Config& config) {
  const int most = postgres::Options().pool_size;
  return std::clamp(config.databaseConnections / int(threadCount(config)) - 2, 1, most);
}

postgres::Options databaseOptions(std::string conninfo) {
  postgres::Options options;
  options.conninfo = std::move(conninfo);
  options.role = "frontdesk_app";
  return options;
}

postgres::Options laneOptions(const Config& config, std::string conninfo) {
  auto options = databaseOptions(std::move(conninfo));
  options.pool_size = poolSize(config);
  return options;
}

// For the feed, which follows the events of all accounts.
postgres::Options feedOptions(std::string conninfo) {
  auto options = databaseOptions(std::move(conninfo));
  options.role = "frontdesk_worker";
  return options;
}

http::ServerOptions serverOptions(const Config& config) {
  http::ServerOptions options;
  options.address = config.host;
  options.port = config.port;
  options.allowedOrigins = config.corsOrigins;
  options.trustProxy = config.trustProxy;
  options.https = config.https();
  options.maxConnections =
      connectionsOfThread(raiseOpenFiles(), config.databaseConnections, threadCount(config));
  return options;
}

// All that belongs to one I/O thread.
struct Lane {
  Lane(Shared& shared, auth::AccessTokens& tokens, const http::Router& router, const Failures& failures,
       const http::StaticFiles* files, Metrics& metrics, ApiDocument& document, events::Audience& audience,
       std::string conninfo, std::uint16_t port)
      : database(io, laneOptions(shared.config, std::move(conninfo))),
        verified(tokens),
        listeners(io, audience) {
    services.provide(shared);
    services.provide(tokens);
    services.provide(database);
    services.provide(verified);
    services.provide(keyUses);
    services.provide(metrics);
    services.provide(document);
    services.provide(listeners);
    auto options = serverOptions(shared.config);
    options.port = port;
    http::Application application{router,
                                  services,
                                  files,
                                  [](http::Request& request, const http::Route& route) {
                                    return runRoute(request, route, auth::authenticate);
                                  },
                                  [&failures](std::exception_ptr thrown, const http::Request& request) {
                                    return failures.explain(thrown, request);
                                  },
                                  [&metrics](const http::Request& request, int status, double seconds,
                                             std::size_t) { metrics.count(request, status, seconds); }};
    server.emplace(io, std::move(application), std::move(options));
  }

  boost::asio::io_context io{1};
  postgres::Database database;
  auth::VerifiedTokens verified;
  events::Listeners listeners;
  auth::KeyUses keyUses;
  http::Services services;
  std::optional<http::Server> server;
  std::thread thread;
  std::promise<void> ends;
  std::future<void> end = ends.get_future();
};

}  // namespace

struct RunningServer::State {
  State(Config config, std::string conninfo)
      : shared(std::move(config)),
        tokens(shared.keysFor("access token"), shared.config.accessTokenLife),
        failures(productFailures()) {
    addRoutes(router);
    document.json = openapiDocument();
    if (!shared.config.web.empty()) files.emplace(shared.config.web);
    auto port = shared.config.port;
    http::requireFreePort(serverOptions(shared.config));
    for (unsigned i = 0; i < threadCount(shared.config); ++i) {
      lanes.push_back(std::make_unique<Lane>(shared, tokens, router, failures, files ? &*files : nullptr,
                                             metrics, document, audience, conninfo, port));
      port = lanes.front()->server->port();
    }
    std::vector<http::Server*> servers;
    for (auto& lane : lanes) servers.push_back(&*lane->server);
    http::Server::share(servers);
    followEvents(conninfo);
    for (auto& lane : lanes)
      lane->thread = std::thread([&lane = *lane] {
        lane.io.run();
        lane.ends.set_value();
      });
    if (shared.config.worker) worker.emplace(shared, conninfo);
  }

  // The first I/O thread reads what is published, for all of them.
  void followEvents(const std::string& conninfo) {
    auto position = runOnce(feedOptions(conninfo), events::positionOf);
    feedDatabase.emplace(lanes.front()->io, feedOptions(conninfo));
    auto tell = [this](const events::Batch& batch) {
      for (auto& lane : lanes)
        boost::asio::post(lane->io, [&listeners = lane->listeners, batch] { listeners.tell(batch); });
    };
    feed.emplace(lanes.front()->io, *feedDatabase, position, audience, tell);
    feed->start();
  }

  void stop() {
    if (std::exchange(stopped, true)) return;
    const auto end = std::chrono::steady_clock::now() + grace;
    if (worker) worker->stopSoon();
    boost::asio::post(lanes.front()->io, [this] {
      feed->stop();
      feedDatabase->close();
    });
    for (auto& lane : lanes) {
      boost::asio::post(lane->io, [&lane] {
        lane->listeners.close();
        lane->server->stop(grace, [&lane] { lane->database.close(); });
      });
    }
    if (!endedBy(end)) cutOff(end + farewell);
    for (auto& lane : lanes) lane->thread.join();
    worker.reset();
    shared.endWork();
  }

  bool endedBy(std::chrono::steady_clock::time_point time) {
    return std::ranges::all_of(
        lanes, [time](auto& lane) { return lane->end.wait_until(time) == std::future_status::ready; });
  }

  // What still runs fails: its statements, and the work that it waits for. What does not end of that, ends
  // where it stands.
  void cutOff(std::chrono::steady_clock::time_point last) {
    shared.dropWork();
    boost::asio::post(lanes.front()->io, [this] { feedDatabase->abandon(); });
    for (auto& lane : lanes) boost::asio::post(lane->io, [&lane] { lane->database.abandon(); });
    if (endedBy(last)) return;
    for (auto& lane : lanes) lane->io.stop();
  }

  Shared shared;
  auth::AccessTokens tokens;
  http::Router router;
  Failures failures;
  std::optional<http::StaticFiles> files;
  Metrics metrics;
  ApiDocument document;
  events::Audience audience;
  std::vector<std::unique_ptr<Lane>> lanes;
  std::optional<postgres::Database> feedDatabase;
  std::optional<events::Feed> feed;
  std::optional<RunningWorker> worker;
  bool stopped = false;
};

RunningServer::RunningServer(Config config, std::string conninfo)
    : state_(std::make_unique<State>(std::move(config), std::move(conninfo))) {}
RunningServer::~RunningServer() {
  stop();
}
std::uint16_t RunningServer::port() const {
  return state_->lanes.front()->server->port();
}
void RunningServer::stop() {
  state_->stop();
}

}  // namespace frontdesk
