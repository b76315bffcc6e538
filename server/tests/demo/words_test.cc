#include "demo/words.h"

#include <gmock/gmock.h>

#include <set>
#include <stdexcept>

namespace frontdesk::demo {
namespace {

class Expand : public testing::Test {
 protected:
  std::string operator()(std::string_view text, std::uint64_t seed = 1) {
    Random random{seed};
    std::map<char, Draw> draws;
    return expand(text, {facts, own, shared, draws}, random);
  }
  std::set<std::string> variants(std::string_view text) {
    std::set<std::string> all;
    for (std::uint64_t seed = 0; seed < 200; ++seed) all.insert((*this)(text, seed));
    return all;
  }

  Facts facts{
      {"name", "Ada Lovelace"}, {"last", "Chen"}, {"dish", "omelette"}, {"topic", "your car, as you asked"}};
  Sayings own{{"hi", {"hi", "hello"}}};
  Sayings shared{{"hi", {"good day"}}, {"um", {"", "um,"}}, {"both", {"{hi} [there|]"}}};
};

TEST_F(Expand, FillsSlots) {
  EXPECT_EQ((*this)("I'm {name}."), "I'm Ada Lovelace.");
  EXPECT_EQ((*this)("{spell last}"), "C-H-E-N");
  EXPECT_EQ((*this)("{a dish} and {a name}"), "an omelette and an Ada Lovelace");
  EXPECT_EQ((*this)("{their topic}"), "their car, as they asked");
}

TEST_F(Expand, DrawsAlternatives) {
  EXPECT_EQ(variants("[a|b|c]"), (std::set<std::string>{"a", "b", "c"}));
  EXPECT_EQ(variants("x[ y|]"), (std::set<std::string>{"x y", "x"}));
  EXPECT_EQ(variants("[a|[b|c] d]"), (std::set<std::string>{"a", "b d", "c d"}));
  EXPECT_EQ(variants("[a|{name}]"), (std::set<std::string>{"a", "Ada Lovelace"}));
}

TEST_F(Expand, DrawsLabelledAlternativesTogether) {
  EXPECT_EQ(variants("[q~one|two] [q~eins|zwei]"), (std::set<std::string>{"one eins", "two zwei"}));
  EXPECT_EQ(variants("[q~one|two] [r~eins|zwei]").size(), 4u);
}

TEST_F(Expand, AsksTheOwnSayingsFirst) {
  EXPECT_EQ(variants("{hi}"), (std::set<std::string>{"hi", "hello"}));
  EXPECT_EQ(variants("{um}"), (std::set<std::string>{"", "um,"}));
  EXPECT_EQ(variants("{both}"), (std::set<std::string>{"hi there", "hi ", "hello there", "hello "}));
}

TEST_F(Expand, DrawsDigitsWithoutALeadingZero) {
  for (const auto& number : variants("{###}")) EXPECT_THAT(number, testing::MatchesRegex("[1-9][0-9][0-9]"));
}

TEST_F(Expand, RefusesWhatCannotBeRead) {
  EXPECT_THROW((*this)("{nobody}"), std::logic_error);
  EXPECT_THROW((*this)("[a|b"), std::logic_error);
  EXPECT_THROW((*this)("[q~a|b] [q~a|b|c]"), std::logic_error);
}

TEST(SplitOutside, LeavesBracketsAlone) {
  EXPECT_THAT(splitOutside("a; [b;c]; {d;e}", ';'), testing::ElementsAre("a", " [b;c]", " {d;e}"));
  EXPECT_THAT(splitOutside("", ';'), testing::ElementsAre(""));
}

}  // namespace
}  // namespace frontdesk::demo
