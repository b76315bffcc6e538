#include "app/crypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <stdexcept>

namespace frontdesk {
namespace {

const unsigned char* bytesOf(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytesOf(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

}  // namespace

std::string randomToken() {
  std::string bytes(32, '\0');
  if (RAND_bytes(bytesOf(bytes), int(bytes.size())) != 1)
    throw std::runtime_error("no randomness is to be had");
  return base64Url(bytes);
}

std::string base64Url(std::string_view bytes) {
  std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
  text.resize(std::size_t(EVP_EncodeBlock(bytesOf(text), bytesOf(bytes), int(bytes.size()))));
  while (!text.empty() && text.back() == '=') text.pop_back();
  for (char& c : text) c = c == '+' ? '-' : c == '/' ? '_' : c;
  return text;
}

std::optional<std::string> fromBase64Url(std::string_view text) {
  if (text.size() % 4 == 1) return {};  // six bits are no byte
  std::string padded(text);
  for (char& c : padded) {
    if (c == '+' || c == '/' || c == '=') return {};
    c = c == '-' ? '+' : c == '_' ? '/' : c;
  }
  auto padding = (4 - padded.size() % 4) % 4;
  padded.append(padding, '=');
  std::string bytes(padded.size() / 4 * 3, '\0');
  auto size = EVP_DecodeBlock(bytesOf(bytes), bytesOf(padded), int(padded.size()));
  if (size < 0 || std::size_t(size) < padding) return {};
  bytes.resize(std::size_t(size) - padding);
  return bytes;
}

std::string sha256(std::string_view text) {
  std::string digest(32, '\0');
  EVP_Digest(text.data(), text.size(), bytesOf(digest), nullptr, EVP_sha256(), nullptr);
  return digest;
}

std::string hmacSha256(std::string_view key, std::string_view text) {
  std::string digest(32, '\0');
  HMAC(EVP_sha256(), key.data(), int(key.size()), bytesOf(text), text.size(), bytesOf(digest), nullptr);
  return digest;
}

std::string hex(std::string_view bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (unsigned char byte : bytes) text.append({digits[byte >> 4], digits[byte & 15]});
  return text;
}

bool equalSecrets(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace frontdesk
