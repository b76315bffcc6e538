// The phone numbers of clients: unique in the account.
#include "tests/product.h"

namespace frontdesk::clients {
namespace {

using namespace test;

std::string numbersOf(const std::string& client) {
  return "/api/clients/" + client + "/phone-numbers";
}

TEST(PhoneNumbers, AreAddedListedAndRemoved) {
  auto owner = product().signUp();
  auto path = numbersOf(addClient(owner));
  EXPECT_EQ(owner.get(path).items(), 0u);
  auto made = owner.post(path, object{{"number", "+1 202-555-0119"}, {"label", "Front desk"}});
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.at("/number"), "+12025550119");
  EXPECT_EQ(made.header("location"), path + "/" + made.at("/id"));
  owner.post(path, object{{"number", "+12025550120"}});
  auto list = owner.get(path);
  EXPECT_EQ(each(list, "/number"), (std::vector<std::string>{"+12025550119", "+12025550120"}));
  EXPECT_EQ(each(list, "/label"), (std::vector<std::string>{"Front desk", "null"}));
  EXPECT_EQ(owner.del(path + "/" + made.at("/id")).status, 204);
  EXPECT_EQ(each(owner.get(path), "/number"), std::vector<std::string>{"+12025550120"});
  EXPECT_EQ(owner.del(path + "/" + made.at("/id")).status, 404) << "twice";
}

TEST(PhoneNumbers, AreNoOtherClientsAndTheFieldIsNamed) {
  auto owner = product().signUp();
  auto holder = addClient(owner, "Holder", "+12025550119");
  auto other = addClient(owner, "Other", "+12025550120");
  object withTaken{{"name", "Third"},
                   {"profession", "bank"},
                   {"phone_numbers", {{{"number", "+12025550130"}}, {{"number", "+12025550119"}}}}};
  EXPECT_EQ(owner.post(numbersOf(other), object{{"number", "+12025550119"}}).verdict(), "409 number");
  EXPECT_EQ(owner.post(numbersOf(holder), object{{"number", "+12025550119"}}).verdict(), "409 number")
      << "its own";
  EXPECT_EQ(owner.post("/api/clients", withTaken).verdict(), "409 phone_numbers");
  EXPECT_EQ(owner.put("/api/clients/" + other, withTaken).verdict(), "409 phone_numbers");
  EXPECT_EQ(owner.get("/api/clients").items(), 2u) << "no third client without its numbers";
  EXPECT_EQ(each(owner.get(numbersOf(other)), "/number"), std::vector<std::string>{"+12025550120"});
  EXPECT_EQ(owner.get("/api/clients/" + other).at("/name"), "Other");
}

TEST(PhoneNumbers, OfAnotherAccountAreFreeHere) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  addClient(owner, "Mine", "+12025550119");
  addClient(stranger, "Theirs", "+12025550119");
}

TEST(PhoneNumbers, MoveFromOneClientToAnother) {
  auto owner = product().signUp();
  auto from = addClient(owner, "From", "+12025550119");
  auto to = addClient(owner, "To");
  owner.put("/api/clients/" + from, object{{"name", "From"}, {"profession", "bank"}});
  auto moved = owner.put(
      "/api/clients/" + to,
      object{{"name", "To"}, {"profession", "bank"}, {"phone_numbers", {{{"number", "+12025550119"}}}}});
  EXPECT_EQ(moved.at("/phone_numbers/0/number"), "+12025550119");
  auto number = owner.get(numbersOf(to)).at("/items/0/id");
  EXPECT_EQ(owner.del(numbersOf(to) + "/" + number).status, 204);
  EXPECT_EQ(owner.post(numbersOf(from), object{{"number", "+12025550119"}}).status, 201) << "and back";
}

TEST(PhoneNumbers, StayWithAnArchivedClient) {
  auto owner = product().signUp();
  auto archived = addClient(owner, "Archived", "+12025550119");
  auto other = addClient(owner, "Other");
  owner.del("/api/clients/" + archived);
  EXPECT_EQ(owner.post(numbersOf(other), object{{"number", "+12025550119"}}).verdict(), "409 number");
}

TEST(PhoneNumbers, GoToOneOfManyAtOnce) {
  auto owner = product().signUp();
  std::vector<std::string> clients;
  for (int i = 0; i < 6; ++i) clients.push_back(addClient(owner));
  std::atomic<int> made{0};
  atOnce(6, [&](int i) {
    auto status = owner.anotherTab().post(numbersOf(clients[i]), object{{"number", "+12025550119"}}).status;
    if (status == 201) ++made;
    EXPECT_TRUE(status == 201 || status == 409) << status;
  });
  EXPECT_EQ(made, 1);
}

TEST(PhoneNumbers, NameBadFields) {
  auto owner = product().signUp();
  auto path = numbersOf(addClient(owner));
  struct Case {
    const char* name;
    object draft;
    const char* verdict;
  } cases[] = {
      {"nothing", {}, "422 number"},
      {"no plus", {{"number", "12025550119"}}, "422 number"},
      {"letters", {{"number", "+1202CALLNOW"}}, "422 number"},
      {"too short", {{"number", "+120255"}}, "422 number"},
      {"too long", {{"number", "+1202555011912345"}}, "422 number"},
      {"a long label", {{"number", "+12025550119"}, {"label", std::string(61, 'x')}}, "422 label"},
      {"a client", {{"number", "+12025550119"}, {"client_id", nobody}}, "422 client_id"},
  };
  for (const auto& c : cases) EXPECT_EQ(owner.post(path, c.draft).verdict(), c.verdict) << c.name;
}

TEST(PhoneNumbers, OfMissingAndForeignClientsAreNotThere) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto mine = addClient(owner, "Mine", "+12025550119");
  auto number = owner.get(numbersOf(mine)).at("/items/0/id");
  object draft{{"number", "+12025550121"}};
  for (auto path : {numbersOf(mine), numbersOf(nobody)}) {
    EXPECT_EQ(stranger.get(path).status, 404);
    EXPECT_EQ(stranger.post(path, draft).status, 404);
    EXPECT_EQ(stranger.del(path + "/" + number).status, 404);
  }
  auto second = addClient(owner, "Second");
  EXPECT_EQ(owner.del(numbersOf(second) + "/" + number).status, 404) << "another client's number";
  EXPECT_EQ(owner.del(numbersOf(mine) + "/x").verdict(), "422 number_id");
  EXPECT_EQ(owner.get(numbersOf("x")).verdict(), "422 id");
  EXPECT_EQ(owner.get(numbersOf(mine)).items(), 1u);
}

}  // namespace
}  // namespace frontdesk::clients
