// The running server: I/O threads, each with its own listener and its own database connections.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/config.h"

namespace frontdesk {

class RunningServer {
 public:
  // Listens and serves as soon as it is made. `conninfo`: libpq's; the schema must be current.
  // Throws std::runtime_error with one clear sentence.
  RunningServer(Config config, std::string conninfo);
  ~RunningServer();  // stops as stop() does

  std::uint16_t port() const;
  // Refuses new connections, finishes running requests, returns within 10 s.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace frontdesk
