// Mails: over SMTP where a server is configured, else as files that the operator can read.
#pragma once

#include <filesystem>
#include <string>

namespace frontdesk {

struct Mail {
  std::string to;       // one address
  std::string subject;  // UTF-8
  std::string text;     // plain, UTF-8
};

class Mailer {
 public:
  // `smtpUrl` as libcurl takes it, "smtps://user:password@host:465" or "smtp://…:587" (STARTTLS, without
  // which it sends to loopback hosts only); empty: each mail is written to `folder` as NAME.eml.
  Mailer(std::string smtpUrl, std::string from, std::filesystem::path folder);

  // Blocks up to 7 s, less than the server takes to stop; throws std::runtime_error if the address is
  // malformed or the server does not take the mail.
  void send(const Mail& mail) const;
  bool isFile() const { return smtpUrl_.empty(); }

 private:
  std::string message(const Mail& mail) const;
  void toFile(const Mail& mail) const;
  void toServer(const Mail& mail) const;

  std::string smtpUrl_, from_;
  std::filesystem::path folder_;
};

}  // namespace frontdesk
