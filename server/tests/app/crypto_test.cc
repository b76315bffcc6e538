#include "app/crypto.h"

#include <gtest/gtest.h>

namespace frontdesk {
namespace {

TEST(Base64Url, IsRfc4648) {
  struct Case {
    std::string bytes, text;
  } cases[] = {{"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
               {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xfb\xff\xfe", "-__-"}};
  for (const auto& c : cases) {
    EXPECT_EQ(base64Url(c.bytes), c.text);
    EXPECT_EQ(fromBase64Url(c.text), c.bytes) << c.text;
  }
  for (auto text : {"Zg==", "Z", "Zm9v+", "Zm/v", "Zm9v Zm9v", "Zm9v\n", "Z-m9!"})
    EXPECT_FALSE(fromBase64Url(text)) << text;
}

TEST(Digests, AreThoseOfTheStandards) {
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  // RFC 4231, test case 2.
  EXPECT_EQ(hex(hmacSha256("Jefe", "what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Seal, OpensOnlyWithItsKeyItsContextAndWhole) {
  const std::string key(32, 'k'), text("whsec_\0 and more", 16), context = "row 1";
  for (const auto& hidden : {std::string(), text, std::string(100'000, 'x')})
    EXPECT_EQ(unseal(key, seal(key, hidden, context), context), hidden);
  auto sealed = seal(key, text, context);
  EXPECT_EQ(sealed.find("whsec"), std::string::npos);
  EXPECT_NE(seal(key, text, context), sealed) << "two of one text tell nothing of each other";
  EXPECT_FALSE(unseal(std::string(32, 'K'), sealed, context));
  EXPECT_FALSE(unseal(key, sealed, "row 2"));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] ^= 1;
    EXPECT_FALSE(unseal(key, changed, context)) << i;
    EXPECT_FALSE(unseal(key, sealed.substr(0, i), context)) << i;
  }
}

TEST(Secrets, AreEqualOrNot) {
  EXPECT_TRUE(equalSecrets("", ""));
  EXPECT_TRUE(equalSecrets("abc", "abc"));
  EXPECT_FALSE(equalSecrets("abc", "abd"));
  EXPECT_FALSE(equalSecrets("abc", "abcd"));
}

TEST(RandomToken, IsLongAndNeverTheSame) {
  EXPECT_EQ(randomToken().size(), 43u);
  EXPECT_NE(randomToken(), randomToken());
}

}  // namespace
}  // namespace frontdesk
