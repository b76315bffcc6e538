#include "json/write.h"

#include <limits>

#include "tests/json/sample.h"

namespace frontdesk::json {
namespace {

using namespace sample;

TEST(Write, EscapesWhatJsonMustAndNothingElse) {
  EXPECT_EQ(toJson(std::string("a\"b\\c/d\n\r\t\b\x1f\x7f\xc3\xa9\xf0\x9f\x98\x80")),
            "\"a\\\"b\\\\c/d\\n\\r\\t\\u0008\\u001f\x7f\xc3\xa9\xf0\x9f\x98\x80\"");
  EXPECT_EQ(toJson(std::string("a\0b", 3)), "\"a\\u0000b\"");
  EXPECT_EQ(toJson(std::string()), "\"\"");
}

TEST(Write, EveryByteBelow0x80IsReadBack) {
  std::string all;
  for (char c = 1; c < 0x7f; ++c) all += c;
  EXPECT_EQ(parse(toJson(all)).as_string(), boost::json::string_view(all));
}

TEST(Write, Numbers) {
  EXPECT_EQ(toJson(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  EXPECT_EQ(toJson(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
  EXPECT_EQ(toJson(std::uint8_t(7)), "7");
  EXPECT_EQ(toJson(0.1), "0.1");
  EXPECT_EQ(toJson(-1.5f), "-1.5");
  EXPECT_EQ(toJson(1e300), "1e+300");
  EXPECT_EQ(parse(toJson(std::numeric_limits<double>::denorm_min())).get_double(),
            std::numeric_limits<double>::denorm_min());
  EXPECT_EQ(toJson(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(toJson(-std::numeric_limits<double>::infinity()), "null");
}

TEST(Write, StructsInOrderOfDeclarationBasesFirst) {
  Agent agent{{"Ana"}, 3, {Speaker::agent, Speaker::caller}};
  EXPECT_EQ(toJson(agent), R"({"name":"Ana","calls":3,"roles":["agent","caller"]})");
}

TEST(Write, EmptyOptionalsAreNull) {
  Call call{Uuid{}, Text<1, 40>::trusted("T"), false, 0, 0, {}, {}, {}, {}, {}, {}};
  EXPECT_EQ(
      toJson(call),
      R"({"id":"00000000-0000-0000-0000-000000000000","title":"T","answered":false,"rating":0,)"
      R"("score":0,"email":null,"note":null,"transcript":[],"stars":null,"metadata":null,"ended_at":null})");
}

TEST(Write, RawJsonGoesOutAsItIs) {
  EXPECT_EQ(toJson(JsonObject::trusted(R"({"a":[1]})")), R"({"a":[1]})");
  EXPECT_EQ(toJson(boost::json::object{{"a", 1}}), R"({"a":1})");
}

}  // namespace
}  // namespace frontdesk::json
