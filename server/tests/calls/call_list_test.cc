// GET /api/calls: filters, order and pages.
#include <algorithm>

#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace test;
using Names = std::vector<std::string>;

// Calls named a to f by their external ids, the newest first in a list.
struct Sample {
  Browser owner = product().signUp();
  std::string dentist = addClient(owner, "Dentist", "+13125550109");
  std::string hotel = addClient(owner, "Hotel", "+13125550110");

  Sample() {
    add(dentist, {{"external_id", "a"},
                  {"started_at", "2026-07-01T10:00:00Z"},
                  {"answered_at", "2026-07-01T10:00:05Z"},
                  {"ended_at", "2026-07-01T10:00:35Z"},
                  {"from_number", "+12025550119"},
                  {"to_number", "+13125550109"},
                  {"summary", "Booked 100% of_it."},
                  {"outcome", "appointment_booked"},
                  {"sentiment", {{"label", "positive"}, {"score", 0.9}}},
                  {"costs", {{"telephony_micros", 300}}}});
    add(dentist, {{"external_id", "b"},
                  {"started_at", "2026-07-02T10:00:00Z"},
                  {"answered_at", nullptr},
                  {"ended_at", "2026-07-02T10:00:20Z"},
                  {"from_number", "+12025550120"}});
    add(hotel, {{"external_id", "c"},
                {"started_at", "2026-07-03T10:00:00Z"},
                {"answered_at", "2026-07-03T10:00:05Z"},
                {"ended_at", "2026-07-03T10:10:05Z"},
                {"from_number", nullptr},
                {"outcome", "spam"},
                {"sentiment", {{"label", "negative"}, {"score", -0.5}}},
                {"costs", {{"telephony_micros", 100}}},
                {"transcript",
                 {{{"speaker", "caller"},
                   {"text", "Have you won a Zürich cruise?"},
                   {"start_ms", 0},
                   {"end_ms", 1}}}}});
    add(hotel, {{"external_id", "d"},
                {"direction", "outbound"},
                {"started_at", "2026-07-04T10:00:00Z"},
                {"answered_at", "2026-07-04T10:00:05Z"},
                {"ended_at", "2026-07-04T10:01:05Z"},
                {"from_number", "+13125550110"},
                {"to_number", "+12025550119"},
                {"sentiment", {{"label", "neutral"}, {"score", 0}}},
                {"costs", {{"telephony_micros", 200}}}});
    add(hotel, {{"external_id", "e"},
                {"started_at", "2026-07-05T10:00:00Z"},
                {"answered_at", nullptr},
                {"ended_at", "2026-07-05T10:00:40Z"},
                {"status", "voicemail"}});
    add(hotel, {{"external_id", "f"},
                {"started_at", "2026-07-06T10:00:00Z"},
                {"answered_at", nullptr},
                {"ended_at", nullptr}});
    auto a = owner.get("/api/calls?q=a&limit=200");
    for (std::size_t i = 0; i < a.items(); ++i)
      if (a.at("/items/" + std::to_string(i) + "/external_id") == "a")
        owner.send("PUT", "/api/calls/" + a.at("/items/" + std::to_string(i) + "/id") + "/recording",
                   wavFile(), {});
  }
  void add(const std::string& client, const object& more) { addCall(owner, client, more); }
  Names list(const std::string& query) { return each(owner.get("/api/calls?" + query), "/external_id"); }
};

Sample& sample() {
  static Sample only;
  return only;
}

TEST(ListCalls, FindsWhatEachFilterSays) {
  struct Case {
    const char* name;
    std::string query;
    Names found;
  } cases[] = {
      {"nothing", "", {"f", "e", "d", "c", "b", "a"}},
      {"a client", "client_id=" + sample().dentist, {"b", "a"}},
      {"nobody's client", std::string("client_id=") + nobody, {}},
      {"from, itself included", "from=2026-07-04T10:00:00Z", {"f", "e", "d"}},
      {"to, itself not included", "to=2026-07-04T10:00:00Z", {"c", "b", "a"}},
      {"from and to", "from=2026-07-02T00:00:00Z&to=2026-07-04T00:00:00Z", {"c", "b"}},
      {"another zone", "from=2026-07-04T12:00:00%2B02:00&to=2026-07-04T12:00:01%2B02:00", {"d"}},
      {"from after to", "from=2026-07-04T00:00:00Z&to=2026-07-02T00:00:00Z", {}},
      {"a status", "status=missed", {"b"}},
      {"two statuses", "status=ringing,voicemail", {"f", "e"}},
      {"a direction", "direction=outbound", {"d"}},
      {"a sentiment", "sentiment=positive", {"a"}},
      {"two sentiments", "sentiment=neutral,negative", {"d", "c"}},
      {"an outcome", "outcome=spam", {"c"}},
      {"two outcomes", "outcome=spam,appointment_booked", {"c", "a"}},
      {"at least so long", "min_duration=60", {"d", "c"}},
      {"at most so long", "max_duration=30", {"e", "b", "a"}},
      {"between", "min_duration=1&max_duration=60", {"d", "a"}},
      {"a caller's number", "number=2025550120", {"b"}},
      {"either number", "number=%2B12025550119", {"f", "e", "d", "a"}},
      {"a number that is none", "number=_", {}},
      {"with a recording", "has_recording=true", {"a"}},
      {"without", "has_recording=false&client_id=" + sample().dentist, {"b"}},
      {"words of a summary", "q=booked", {"a"}},
      {"words of a transcript", "q=z%C3%BCrich+CRUISE", {"c"}},
      {"an external id", "q=e", {"e", "c", "a"}},
      {"a percent sign is itself", "q=100%25", {"a"}},
      {"an underscore is itself", "q=of_it", {"a"}},
      {"an underscore is no letter", "q=b_oked", {}},
      {"a quote", "q='%3B--", {}},
      {"all at once",
       "client_id=" + sample().hotel + "&status=completed&direction=inbound&sentiment=negative&q=cruise",
       {"c"}},
      {"empty ones are none", "q=&number=&status=&client_id=" + sample().dentist, {"b", "a"}},
  };
  for (const auto& c : cases) EXPECT_EQ(sample().list(c.query), c.found) << c.name;
}

TEST(ListCalls, CountsWhatTheFilterFinds) {
  EXPECT_EQ(sample().owner.get("/api/calls").at("/total"), "null");
  for (auto [query, total] :
       {std::pair{"", "6"}, {"&status=missed", "1"}, {"&q=cruise", "1"}, {"&min_duration=9999", "0"}})
    EXPECT_EQ(sample().owner.get(std::string("/api/calls?limit=1&include_total=true") + query).at("/total"),
              total)
        << query;
}

TEST(ListCalls, SortsByWhatItSays) {
  EXPECT_EQ(sample().list("sort=started_at"), (Names{"a", "b", "c", "d", "e", "f"}));
  EXPECT_EQ(sample().list("sort=-started_at"), (Names{"f", "e", "d", "c", "b", "a"}));
  EXPECT_EQ(sample().list("sort=duration&status=completed"), (Names{"a", "d", "c"}));
  EXPECT_EQ(sample().list("sort=-duration&status=completed"), (Names{"c", "d", "a"}));
  EXPECT_EQ(sample().list("sort=cost&status=completed"), (Names{"c", "d", "a"}));
  EXPECT_EQ(sample().list("sort=-cost&status=completed"), (Names{"a", "d", "c"}));
  EXPECT_EQ(sample().list("sort=duration").front(), "f") << "one that lasts has no length yet";
}

TEST(ListCalls, NamesBadParameters) {
  struct Case {
    const char* query;
    const char* verdict;
  } cases[] = {
      {"client_id=17", "422 client_id"},
      {"from=yesterday", "422 from"},
      {"to=2026-07-01", "422 to"},
      {"status=done", "422 status"},
      {"status=missed,done", "422 status"},
      {"direction=up", "422 direction"},
      {"sentiment=happy", "422 sentiment"},
      {"outcome=x", "422 outcome"},
      {"min_duration=-1", "422 min_duration"},
      {"max_duration=86401", "422 max_duration"},
      {"has_recording=perhaps", "422 has_recording"},
      {"limit=0", "422 limit"},
      {"limit=201", "422 limit"},
      {"sort=client", "422 sort"},
      {"include_total=2", "422 include_total"},
      {"cursor=x", "422 cursor"},
      {"offset=10", "422 offset"},
      {"account_id=x", "422 account_id"},
      {"q=a&q=b", "422 q"},
      {"q=%FF", "400"},
      {"q=%00", "400"},
      {"limit=0&from=x&status=y", "422 from, status, limit"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(sample().owner.get(std::string("/api/calls?") + c.query).verdict(), c.verdict) << c.query;
  auto longQuery = "q=" + std::string(201, 'x');
  EXPECT_EQ(sample().owner.get("/api/calls?" + longQuery).verdict(), "422 q");
}

TEST(ListCalls, ShowsNothingOfOtherAccounts) {
  auto stranger = product().signUp();
  for (auto query : {"", "q=cruise", "number=2025550119", "has_recording=true", "sort=-cost"})
    EXPECT_EQ(stranger.get(std::string("/api/calls?") + query).items(), 0u) << query;
  EXPECT_EQ(stranger.get("/api/calls?client_id=" + sample().dentist).items(), 0u);
  EXPECT_EQ(stranger.get("/api/calls?include_total=true").at("/total"), "0");
}

TEST(ListCalls, GivesEveryRowOnceInEachOrderThoughKeysAreEqual) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  Names ids;
  for (int i = 0; i < 13; ++i) {
    object more{{"started_at", i % 2 ? "2026-07-01T10:00:00Z" : "2026-07-01T10:00:00.000001Z"},
                {"costs", {{"telephony_micros", i % 3}}}};
    if (i % 4 == 0) more["ended_at"] = nullptr;
    ids.push_back(addCall(owner, client, more));
  }
  std::sort(ids.begin(), ids.end());
  for (std::string sort : {"started_at", "duration", "cost"}) {
    auto up = walk(owner, "/api/calls?limit=4&sort=" + sort, "/id");
    auto down = walk(owner, "/api/calls?limit=4&sort=-" + sort, "/id");
    EXPECT_EQ(up, each(owner.get("/api/calls?limit=200&sort=" + sort), "/id")) << sort;
    std::reverse(down.begin(), down.end());
    EXPECT_EQ(up, down) << sort;
    std::sort(up.begin(), up.end());
    EXPECT_EQ(up, ids) << sort;
  }
}

TEST(ListCalls, GivesNoRowTwiceWhileOthersComeBetweenPages) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  for (std::string sort : {"started_at", "-started_at", "duration", "-duration", "cost", "-cost"}) {
    auto there = each(owner.get("/api/calls?limit=200"), "/id");
    while (there.size() < 9) there.push_back(addCall(owner, client));
    int added = 0;
    auto seen = walk(owner, "/api/calls?limit=3&sort=" + sort, "/id", [&] {
      if (added++ > 3) return;
      addCall(owner, client, {{"started_at", "2026-07-01T09:00:00Z"}, {"ended_at", "2026-07-01T10:00:05Z"}});
      addCall(owner, client, {{"costs", {{"telephony_micros", 9}}}, {"ended_at", "2026-07-01T11:00:00Z"}});
    });
    auto unique = seen;
    std::sort(unique.begin(), unique.end());
    EXPECT_EQ(std::adjacent_find(unique.begin(), unique.end()), unique.end()) << sort;
    for (const auto& id : there) EXPECT_TRUE(std::binary_search(unique.begin(), unique.end(), id)) << sort;
  }
}

TEST(ListCalls, RefusesACursorThatIsNotOfThisList) {
  auto cursor = sample().owner.get("/api/calls?limit=1&sort=started_at").at("/next_cursor");
  auto verdict = [&](const std::string& query) {
    return sample().owner.get("/api/calls?" + query).verdict();
  };
  EXPECT_EQ(verdict("sort=started_at&cursor=" + cursor), "200");
  EXPECT_EQ(verdict("cursor=" + cursor), "422 cursor") << "the list's own order is another";
  EXPECT_EQ(verdict("sort=-cost&cursor=" + cursor), "422 cursor");
  EXPECT_EQ(verdict("sort=started_at&cursor=" + cursor.substr(4)), "422 cursor");
}

}  // namespace
}  // namespace frontdesk::calls
