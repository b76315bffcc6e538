#include "auth/one_time_code.h"

#include <liboath/oath.h>

#include <memory>
#include <stdexcept>

#include "app/crypto.h"

namespace frontdesk::auth {
namespace {

constexpr unsigned stepSeconds = 30;

void started() {
  static const bool once = [] { return oath_init() == OATH_OK; }();
  if (!once) throw std::runtime_error("liboath does not start");
}

// RFC 3986, 2.1: all but the unreserved.
std::string percentEncoded(std::string_view text) {
  std::string encoded;
  for (char c : text) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 std::string_view("-._~").find(c) != std::string_view::npos;
    encoded += plain ? std::string(1, c) : '%' + hex({&c, 1});
  }
  return encoded;
}

}  // namespace

std::string newSecret() {
  return randomBytes(20);
}

std::string base32Of(std::string_view secret) {
  started();
  char* text = nullptr;
  if (oath_base32_encode(secret.data(), secret.size(), &text, nullptr) != OATH_OK) throw std::bad_alloc();
  std::unique_ptr<char, decltype(&std::free)> owned(text, std::free);
  return owned.get();
}

std::string enrolmentUri(std::string_view secret, std::string_view email) {
  return "otpauth://totp/Frontdesk:" + percentEncoded(email) + "?secret=" + base32Of(secret) +
         "&issuer=Frontdesk";
}

std::optional<std::int64_t> counterOf(std::string_view secret, std::string_view code, Timestamp now) {
  started();
  auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time().time_since_epoch()).count();
  int position = 0;
  std::string text(code);
  if (text.size() != 6) return std::nullopt;
  auto found =
      oath_totp_validate2(secret.data(), secret.size(), seconds, stepSeconds, 0, 1, &position, text.c_str());
  if (found < 0) return std::nullopt;
  return seconds / stepSeconds + position;
}

std::vector<std::string> newRecoveryCodes() {
  std::vector<std::string> codes;
  for (int i = 0; i < 10; ++i) {
    auto text = normalRecoveryCode(base32Of(newSecret()));
    codes.push_back(text.substr(0, 5) + '-' + text.substr(5, 5));
  }
  return codes;
}

std::string normalRecoveryCode(std::string_view typed) {
  std::string code;
  for (char c : typed)
    if (c != '-' && c != ' ') code += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
  return code;
}

}  // namespace frontdesk::auth
