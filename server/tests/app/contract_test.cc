// The checker that holds answers against the document can find fault.
#include "tests/contract.h"

#include <gtest/gtest.h>

namespace frontdesk::test {
namespace {

using boost::json::object;

const object document{
    {"components",
     {{"schemas",
       {{"Pet",
         {{"type", "object"}, {"required", {"id"}}, {"properties", {{"id", {{"type", "integer"}}}}}}}}}}}};

std::string breach(const char* value, const char* schema) {
  return breachOf(boost::json::parse(value), boost::json::parse(schema).as_object(), document, "it");
}

TEST(Contract, TakesWhatFits) {
  struct Case {
    const char* value;
    const char* schema;
  } cases[] = {
      {"1", R"({"type":"integer","minimum":1,"maximum":1})"},
      {"1.5", R"({"type":"number"})"},
      {"1", R"({"type":"number"})"},
      {"null", R"({"type":["string","null"],"minLength":3})"},
      {R"("ä")", R"({"type":"string","minLength":1,"maxLength":1,"pattern":"^.+$"})"},
      {R"("a")", R"({"type":"string","enum":["a","b"]})"},
      {R"([{"id":1},{"id":2}])", R"({"type":"array","items":{"$ref":"#/components/schemas/Pet"}})"},
      {"null", R"({"anyOf":[{"$ref":"#/components/schemas/Pet"},{"type":"null"}]})"},
      {R"({"x":1})", R"({"type":"object","additionalProperties":true})"},
      {R"("2026-07-01T10:00:00.000Z")", R"({"type":"string","format":"date-time"})"},
  };
  for (const auto& c : cases) EXPECT_EQ(breach(c.value, c.schema), "") << c.value << ' ' << c.schema;
}

TEST(Contract, FindsWhatDoesNot) {
  struct Case {
    const char* value;
    const char* schema;
  } cases[] = {
      {R"("1")", R"({"type":"integer"})"},
      {"1.5", R"({"type":"integer"})"},
      {"null", R"({"type":"string"})"},
      {"0", R"({"type":"integer","minimum":1})"},
      {"2", R"({"type":"integer","maximum":1})"},
      {R"("")", R"({"type":"string","minLength":1})"},
      {R"("äö")", R"({"type":"string","maxLength":1})"},
      {R"("x")", R"({"type":"string","pattern":"^[0-9]+$"})"},
      {R"("c")", R"({"type":"string","enum":["a","b"]})"},
      {R"([{"id":1},{"id":"2"}])", R"({"type":"array","items":{"$ref":"#/components/schemas/Pet"}})"},
      {"{}", R"({"$ref":"#/components/schemas/Pet"})"},
      {R"({"id":1,"name":"x"})", R"({"$ref":"#/components/schemas/Pet"})"},
      {"5", R"({"anyOf":[{"$ref":"#/components/schemas/Pet"},{"type":"null"}]})"},
      {R"("yesterday")", R"({"type":"string","format":"date-time"})"},
      {R"("17")", R"({"type":"string","format":"uuid"})"},
      {R"("ada")", R"({"type":"string","format":"email"})"},
      {"1", R"({"type":"integer","multipleOf":1})"},
  };
  for (const auto& c : cases) EXPECT_NE(breach(c.value, c.schema), "") << c.value << ' ' << c.schema;
}

http::test::Answer answered(int status, const char* type, const char* body) {
  return {status, "", {{"content-type", type}}, body};
}

TEST(Contract, FindsUndocumentedStatusesMediaTypesAndBodies) {
  Contract own;
  EXPECT_EQ(own.breach("GET", "/healthz", answered(200, "application/json", R"({"status":"ok"})")), "");
  EXPECT_NE(own.breach("GET", "/healthz", answered(200, "application/json", R"({"status":1})")), "");
  EXPECT_NE(own.breach("GET", "/healthz", answered(202, "application/json", R"({"status":"ok"})")), "");
  EXPECT_NE(own.breach("GET", "/healthz", answered(200, "text/html", "ok")), "");
  EXPECT_NE(own.breach("POST", "/api/auth/logout", answered(204, "text/plain", "bye")), "");
  EXPECT_NE(own.breach("GET", "/api/clients", answered(401, "application/problem+json", R"({"error":"no"})")),
            "");
  EXPECT_EQ(own.succeeded(), (std::set<std::string>{"GET /healthz", "POST /api/auth/logout"}));
  EXPECT_EQ(own.operations().count("GET /api/clients/{id}"), 1u);
}

}  // namespace
}  // namespace frontdesk::test
