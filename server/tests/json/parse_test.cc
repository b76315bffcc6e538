#include "json/parse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>
#include <charconv>
#include <random>

namespace frontdesk::json {
namespace {

using testing::HasSubstr;

std::string refusalOf(std::string_view text) {
  try {
    parse(text);
  } catch (const SyntaxError& error) {
    return error.what();
  }
  return "(accepted)";
}

struct Case {
  const char* name;
  std::string text;
  std::string expected;
};
std::string nameOfCase(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

class Accepted : public testing::TestWithParam<Case> {};
TEST_P(Accepted, KeepsItsValue) {
  EXPECT_EQ(boost::json::serialize(parse(GetParam().text)), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    Parse, Accepted,
    testing::Values(Case{"object", R"({"b":1,"a":[true,false,null]})", R"({"b":1,"a":[true,false,null]})"},
                    Case{"spaceAround", " \r\n\t{} \n", "{}"}, Case{"bareNumber", "7", "7"},
                    Case{"bareString", R"("x")", R"("x")"},
                    Case{"leastInt64", "-9223372036854775808", "-9223372036854775808"},
                    Case{"mostUint64", "18446744073709551615", "18446744073709551615"},
                    Case{"underflowIsZero", "1e-999", "0E0"},
                    Case{"surrogatePair", R"("\ud83d\ude00")", "\"\xf0\x9f\x98\x80\""},
                    Case{"lastCodePoint", "\"\xf4\x8f\xbf\xbf\"", "\"\xf4\x8f\xbf\xbf\""},
                    Case{"escapes", R"("\"\\\/\b\f\n\r\t\u00e9")", "\"\\\"\\\\/\\b\\f\\n\\r\\t\xc3\xa9\""},
                    Case{"sameKeyInTwoObjects", R"([{"a":1},{"a":{"a":2}}])", R"([{"a":1},{"a":{"a":2}}])"},
                    Case{"emptyKey", R"({"":1})", R"({"":1})"}),
    nameOfCase);

class Refused : public testing::TestWithParam<Case> {};
TEST_P(Refused, SaysWhyAndWhere) {
  EXPECT_THAT(refusalOf(GetParam().text), HasSubstr(GetParam().expected));
}
using std::string_literals::operator""s;
INSTANTIATE_TEST_SUITE_P(
    Parse, Refused,
    testing::Values(
        Case{"nothing", "", "incomplete JSON, at line 1, column 1"},
        Case{"onlySpace", " \n ", "incomplete JSON, at line 2"},
        Case{"cutShort", R"({"a":[1,2)", "incomplete JSON, at line 1, column 10"},
        Case{"syntaxOnThirdLine", "[1,\n2,\n   x]", "syntax error, at line 3, column 4"},
        Case{"trailingComma", "[1,]", "syntax error, at line 1, column 4"},
        Case{"secondValue", "{}\n {}", "more text after the JSON value, at line 2, column 2"},
        Case{"leadingZero", "01", "more text after the JSON value, at line 1, column 2"},
        Case{"comment", "// x\n1", "syntax error"}, Case{"singleQuotes", "'a'", "syntax error"},
        Case{"notANumber", "NaN", "syntax error"}, Case{"byteOrderMark", "\xef\xbb\xbf{}", "syntax error"},
        Case{"keyTwice", R"({"a":1,"b":2,"a":3})", R"(the key "a" is given twice, at line 1)"},
        Case{"keyTwiceInner", "{\"x\":\n{\"b\":1,\"b\":1}}", R"(the key "b" is given twice, at line 2)"},
        Case{"keyTwiceEscaped", R"({"a":1,"\u0061":2})", R"(the key "a" is given twice)"},
        Case{"tooBig", "[1e999]", "a number is out of range, at line 1"},
        Case{"tooSmall", "[-1e999]", "a number is out of range"},
        Case{"justTooBig", "1.8e308", "a number is out of range"},
        Case{"hugeExponent", "1e99999999999", "a number is out of range"},
        Case{"nulEscaped", R"(["\u0000"])", "a string holds the character U+0000"},
        Case{"nulEscapedInside", R"(["abc\u0000def"])", "a string holds the character U+0000"},
        Case{"nulEscapedInKey", R"({"a\u0000":1})", "a key holds the character U+0000"},
        Case{"nulRaw", "[\"a\0b\"]"s, "syntax error"}, Case{"nulBetween", "[1,\0 2]"s, "syntax error"},
        Case{"controlRaw", "\"a\nb\"", "syntax error"},
        Case{"overlongSlash", "\"\xc0\xaf\"", "no valid UTF-8, at line 1, column 2"},
        Case{"overlongThreeBytes", "\"\xe0\x80\xaf\"", "no valid UTF-8, at line 1, column 2"},
        Case{"overlongFourBytes", "\"\xf0\x80\x80\xaf\"", "no valid UTF-8, at line 1, column 2"},
        Case{"surrogateInUtf8", "\"\xed\xa0\x80\"", "no valid UTF-8, at line 1, column 2"},
        Case{"beyondUnicode", "\"\xf4\x90\x80\x80\"", "no valid UTF-8, at line 1, column 2"},
        Case{"loneContinuation", "\"\x80\"", "no valid UTF-8, at line 1, column 2"},
        Case{"cutCharacter", "\"\xc3\"", "no valid UTF-8, at line 1, column 2"},
        Case{"latin1", "[\"\",\n\"caf\xe9\"]", "no valid UTF-8, at line 2, column 5"},
        Case{"loneHighSurrogate", R"("\ud800")", "syntax error"},
        Case{"loneLowSurrogate", R"("\ude00")", "surrogate"}, Case{"badEscape", R"("\x41")", "syntax error"},
        Case{"keyTooLong", "{\"" + std::string(2000, 'k') + "\":1}", "key too large"}),
    nameOfCase);

TEST(Parse, TakesDepth64AndNoMore) {
  auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_NO_THROW(parse(nested(maxDepth)));
  EXPECT_THAT(refusalOf(nested(maxDepth + 1)), HasSubstr("nested more than 64 deep, at line 1, column 6"));
  std::string objects;
  for (int i = 0; i < 65; ++i) objects += R"({"a":)";
  EXPECT_THAT(refusalOf(objects), HasSubstr("nested more than 64 deep"));
  EXPECT_THAT(refusalOf(std::string(1'000'000, '[')), HasSubstr("nested more than 64 deep"));
}

TEST(Parse, ReadsEveryDoubleExactly) {
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> degrees(-180, 180);
  for (int i = 0; i < 20'000; ++i) {
    double number = degrees(random) * std::pow(10.0, int(random() % 600) - 300);
    char digits[40];
    auto end = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::scientific).ptr;
    std::string_view text(digits, std::size_t(end - digits));
    ASSERT_EQ(parse(text).get_double(), number) << text;
  }
}

}  // namespace
}  // namespace frontdesk::json
