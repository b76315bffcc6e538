#include "clients/client.h"

#include <gtest/gtest.h>

#include "json/parse.h"
#include "json/read.h"

namespace frontdesk::clients {
namespace {

std::string refusedFields(const std::string& text) {
  json::Errors errors;
  json::read<ClientDraft>(json::parse(text), json::Place{}, errors);
  std::string fields;
  for (const auto& error : errors.list()) fields += (fields.empty() ? "" : ", ") + error.field;
  return fields;
}

TEST(ClientDraft, NeedsANameAndAProfession) {
  EXPECT_EQ(refusedFields(R"({"name":"Harbor Dental","profession":"dentist"})"), "");
  EXPECT_EQ(refusedFields("{}"), "name, profession");
}

TEST(ClientDraft, NamesTheNumberThatIsGivenTwice) {
  EXPECT_EQ(refusedFields(R"({"name":"A","profession":"bank","phone_numbers":[{"number":"+12025550119"},
                              {"number":"+12025550120"},{"number":"+1 (202) 555-0119"},{"number":"+12025550120"}]})"),
            "phone_numbers[2].number, phone_numbers[3].number");
}

TEST(ClientDraft, TakesFiftyNumbersAndNoMore) {
  auto draftOf = [](int count) {
    std::string numbers;
    for (int i = 0; i < count; ++i)
      numbers += (i ? "," : "") + std::string(R"({"number":"+1202555)") + std::to_string(1000 + i) + "\"}";
    return R"({"name":"A","profession":"bank","phone_numbers":[)" + numbers + "]}";
  };
  EXPECT_EQ(refusedFields(draftOf(50)), "");
  EXPECT_EQ(refusedFields(draftOf(51)), "phone_numbers");
}

TEST(Profession, ReadsAsAPersonWouldWriteIt) {
  EXPECT_EQ(labelOf(Profession::hair_salon), "Hair salon");
  EXPECT_EQ(labelOf(Profession::dentist), "Dentist");
}

}  // namespace
}  // namespace frontdesk::clients
