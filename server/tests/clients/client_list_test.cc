// GET /api/clients: search, filters, order and pages.
#include <algorithm>

#include "tests/product.h"

namespace frontdesk::clients {
namespace {

using namespace test;
using Names = std::vector<std::string>;

std::string add(Browser& owner, const object& more) {
  object draft{{"name", "X"}, {"profession", "dentist"}};
  for (const auto& [field, value] : more) draft[field] = value;
  auto made = owner.post("/api/clients", draft);
  EXPECT_EQ(made.status, 201) << made.body;
  return made.at("/id");
}

TEST(ListClients, FindsByPartsOfNameAddressAndNumber) {
  auto owner = product().signUp();
  add(owner, {{"name", "Harbor Dental"},
              {"email", "desk@harbor.test"},
              {"phone_numbers", {{{"number", "+12025550119"}}}}});
  add(owner, {{"name", "100% Fit"}, {"profession", "fitness"}});
  add(owner, {{"name", "A_B Law"}, {"profession", "law_firm"}});
  add(owner, {{"name", "AxB Law"}, {"profession", "law_firm"}});
  add(owner, {{"name", "Back\\slash"}});
  add(owner, {{"name", "Zahnärzte Überlingen"}, {"email", "info@see.test"}});
  struct Case {
    const char* name;
    const char* query;
    Names found;
  } cases[] = {
      {"a name's part, any case", "search=hARBOR", {"Harbor Dental"}},
      {"an address' part", "search=see.test", {"Zahnärzte Überlingen"}},
      {"a number's part", "search=5550119", {"Harbor Dental"}},
      {"a number as it is written", "search=%2B1202", {"Harbor Dental"}},
      {"an umlaut in another case", "search=%C3%BCberlingen", {"Zahnärzte Überlingen"}},
      {"a percent sign is itself", "search=%25", {"100% Fit"}},
      {"an underscore is itself", "search=A_B", {"A_B Law"}},
      {"a backslash is itself", "search=%5C", {"Back\\slash"}},
      {"two percent signs", "search=%25%25", {}},
      {"a quote", "search='", {}},
      {"what nobody has", "search=nobody", {}},
      {"spaces around", "search=%20fit%20", {"100% Fit"}},
      {"one profession", "profession=fitness", {"100% Fit"}},
      {"two professions", "profession=fitness,law_firm", {"100% Fit", "A_B Law", "AxB Law"}},
      {"search and profession", "search=law&profession=fitness", {}},
      {"archived", "status=archived", {}},
  };
  for (const auto& c : cases)
    EXPECT_EQ(each(owner.get(std::string("/api/clients?") + c.query), "/name"), c.found) << c.name;
  EXPECT_EQ(owner.get("/api/clients?search=").items(), 6u) << "an empty search is none";
}

TEST(ListClients, FindsNothingOfOtherAccounts) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  add(owner, {{"name", "Secret"}, {"email", "secret@harbor.test"}});
  for (auto query : {"", "?search=Secret", "?search=secret%40harbor", "?sort=-calls", "?status=archived"})
    EXPECT_EQ(stranger.get(std::string("/api/clients") + query).items(), 0u) << query;
}

TEST(ListClients, NamesBadParameters) {
  auto owner = product().signUp();
  struct Case {
    const char* query;
    const char* verdict;
  } cases[] = {
      {"limit=0", "422 limit"},
      {"limit=201", "422 limit"},
      {"limit=-1", "422 limit"},
      {"limit=ten", "422 limit"},
      {"limit=99999999999999999999", "422 limit"},
      {"sort=email", "422 sort"},
      {"sort=name,calls", "422 sort"},
      {"sort=--name", "422 sort"},
      {"status=gone", "422 status"},
      {"profession=wizard", "422 profession"},
      {"profession=bank,wizard", "422 profession"},
      {"include_total=maybe", "422 include_total"},
      {"account_id=018f0000-0000-7000-8000-000000000001", "422 account_id"},
      {"page=2", "422 page"},
      {"limit=10&limit=20", "422 limit"},
      {"cursor=garbage", "422 cursor"},
      {"cursor=%FF", "400"},
      {"limit=0&sort=x&status=y", "422 status, sort, limit"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(owner.get(std::string("/api/clients?") + c.query).verdict(), c.verdict) << c.query;
}

TEST(ListClients, CountsAllOnRequestOnly) {
  auto owner = product().signUp();
  for (int i = 0; i < 5; ++i) add(owner, {{"name", "Client " + std::to_string(i)}});
  EXPECT_EQ(owner.get("/api/clients?limit=2").at("/total"), "null");
  auto page = owner.get("/api/clients?limit=2&include_total=true");
  EXPECT_EQ(page.items(), 2u);
  EXPECT_EQ(page.at("/total"), "5");
  EXPECT_EQ(owner.get("/api/clients?search=4&include_total=true").at("/total"), "1");
  EXPECT_EQ(
      owner.get("/api/clients?limit=2&include_total=true&cursor=" + page.at("/next_cursor")).at("/total"),
      "5");
}

TEST(ListClients, EndsWithoutACursorWhereTheLastPageIsFull) {
  auto owner = product().signUp();
  for (int i = 0; i < 4; ++i) add(owner, {{"name", "Client " + std::to_string(i)}});
  auto first = owner.get("/api/clients?limit=2");
  auto second = owner.get("/api/clients?limit=2&cursor=" + first.at("/next_cursor"));
  EXPECT_EQ(second.items(), 2u);
  EXPECT_EQ(second.at("/next_cursor"), "null");
  EXPECT_EQ(owner.get("/api/clients?limit=200").at("/next_cursor"), "null");
}

// Twelve clients, in twos and threes of the same name, time of birth and number of calls.
Names clientsWithEqualKeys(Browser& owner) {
  Names ids;
  for (int i = 0; i < 12; ++i) {
    auto id = add(owner, {{"name", i % 2 ? "same NAME" : "Same name"}});
    for (int call = 0; call < i % 3; ++call) addCall(owner, id, ringing());
    ids.push_back(id);
  }
  product().database().query("update clients set created_at = date_trunc('day', now()) where account_id = '" +
                             owner.account_id + "'");
  return ids;
}

TEST(ListClients, GivesEveryRowOnceInEachOrderThoughKeysAreEqual) {
  auto owner = product().signUp();
  auto ids = clientsWithEqualKeys(owner);
  std::sort(ids.begin(), ids.end());
  for (std::string sort : {"name", "created_at", "calls"}) {
    auto up = walk(owner, "/api/clients?limit=5&sort=" + sort, "/id");
    auto down = walk(owner, "/api/clients?limit=5&sort=-" + sort, "/id");
    EXPECT_EQ(up, each(owner.get("/api/clients?limit=200&sort=" + sort), "/id")) << sort;
    std::reverse(down.begin(), down.end());
    EXPECT_EQ(up, down) << sort;
    std::sort(up.begin(), up.end());
    EXPECT_EQ(up, ids) << sort;
  }
}

TEST(ListClients, SortsByWhatItSays) {
  auto owner = product().signUp();
  auto b = add(owner, {{"name", "beta"}}), a = add(owner, {{"name", "Alpha"}}),
       c = add(owner, {{"name", "Gamma"}});
  for (int i = 0; i < 2; ++i) addCall(owner, a, ringing());
  addCall(owner, c, ringing());
  auto order = [&](const char* sort) {
    return each(owner.get(std::string("/api/clients?sort=") + sort), "/name");
  };
  EXPECT_EQ(order("name"), (Names{"Alpha", "beta", "Gamma"})) << "whatever the case";
  EXPECT_EQ(order("-name"), (Names{"Gamma", "beta", "Alpha"}));
  EXPECT_EQ(order("created_at"), (Names{"beta", "Alpha", "Gamma"}));
  EXPECT_EQ(order("-created_at"), (Names{"Gamma", "Alpha", "beta"}));
  EXPECT_EQ(order("calls"), (Names{"beta", "Gamma", "Alpha"}));
  EXPECT_EQ(order("-calls"), (Names{"Alpha", "Gamma", "beta"}));
  EXPECT_EQ(each(owner.get("/api/clients"), "/name"), order("name")) << "by name unless told";
}

TEST(ListClients, GivesNoRowTwiceWhileOthersComeBetweenPages) {
  auto owner = product().signUp();
  for (std::string sort : {"name", "-name", "created_at", "-created_at", "calls", "-calls"}) {
    Names there = each(owner.get("/api/clients?limit=200"), "/id");
    for (int i = 0; there.size() < 8; ++i) there.push_back(add(owner, {{"name", "M" + std::to_string(i)}}));
    int added = 0;
    auto seen = walk(owner, "/api/clients?limit=3&sort=" + sort, "/id", [&] {
      if (added++ > 3) return;
      add(owner, {{"name", "A" + uniqueWord()}});
      add(owner, {{"name", "Z" + uniqueWord()}});
    });
    auto unique = seen;
    std::sort(unique.begin(), unique.end());
    EXPECT_EQ(std::adjacent_find(unique.begin(), unique.end()), unique.end()) << sort;
    for (const auto& id : there) EXPECT_TRUE(std::binary_search(unique.begin(), unique.end(), id)) << sort;
  }
}

TEST(ListClients, RefusesACursorThatIsNotOfThisList) {
  auto owner = product().signUp();
  for (int i = 0; i < 3; ++i) add(owner, {{"name", "Client " + std::to_string(i)}});
  auto cursor = owner.get("/api/clients?limit=1&sort=name").at("/next_cursor");
  EXPECT_EQ(owner.get("/api/clients?limit=1&sort=name&cursor=" + cursor).status, 200);
  for (auto sort : {"-name", "created_at", "calls"})
    EXPECT_EQ(owner.get("/api/clients?sort=" + std::string(sort) + "&cursor=" + cursor).verdict(),
              "422 cursor")
        << sort;
  EXPECT_EQ(owner.get("/api/clients?cursor=" + cursor.substr(0, cursor.size() / 2)).verdict(), "422 cursor");
}

}  // namespace
}  // namespace frontdesk::clients
