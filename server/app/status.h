// /healthz, /readyz, /metrics, and the API's own documentation.
#pragma once

#include <array>
#include <atomic>
#include <memory>

#include "http/router.h"

namespace prometheus {
class Registry;
}

namespace frontdesk {

// Requests and their times by route, method and status.
class Metrics {
 public:
  Metrics();
  ~Metrics();
  void count(const http::Request& request, int status, double seconds);
  std::string text() const;  // Prometheus' exposition format

 private:
  struct State;
  std::unique_ptr<State> state_;
};

struct ApiDocument {
  std::string json;
};

void addStatusRoutes(http::Router& api);

}  // namespace frontdesk
