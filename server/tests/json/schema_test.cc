#include "json/schema.h"

#include "tests/json/sample.h"

namespace frontdesk::json {
namespace sample {

// Differs between requests (optional members) and answers (all members).
struct Note {
  std::string text;
  std::optional<std::string> author;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text, author))

struct NoteList {
  std::vector<Note> notes;
  Speaker by;
  std::optional<Speaker> to;
  std::optional<std::optional<std::int64_t>> limit;
  std::optional<Note> first;
};
BOOST_DESCRIBE_STRUCT(NoteList, (), (notes, by, to, limit, first))

namespace other {
struct Note {
  bool different;
};
BOOST_DESCRIBE_STRUCT(Note, (), (different))
}  // namespace other
}  // namespace sample

namespace {

using namespace sample;

void expectSchema(const boost::json::object& got, std::string_view expected) {
  EXPECT_EQ(boost::json::value(got), parse(expected)) << boost::json::serialize(got);
}

TEST(Schema, PlainTypes) {
  Schemas schemas;
  expectSchema(schemas.of<bool>(Use::answer), R"({"type":"boolean"})");
  expectSchema(schemas.of<std::int32_t>(Use::answer), R"({"type":"integer","format":"int32"})");
  expectSchema(schemas.of<std::int64_t>(Use::answer), R"({"type":"integer","format":"int64"})");
  expectSchema(schemas.of<double>(Use::answer), R"({"type":"number"})");
  expectSchema(schemas.of<std::string>(Use::answer), R"({"type":"string"})");
  expectSchema(schemas.of<Speaker>(Use::answer), R"({"type":"string","enum":["caller","agent"]})");
  expectSchema(schemas.of<Uuid>(Use::answer), R"({"type":"string","format":"uuid"})");
  expectSchema(schemas.of<std::vector<Date>>(Use::answer),
               R"({"type":"array","items":{"type":"string","format":"date"}})");
  EXPECT_TRUE(schemas.named().empty());
}

TEST(Schema, OptionalsMayBeNull) {
  Schemas schemas;
  expectSchema(schemas.of<std::optional<Timestamp>>(Use::answer),
               R"({"type":["string","null"],"format":"date-time"})");
  expectSchema(schemas.of<std::optional<Speaker>>(Use::answer),
               R"({"anyOf":[{"type":"string","enum":["caller","agent"]},{"type":"null"}]})");
  expectSchema(schemas.of<std::optional<std::optional<bool>>>(Use::answer), R"({"type":["boolean","null"]})");
  expectSchema(schemas.of<std::optional<std::optional<Speaker>>>(Use::answer),
               R"({"anyOf":[{"type":"string","enum":["caller","agent"]},{"type":"null"}]})");
  expectSchema(schemas.of<std::optional<Note>>(Use::answer),
               R"({"anyOf":[{"$ref":"#/components/schemas/Note"},{"type":"null"}]})");
}

TEST(Schema, AStructBecomesAReferenceToItsName) {
  Schemas schemas;
  expectSchema(schemas.of<NoteList>(Use::answer), R"({"$ref":"#/components/schemas/NoteList"})");
  expectSchema(schemas.named(), R"({
    "Note": {"type":"object",
      "properties":{"text":{"type":"string"},"author":{"type":["string","null"]}},
      "required":["text","author"]},
    "NoteList": {"type":"object",
      "properties":{
        "notes":{"type":"array","items":{"$ref":"#/components/schemas/Note"}},
        "by":{"type":"string","enum":["caller","agent"]},
        "to":{"anyOf":[{"type":"string","enum":["caller","agent"]},{"type":"null"}]},
        "limit":{"type":["integer","null"],"format":"int64"},
        "first":{"anyOf":[{"$ref":"#/components/schemas/Note"},{"type":"null"}]}},
      "required":["notes","by","to","limit","first"]}})");
}

TEST(Schema, ARequestMayLeaveOptionalsOutAndNothingUnknownIn) {
  Schemas schemas;
  schemas.of<Note>(Use::request);
  expectSchema(schemas.named(), R"({"Note":{"type":"object",
    "properties":{"text":{"type":"string"},"author":{"type":["string","null"]}},
    "required":["text"],"additionalProperties":false}})");
}

TEST(Schema, RequestAndAnswerOfOneStructGetTwoNames) {
  Schemas schemas;
  expectSchema(schemas.of<Note>(Use::answer), R"({"$ref":"#/components/schemas/Note"})");
  expectSchema(schemas.of<Note>(Use::request), R"({"$ref":"#/components/schemas/NoteInput"})");
  expectSchema(schemas.of<Note>(Use::answer), R"({"$ref":"#/components/schemas/Note"})");
  EXPECT_EQ(schemas.named().size(), 2u);
}

TEST(Schema, TwoTypesOfOneNameAreRefused) {
  Schemas schemas;
  schemas.of<Note>(Use::answer);
  schemas.of<Note>(Use::request);
  EXPECT_THROW(schemas.of<other::Note>(Use::request), std::logic_error);
}

TEST(Schema, InheritedMembersAreStated) {
  Schemas schemas;
  schemas.of<Agent>(Use::answer);
  EXPECT_EQ(boost::json::serialize(schemas.named().at("Agent").at("required")),
            R"(["name","calls","roles"])");
}

}  // namespace
}  // namespace frontdesk::json
