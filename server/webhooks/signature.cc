#include "webhooks/signature.h"

#include "app/crypto.h"

namespace frontdesk::webhooks {
namespace {

constexpr std::string_view prefix = "whsec_";

// base64url without padding → base64 with it, and back.
std::string padded(std::string text) {
  for (char& c : text) c = c == '-' ? '+' : c == '_' ? '/' : c;
  while (text.size() % 4) text += '=';
  return text;
}

std::string keyOf(std::string_view secret) {
  std::string text(secret.substr(secret.starts_with(prefix) ? prefix.size() : 0));
  while (text.ends_with('=')) text.pop_back();
  for (char& c : text) c = c == '+' ? '-' : c == '/' ? '_' : c;
  return fromBase64Url(text).value_or("");
}

}  // namespace

std::string newSecret() {
  return std::string(prefix) + padded(randomToken());
}

std::string signatureOf(const std::vector<std::string>& secrets, std::string_view id, std::int64_t timestamp,
                        std::string_view body) {
  auto signedText = std::string(id) + '.' + std::to_string(timestamp) + '.' + std::string(body);
  std::string header;
  for (const auto& secret : secrets) {
    if (!header.empty()) header += ' ';
    header += "v1," + padded(base64Url(hmacSha256(keyOf(secret), signedText)));
  }
  return header;
}

}  // namespace frontdesk::webhooks
