#include "postgres/parameters.h"

#include <gtest/gtest.h>

#include "json/fields.h"
#include "postgres/errors.h"
#include "tests/postgres/kinds.h"

namespace frontdesk::postgres {
namespace {

struct Case {
  std::string name;
  Parameters parameters;
  std::optional<std::string> text;  // none: null
};
struct OneParameter : testing::TestWithParam<Case> {};

TEST_P(OneParameter, HasTheTextThatPostgresReads) {
  const auto& [name, parameters, text] = GetParam();
  ASSERT_EQ(parameters.size(), 1u);
  EXPECT_EQ(parameters.isNull(0), !text);
  EXPECT_EQ(parameters.text(0), text.value_or(""));
}

const auto id = *Uuid::parse("0190a6b0-5a3c-7e3f-8a2b-1c2d3e4f5a6b").value;
const auto moment =
    Timestamp(*Timestamp::parse("2026-08-01T08:04:06.123Z").value + std::chrono::microseconds(456));

INSTANTIATE_TEST_SUITE_P(
    Parameters, OneParameter,
    testing::Values(
        Case{"Integer", parameters(-42), "-42"},
        Case{"Int64", parameters(std::int64_t(1) << 62), "4611686018427387904"},
        Case{"Double", parameters(0.1), "0.1"}, Case{"True", parameters(true), "t"},
        Case{"False", parameters(false), "f"}, Case{"Literal", parameters("it's"), "it's"},
        Case{"EmptyText", parameters(std::string()), ""},
        Case{"TextView", parameters(std::string_view("a\\b")), "a\\b"},
        Case{"Id", parameters(id), "0190a6b0-5a3c-7e3f-8a2b-1c2d3e4f5a6b"},
        Case{"TimeToTheMicrosecond", parameters(moment), "2026-08-01T08:04:06.123456Z"},
        Case{"Day", parameters(*Date::parse("2026-08-01").value), "2026-08-01"},
        Case{"FieldType", parameters(E164::trusted("+12025550119")), "+12025550119"},
        Case{"BoundedNumber", parameters(Whole<0, 9>::trusted(7)), "7"},
        Case{"JsonObject", parameters(JsonObject::trusted(R"({"a":1})")), R"({"a":1})"},
        Case{"Enum", parameters(Mood::cheerful), "cheerful"}, Case{"Nullopt", parameters(std::nullopt), {}},
        Case{"EmptyOptional", parameters(std::optional<int>()), {}},
        Case{"FullOptional", parameters(std::optional<int>(5)), "5"},
        Case{"EmptyList", parameters(std::vector<int>{}), "{}"},
        Case{"Numbers", parameters(std::vector<int>{1, -2}), "{1,-2}"},
        Case{"Booleans", parameters(std::vector<bool>{true, false}), "{t,f}"},
        Case{"Texts",
             parameters(std::vector<std::string>{"a,b", "", "NULL", "say \"hi\"", "back\\slash", "{x}"}),
             R"({"a,b","","NULL","say \"hi\"","back\\slash","{x}"})"},
        Case{"TextsWithNull", parameters(std::vector<std::optional<std::string>>{{}, "x", {}}),
             R"({NULL,"x",NULL})"},
        Case{"Ids", parameters(std::vector<Uuid>{id}), R"({"0190a6b0-5a3c-7e3f-8a2b-1c2d3e4f5a6b"})"}),
    [](const auto& info) { return info.param.name; });

TEST(Parameters, KeepTheirOrderAndNulls) {
  auto all = parameters("a", std::nullopt, 3);
  EXPECT_STREQ(all.data(0), "a");
  EXPECT_EQ(all.data(1), nullptr);
  EXPECT_STREQ(all.data(2), "3");
}

TEST(Parameters, RefuseTextThatTheServerWouldSeeCutOff) {
  try {
    parameters(std::string_view("a\0b", 3));
    FAIL() << "it was taken";
  } catch (const Error& e) {
    EXPECT_EQ(e.sqlstate, "22021");
  }
}

TEST(Parameters, AreAtMost65535) {
  Parameters many;
  for (int i = 0; i < 65'535; ++i) many.add(i);
  EXPECT_THROW(many.add(1), std::length_error);
}

}  // namespace
}  // namespace frontdesk::postgres
