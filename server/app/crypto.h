// The few cryptographic words that the product uses, all OpenSSL's.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_md_ctx_st;  // OpenSSL's

namespace frontdesk {

std::string randomBytes(std::size_t count);
// 32 random bytes as 43 characters of base64url.
std::string randomToken();
std::string base64Url(std::string_view bytes);                    // without padding
std::optional<std::string> fromBase64Url(std::string_view text);  // none if it is none
std::string sha256(std::string_view text);                        // 32 bytes
// SHA-256 of what comes piece by piece.
class Sha256 {
 public:
  Sha256();
  void update(std::string_view piece);
  std::string digest() const;  // 32 bytes, of all so far; more may follow

 private:
  std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> context_;
};
std::string hmacSha256(std::string_view key, std::string_view text);  // 32 bytes
std::string hex(std::string_view bytes);                              // lower case
// AES-256-GCM under a key of 32 bytes: nonce, tag, ciphertext. Opens only beside the same `context`, which is
// not in it.
std::string seal(std::string_view key, std::string_view text, std::string_view context);
std::optional<std::string> unseal(std::string_view key, std::string_view sealed, std::string_view context);
// In a time that depends on the lengths only.
bool equalSecrets(std::string_view a, std::string_view b);

}  // namespace frontdesk
