#include "tests/http/raw_client.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>

namespace frontdesk::http::test {
namespace {

constexpr int patienceMilliseconds = 30'000;

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what + ": " + std::strerror(errno));
}

void awaitEvent(int socket, short event) {
  pollfd wanted{socket, event, 0};
  if (::poll(&wanted, 1, patienceMilliseconds) <= 0) throw std::runtime_error("The server says nothing.");
}

std::string lowerCase(std::string text) {
  for (char& c : text) c = char(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

}  // namespace

std::string Answer::header(std::string_view name) const {
  std::string joined = "-";
  for (const auto& [key, value] : headers)
    if (key == name) joined = joined == "-" ? value : joined + " | " + value;
  return joined;
}

RawClient::RawClient(std::uint16_t port, int receiveBuffer) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  if (receiveBuffer > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
  int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    fail("connect");
  }
}

RawClient::~RawClient() {
  close();
}

void RawClient::close() {
  if (socket_ >= 0) ::close(std::exchange(socket_, -1));
}

void RawClient::reset() {
  linger now{1, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
  close();
}

void RawClient::finishSending() {
  ::shutdown(socket_, SHUT_WR);
}

void RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    awaitEvent(socket_, POLLOUT);
    auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (sent < 0) fail("send");
    bytes.remove_prefix(std::size_t(sent));
  }
}

void RawClient::sendUntilClosed(std::string_view bytes) {
  try {
    send(bytes);
  } catch (const std::runtime_error&) {
  }
}

bool RawClient::fill() {
  char space[16 * 1024];
  awaitEvent(socket_, POLLIN);
  auto count = ::recv(socket_, space, sizeof space, 0);
  if (count <= 0) return false;
  buffer_.append(space, std::size_t(count));
  return true;
}

std::string RawClient::receiveBytes(std::size_t count) {
  while (buffer_.size() < count)
    if (!fill()) throw std::runtime_error("The connection ended after: " + buffer_.substr(0, 500));
  auto bytes = buffer_.substr(0, count);
  buffer_.erase(0, count);
  return bytes;
}

std::string RawClient::receiveSome() {
  if (buffer_.empty()) fill();
  return std::exchange(buffer_, {});
}

std::string RawClient::receiveAll() {
  while (fill()) continue;
  return std::exchange(buffer_, {});
}

std::string RawClient::takeLine() {
  std::size_t end;
  while ((end = buffer_.find("\r\n")) == std::string::npos)
    if (!fill()) throw std::runtime_error("The connection ended after: " + buffer_.substr(0, 500));
  auto line = buffer_.substr(0, end);
  buffer_.erase(0, end + 2);
  return line;
}

std::string RawClient::takeChunks() {
  std::string body;
  for (;;) {
    auto size = std::stoul(takeLine(), nullptr, 16);
    body += receiveBytes(size);
    if (!takeLine().empty()) throw std::runtime_error("A chunk is longer than it says.");
    if (size == 0) return body;
  }
}

Answer RawClient::receive(bool toHead) {
  Answer answer;
  auto status = takeLine();
  if (!status.starts_with("HTTP/1.1 ")) throw std::runtime_error("No status line: " + status);
  answer.status = std::stoi(status.substr(9, 3));
  answer.reason = status.size() > 13 ? status.substr(13) : "";
  for (auto line = takeLine(); !line.empty(); line = takeLine()) {
    auto colon = line.find(": ");
    if (colon == std::string::npos) throw std::runtime_error("No header: " + line);
    answer.headers.emplace_back(lowerCase(line.substr(0, colon)), line.substr(colon + 2));
  }
  bool bodiless = toHead || answer.status < 200 || answer.status == 204 || answer.status == 304;
  if (bodiless) return answer;
  if (auto length = answer.header("content-length"); length != "-")
    answer.body = receiveBytes(std::stoul(length));
  else if (answer.header("transfer-encoding") == "chunked")
    answer.body = takeChunks();
  else
    answer.body = receiveAll();
  return answer;
}

Answer RawClient::get(std::string_view target, std::string_view headers) {
  return ask(requestOf("GET", target, headers));
}

Answer RawClient::post(std::string_view target, std::string_view body, std::string_view headers) {
  std::string all(headers);
  if (headers.find("Content-Type:") == std::string_view::npos) all += "Content-Type: application/json\r\n";
  all += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return ask(requestOf("POST", target, all, body));
}

std::string requestOf(std::string_view method, std::string_view target, std::string_view headers,
                      std::string_view body) {
  std::string text(method);
  text.append(" ").append(target).append(" HTTP/1.1\r\nHost: test\r\n");
  return text.append(headers).append("\r\n").append(body);
}

}  // namespace frontdesk::http::test
