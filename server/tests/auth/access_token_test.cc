#include "auth/access_token.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/crypto.h"

namespace frontdesk::auth {
namespace {

using boost::json::object;
using namespace std::chrono_literals;

const std::string key = "a key for the tests of thirty-two bytes";
const std::string oldKey = "the key before it, of thirty-two bytes!";
const auto now = std::chrono::system_clock::from_time_t(1'800'000'000);

std::string idOf(const std::string& secret) {
  return hex(sha256(secret)).substr(0, 8);
}

std::string encoded(const object& part) {
  return base64Url(boost::json::serialize(part));
}

// A token put together by hand, signed by HMAC-SHA256 whatever its header says.
std::string forged(const object& header, const object& payload, const std::string& secret = key) {
  auto text = encoded(header) + '.' + encoded(payload);
  return text + '.' + base64Url(hmacSha256(secret, text));
}

const object goodHeader{{"alg", "HS256"}, {"typ", "JWT"}, {"kid", idOf(key)}};
const object goodPayload{{"iss", "frontdesk"},
                         {"aud", "frontdesk-api"},
                         {"sub", "018f0000-0000-7000-8000-000000000001"},
                         {"acc", "018f0000-0000-7000-8000-000000000002"},
                         {"sid", "018f0000-0000-7000-8000-000000000003"},
                         {"role", "admin"},
                         {"iat", 1'800'000'000},
                         {"nbf", 1'800'000'000},
                         {"exp", 1'800'000'600}};

object with(object part, std::string_view name, const boost::json::value_ref& value) {
  part[name] = boost::json::array{value}.front();
  return part;
}
object without(object part, std::string_view name) {
  part.erase(name);
  return part;
}

Caller someone() {
  Caller caller;
  caller.account_id = Uuid::v7();
  caller.user_id = Uuid::v7();
  caller.session_id = Uuid::v7();
  caller.role = http::Role::member;
  return caller;
}

AccessTokens tokens() {
  return AccessTokens({key}, 600s);
}

TEST(AccessToken, SaysWhoItWasIssuedTo) {
  auto caller = someone();
  auto verified = tokens().verify(tokens().issue(caller, now), now);
  ASSERT_TRUE(verified);
  EXPECT_EQ(verified->caller.account_id, caller.account_id);
  EXPECT_EQ(verified->caller.user_id, caller.user_id);
  EXPECT_EQ(verified->caller.session_id, caller.session_id);
  EXPECT_EQ(verified->caller.role, http::Role::member);
  EXPECT_FALSE(verified->caller.isKey());
  EXPECT_EQ(verified->expires_at, now + 600s);
}

TEST(AccessToken, HoldsUntilTheSecondItExpires) {
  auto token = tokens().issue(someone(), now);
  EXPECT_TRUE(tokens().verify(token, now + 599s));
  EXPECT_FALSE(tokens().verify(token, now + 600s));
  EXPECT_FALSE(tokens().verify(token, now + 24h));
}

TEST(AccessToken, IsNotTakenBeforeItsTime) {
  auto token = tokens().issue(someone(), now);
  EXPECT_FALSE(tokens().verify(token, now - 2s));
}

TEST(AccessToken, PutTogetherByHandAsWeDoIsTaken) {
  EXPECT_TRUE(tokens().verify(forged(goodHeader, goodPayload), now));
}

TEST(AccessToken, IsRefusedForAnythingThatIsNotRight) {
  auto unsignedText = encoded(with(goodHeader, "alg", "none")) + '.' + encoded(goodPayload) + '.';
  struct Case {
    const char* name;
    std::string token;
  } cases[] = {
      {"nothing", ""},
      {"dots", ".."},
      {"no signature", encoded(goodHeader) + '.' + encoded(goodPayload)},
      {"empty signature", encoded(goodHeader) + '.' + encoded(goodPayload) + '.'},
      {"alg none", unsignedText},
      {"alg none, with a signature", forged(with(goodHeader, "alg", "none"), goodPayload)},
      {"alg None", forged(with(goodHeader, "alg", "None"), goodPayload)},
      {"alg HS512", forged(with(goodHeader, "alg", "HS512"), goodPayload)},
      {"alg RS256", forged(with(goodHeader, "alg", "RS256"), goodPayload)},
      {"no alg", forged(without(goodHeader, "alg"), goodPayload)},
      {"another key", forged(goodHeader, goodPayload, "somebody else's key of some 32 bytes")},
      {"an empty key", forged(goodHeader, goodPayload, "")},
      {"another key's id", forged(with(goodHeader, "kid", idOf(oldKey)), goodPayload)},
      {"an unknown key id", forged(with(goodHeader, "kid", "00000000"), goodPayload)},
      {"no key id", forged(without(goodHeader, "kid"), goodPayload)},
      {"another issuer", forged(goodHeader, with(goodPayload, "iss", "elsewhere"))},
      {"no issuer", forged(goodHeader, without(goodPayload, "iss"))},
      {"another audience", forged(goodHeader, with(goodPayload, "aud", "elsewhere"))},
      {"no audience", forged(goodHeader, without(goodPayload, "aud"))},
      {"expired", forged(goodHeader, with(goodPayload, "exp", 1'799'999'999))},
      {"no end", forged(goodHeader, without(goodPayload, "exp"))},
      {"an end that is no number", forged(goodHeader, with(goodPayload, "exp", "2100-01-01"))},
      {"a life longer than ours", forged(goodHeader, with(goodPayload, "exp", 1'800'000'601))},
      {"a life beyond all clocks", forged(goodHeader, with(goodPayload, "exp", 9'223'372'036'854'775'807))},
      {"more text behind a NUL", forged(goodHeader, goodPayload) + std::string("\0x", 2)},
      {"not yet", forged(goodHeader, with(goodPayload, "nbf", 1'800'000'001))},
      {"no user", forged(goodHeader, without(goodPayload, "sub"))},
      {"a user that is no id", forged(goodHeader, with(goodPayload, "sub", "admin"))},
      {"no account", forged(goodHeader, without(goodPayload, "acc"))},
      {"no session", forged(goodHeader, without(goodPayload, "sid"))},
      {"the nil session", forged(goodHeader, with(goodPayload, "sid", Uuid{}.text()))},
      {"no role", forged(goodHeader, without(goodPayload, "role"))},
      {"an unknown role", forged(goodHeader, with(goodPayload, "role", "god"))},
      {"longer than any of ours", forged(goodHeader, with(goodPayload, "x", std::string(3000, 'x')))},
  };
  for (const auto& c : cases) EXPECT_FALSE(tokens().verify(c.token, now)) << c.name;
}

TEST(AccessToken, WithATamperedPayloadIsRefused) {
  auto token = tokens().issue(someone(), now);
  auto first = token.find('.'), second = token.rfind('.');
  auto payload = boost::json::parse(*fromBase64Url(token.substr(first + 1, second - first - 1))).as_object();
  auto tampered = token.substr(0, first + 1) + encoded(with(payload, "role", "owner")) + token.substr(second);
  ASSERT_TRUE(tokens().verify(token, now));
  EXPECT_FALSE(tokens().verify(tampered, now));
}

TEST(AccessToken, OfARetiredKeyStillPassesAndNewOnesAreOfTheNewKey) {
  auto old = AccessTokens({oldKey}, 600s).issue(someone(), now);
  AccessTokens rotated({key, oldKey}, 600s);
  EXPECT_TRUE(rotated.verify(old, now));
  EXPECT_FALSE(tokens().verify(old, now)) << "once the old key is gone";
  EXPECT_TRUE(tokens().verify(rotated.issue(someone(), now), now));
}

TEST(AccessToken, NeedsAKey) {
  EXPECT_THROW(AccessTokens({}, 600s), std::logic_error);
}

TEST(VerifiedTokens, RememberATokenUntilItExpires) {
  auto issuer = tokens();
  VerifiedTokens known(issuer);
  auto longAgo = std::chrono::system_clock::now() - 1h;
  EXPECT_FALSE(known.verify(issuer.issue(someone(), longAgo)));
  auto caller = someone();
  auto token = issuer.issue(caller, std::chrono::system_clock::now());
  for (int i = 0; i < 3; ++i) {
    auto verified = known.verify(token);
    ASSERT_TRUE(verified);
    EXPECT_EQ(verified->session_id, caller.session_id);
  }
  EXPECT_FALSE(known.verify(token + "x"));
}

}  // namespace
}  // namespace frontdesk::auth
