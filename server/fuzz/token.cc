// Access tokens: accepted only if the signature is ours and every claim holds.
#include <boost/json/parse.hpp>

#include "app/crypto.h"
#include "auth/access_token.h"
#include "fuzz/property.h"

using namespace frontdesk;
using fuzz::mustHold;

namespace {

const std::string ourKey = "a key for fuzzing, thirty-two bytes and more";
const std::string foreignKey = "somebody else's key, also of thirty-two bytes";
constexpr std::int64_t seconds = 1'790'000'000;
const auto now = std::chrono::system_clock::from_time_t(seconds);
constexpr std::chrono::minutes life(10);
const auth::AccessTokens tokens({ourKey}, life);

std::string signedBy(std::string_view key, std::string_view header, std::string_view payload) {
  auto text = base64Url(header) + '.' + base64Url(payload);
  return text + '.' + base64Url(hmacSha256(key, text));
}

std::string ourHeader() {
  return R"({"alg":"HS256","kid":")" + hex(sha256(ourKey)).substr(0, 8) + R"(","typ":"JWT"})";
}

// By a reckoning of our own, whatever the library thinks of the text.
void acceptedOnlyIfSigned(std::string_view token) {
  if (!tokens.verify(token, now)) return;
  auto dot = token.rfind('.');
  mustHold(dot != token.npos, "a token has parts");
  mustHold(token.substr(dot + 1) == base64Url(hmacSha256(ourKey, token.substr(0, dot))),
           "an accepted token's signature is ours");
}

bool says(const boost::json::object& claims, std::string_view name, std::string_view text) {
  auto* value = claims.if_contains(name);
  return value && value->is_string() && std::string_view(value->get_string()) == text;
}

bool isAfterNow(const boost::json::object& claims, std::string_view name) {
  auto* value = claims.if_contains(name);
  return value && value->is_int64() && value->get_int64() > seconds;
}

// The library reads no further than a NUL in what was signed; we sign none.
std::string_view asRead(std::string_view text) {
  return text.substr(0, text.find('\0'));
}

void claimsHold(std::string_view header, std::string_view payload) {
  auto verified = tokens.verify(signedBy(ourKey, header, payload), now);
  if (!verified) return;
  boost::system::error_code code;
  auto head = boost::json::parse(asRead(header), code), body = boost::json::parse(asRead(payload), code);
  mustHold(!code && head.is_object() && body.is_object(), "an accepted token holds JSON objects");
  const auto& claims = body.get_object();
  mustHold(says(head.get_object(), "alg", "HS256"), "the algorithm is ours");
  mustHold(says(claims, "iss", "frontdesk") && says(claims, "aud", "frontdesk-api"), "issuer and audience");
  mustHold(isAfterNow(claims, "exp") && !isAfterNow(claims, "nbf"), "the token is of now");
  mustHold(verified->expires_at > now && verified->expires_at <= now + life, "it lives as long as ours");
  mustHold(says(claims, "role", json::nameOf(verified->caller.role)), "the role is the token's");
  for (auto name : {"acc", "sub", "sid"})
    mustHold(claims.contains(name), "account, user and session are named");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto text = fuzz::textOf(data, size);
  acceptedOnlyIfSigned(text);
  auto end = text.find('\n');
  auto header = end == text.npos ? ourHeader() : std::string(text.substr(0, end));
  auto payload = end == text.npos ? text : text.substr(end + 1);
  claimsHold(header, payload);
  mustHold(!tokens.verify(signedBy(foreignKey, header, payload), now), "a foreign signature is refused");
  return 0;
}
