#include "app/crypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <memory>
#include <stdexcept>

namespace frontdesk {
namespace {

const unsigned char* bytesOf(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytesOf(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

constexpr std::size_t nonceBytes = 12, tagBytes = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

// Ready for the text, with the context taken in. EVP_CipherUpdate works both ways.
Cipher startCipher(bool sealing, std::string_view key, std::string_view nonce, std::string_view context) {
  if (key.size() != 32) throw std::logic_error("a key of AES-256 has 32 bytes");
  Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
  int size = 0;
  EVP_CipherInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key), bytesOf(nonce), sealing);
  EVP_CipherUpdate(cipher.get(), nullptr, &size, bytesOf(context), int(context.size()));
  return cipher;
}

std::string pass(const Cipher& cipher, std::string_view text) {
  std::string out(text.size(), '\0');
  int size = 0;
  EVP_CipherUpdate(cipher.get(), bytesOf(out), &size, bytesOf(text), int(text.size()));
  return out;
}

}  // namespace

std::string randomBytes(std::size_t count) {
  std::string bytes(count, '\0');
  if (RAND_bytes(bytesOf(bytes), int(count)) != 1) throw std::runtime_error("no randomness is to be had");
  return bytes;
}

std::string randomToken() {
  return base64Url(randomBytes(32));
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

Sha256::Sha256() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
  EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
}
void Sha256::update(std::string_view piece) {
  EVP_DigestUpdate(context_.get(), piece.data(), piece.size());
}
std::string Sha256::digest() const {
  Sha256 copy;
  EVP_MD_CTX_copy_ex(copy.context_.get(), context_.get());
  std::string digest(32, '\0');
  EVP_DigestFinal_ex(copy.context_.get(), bytesOf(digest), nullptr);
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

std::string seal(std::string_view key, std::string_view text, std::string_view context) {
  std::string nonce = randomBytes(nonceBytes), tag(tagBytes, '\0');
  auto cipher = startCipher(true, key, nonce, context);
  std::string hidden = pass(cipher, text);
  int size = 0;
  if (EVP_CipherFinal_ex(cipher.get(), nullptr, &size) != 1 ||
      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagBytes, tag.data()) != 1)
    throw std::runtime_error("OpenSSL cannot encrypt");
  return nonce + tag + hidden;
}

std::optional<std::string> unseal(std::string_view key, std::string_view sealed, std::string_view context) {
  if (sealed.size() < nonceBytes + tagBytes) return {};
  std::string tag(sealed.substr(nonceBytes, tagBytes));
  auto cipher = startCipher(false, key, sealed.substr(0, nonceBytes), context);
  std::string text = pass(cipher, sealed.substr(nonceBytes + tagBytes));
  int size = 0;
  if (EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, tag.data()) != 1 ||
      EVP_CipherFinal_ex(cipher.get(), nullptr, &size) != 1)
    return {};
  return text;
}

bool equalSecrets(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace frontdesk
