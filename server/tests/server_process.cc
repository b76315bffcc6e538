#include "tests/server_process.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

#include "tests/product.h"

namespace frontdesk::test {
namespace {

// Nobody listens on it now; that another program takes it before we do is unlikely, and fails loudly.
std::uint16_t freePort() {
  int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  bool bound = ::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
               ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  ::close(socket);
  if (!bound) throw std::runtime_error("no free port");
  return ntohs(address.sin_port);
}

}  // namespace

ServerProcess::ServerProcess(const std::string& conninfo)
    : conninfo_(conninfo),
      port_(freePort()),
      data_(std::filesystem::temp_directory_path() / ("frontdesk-process-" + uniqueWord())) {
  start();
}

ServerProcess::~ServerProcess() {
  kill();
  std::error_code ignored;
  std::filesystem::remove_all(data_, ignored);
}

void ServerProcess::kill() {
  if (program_) program_->kill();
}

void ServerProcess::start() {
  std::filesystem::create_directories(data_ / "web");
  std::ofstream(data_ / "web" / "index.html") << "<!doctype html>";
  auto log = data_ / "log";
  program_.emplace(std::vector<std::string>{"serve"},
                   std::vector<std::string>{
                       "DATABASE_URL=" + conninfo_, "HOST=127.0.0.1", "PORT=" + std::to_string(port_),
                       "FRONTDESK_DATA=" + data_.string(), "FRONTDESK_WEB=" + (data_ / "web").string(),
                       "FRONTDESK_SECRET=the secret of the tests, long enough", "BCRYPT_COST=4",
                       "TRUST_PROXY=1", "LOG_LEVEL=off"},
                   Terminal{log});
  bool ready = eventually([&] {
    try {
      return visitor().get("/readyz").status == 200;
    } catch (const std::exception&) {
      return false;
    }
  });
  if (!ready) throw std::runtime_error("the server does not start: " + textOf(log));
}

}  // namespace frontdesk::test
