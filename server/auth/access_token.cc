#include "auth/access_token.h"

#include <jwt.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "app/crypto.h"

namespace frontdesk::auth {
namespace {

constexpr const char* issuer = "frontdesk";
constexpr const char* audience = "frontdesk-api";

using Jwt = std::unique_ptr<jwt_t, decltype(&jwt_free)>;
using Clock = std::chrono::system_clock;

std::string_view grant(jwt_t* jwt, const char* name) {
  const char* value = jwt_get_grant(jwt, name);
  return value ? value : "";
}

Jwt decode(const std::string& token, const std::string& secret) {
  jwt_t* jwt = nullptr;
  auto failed = jwt_decode(&jwt, token.c_str(), reinterpret_cast<const unsigned char*>(secret.data()),
                           int(secret.size()));
  return {failed ? nullptr : jwt, jwt_free};
}

std::optional<VerifiedToken> callerOf(jwt_t* jwt, Clock::time_point now, std::chrono::seconds life) {
  auto seconds = Clock::to_time_t(now);
  if (jwt_get_alg(jwt) != JWT_ALG_HS256 || grant(jwt, "iss") != issuer || grant(jwt, "aud") != audience)
    return {};
  auto expires = jwt_get_grant_int(jwt, "exp");
  // None of ours lives longer; and the clock counts no further than the year 2262.
  if (expires <= seconds || expires > seconds + life.count() || jwt_get_grant_int(jwt, "nbf") > seconds)
    return {};
  auto account = Uuid::parse(grant(jwt, "acc")), user = Uuid::parse(grant(jwt, "sub")),
       session = Uuid::parse(grant(jwt, "sid"));
  auto role = json::enumNamed<http::Role>(grant(jwt, "role"));
  if (!account.value || !user.value || !session.value || session.value->isNil() || !role) return {};
  Caller caller;
  caller.account_id = *account.value;
  caller.user_id = *user.value;
  caller.session_id = *session.value;
  caller.role = *role;
  return VerifiedToken{caller, Clock::from_time_t(expires)};
}

}  // namespace

AccessTokens::AccessTokens(std::vector<std::string> keys, std::chrono::seconds life) : life_(life) {
  for (auto& key : keys) keys_.push_back({hex(sha256(key)).substr(0, 8), std::move(key)});
  if (keys_.empty()) throw std::logic_error("access tokens need a key");
}

std::string AccessTokens::issue(const Caller& caller, Clock::time_point now) const {
  jwt_t* made = nullptr;
  if (jwt_new(&made) != 0) throw std::bad_alloc();
  Jwt jwt(made, jwt_free);
  const auto& key = keys_.front();
  auto seconds = long(Clock::to_time_t(now));
  jwt_set_alg(made, JWT_ALG_HS256, reinterpret_cast<const unsigned char*>(key.secret.data()),
              int(key.secret.size()));
  jwt_add_header(made, "kid", key.id.c_str());
  jwt_add_grant(made, "iss", issuer);
  jwt_add_grant(made, "aud", audience);
  jwt_add_grant(made, "sub", caller.user_id.text().c_str());
  jwt_add_grant(made, "acc", caller.account_id.text().c_str());
  jwt_add_grant(made, "sid", caller.session_id.text().c_str());
  jwt_add_grant(made, "role", std::string(json::nameOf(caller.role)).c_str());
  jwt_add_grant_int(made, "iat", seconds);
  jwt_add_grant_int(made, "nbf", seconds);
  jwt_add_grant_int(made, "exp", seconds + long(life_.count()));
  std::unique_ptr<char, decltype(&std::free)> text(jwt_encode_str(made), std::free);
  if (!text) throw std::runtime_error("the access token cannot be signed");
  return text.get();
}

std::optional<VerifiedToken> AccessTokens::verify(std::string_view token, Clock::time_point now) const {
  // libjwt reads no further than a NUL.
  if (token.size() > 2048 || token.find('\0') != std::string_view::npos) return {};
  std::string text(token);
  for (const auto& key : keys_) {
    // libjwt checks the signature by the algorithm that the token names; callerOf refuses all but ours.
    auto jwt = decode(text, key.secret);
    if (!jwt) continue;
    const char* kid = jwt_get_header(jwt.get(), "kid");
    if (!kid || key.id != kid) return {};
    return callerOf(jwt.get(), now, life_);
  }
  return {};
}

std::optional<Caller> VerifiedTokens::verify(std::string_view token) {
  auto now = Clock::now();
  if (auto found = known_.find(token); found != known_.end()) {
    if (now < found->second.expires_at) return found->second.caller;
    known_.erase(found);
  }
  auto verified = tokens_.verify(token, now);
  if (!verified) return {};
  if (known_.size() >= 10'000) known_.clear();  // a bound on memory, not a policy
  known_.emplace(token, *verified);
  return verified->caller;
}

}  // namespace frontdesk::auth
