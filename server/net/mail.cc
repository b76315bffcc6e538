#include "net/mail.h"

#include <curl/curl.h>
#include <openssl/evp.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <chrono>
#include <cstring>
#include <ctime>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace frontdesk {
namespace {

// Base64, in lines of 76 characters where `wrap` (RFC 2045).
std::string base64(std::string_view text, bool wrap) {
  std::string code(4 * ((text.size() + 2) / 3) + 1, '\0');
  auto size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(code.data()),
                              reinterpret_cast<const unsigned char*>(text.data()), int(text.size()));
  code.resize(std::size_t(size));
  if (wrap)
    for (std::size_t at = 76; at < code.size(); at += 78) code.insert(at, "\r\n");
  return code;
}

std::string dateHeader() {
  auto now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char space[48];
  return {space, std::strftime(space, sizeof space, "%a, %d %b %Y %H:%M:%S +0000", &parts)};
}

// The address alone, of "Name <address>" or "address", with nothing that could start another header.
std::string addressOf(std::string_view mailbox) {
  auto open = mailbox.find('<');
  if (open != std::string_view::npos) mailbox = mailbox.substr(open + 1, mailbox.find('>') - open - 1);
  std::string address;
  for (char c : mailbox)
    if (c > ' ') address += c;
  return address;
}

std::size_t give(char* space, std::size_t size, std::size_t count, void* rest) {
  auto& text = *static_cast<std::string_view*>(rest);
  auto part = text.substr(0, size * count);
  std::memcpy(space, part.data(), part.size());
  text.remove_prefix(part.size());
  return part.size();
}

}  // namespace

Mailer::Mailer(std::string smtpUrl, std::string from, std::filesystem::path folder)
    : smtpUrl_(std::move(smtpUrl)), from_(std::move(from)), folder_(std::move(folder)) {}

void Mailer::send(const Mail& mail) const {
  if (isFile())
    toFile(mail);
  else
    toServer(mail);
}

// The body travels as base64: no line of it can end the mail or be changed on the way.
std::string Mailer::message(const Mail& mail) const {
  return "Date: " + dateHeader() + "\r\nFrom: " + from_ + "\r\nTo: <" + addressOf(mail.to) +
         ">\r\nSubject: =?UTF-8?B?" + base64(mail.subject, false) +
         "?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
         "base64\r\n\r\n" +
         base64(mail.text, true) + "\r\n";
}

void Mailer::toFile(const Mail& mail) const {
  static std::atomic<unsigned> count{0};
  std::filesystem::create_directories(folder_);
  auto now = std::chrono::system_clock::now().time_since_epoch() / std::chrono::milliseconds(1);
  auto path = folder_ / (std::to_string(now) + '-' + std::to_string(count++) + ".eml");
  std::ofstream out(path, std::ios::binary);
  // For people to read: the text as it is, not in base64.
  out << "Date: " << dateHeader() << "\nFrom: " << from_ << "\nTo: <" << addressOf(mail.to)
      << ">\nSubject: " << mail.subject << "\n\n"
      << mail.text << '\n';
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
  spdlog::warn(R"({{"event":"mail_to_file","file":"{}","reason":"SMTP_URL is not set"}})", path.string());
}

void Mailer::toServer(const Mail& mail) const {
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
  if (!curl) throw std::runtime_error("libcurl cannot start");
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> to(
      curl_slist_append(nullptr, ('<' + addressOf(mail.to) + '>').c_str()), curl_slist_free_all);
  auto text = message(mail);
  std::string_view rest = text;
  auto sender = '<' + addressOf(from_) + '>';
  curl_easy_setopt(curl.get(), CURLOPT_URL, smtpUrl_.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl.get(), CURLOPT_USE_SSL, long(CURLUSESSL_TRY));
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, sender.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to.get());
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, give);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, 4L);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 7L);
  auto code = curl_easy_perform(curl.get());
  if (code != CURLE_OK)
    throw std::runtime_error(std::string("the mail server refused: ") + curl_easy_strerror(code));
}

}  // namespace frontdesk
