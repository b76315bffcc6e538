#include "auth/password.h"

#include <crypt.h>

#include <memory>
#include <stdexcept>

#include "app/crypto.h"
#include "json/fields.h"

namespace frontdesk::auth {
namespace {

constexpr std::size_t mostBytes = 72;
constexpr std::size_t leastCharacters = 10;

std::string crypted(std::string_view password, const char* setting) {
  auto data = std::make_unique<crypt_data>();  // 32 KiB: too much for a stack
  const char* hash = crypt_r(std::string(password).c_str(), setting, data.get());
  return hash && hash[0] != '*' ? hash : "";
}

}  // namespace

json::Parsed<Password> Password::parse(std::string_view text) {
  using Result = json::Parsed<Password>;
  if (countCharacters(text) < leastCharacters) return Result::refused("must have at least 10 characters");
  if (text.size() > mostBytes) return Result::refused("must take at most 72 bytes");
  return Password(std::string(text));
}

boost::json::object Password::schema() {
  return {
      {"type", "string"}, {"format", "password"}, {"minLength", leastCharacters}, {"maxLength", mostBytes}};
}

std::string hashPassword(std::string_view password, int cost) {
  char setting[CRYPT_GENSALT_OUTPUT_SIZE];
  if (!crypt_gensalt_rn("$2b$", unsigned(cost), nullptr, 0, setting, sizeof setting))
    throw std::runtime_error("bcrypt is not to be had");
  auto hash = crypted(password, setting);
  if (hash.empty()) throw std::runtime_error("bcrypt failed");
  return hash;
}

bool passwordMatches(std::string_view password, const std::string& hash) {
  if (password.size() > mostBytes) return false;
  auto again = crypted(password, hash.c_str());
  return !again.empty() && equalSecrets(again, hash);
}

// Put together, not hashed: the first unknown user after a start would take twice the time.
std::string unmatchableHash(int cost) {
  auto digits = std::to_string(cost);
  return "$2b$" + std::string(2 - digits.size(), '0') + digits + '$' + std::string(53, '.');
}

}  // namespace frontdesk::auth
