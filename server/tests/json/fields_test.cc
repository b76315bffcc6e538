#include "json/fields.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "json/parse.h"

namespace frontdesk {
namespace {

struct Case {
  const char* name;
  std::string input;
  std::string expected;  // the text it keeps, or why it is refused
};
std::string nameOfCase(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

template <class Field>
std::string outcome(std::string_view input) {
  auto parsed = Field::parse(input);
  return parsed.value ? parsed.value->text() : parsed.refusal;
}
std::string times(std::size_t count, std::string_view text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

class TextField : public testing::TestWithParam<Case> {};
TEST_P(TextField, Table) {
  EXPECT_EQ((outcome<Text<2, 5>>(GetParam().input)), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    Fields, TextField,
    testing::Values(Case{"least", "ab", "ab"}, Case{"most", "abcde", "abcde"},
                    Case{"trimmed", " \t\r\nab c\n ", "ab c"},
                    Case{"tooShort", "a", "must have at least 2 characters"},
                    Case{"tooShortOnceTrimmed", " a ", "must have at least 2 characters"},
                    Case{"empty", "", "must have at least 2 characters"},
                    Case{"tooLong", "abcdef", "must have at most 5 characters"},
                    Case{"countsCharactersNotBytes", times(5, "\xc3\xa9"), times(5, "\xc3\xa9")},
                    Case{"sixAccents", times(6, "\xc3\xa9"), "must have at most 5 characters"},
                    Case{"fiveEmoji", times(5, "\xf0\x9f\x98\x80"), times(5, "\xf0\x9f\x98\x80")},
                    Case{"lineBreak", "a\nb", "must be one line without control characters"},
                    Case{"tab", "a\tb", "must be one line without control characters"},
                    Case{"escape", "a\x1b[0m", "must be one line without control characters"},
                    Case{"delete_", "a\x7f", "must be one line without control characters"}),
    nameOfCase);

TEST(Fields, TextOfAtLeastOneMustNotBeEmpty) {
  EXPECT_EQ((outcome<Text<1, 5>>(" \t ")), "must not be empty");
  EXPECT_EQ((outcome<Text<0, 5>>("  ")), "");
}

TEST(Fields, ProseIsKeptToTheLetter) {
  EXPECT_EQ((outcome<Prose<1, 20>>(" Hi,\n\tthere. ")), " Hi,\n\tthere. ");
  EXPECT_EQ((outcome<Prose<1, 20>>("")), "must not be empty");
  EXPECT_EQ((outcome<Prose<0, 20>>("")), "");
  EXPECT_EQ((outcome<Prose<0, 3>>("abcd")), "must have at most 3 characters");
}

class EmailField : public testing::TestWithParam<Case> {};
TEST_P(EmailField, Table) {
  EXPECT_EQ(outcome<Email>(GetParam().input), GetParam().expected);
}
const std::string noEmail = "must be an e-mail address such as name@example.com";
INSTANTIATE_TEST_SUITE_P(
    Fields, EmailField,
    testing::Values(
        Case{"plain", "ana@example.com", "ana@example.com"},
        Case{"lowerCased", " Ana.B@Example.COM ", "ana.b@example.com"},
        Case{"tagged", "ana+calls@mail.example.co.uk", "ana+calls@mail.example.co.uk"},
        Case{"longestLocal", std::string(64, 'a') + "@b.cc", std::string(64, 'a') + "@b.cc"},
        Case{"localTooLong", std::string(65, 'a') + "@b.cc", noEmail}, Case{"empty", "", noEmail},
        Case{"noAt", "ana.example.com", noEmail}, Case{"noLocal", "@example.com", noEmail},
        Case{"noDomain", "ana@", noEmail}, Case{"noDot", "ana@localhost", noEmail},
        Case{"twoAts", "a@b@example.com", noEmail}, Case{"spaceInside", "a na@example.com", noEmail},
        Case{"emptyLabel", "ana@example..com", noEmail}, Case{"dotAtEnd", "ana@example.com.", noEmail},
        Case{"dashFirst", "ana@-example.com", noEmail}, Case{"dashLast", "ana@example-.com", noEmail},
        Case{"longLabel", "ana@" + std::string(64, 'x') + ".com", noEmail},
        Case{"tooLong", "ana@" + times(63, "abc.") + "com", noEmail},
        Case{"headerInjection", "ana@example.com\r\nBcc: all@example.com", noEmail},
        Case{"displayName", "Ana <ana@example.com>", noEmail},
        Case{"umlaut", "\xc3\xa4@example.com", noEmail}),
    nameOfCase);

class E164Field : public testing::TestWithParam<Case> {};
TEST_P(E164Field, Table) {
  EXPECT_EQ(outcome<E164>(GetParam().input), GetParam().expected);
}
const std::string noNumber = "must be a phone number in international form such as +12025550119";
INSTANTIATE_TEST_SUITE_P(
    Fields, E164Field,
    testing::Values(
        Case{"plain", "+12025550119", "+12025550119"}, Case{"spelled", "+1 (202) 555-01.19", "+12025550119"},
        Case{"shortest", "+1234567", "+1234567"}, Case{"longest", "+123456789012345", "+123456789012345"},
        Case{"tooShort", "+123456", noNumber}, Case{"tooLong", "+1234567890123456", noNumber},
        Case{"noPlus", "12025550119", noNumber}, Case{"national", "(202) 555-0119", noNumber},
        Case{"zeroFirst", "+02025550119", noNumber}, Case{"letters", "+1202CALLNOW", noNumber},
        Case{"twoPluses", "++12025550119", noNumber}, Case{"extension", "+12025550119x5", noNumber},
        Case{"empty", "", noNumber}, Case{"onlyPlus", "+", noNumber}),
    nameOfCase);

class TimeZoneField : public testing::TestWithParam<Case> {};
TEST_P(TimeZoneField, Table) {
  EXPECT_EQ(outcome<TimeZone>(GetParam().input), GetParam().expected);
}
const std::string noZone = "must be a time zone such as Europe/Berlin";
INSTANTIATE_TEST_SUITE_P(
    Fields, TimeZoneField,
    testing::Values(Case{"city", "Europe/Berlin", "Europe/Berlin"}, Case{"utc", "UTC", "UTC"},
                    Case{"threeParts", "America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"},
                    Case{"offset", "Etc/GMT+5", "Etc/GMT+5"}, Case{"unknown", "Europe/Atlantis", noZone},
                    Case{"folder", "Europe", noZone}, Case{"folderSlash", "Europe/", noZone},
                    Case{"lowerCase", "europe/berlin", noZone}, Case{"doubleSlash", "Europe//Berlin", noZone},
                    Case{"empty", "", noZone}, Case{"absolute", "/etc/passwd", noZone},
                    Case{"climbing", "../../../etc/passwd", noZone},
                    Case{"noZoneFile", "leapseconds", noZone},
                    Case{"leapSecondsVariant", "right/Europe/Berlin", noZone},
                    Case{"abbreviation", "PDT", noZone},
                    Case{"abbreviationOfAPlace", "CET", "Europe/Brussels"}),
    nameOfCase);

class LanguageField : public testing::TestWithParam<Case> {};
TEST_P(LanguageField, Table) {
  EXPECT_EQ(outcome<Language>(GetParam().input), GetParam().expected);
}
const std::string noLanguage = "must be a language such as en or de-CH";
INSTANTIATE_TEST_SUITE_P(
    Fields, LanguageField,
    testing::Values(Case{"two", "en", "en"}, Case{"three", "gsw", "gsw"}, Case{"region", "de-CH", "de-CH"},
                    Case{"area", "es-419", "es-419"}, Case{"script", "zh-Hant-TW", "zh-Hant-TW"},
                    Case{"empty", "", noLanguage}, Case{"upper", "EN", noLanguage},
                    Case{"underscore", "de_CH", noLanguage}, Case{"word", "german", noLanguage},
                    Case{"dashAtEnd", "en-", noLanguage}, Case{"twoRegions", "de-CH-AT", noLanguage}),
    nameOfCase);

class CurrencyField : public testing::TestWithParam<Case> {};
TEST_P(CurrencyField, Table) {
  EXPECT_EQ(outcome<CurrencyCode>(GetParam().input), GetParam().expected);
}
const std::string noCurrency = "must be a currency code such as USD";
INSTANTIATE_TEST_SUITE_P(Fields, CurrencyField,
                         testing::Values(Case{"dollar", "USD", "USD"}, Case{"lower", "usd", noCurrency},
                                         Case{"sign", "$", noCurrency}, Case{"empty", "", noCurrency},
                                         Case{"four", "USDT", noCurrency}, Case{"digit", "US1", noCurrency}),
                         nameOfCase);

TEST(Fields, WholeKeepsItsBounds) {
  using Percent = Whole<0, 100>;
  EXPECT_EQ(Percent::parse(0).value->number(), 0);
  EXPECT_EQ(Percent::parse(100).value->number(), 100);
  EXPECT_EQ(Percent::parse(-1).refusal, "must be between 0 and 100");
  EXPECT_EQ(Percent::parse(101).refusal, "must be between 0 and 100");
  EXPECT_LT(*Percent::parse(3).value, *Percent::parse(4).value);
}

TEST(Fields, JsonObjectIsKeptAsItCame) {
  std::string text = R"({"z":1,"a":{"lat":47.37688712345678,"tags":["x",null,true]},"t":"\u00e9\n"})";
  auto kept = JsonObject::parseJson(json::parse(text));
  ASSERT_TRUE(kept.value) << kept.refusal;
  EXPECT_EQ(json::parse(kept.value->json()), json::parse(text));
  EXPECT_EQ(JsonObject().json(), "{}");
}

TEST(Fields, JsonObjectRefusesOtherValuesAndOver16KiB) {
  EXPECT_EQ(JsonObject::parseJson(json::parse("[]")).refusal, "must be an object");
  EXPECT_EQ(JsonObject::parseJson(json::parse("null")).refusal, "must be an object");
  auto ofBytes = [](std::size_t bytes) {
    return json::parse(R"({"a":")" + std::string(bytes - 8, 'x') + "\"}");
  };
  EXPECT_TRUE(JsonObject::parseJson(ofBytes(16 * 1024)).value);
  EXPECT_EQ(JsonObject::parseJson(ofBytes(16 * 1024 + 1)).refusal, "must take at most 16 KiB as JSON");
}

TEST(Fields, SchemasSayTheRules) {
  EXPECT_EQ(boost::json::serialize(Text<1, 120>::schema()),
            R"({"type":"string","minLength":1,"maxLength":120})");
  EXPECT_EQ(boost::json::serialize(Prose<0, 500>::schema()),
            R"({"type":"string","minLength":0,"maxLength":500})");
  EXPECT_EQ(boost::json::serialize(Whole<1, 200>::schema()),
            R"({"type":"integer","minimum":1,"maximum":200})");
  EXPECT_EQ(boost::json::serialize(Email::schema()), R"({"type":"string","format":"email","maxLength":254})");
  EXPECT_EQ(E164::schema().at("pattern"), "^\\+[1-9][0-9]{6,14}$");
  EXPECT_EQ(CurrencyCode::schema().at("pattern"), "^[A-Z]{3}$");
  EXPECT_EQ(boost::json::serialize(JsonObject::schema()), R"({"type":"object","additionalProperties":true})");
}

}  // namespace
}  // namespace frontdesk
