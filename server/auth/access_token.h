// Access tokens: JWTs (RFC 7519), HS256 only, ten minutes. They say who calls; whether the session still
// lives is asked of the database by the gate of every statement.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/tenant.h"

namespace frontdesk::auth {

struct VerifiedToken {
  Caller caller;
  std::chrono::system_clock::time_point expires_at;
};

class AccessTokens {
 public:
  // The first key signs; all verify, so that a key can be retired without ending sessions.
  AccessTokens(std::vector<std::string> keys, std::chrono::seconds life);

  std::string issue(const Caller& caller, std::chrono::system_clock::time_point now) const;
  // Who the token speaks for; none unless algorithm, key, signature, iss, aud, nbf and exp are right.
  std::optional<VerifiedToken> verify(std::string_view token,
                                      std::chrono::system_clock::time_point now) const;
  std::chrono::seconds life() const { return life_; }

 private:
  struct Key {
    std::string id, secret;
  };
  std::vector<Key> keys_;
  std::chrono::seconds life_;
};

// One thread's memory of tokens it has verified: the signature of a token never changes its mind.
class VerifiedTokens {
 public:
  explicit VerifiedTokens(const AccessTokens& tokens) : tokens_(tokens) {}
  std::optional<Caller> verify(std::string_view token);

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  const AccessTokens& tokens_;
  std::unordered_map<std::string, VerifiedToken, Hash, std::equal_to<>> known_;
};

}  // namespace frontdesk::auth
