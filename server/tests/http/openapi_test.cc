#include "tests/http/test_server.h"

namespace frontdesk::http {

// A parameter that needs to know who calls, as a product's tenant does.
struct Who {};
template <>
struct Argument<Who> {
  static constexpr bool needsCaller = true;
  static Who from(Request&) { return {}; }
  static void describe(Operation&, json::Schemas&) {}
};

namespace test {
namespace {

struct PetDraft {
  Text<1, 40> name;
  std::optional<Timestamp> born;
};
BOOST_DESCRIBE_STRUCT(PetDraft, (), (name, born))
struct Pet {
  Uuid id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Pet, (), (id, name))
struct PetFilter {
  std::optional<std::string> search;
  std::vector<Uuid> ids;
  Whole<1, 200> limit;
};
BOOST_DESCRIBE_STRUCT(PetFilter, (), (search, ids, limit))
struct ToyPath {
  Uuid id;
  std::int32_t toy;
};
BOOST_DESCRIBE_STRUCT(ToyPath, (), (id, toy))

Awaitable<Page<Pet>> listPets(Who, Query<PetFilter>) {
  co_return Page<Pet>{};
}
Awaitable<Created<Pet>> createPet(Who, Body<PetDraft>) {
  co_return Created{Pet{}};
}
Awaitable<std::optional<Pet>> getPet(Who, Path<Uuid>) {
  co_return std::nullopt;
}
Awaitable<NoContent> removeToy(Who, Path<ToyPath>) {
  co_return NoContent{};
}
Awaitable<Response> putPhoto(Who, Path<Uuid>, Upload) {
  co_return Response{};
}
Awaitable<Pet> health() {
  co_return Pet{};
}

struct Document : testing::Test {
  boost::json::value document;
  Document() {
    Router api;
    api.get("/api/pets", "List pets", listPets).scope("pets:read");
    api.post("/api/pets", "Create a pet", createPet).needs(Role::member).scope("pets:write");
    api.get("/api/pets/{id}", "One pet", getPet);
    api.del("/api/pets/{id}/toys/{toy}", "Take a toy away", removeToy).needs(Role::admin);
    api.put("/api/pets/{id}/photo", "Upload a photo", putPhoto).takes("image/png").gives("image/png", 200);
    api.get("/healthz", "Alive", health);
    document = api.openapi("Pets", "1.2");
  }
  std::string at(std::string_view pointer) {
    boost::system::error_code code;
    auto found = document.find_pointer(boost::json::string_view(pointer), code);
    return found ? boost::json::serialize(*found) : "(nothing)";
  }
  void expectAt(std::string_view pointer, std::string_view expected) {
    auto got = at(pointer);
    ASSERT_NE(got, "(nothing)") << pointer;
    EXPECT_EQ(json::parse(got), json::parse(expected)) << pointer << ": " << got;
  }
};

TEST_F(Document, Heads) {
  expectAt("/openapi", R"("3.1.0")");
  expectAt("/info/title", R"("Pets")");
  expectAt("/info/version", R"("1.2")");
  expectAt("/servers", R"([{"url":"/"}])");
  expectAt("/tags", R"([{"name":"healthz"},{"name":"pets"}])");
  EXPECT_EQ(document.at("paths").as_object().size(), 5u);
  expectAt("/components/securitySchemes/bearer", R"({"type":"http","scheme":"bearer","bearerFormat":"JWT"})");
}

TEST_F(Document, QueryParameters) {
  expectAt("/paths/~1api~1pets/get/parameters", R"([
    {"name":"search","in":"query","required":false,"schema":{"type":"string"}},
    {"name":"ids","in":"query","required":false,
     "schema":{"type":"array","items":{"type":"string","format":"uuid"}}},
    {"name":"limit","in":"query","required":true,"schema":{"type":"integer","minimum":1,"maximum":200}}])");
}

TEST_F(Document, PathParametersByTheNamesInThePath) {
  expectAt("/paths/~1api~1pets~1{id}/get/parameters",
           R"([{"name":"id","in":"path","required":true,"schema":{"type":"string","format":"uuid"}}])");
  expectAt("/paths/~1api~1pets~1{id}~1toys~1{toy}/delete/parameters", R"([
    {"name":"id","in":"path","required":true,"schema":{"type":"string","format":"uuid"}},
    {"name":"toy","in":"path","required":true,"schema":{"type":"integer","format":"int32"}}])");
}

TEST_F(Document, Bodies) {
  expectAt("/paths/~1api~1pets/post/requestBody", R"({"required":true,"content":
    {"application/json":{"schema":{"$ref":"#/components/schemas/PetDraft"}}}})");
  expectAt("/components/schemas/PetDraft", R"({"type":"object","properties":
    {"name":{"type":"string","minLength":1,"maxLength":40},"born":{"type":["string","null"],"format":"date-time"}},
    "required":["name"],"additionalProperties":false})");
  expectAt("/paths/~1api~1pets~1{id}~1photo/put/requestBody/content",
           R"({"image/png":{"schema":{"type":"string","format":"binary"}}})");
}

TEST_F(Document, Answers) {
  expectAt("/paths/~1api~1pets/post/responses/201/content/application~1json/schema",
           R"({"$ref":"#/components/schemas/Pet"})");
  expectAt("/components/schemas/Pet/required", R"(["id","name"])");
  expectAt("/paths/~1api~1pets/get/responses/200/content/application~1json/schema/properties/items",
           R"({"type":"array","items":{"$ref":"#/components/schemas/Pet"}})");
  expectAt("/paths/~1api~1pets~1{id}~1toys~1{toy}/delete/responses/204", R"({"description":"Done"})");
  for (auto status : {"400", "401", "403", "404", "422", "429", "503"})
    expectAt("/paths/~1api~1pets~1{id}/get/responses/" + std::string(status) + "/content",
             R"({"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}})");
  expectAt("/components/schemas/Problem/required",
           R"(["type","title","status","detail","request_id","errors"])");
}

TEST_F(Document, WhoMayCall) {
  expectAt("/paths/~1api~1pets/get/security", R"([{"bearer":[]},{"api_key":[]}])");
  expectAt("/paths/~1api~1pets~1{id}/get/security", R"([{"bearer":[]}])");
  expectAt("/paths/~1healthz/get/security", "[]");
  expectAt("/paths/~1api~1pets/post/description", R"("Least role: member. API-key scope: pets:write.")");
  EXPECT_EQ(at("/paths/~1healthz/get/responses/401"), "(nothing)");
  EXPECT_EQ(at("/paths/~1healthz/get/responses/404"), "(nothing)");
}

TEST_F(Document, CreationsTakeAnIdempotencyKey) {
  expectAt("/paths/~1api~1pets/post/parameters/0/name", R"("Idempotency-Key")");
  expectAt("/paths/~1api~1pets/post/parameters/0/required", "false");
}

TEST_F(Document, OperationIdsSayMethodAndPath) {
  expectAt("/paths/~1api~1pets/get/operationId", R"("getPets")");
  expectAt("/paths/~1api~1pets~1{id}~1toys~1{toy}/delete/operationId", R"("deletePetsIdToysToy")");
  expectAt("/paths/~1healthz/get/operationId", R"("getHealthz")");
  expectAt("/paths/~1healthz/get/tags", R"(["healthz"])");
  expectAt("/paths/~1api~1pets/get/summary", R"("List pets")");
}

TEST(OpenApi, RootAndShortPathsAreFine) {
  Router api;
  api.get("/", "Root", health);
  api.get("/x", "Short", health);
  auto document = boost::json::value(api.openapi("Short", "1"));
  EXPECT_EQ(document.at_pointer("/paths/~1x/get/operationId"), "getX");
  EXPECT_EQ(document.at_pointer("/paths/~1/get/operationId"), "get");
}

}  // namespace
}  // namespace test
}  // namespace frontdesk::http
