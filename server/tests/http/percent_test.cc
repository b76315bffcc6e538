#include "http/percent.h"

#include <gtest/gtest.h>

namespace frontdesk::http {
namespace {

struct Case {
  const char* name;
  const char* text;
  std::optional<std::string> decoded;
  bool plusIsSpace = false;
};
class Percent : public testing::TestWithParam<Case> {};
TEST_P(Percent, Table) {
  EXPECT_EQ(percentDecoded(GetParam().text, GetParam().plusIsSpace), GetParam().decoded);
}
INSTANTIATE_TEST_SUITE_P(
    Decoding, Percent,
    testing::Values(Case{"empty", "", ""}, Case{"plain", "abc", "abc"}, Case{"upperHex", "%4A%4B", "JK"},
                    Case{"lowerHex", "%4a%2f", "J/"}, Case{"onceOnly", "%2541", "%41"},
                    Case{"utf8", "J%C3%BCrg", "J\xc3\xbcrg"}, Case{"rawUtf8", "\xc3\xbc", "\xc3\xbc"},
                    Case{"plusInPath", "a+b", "a+b"}, Case{"plusInQuery", "a+b%2B", "a b+", true},
                    Case{"nul", "a%00", std::string("a\0", 2)}, Case{"percentAtEnd", "a%", {}},
                    Case{"oneDigit", "%4", {}}, Case{"signedHex", "%+4", {}}, Case{"notHex", "%4g", {}},
                    Case{"prefixedHex", "%0x41", {}}, Case{"badUtf8", "%ff", {}},
                    Case{"cutCharacter", "%C3x", {}}, Case{"overlong", "%c0%af", {}}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace frontdesk::http
