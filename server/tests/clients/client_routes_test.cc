// Creating, reading, replacing, archiving and restoring clients.
#include "tests/product.h"

namespace frontdesk::clients {
namespace {

using namespace test;

const object full{
    {"name", "Harbor Dental"},
    {"profession", "dentist"},
    {"voice_id", "warm-alto"},
    {"email", "Desk@Harbor.test"},
    {"time_zone", "Europe/Berlin"},
    {"language", "de-CH"},
    {"greeting", "Grüezi!\nHow can I help?"},
    {"instructions", "Ask for the insurer.\n\n- Never promise a price."},
    {"phone_numbers",
     {{{"number", "+1 (202) 555-0119"}, {"label", "Front desk"}}, {{"number", "+12025550120"}}}},
    {"metadata", {{"crm", {{"id", 17}}}, {"tags", {"a", "b"}}}}};

TEST(CreateClient, KeepsAllThatWasGiven) {
  auto owner = product().signUp();
  auto made = owner.post("/api/clients", full);
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.header("location"), "/api/clients/" + made.at("/id"));
  auto read = owner.get("/api/clients/" + made.at("/id"));
  EXPECT_EQ(read.body, made.body) << "what is read is what was answered";
  EXPECT_EQ(read.header("etag"), made.header("etag"));
  EXPECT_EQ(read.at("/name"), "Harbor Dental");
  EXPECT_EQ(read.at("/status"), "active");
  EXPECT_EQ(read.at("/voice_id"), "warm-alto");
  EXPECT_EQ(read.at("/email"), "desk@harbor.test");
  EXPECT_EQ(read.at("/time_zone"), "Europe/Berlin");
  EXPECT_EQ(read.at("/language"), "de-CH");
  EXPECT_EQ(read.at("/greeting"), "Grüezi!\nHow can I help?");
  EXPECT_EQ(read.at("/instructions"), "Ask for the insurer.\n\n- Never promise a price.");
  EXPECT_EQ(read.at("/phone_numbers/0/number"), "+12025550119");
  EXPECT_EQ(read.at("/phone_numbers/0/label"), "Front desk");
  EXPECT_EQ(read.at("/phone_numbers/1/number"), "+12025550120");
  EXPECT_EQ(read.at("/phone_numbers/1/label"), "null");
  EXPECT_EQ(read.at("/metadata/crm/id"), "17");
  EXPECT_EQ(read.at("/metadata/tags"), R"(["a","b"])");
  EXPECT_EQ(read.at("/calls_30_days"), "0");
  EXPECT_EQ(read.at("/last_call_at"), "null");
}

TEST(CreateClient, FillsInWhatIsNotGiven) {
  auto owner = product().signUp();
  product().database().query("update accounts set time_zone = 'Asia/Tokyo' where id = '" + owner.account_id +
                             "'");
  auto made = owner.post("/api/clients", object{{"name", "Plain"}, {"profession", "other"}});
  EXPECT_EQ(made.at("/time_zone"), "Asia/Tokyo");
  EXPECT_EQ(made.at("/language"), "en");
  EXPECT_EQ(made.at("/phone_numbers"), "[]");
  EXPECT_EQ(made.at("/metadata"), "{}");
  for (auto field : {"/voice_id", "/email", "/greeting", "/instructions"})
    EXPECT_EQ(made.at(field), "null") << field;
}

TEST(CreateClient, TakesTwoOfTheSameName) {
  auto owner = product().signUp();
  EXPECT_NE(addClient(owner, "Twin"), addClient(owner, "Twin"));
}

TEST(CreateClient, NamesBadFields) {
  auto owner = product().signUp();
  struct Case {
    const char* name;
    const char* field;
    boost::json::value value;
    const char* verdict;
  } cases[] = {
      {"no name", "name", nullptr, "422 name"},
      {"a long name", "name", boost::json::string(121, 'x'), "422 name"},
      {"an unknown profession", "profession", "wizard", "422 profession"},
      {"a profession that is a number", "profession", 3, "422 profession"},
      {"no address", "email", "desk", "422 email"},
      {"an unknown time zone", "time_zone", "Mars/Olympus", "422 time_zone"},
      {"no language", "language", "klingonish", "422 language"},
      {"a long greeting", "greeting", boost::json::string(501, 'x'), "422 greeting"},
      {"long instructions", "instructions", boost::json::string(8001, 'x'), "422 instructions"},
      {"numbers that are no list", "phone_numbers", "+12025550119", "422 phone_numbers"},
      {"a number without its country", "phone_numbers", array{object{{"number", "2025550119"}}},
       "422 phone_numbers[0].number"},
      {"a label that is long", "phone_numbers",
       array{object{{"number", "+12025550119"}, {"label", std::string(61, 'x')}}},
       "422 phone_numbers[0].label"},
      {"the same number twice", "phone_numbers",
       array{object{{"number", "+12025550119"}}, object{{"number", "+1 202 555 0119"}}},
       "422 phone_numbers[1].number"},
      {"metadata that is a list", "metadata", array{}, "422 metadata"},
      {"metadata that is large", "metadata", object{{"x", std::string(17'000, 'x')}}, "422 metadata"},
      {"an id of one's own choice", "id", nobody, "422 id"},
      {"an account of somebody else's", "account_id", nobody, "422 account_id"},
      {"a status", "status", "archived", "422 status"},
      {"a count of calls", "calls_30_days", 1'000'000, "422 calls_30_days"},
  };
  for (const auto& c : cases) {
    object draft{{"name", "Harbor"}, {"profession", "dentist"}};
    draft[c.field] = c.value;
    EXPECT_EQ(owner.post("/api/clients", draft).verdict(), c.verdict) << c.name;
  }
  EXPECT_EQ(owner.post("/api/clients", "{").status, 400);
  EXPECT_EQ(
      owner.post("/api/clients", R"({"name":"A","profession":"bank","metadata":{"a":"\u0000"}})").status,
      400);
  EXPECT_EQ(owner.get("/api/clients").items(), 0u) << "nothing was stored";
}

TEST(ReadClient, IsThereForItsOwnAccountOnly) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto id = addClient(owner);
  EXPECT_EQ(owner.get("/api/clients/" + id).status, 200);
  EXPECT_EQ(stranger.get("/api/clients/" + id).status, 404);
  EXPECT_EQ(owner.get(std::string("/api/clients/") + nobody).status, 404);
  EXPECT_EQ(owner.get("/api/clients/17").verdict(), "422 id");
}

TEST(ReplaceClient, ReplacesAllThatADraftHolds) {
  auto owner = product().signUp();
  auto id = owner.post("/api/clients", full).at("/id");
  auto replaced = owner.put("/api/clients/" + id, object{{"name", "Bay Dental"}, {"profession", "doctor"}});
  ASSERT_EQ(replaced.status, 200) << replaced.body;
  EXPECT_EQ(replaced.body, owner.get("/api/clients/" + id).body);
  EXPECT_EQ(replaced.at("/id"), id);
  EXPECT_EQ(replaced.at("/name"), "Bay Dental");
  EXPECT_EQ(replaced.at("/profession"), "doctor");
  EXPECT_EQ(replaced.at("/time_zone"), "UTC");
  EXPECT_EQ(replaced.at("/language"), "en");
  EXPECT_EQ(replaced.at("/phone_numbers"), "[]");
  EXPECT_EQ(replaced.at("/metadata"), "{}");
  for (auto field : {"/voice_id", "/email", "/greeting", "/instructions"})
    EXPECT_EQ(replaced.at(field), "null") << field;
}

TEST(ReplaceClient, KeepsTheIdsOfNumbersThatStay) {
  auto owner = product().signUp();
  auto made = owner.post("/api/clients", full);
  auto draft = full;
  draft["phone_numbers"] = {{{"number", "+12025550121"}}, {{"number", "+12025550119"}, {"label", "Renamed"}}};
  auto replaced = owner.put("/api/clients/" + made.at("/id"), draft);
  EXPECT_EQ(replaced.json().at("phone_numbers").as_array().size(), 2u);
  EXPECT_EQ(replaced.at("/phone_numbers/0/id"), made.at("/phone_numbers/0/id"));
  EXPECT_EQ(replaced.at("/phone_numbers/0/label"), "Renamed");
  EXPECT_EQ(replaced.at("/phone_numbers/1/number"), "+12025550121");
}

TEST(ReplaceClient, NamesBadFieldsAndChangesNothing) {
  auto owner = product().signUp();
  auto id = addClient(owner, "Before");
  auto before = owner.get("/api/clients/" + id);
  EXPECT_EQ(owner.put("/api/clients/" + id, object{}).verdict(), "422 name, profession");
  EXPECT_EQ(owner.put("/api/clients/" + id, object{{"name", "A"}, {"profession", "wizard"}}).verdict(),
            "422 profession");
  EXPECT_EQ(owner.put("/api/clients/x", object{{"name", "A"}, {"profession", "bank"}}).verdict(), "422 id");
  EXPECT_EQ(owner.get("/api/clients/" + id).body, before.body);
}

TEST(ReplaceClient, TouchesNoOtherAccounts) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto id = addClient(owner, "Mine");
  object draft{{"name", "Theirs"}, {"profession", "bank"}};
  EXPECT_EQ(stranger.put("/api/clients/" + id, draft).status, 404);
  EXPECT_EQ(owner.put(std::string("/api/clients/") + nobody, draft).status, 404);
  EXPECT_EQ(owner.get("/api/clients/" + id).at("/name"), "Mine");
}

TEST(ArchiveClient, TakesItOutOfListsAndKeepsItsCalls) {
  auto owner = product().signUp();
  auto id = addClient(owner, "Gone", "+12025550119");
  auto call = addCall(owner, id);
  EXPECT_EQ(owner.del("/api/clients/" + id).status, 204);
  EXPECT_EQ(owner.get("/api/clients").items(), 0u);
  EXPECT_EQ(each(owner.get("/api/clients?status=archived"), "/id"), std::vector<std::string>{id});
  EXPECT_EQ(owner.get("/api/clients/" + id).at("/status"), "archived");
  EXPECT_EQ(owner.get("/api/calls/" + call).at("/client_name"), "Gone");
  EXPECT_EQ(owner.del("/api/clients/" + id).status, 204) << "again: nothing changes";
  auto restored = owner.post("/api/clients/" + id + "/restore");
  EXPECT_EQ(restored.status, 200);
  EXPECT_EQ(restored.at("/status"), "active");
  EXPECT_EQ(restored.at("/phone_numbers/0/number"), "+12025550119");
  EXPECT_EQ(owner.get("/api/clients").items(), 1u);
}

TEST(ArchiveClient, TouchesNoOtherAccounts) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto id = addClient(owner);
  for (auto path : {"/api/clients/" + id, std::string("/api/clients/") + nobody}) {
    EXPECT_EQ(stranger.del(path).status, 404);
    EXPECT_EQ(stranger.post(path + "/restore").status, 404);
  }
  EXPECT_EQ(owner.del("/api/clients/17").verdict(), "422 id");
  EXPECT_EQ(owner.post("/api/clients/17/restore").verdict(), "422 id");
  EXPECT_EQ(owner.get("/api/clients/" + id).at("/status"), "active");
}

TEST(Professions, AreThoseThatADraftTakes) {
  auto owner = product().signUp();
  auto list = owner.get("/api/professions");
  EXPECT_EQ(list.items(), 21u);
  EXPECT_EQ(list.at("/items/8/label"), "Hair salon");
  for (const auto& id : each(list, "/id"))
    EXPECT_EQ(owner.post("/api/clients", object{{"name", id}, {"profession", id}}).status, 201) << id;
}

TEST(Voices, AreThoseThatADraftTakes) {
  auto owner = product().signUp();
  auto voices = owner.get("/api/voices");
  EXPECT_EQ(voices.at("/items/0/can_preview"), "false");  // the built-in list has no voice to speak with
  auto ids = each(voices, "/id");
  EXPECT_EQ(std::set(ids.begin(), ids.end()).size(), 14u);
  for (const auto& id : ids) {
    auto made = owner.post("/api/clients", object{{"name", id}, {"profession", "bank"}, {"voice_id", id}});
    EXPECT_EQ(made.at("/voice_id"), id);
  }
}

}  // namespace
}  // namespace frontdesk::clients
