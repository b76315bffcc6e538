// A mail server on a free port of 127.0.0.1, without TLS: it keeps what it was given.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace frontdesk::test {

struct TakenMail {
  std::string from;             // "<a@b>", with what followed it
  std::vector<std::string> to;  // likewise
  std::string message;          // as it came over the wire, without the dot that ends it
};

class SmtpSink {
 public:
  enum class Manner {
    takes,
    refuses,  // every recipient, with 550
    silent    // greets, and says nothing more
  };
  explicit SmtpSink(Manner manner = Manner::takes);
  ~SmtpSink();
  SmtpSink(const SmtpSink&) = delete;
  SmtpSink& operator=(const SmtpSink&) = delete;

  std::string url(std::string_view host = "127.0.0.1") const;
  int connections() const { return connections_; }  // so far
  std::vector<TakenMail> mails() const;
  std::vector<std::string> commands() const;  // all lines but the mails'

 private:
  void listen();
  void talk(int socket);
  std::string answerTo(const std::string& line, TakenMail& mail);

  Manner manner_;
  int listener_;
  std::uint16_t port_ = 0;
  std::atomic<int> connections_{0};
  std::atomic<bool> ends_{false};
  mutable std::mutex mutex_;
  std::vector<TakenMail> mails_;
  std::vector<std::string> commands_;
  std::thread thread_;
};

}  // namespace frontdesk::test
