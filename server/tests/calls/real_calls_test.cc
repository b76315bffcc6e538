// The sample of real conversations, imported and read back through the API to the last word.
#include <fstream>
#include <map>

#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace test;

const std::filesystem::path sampleFile =
    std::filesystem::path(PROJECT_FOLDER).parent_path() / "shared/data/calls.ndjson";

std::string sampleText() {
  std::ifstream in(sampleFile);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<object> linesOf(const std::string& text) {
  std::vector<object> lines;
  std::stringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(boost::json::parse(line).as_object());
  return lines;
}

Answer import(Browser& owner, const std::string& text) {
  return owner.send("POST", "/api/calls/import?create_clients=true", text,
                    {{"Content-Type", "application/x-ndjson"}});
}

std::string reportOf(const Answer& answer) {
  return answer.at("/imported") + " imported, " + answer.at("/duplicates") + " duplicates, " +
         answer.at("/clients_created") + " clients, " + answer.at("/rejected_count") + " rejected";
}

struct RealCalls : testing::Test {
  void SetUp() override {
    if (!std::filesystem::exists(sampleFile)) GTEST_SKIP() << sampleFile << " is not here";
  }
};

// Every call of the account by its external id.
std::map<std::string, object> callsOf(Browser& owner) {
  std::map<std::string, object> calls;
  std::string cursor;
  do {
    auto page = owner.get("/api/calls?limit=200" + (cursor.empty() ? "" : "&cursor=" + cursor)).json();
    for (const auto& call : page.at("items").as_array())
      EXPECT_TRUE(calls.emplace(call.at("external_id").as_string(), call.as_object()).second);
    cursor = page.at("next_cursor").is_null() ? "" : std::string(page.at("next_cursor").as_string());
  } while (!cursor.empty());
  return calls;
}

TEST_F(RealCalls, ComeBackToTheLastWord) {
  auto owner = product().signUp();
  auto text = sampleText();
  EXPECT_EQ(reportOf(import(owner, text)), "1063 imported, 0 duplicates, 11 clients, 0 rejected");
  auto stored = callsOf(owner);
  auto lines = linesOf(text);
  ASSERT_EQ(stored.size(), 1063u);
  ASSERT_EQ(lines.size(), 1063u);
  std::size_t turns = 0;
  for (const auto& line : lines) {
    auto id = std::string(line.at("external_id").as_string());
    ASSERT_TRUE(stored.contains(id)) << id;
    const auto& call = stored.at(id);
    EXPECT_EQ(call.at("client_name"), line.at("client")) << id;
    for (auto field : {"direction", "from_number", "to_number", "started_at", "answered_at", "ended_at"})
      EXPECT_EQ(call.at(field), line.at(field)) << id << ' ' << field;
    auto path = "/api/calls/" + std::string(call.at("id").as_string());
    EXPECT_EQ(owner.get(path).json().at("metadata"), line.at("metadata")) << id;
    auto transcript = owner.get(path + "/transcript").json();
    EXPECT_EQ(transcript.at("turns"), line.at("transcript")) << id;
    turns += transcript.at("turns").as_array().size();
    EXPECT_EQ(call.at("turn_count").as_int64(), std::int64_t(transcript.at("turns").as_array().size())) << id;
  }
  EXPECT_EQ(turns, 15'866u);
}

TEST_F(RealCalls, OfEachClientAreCounted) {
  auto owner = product().signUp();
  import(owner, sampleText());
  std::map<std::string, int> expected;
  std::map<std::string, std::string> professions;
  for (const auto& line : linesOf(sampleText())) {
    ++expected[std::string(line.at("client").as_string())];
    professions[std::string(line.at("client").as_string())] = line.at("profession").as_string();
  }
  auto clients = owner.get("/api/clients?limit=200");
  ASSERT_EQ(clients.items(), 11u);
  auto page = clients.json();
  for (const auto& client : page.at("items").as_array()) {
    auto name = std::string(client.at("name").as_string());
    EXPECT_EQ(client.at("profession").as_string(), professions[name]) << name;
    EXPECT_EQ(client.at("phone_numbers").as_array().size(), 1u) << name;
    auto list = "/api/calls?limit=1&include_total=true&client_id=" + std::string(client.at("id").as_string());
    EXPECT_EQ(owner.get(list).at("/total"), std::to_string(expected[name])) << name;
  }
}

TEST_F(RealCalls, AreNotDoubledByASecondImport) {
  auto owner = product().signUp();
  import(owner, sampleText());
  EXPECT_EQ(reportOf(import(owner, sampleText())), "0 imported, 1063 duplicates, 0 clients, 0 rejected");
  auto counts = product().database().query(
      "select (select count(*) from calls where account_id = a.id), "
      "(select count(*) from call_turns where account_id = a.id), "
      "(select count(*) from clients where account_id = a.id), "
      "(select sum(calls) from call_days where account_id = a.id) "
      "from accounts a where id = '" +
      owner.account_id + "'");
  EXPECT_EQ(counts, (postgres::TestRows{{"1063", "15866", "11", "1063"}}));
}

TEST_F(RealCalls, AreSpoiledByABrokenLineInTheMiddleNoMoreThanThatLine) {
  auto owner = product().signUp();
  auto text = sampleText();
  auto middle = text.find('\n', text.size() / 2) + 1;
  auto number = 1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(middle), '\n');
  auto end = text.find('\n', middle);
  auto broken = text.substr(0, middle) + text.substr(middle, (end - middle) / 2) + text.substr(end);
  auto report = import(owner, broken);
  EXPECT_EQ(reportOf(report), "1062 imported, 0 duplicates, 11 clients, 1 rejected");
  EXPECT_EQ(report.at("/rejected/0/line"), std::to_string(number));
  EXPECT_EQ(reportOf(import(owner, text)), "1 imported, 1062 duplicates, 0 clients, 0 rejected")
      << "the rest, later";
}

}  // namespace
}  // namespace frontdesk::calls
