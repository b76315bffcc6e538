// Tokens that are forged, bent or taken for what they are not, on the wire.
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>

#include "app/crypto.h"
#include "json/uuid.h"
#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;

// The keys that the server derives from its secret, one for each purpose.
std::string keyFor(std::string_view purpose) {
  return hmacSha256(product().config().secret, purpose);
}

std::string encoded(const object& part) {
  return base64Url(boost::json::serialize(part));
}

std::string hmac(const EVP_MD* digest, const std::string& key, const std::string& text) {
  unsigned char code[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  HMAC(digest, key.data(), int(key.size()), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
       code, &size);
  return {reinterpret_cast<char*>(code), size};
}

std::string rsaSignature(EVP_PKEY* key, const std::string& text) {
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  std::string signature(std::size_t(EVP_PKEY_get_size(key)), '\0');
  auto size = signature.size();
  EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key);
  EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                 reinterpret_cast<const unsigned char*>(text.data()), text.size());
  signature.resize(size);
  return signature;
}

// A live session, and tokens put together by hand for it.
struct Tokens : testing::Test {
  Browser owner = product().signUp();
  std::string key = keyFor("access token");
  std::int64_t now = std::time(nullptr);
  object header{{"alg", "HS256"}, {"typ", "JWT"}, {"kid", hex(sha256(key)).substr(0, 8)}};
  object claims{
      {"iss", "frontdesk"},
      {"aud", "frontdesk-api"},
      {"sub", owner.user_id},
      {"acc", owner.account_id},
      {"sid", product().database().value("select id from sessions where user_id = '" + owner.user_id + "'")},
      {"role", "owner"},
      {"iat", now},
      {"nbf", now - 1},
      {"exp", now + 600}};

  static object with(object part, std::string_view name, const boost::json::value_ref& value) {
    part[name] = array{value}.front();
    return part;
  }
  static std::string signedBy(const std::string& key, const object& header, const object& claims,
                              const EVP_MD* digest = EVP_sha256()) {
    auto text = encoded(header) + '.' + encoded(claims);
    return text + '.' + base64Url(hmac(digest, key, text));
  }
  static int opens(const std::string& token) {
    return product().visitor().send("GET", "/api/auth/me", "", {{"Authorization", "Bearer " + token}}).status;
  }
};

TEST_F(Tokens, PutTogetherAsTheServerDoesOpen) {
  EXPECT_EQ(opens(signedBy(key, header, claims)), 200);
}

TEST_F(Tokens, OfAnyOtherAlgorithmOpenNothing) {
  auto text = encoded(with(header, "alg", "none")) + '.' + encoded(claims) + '.';
  EXPECT_EQ(opens(text), 401) << "none";
  EXPECT_EQ(opens(text.substr(0, text.size() - 1)), 401) << "none, in two parts";
  for (auto name : {"none", "None", "NONE", "nOnE", "", "HS256 ", "PS256", "EdDSA"})
    EXPECT_EQ(opens(signedBy(key, with(header, "alg", name), claims)), 401) << name;
  EXPECT_EQ(opens(signedBy(key, with(header, "alg", "HS384"), claims, EVP_sha384())), 401) << "HS384";
  EXPECT_EQ(opens(signedBy(key, with(header, "alg", "HS512"), claims, EVP_sha512())), 401) << "HS512";
  EXPECT_EQ(opens(signedBy(key, with(header, "alg", array{"HS256"}), claims)), 401) << "a list";
}

TEST_F(Tokens, ThatBringTheirOwnKeyOpenNothing) {
  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_RSA_gen(2048), EVP_PKEY_free);
  auto rsa = with(header, "alg", "RS256");
  rsa["jwk"] = object{{"kty", "RSA"}, {"e", "AQAB"}, {"n", "0vx7"}};
  rsa["jku"] = "https://evil.test/keys";
  auto text = encoded(rsa) + '.' + encoded(claims);
  EXPECT_EQ(opens(text + '.' + base64Url(rsaSignature(pair.get(), text))), 401);
  std::string own = "a key of the attacker's, of thirty-two bytes";
  auto symmetric = with(header, "jwk", object{{"kty", "oct"}, {"k", base64Url(own)}});
  EXPECT_EQ(opens(signedBy(own, symmetric, claims)), 401);
}

TEST_F(Tokens, OfAnotherKeyOpenNothing) {
  struct Case {
    const char* name;
    std::string key;
  } cases[] = {{"nothing", ""},
               {"one byte", std::string(1, '\0')},
               {"the secret itself", product().config().secret},
               {"the key of recordings' links", keyFor("recording link")},
               {"the key's id", hex(sha256(key)).substr(0, 8)},
               {"the key in hex", hex(key)}};
  for (const auto& c : cases) EXPECT_EQ(opens(signedBy(c.key, header, claims)), 401) << c.name;
  for (auto kid : {"", "../../../dev/null", "/dev/null", "' or '1'='1", "00000000", "HS256"})
    EXPECT_EQ(opens(signedBy("", with(header, "kid", kid), claims)), 401) << kid;
}

TEST_F(Tokens, OfAnotherIssuerAudienceOrTimeOpenNothing) {
  struct Case {
    const char* name;
    object claims;
  } cases[] = {{"another issuer", with(claims, "iss", "elsewhere")},
               {"another audience", with(claims, "aud", "frontdesk")},
               {"several audiences", with(claims, "aud", array{"frontdesk-api"})},
               {"expired", with(claims, "exp", now - 1)},
               {"an end before 1970", with(claims, "exp", -1)},
               {"an end as text", with(claims, "exp", std::to_string(now + 600))},
               {"no end", with(claims, "exp", nullptr)},
               {"not yet", with(claims, "nbf", now + 60)},
               {"another session", with(claims, "sid", Uuid::v7().text())},
               {"a lower role", with(claims, "role", "admin")}};
  for (const auto& c : cases) EXPECT_EQ(opens(signedBy(key, header, c.claims)), 401) << c.name;
}

// Not even the server's own key makes a session another account's: the gate enters the session's.
TEST_F(Tokens, ShowNothingOfAnAccountThatTheSessionIsNotOf) {
  auto stranger = product().signUp();
  addClient(stranger);
  addClient(owner);
  auto mixed = product().visitor();
  mixed.token =
      signedBy(key, header, with(with(claims, "acc", stranger.account_id), "sub", stranger.user_id));
  EXPECT_EQ(mixed.get("/api/auth/me").status, 404);
  EXPECT_EQ(mixed.get("/api/clients").items(), 0u);
  EXPECT_EQ(stranger.get("/api/clients").items(), 1u);
  EXPECT_EQ(owner.get("/api/clients").items(), 1u);
}

TEST_F(Tokens, OpenNothingWithAnyOtherSignature) {
  auto token = owner.token;
  auto start = token.rfind('.') + 1;
  ASSERT_EQ(opens(token), 200);
  for (auto at = start; at < token.size(); ++at) {
    auto bent = token;
    bent[at] = bent[at] == 'A' ? 'B' : 'A';
    EXPECT_EQ(opens(bent), 401) << at - start;
    EXPECT_EQ(opens(token.substr(0, at)), 401) << at - start << " characters";
  }
  for (auto more : {"=", "A", ".", ".e30", " x", "%3D"}) EXPECT_EQ(opens(token + more), 401) << more;
}

TEST_F(Tokens, OpenNothingWithAnyOtherText) {
  auto token = owner.token;
  for (std::size_t at = 0; at < token.rfind('.'); at += 5) {
    auto bent = token;
    bent[at] = bent[at] == 'A' ? 'B' : 'A';
    EXPECT_EQ(opens(bent), 401) << at;
  }
}

TEST_F(Tokens, OpenOnlyWhatTheyAreFor) {
  auto refresh = owner.cookie.substr(owner.cookie.find('=') + 1);
  auto family = refresh.substr(0, 36), secret = refresh.substr(37);
  for (const auto& token : {refresh, secret, family, "fd_" + secret, "fd_" + refresh, owner.cookie})
    EXPECT_EQ(opens(token), 401) << token;
  auto continues = [&](const std::string& value) {
    auto thief = product().visitor();
    thief.cookie = "frontdesk_refresh=" + value;
    return thief.post("/api/auth/refresh").status;
  };
  auto program = product().program(owner, "clients:read");
  for (const auto& value :
       {owner.token, program.token, owner.token.substr(owner.token.rfind('.') + 1), secret})
    EXPECT_EQ(continues(value), 401) << value;
  EXPECT_EQ(owner.get("/api/auth/me").status, 200) << "none of it has ended the session";
  EXPECT_EQ(continues(family + '.' + owner.token), 401);
  EXPECT_EQ(owner.get("/api/auth/me").status, 401) << "one guess at the token of a session ends it";
}

}  // namespace
}  // namespace frontdesk
