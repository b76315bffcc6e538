// `frontdesk serve` as a process of its own, for tests that end one without asking.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "tests/browser.h"
#include "tests/program.h"

namespace frontdesk::test {

class ServerProcess {
 public:
  // On the database `conninfo`; ready to answer when this returns. Throws if it is not within 30 s.
  explicit ServerProcess(const std::string& conninfo);
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  void kill();   // by SIGKILL
  void start();  // again, on the same port, database and data folder
  Browser visitor() const { return Browser(port_); }
  std::uint16_t port() const { return port_; }

 private:
  std::string conninfo_;
  std::uint16_t port_;
  std::filesystem::path data_;
  std::optional<Program> program_;
};

}  // namespace frontdesk::test
