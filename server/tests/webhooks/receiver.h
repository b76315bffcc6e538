// Somebody's server that takes webhooks: answers as it is told, and remembers what it got.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace frontdesk::test {

struct Received {
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
};

class Receiver {
 public:
  // What it answers to a request; the whole answer, head and all.
  using Reply = std::function<std::string(const Received&)>;
  Receiver();  // 204 to everything
  explicit Receiver(Reply reply);
  ~Receiver();

  static std::string status(int code, const std::string& headers = "", const std::string& body = "");

  std::string url(const std::string& host = "127.0.0.1") const;
  std::vector<Received> received() const;
  void reply(Reply reply);
  // From now on it leaves a connection to its client to close; until then it answers nobody else.
  void keepOpen() { keepsOpen_ = true; }
  int connections() const { return connections_; }

 private:
  void serve();
  bool answer(int connection);

  int socket_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> ending_{false}, keepsOpen_{false};
  std::atomic<int> connections_{0};
  mutable std::mutex mutex_;
  Reply reply_;
  std::vector<Received> received_;
  std::thread thread_;
};

}  // namespace frontdesk::test
