#include "auth/password.h"

#include <gtest/gtest.h>

namespace frontdesk::auth {
namespace {

constexpr int cheap = 4;

std::string refusalOf(const std::string& text) {
  auto parsed = Password::parse(text);
  return parsed.value ? "" : parsed.refusal;
}

TEST(Password, ChosenOnesHaveTenCharactersAtLeastAnd72BytesAtMost) {
  struct Case {
    const char* name;
    std::string text;
    bool good;
  } cases[] = {
      {"empty", "", false},
      {"nine characters", "123456789", false},
      {"ten characters", "1234567890", true},
      {"nine characters of two bytes", "äöüäöüäöü", false},
      {"ten characters of two bytes", "äöüäöüäöüä", true},
      {"72 bytes", std::string(72, 'x'), true},
      {"73 bytes", std::string(73, 'x'), false},
      {"37 characters of two bytes", std::string(70, 'x') + "éé", false},
      {"spaces count, and stay", "          ", true},
  };
  for (const auto& c : cases) EXPECT_EQ(refusalOf(c.text).empty(), c.good) << c.name;
}

TEST(Password, MatchesItsOwnHashAndNoOther) {
  auto hash = hashPassword("correct horse battery", cheap);
  EXPECT_TRUE(hash.starts_with("$2b$04$")) << hash;
  EXPECT_TRUE(passwordMatches("correct horse battery", hash));
  EXPECT_FALSE(passwordMatches("correct horse batterz", hash));
  EXPECT_FALSE(passwordMatches("correct horse battery ", hash));
  EXPECT_FALSE(passwordMatches("", hash));
}

TEST(Password, IsSaltedSoThatEqualOnesHashDifferently) {
  EXPECT_NE(hashPassword("correct horse battery", cheap), hashPassword("correct horse battery", cheap));
}

TEST(Password, NeverMatchesByItsFirst72BytesAlone) {
  std::string longest(72, 'x');
  auto hash = hashPassword(longest, cheap);
  EXPECT_TRUE(passwordMatches(longest, hash));
  EXPECT_FALSE(passwordMatches(longest + "y", hash));
}

TEST(Password, MatchesNoHashThatIsNone) {
  for (const char* hash : {"", "x", "*0", "$2b$", "$2b$04$short", "correct horse battery"})
    EXPECT_FALSE(passwordMatches("correct horse battery", hash)) << hash;
}

TEST(Password, OfUnknownUsersCostsWhatAKnownOneDoesAndMatchesNothing) {
  auto hash = unmatchableHash(cheap);
  EXPECT_TRUE(hash.starts_with("$2b$04$")) << hash;
  EXPECT_EQ(hash.size(), hashPassword("correct horse battery", cheap).size());
  EXPECT_TRUE(unmatchableHash(12).starts_with("$2b$12$."));
  EXPECT_FALSE(passwordMatches("", hash));
  EXPECT_FALSE(passwordMatches("correct horse battery", hash));
}

}  // namespace
}  // namespace frontdesk::auth
