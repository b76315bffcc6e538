#include "tests/net/smtp_sink.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <optional>
#include <stdexcept>

namespace frontdesk::test {
namespace {

bool comes(int socket) {
  pollfd wanted{socket, POLLIN, 0};
  return ::poll(&wanted, 1, 20) > 0;
}

// Lines, each without its CR LF; none once the other side has closed or `ends`.
class Lines {
 public:
  Lines(int socket, const std::atomic<bool>& ends) : socket_(socket), ends_(ends) {}

  std::optional<std::string> next() {
    std::size_t end;
    while ((end = buffer_.find("\r\n")) == std::string::npos)
      if (!fill()) return {};
    auto line = buffer_.substr(0, end);
    buffer_.erase(0, end + 2);
    return line;
  }

 private:
  bool fill() {
    while (!comes(socket_))
      if (ends_) return false;
    char space[4096];
    auto count = ::recv(socket_, space, sizeof space, 0);
    if (count <= 0) return false;
    buffer_.append(space, std::size_t(count));
    return true;
  }

  int socket_;
  const std::atomic<bool>& ends_;
  std::string buffer_;
};

void say(int socket, std::string line) {
  line += "\r\n";
  ::send(socket, line.data(), line.size(), MSG_NOSIGNAL);
}

}  // namespace

SmtpSink::SmtpSink(Manner manner) : manner_(manner), listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  auto* any = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listener_, any, size) != 0 || ::listen(listener_, 16) != 0 ||
      ::getsockname(listener_, any, &size) != 0)
    throw std::runtime_error("no port for the mail server");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { listen(); });
}

SmtpSink::~SmtpSink() {
  ends_ = true;
  thread_.join();
  ::close(listener_);
}

std::string SmtpSink::url(std::string_view host) const {
  return "smtp://" + std::string(host) + ':' + std::to_string(port_);
}

std::vector<TakenMail> SmtpSink::mails() const {
  std::lock_guard lock(mutex_);
  return mails_;
}

std::vector<std::string> SmtpSink::commands() const {
  std::lock_guard lock(mutex_);
  return commands_;
}

void SmtpSink::listen() {
  std::vector<int> held;
  while (!ends_) {
    if (!comes(listener_)) continue;
    int socket = ::accept(listener_, nullptr, nullptr);
    if (socket < 0) continue;
    held.push_back(socket);
    ++connections_;
    if (manner_ == Manner::silent)
      say(socket, "220 sink.test");
    else
      talk(socket);
  }
  for (int socket : held) ::close(socket);
}

void SmtpSink::talk(int socket) {
  TakenMail mail;
  Lines lines(socket, ends_);
  say(socket, "220 sink.test");
  while (auto line = lines.next()) {
    auto answer = answerTo(*line, mail);
    say(socket, answer);
    if (answer.starts_with("221")) break;
    if (!answer.starts_with("354")) continue;
    while ((line = lines.next()) && *line != ".") mail.message += *line + "\r\n";
    if (!line) break;
    std::lock_guard lock(mutex_);
    mails_.push_back(std::exchange(mail, {}));
    say(socket, "250 taken");
  }
  ::shutdown(socket, SHUT_RDWR);
}

std::string SmtpSink::answerTo(const std::string& line, TakenMail& mail) {
  std::lock_guard lock(mutex_);
  commands_.push_back(line);
  if (line.starts_with("EHLO ")) return "250-sink.test\r\n250 8BITMIME";
  if (line.starts_with("MAIL FROM:")) return mail.from = line.substr(10), "250 good";
  if (line.starts_with("RCPT TO:")) {
    if (manner_ == Manner::refuses) return "550 no such user";
    return mail.to.push_back(line.substr(8)), "250 good";
  }
  if (line == "DATA") return "354 go on";
  if (line == "QUIT") return "221 bye";
  return "500 unknown";
}

}  // namespace frontdesk::test
