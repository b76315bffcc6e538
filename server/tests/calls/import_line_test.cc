#include "calls/import_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace frontdesk::calls {
namespace {

using testing::HasSubstr;

std::string lineWith(const std::string& more) {
  return R"({"direction":"inbound","started_at":"2026-07-01T10:00:00Z")" + more + "}";
}

TEST(ImportLine, TakesAClientByName) {
  auto read = readImportLine(lineWith(R"(,"client":"Trattoria Bell","profession":"restaurant")"));
  ASSERT_TRUE(read.draft) << read.refusal;
  EXPECT_EQ(read.draft->client->text(), "Trattoria Bell");
  EXPECT_EQ(*read.draft->profession, clients::Profession::restaurant);
  EXPECT_FALSE(read.draft->call.client_id);
}

TEST(ImportLine, TakesAClientByIdOrByNumber) {
  auto id = readImportLine(lineWith(R"(,"client_id":"018f0000-0000-7000-8000-000000000001")"));
  ASSERT_TRUE(id.draft) << id.refusal;
  EXPECT_EQ(id.draft->call.client_id->text(), "018f0000-0000-7000-8000-000000000001");
  EXPECT_FALSE(id.draft->client);
  EXPECT_TRUE(readImportLine(lineWith(R"(,"to_number":"+13125550109")")).draft);
}

TEST(ImportLine, TakesTheNilIdAsAnyOther) {
  auto nil = Uuid{}.text();
  auto read = readImportLine(lineWith(R"(,"client_id":")" + nil + R"(")"));
  ASSERT_TRUE(read.draft) << read.refusal;
  EXPECT_EQ(read.draft->call.client_id->text(), nil) << "nobody's: the store says so";
}

TEST(ImportLine, TakesANullForNotGiven) {
  auto read =
      readImportLine(lineWith(R"(,"client":"A","client_id":null,"profession":null,"external_id":null)"));
  ASSERT_TRUE(read.draft) << read.refusal;
  EXPECT_FALSE(read.draft->call.client_id);
  EXPECT_FALSE(read.draft->profession);
}

TEST(ImportLine, SaysWhatIsWrong) {
  struct Case {
    const char* name;
    std::string line;
    const char* reason;
  } cases[] = {
      {"no JSON", "no call", "is no JSON"},
      {"cut short", R"({"direction":"inbo)", "is no JSON"},
      {"two values", lineWith("") + lineWith(""), "is no JSON"},
      {"bytes that are no text", lineWith(",\"client\":\"\xff\""), "is no JSON: it is no valid UTF-8"},
      {"a key twice", lineWith(R"(,"client":"A","client":"B")"),
       "is no JSON: the key \"client\" is given twice"},
      {"a list", "[]", "must be an object"},
      {"nobody's", lineWith(""), "client_id is required unless to_number tells whose call it is"},
      {"a name that is empty", lineWith(R"(,"client":"")"), "client must not be empty"},
      {"a name that is a number", lineWith(R"(,"client":5)"), "client must be a string"},
      {"an unknown profession", lineWith(R"(,"client":"A","profession":"wizard")"),
       "profession must be one of"},
      {"an unknown field", lineWith(R"(,"client":"A","nonsense":1)"), "nonsense is not a field"},
      {"a turn without words",
       lineWith(R"(,"client":"A","transcript":[{"speaker":"caller","text":"","start_ms":0,"end_ms":1}])"),
       "transcript[0].text must not be empty"},
  };
  for (const auto& c : cases) {
    auto read = readImportLine(c.line);
    EXPECT_FALSE(read.draft) << c.name;
    EXPECT_THAT(read.refusal, HasSubstr(c.reason)) << c.name;
  }
}

TEST(ImportLine, NamesAllThatIsWrong) {
  auto read = readImportLine(R"({"client":"A","direction":"up","started_at":"x","status":"y"})");
  EXPECT_FALSE(read.draft);
  for (auto field : {"direction ", "started_at ", "status "}) EXPECT_THAT(read.refusal, HasSubstr(field));
}

}  // namespace
}  // namespace frontdesk::calls
