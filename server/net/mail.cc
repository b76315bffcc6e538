#include "net/mail.h"

#include <curl/curl.h>
#include <openssl/evp.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <boost/asio/ip/address.hpp>
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

// In encoded words of at most 75 characters, none of which cuts a character (RFC 2047).
std::string encodedWords(std::string_view text) {
  constexpr std::size_t most = 45;  // bytes
  std::string words;
  do {
    auto size = std::min(most, text.size());
    while (size < text.size() && size > most - 4 && (text[size] & 0xc0) == 0x80) --size;
    if (!words.empty()) words += "\r\n ";
    words += "=?UTF-8?B?" + base64(text.substr(0, size), false) + "?=";
    text.remove_prefix(size);
  } while (!text.empty());
  return words;
}

// The address alone, of "Name <address>" or "address". Throws if it could start another command or header.
std::string addressOf(std::string_view mailbox) {
  auto open = mailbox.find('<');
  auto address =
      open == std::string_view::npos ? mailbox : mailbox.substr(open + 1, mailbox.find('>', open) - open - 1);
  auto isBad = [](unsigned char c) { return c <= ' ' || c == 127 || c == '<' || c == '>'; };
  if (address.empty() || std::ranges::any_of(address, isBad) ||
      mailbox.find_first_of("\r\n") != std::string_view::npos)
    throw std::runtime_error("the mail's address is malformed");
  return std::string(address);
}

// On this machine nobody stands between us and the server.
bool isLoopback(const std::string& url) {
  std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), curl_url_cleanup);
  char* host = nullptr;
  if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) ||
      curl_url_get(parsed.get(), CURLUPART_HOST, &host, 0))
    return false;
  std::unique_ptr<char, decltype(&curl_free)> kept(host, curl_free);
  std::string name(host);
  if (name.starts_with('[') && name.ends_with(']')) name = name.substr(1, name.size() - 2);
  boost::system::error_code no;
  auto address = boost::asio::ip::make_address(name, no);
  return no ? name == "localhost" : address.is_loopback();
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
         ">\r\nSubject: " + encodedWords(mail.subject) +
         "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
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
  char why[CURL_ERROR_SIZE] = "";  // outlives curl
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
  if (!curl) throw std::runtime_error("libcurl cannot start");
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> to(
      curl_slist_append(nullptr, ('<' + addressOf(mail.to) + '>').c_str()), curl_slist_free_all);
  auto text = message(mail);
  std::string_view rest = text;
  auto sender = '<' + addressOf(from_) + '>';
  curl_easy_setopt(curl.get(), CURLOPT_URL, smtpUrl_.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  // Not just where it is offered: somebody in between would take the offer away, and read on.
  curl_easy_setopt(curl.get(), CURLOPT_USE_SSL, long(isLoopback(smtpUrl_) ? CURLUSESSL_TRY : CURLUSESSL_ALL));
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, sender.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to.get());
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, give);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, 4L);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 7L);
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, why);
  auto code = curl_easy_perform(curl.get());
  if (code != CURLE_OK)
    throw std::runtime_error(std::string("the mail server refused: ") +
                             (*why ? why : curl_easy_strerror(code)));
}

}  // namespace frontdesk
