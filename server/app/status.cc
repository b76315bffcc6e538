#include "app/status.h"

#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>

#include "app/services.h"
#include "http/router.h"
#include "postgres/database.h"
#include "postgres/migrate.h"
#include "postgres/rows.h"

namespace frontdesk {

struct Metrics::State {
  prometheus::Registry registry;
  prometheus::Family<prometheus::Histogram>& requests =
      prometheus::BuildHistogram()
          .Name("http_request_duration_seconds")
          .Help("Time from a request's header to its answer's end")
          .Register(registry);
  const prometheus::Histogram::BucketBoundaries bucket_seconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                               0.1,   0.25,   0.5,   1,    2.5,   10};
};

Metrics::Metrics() : state_(std::make_unique<State>()) {}
Metrics::~Metrics() = default;

void Metrics::count(const http::Request& request, int status, double seconds) {
  // The family takes a lock to find its member by labels: each thread remembers those it has met.
  struct Key {
    const State* state;
    const http::Route* route;
    http::Method method;  // HEAD shares GET's route, and all share none
    int status;
    auto operator<=>(const Key&) const = default;
  };
  thread_local std::map<Key, prometheus::Histogram*> met;
  auto& histogram = met[{state_.get(), request.route, request.method, status}];
  if (!histogram)
    histogram = &state_->requests.Add({{"route", request.route ? request.route->path : "other"},
                                       {"method", std::string(nameOf(request.method))},
                                       {"status", std::to_string(status)}},
                                      state_->bucket_seconds);
  histogram->Observe(seconds);
}

std::string Metrics::text() const {
  return prometheus::TextSerializer().Serialize(state_->registry.Collect());
}

struct Health {
  std::string status;
};
BOOST_DESCRIBE_STRUCT(Health, (), (status))

namespace {

using http::Request;
using http::Response;

Awaitable<Health> healthz(Request&) {
  co_return Health{"ok"};
}

// The newest migration that this program holds must be the newest that the database has.
Awaitable<Health> readyz(postgres::Database& database) {
  auto result = co_await database.onLane("select max(version) from schema_migrations");
  auto version = postgres::firstTo<std::optional<std::int32_t>>(result).value_or(std::nullopt);
  if (version != postgres::migrations().back().version)
    throw http::Problem(503, "The database's schema is not this program's: run frontdesk migrate.");
  co_return Health{"ready"};
}

Awaitable<Response> metrics(Request& request) {
  Response response;
  response.contentType = "text/plain; version=0.0.4";
  response.body = request.service<Metrics>().text();
  co_return response;
}

Awaitable<Response> openapi(Request& request) {
  Response response;
  response.contentType = "application/json";
  response.body = request.service<ApiDocument>().json;
  response.header("Cache-Control", "no-cache");
  co_return response;
}

Awaitable<Response> docs(Request&) {
  Response response;
  response.status = 302;
  response.header("Location", "/api/docs/index.html");
  co_return response;
}

}  // namespace

void addStatusRoutes(http::Router& api) {
  api.get("/healthz", "Alive", healthz);
  api.get("/readyz", "Able to serve: database reachable, schema current", readyz);
  api.get("/metrics", "Figures for Prometheus", metrics).gives("text/plain");
  api.get("/api/openapi.json", "This document", openapi).gives("application/json");
  api.get("/api/docs", "This document, to read and try", docs).gives({}, 302);
}

}  // namespace frontdesk
