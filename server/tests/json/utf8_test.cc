#include "json/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace frontdesk::json {
namespace {

struct Case {
  const char* name;
  std::string text;
  std::size_t valid;
};
class Utf8 : public testing::TestWithParam<Case> {};
TEST_P(Utf8, ValidBytesFromTheStart) {
  EXPECT_EQ(validUtf8(GetParam().text), GetParam().valid);
  EXPECT_EQ(isUtf8(GetParam().text), GetParam().valid == GetParam().text.size());
}
INSTANTIATE_TEST_SUITE_P(
    Table, Utf8,
    testing::Values(Case{"empty", "", 0}, Case{"ascii", "abc", 3}, Case{"nul", std::string("a\0b", 3), 3},
                    Case{"twoBytes", "\xc2\x80\xdf\xbf", 4},
                    Case{"threeBytes", "\xe0\xa0\x80\xef\xbf\xbf", 6},
                    Case{"beforeSurrogates", "\xed\x9f\xbf", 3}, Case{"afterSurrogates", "\xee\x80\x80", 3},
                    Case{"fourBytes", "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf", 8},
                    Case{"overlongTwo", "a\xc1\xbf", 1}, Case{"overlongThree", "\xe0\x9f\xbf", 0},
                    Case{"overlongFour", "\xf0\x8f\xbf\xbf", 0}, Case{"firstSurrogate", "\xed\xa0\x80", 0},
                    Case{"lastSurrogate", "ab\xed\xbf\xbf", 2}, Case{"beyondUnicode", "\xf4\x90\x80\x80", 0},
                    Case{"fiveBytes", "\xf8\x88\x80\x80\x80", 0}, Case{"byteFE", "x\xfe", 1},
                    Case{"loneContinuation", "x\xbfy", 1}, Case{"cutOfTwo", "x\xc3", 1},
                    Case{"cutOfThree", "x\xe2\x82", 1}, Case{"cutOfFour", "x\xf0\x9f\x98", 1},
                    Case{"textInsideCharacter", "\xe2\x82x", 0}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace frontdesk::json
