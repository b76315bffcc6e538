#include "tests/webhooks/receiver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace frontdesk::test {
namespace {

Received parsed(const std::string& text, std::size_t headEnd) {
  Received request;
  for (std::size_t line = text.find("\r\n") + 2; line < headEnd;) {
    auto end = text.find("\r\n", line);
    auto colon = text.find(": ", line);
    auto name = text.substr(line, colon - line);
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    request.headers[name] = text.substr(colon + 2, end - colon - 2);
    line = end + 2;
  }
  request.body = text.substr(headEnd + 4);
  return request;
}

bool whole(const std::string& text) {
  auto head = text.find("\r\n\r\n");
  if (head == std::string::npos) return false;
  auto request = parsed(text, head);
  return request.body.size() >= std::stoul("0" + request.headers["content-length"]);
}

}  // namespace

Receiver::Receiver() : Receiver([](const Received&) { return status(204); }) {}

Receiver::Receiver(Reply reply) : reply_(std::move(reply)) {
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
  ::listen(socket_, 128);
  socklen_t size = sizeof address;
  ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

Receiver::~Receiver() {
  ending_ = true;
  thread_.join();
  ::close(socket_);
}

std::string Receiver::status(int code, const std::string& headers, const std::string& body) {
  return "HTTP/1.1 " + std::to_string(code) + " X\r\n" + headers +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string Receiver::url(const std::string& host) const {
  return "http://" + host + ":" + std::to_string(port_) + "/hook";
}

std::vector<Received> Receiver::received() const {
  std::lock_guard lock(mutex_);
  return received_;
}

void Receiver::reply(Reply reply) {
  std::lock_guard lock(mutex_);
  reply_ = std::move(reply);
}

void Receiver::serve() {
  while (!ending_) {
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, 20) <= 0) continue;
    int connection = ::accept(socket_, nullptr, nullptr);
    if (connection < 0) continue;
    ++connections_;
    while (answer(connection) && keepsOpen_) continue;
    ::close(connection);
  }
}

// One after the other: the order in which they come is the order that is remembered.
bool Receiver::answer(int connection) {
  std::string text;
  char space[4096];
  while (!whole(text)) {
    auto count = ::recv(connection, space, sizeof space, 0);
    if (count <= 0) return false;
    text.append(space, std::size_t(count));
  }
  std::unique_lock lock(mutex_);
  auto request = parsed(text, text.find("\r\n\r\n"));
  received_.push_back(request);
  auto reply = reply_;
  lock.unlock();
  auto answer = reply(request);
  return ::send(connection, answer.data(), answer.size(), MSG_NOSIGNAL) > 0;
}

}  // namespace frontdesk::test
