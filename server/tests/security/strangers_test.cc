// Nobody of another account gets through any route by an id: not in the path, the query or the body.
#include <regex>

#include "tests/security/routes.h"

namespace frontdesk {
namespace {

using namespace test;

constexpr auto everyScope = "analytics:read,calls:read,calls:write,clients:read,clients:write";

bool isUuid(const object& schema) {
  const auto* format = schema.if_contains("format");
  return format && *format == "uuid";
}

// What an answer says, without what differs between any two: ids, moments.
std::string gist(const Answer& answer) {
  static const std::regex id("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  static const std::regex moment("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
  auto text = std::regex_replace(std::regex_replace(answer.body, id, "ID"), moment, "MOMENT");
  return std::to_string(answer.status) + ' ' + text;
}

struct Strangers : testing::Test {
  static Agency& victim() {
    static Agency agency;
    return agency;
  }
  static Agency& stranger() {
    static Agency agency;
    return agency;
  }
  std::string before = victim().rows();

  void TearDown() override { EXPECT_EQ(victim().rows(), before); }

  // The stranger's request with an id of the victim's must be answered as with an id that nobody has.
  static void expectBlind(const Rule& rule, const std::string& where, const Answer& theirs,
                          const Answer& none) {
    EXPECT_EQ(gist(theirs), gist(none)) << rule.route << ' ' << where;
    EXPECT_EQ(theirs.body.find(victim().word), std::string::npos) << rule.route << ' ' << where;
    EXPECT_TRUE(theirs.status == 200 || theirs.status == 404 || theirs.status == 422)
        << rule.route << ' ' << where << ' ' << theirs.status;
  }
};

TEST_F(Strangers, FindNothingByThePath) {
  auto key = product().program(stranger().owner(), everyScope);
  int walked = 0;
  for (const auto& rule : rules()) {
    if (!rule.least || rule.path().find('{') == std::string_view::npos) continue;
    EXPECT_EQ(ask(stranger().owner(), rule, victim()).status, 404) << rule.route;
    EXPECT_EQ(ask(key, rule, victim()).status, rule.scope.empty() ? 403 : 404) << rule.route << " with a key";
    ++walked;
  }
  EXPECT_GE(walked, 30);
}

// A thing of one's own does not open another's that is said to hang on it.
TEST_F(Strangers, FindNothingBelowTheirOwn) {
  for (const auto& rule : rules()) {
    if (rule.path().find("_id}") == std::string_view::npos) continue;
    auto path = stranger().path(rule);
    for (std::string parameter : {"number_id", "delivery_id"})
      if (auto at = path.find(stranger().ids.at(parameter)); at != std::string::npos)
        path.replace(at, 36, victim().ids.at(parameter));
    EXPECT_EQ(ask(stranger().owner(), rule, path, stranger().body(rule)).status, 404) << rule.route;
  }
}

TEST_F(Strangers, FindNothingByTheQuery) {
  int walked = 0;
  for (const auto& rule : rules()) {
    if (!rule.least) continue;
    for (const auto& parameter : routeOf(rule).operation.parameters) {
      if (parameter.at("in") != "query" || !isUuid(resolved(parameter.at("schema").as_object()))) continue;
      auto name = std::string(parameter.at("name").as_string());
      auto path = stranger().path(rule) + '?' + name + '=';
      auto none = ask(stranger().owner(), rule, path + nobody, "");
      for (const auto& [what, id] : victim().ids)
        expectBlind(rule, name + '=' + what, ask(stranger().owner(), rule, path + id, ""), none);
      ++walked;
    }
  }
  EXPECT_GE(walked, 10);
}

TEST_F(Strangers, FindNothingByTheBody) {
  int walked = 0;
  for (const auto& rule : rules()) {
    if (!rule.takesJson() || !rule.least) continue;
    auto schema = bodySchemaOf(rule);
    for (const auto& [name, member] : schema.at("properties").as_object()) {
      if (!isUuid(resolved(member.as_object()))) continue;
      auto bodyWith = [&, name = name](std::string_view id) {
        auto body = boost::json::parse(stranger().body(rule)).as_object();
        body[name] = boost::json::string_view(id);
        return boost::json::serialize(body);
      };
      auto none = ask(stranger().owner(), rule, stranger().path(rule), bodyWith(nobody));
      EXPECT_GE(none.status, 400) << rule.route << ' ' << name;
      for (const auto& [what, id] : victim().ids)
        expectBlind(rule, std::string(name) + '=' + what,
                    ask(stranger().owner(), rule, stranger().path(rule), bodyWith(id)), none);
      ++walked;
    }
  }
  EXPECT_GE(walked, 3);
}

TEST_F(Strangers, FindNothingByALineOfAnImport) {
  auto& browser = stranger().owner();
  for (const auto& client : {victim().ids.at("/api/clients"), std::string(nobody)}) {
    auto draft = boost::json::serialize(callDraft(client));
    auto report =
        browser.send("POST", "/api/calls/import", draft, {{"Content-Type", "application/x-ndjson"}});
    EXPECT_EQ(report.at("/imported"), "0");
    EXPECT_EQ(report.at("/rejected_count"), "1");
    EXPECT_EQ(report.body.find(victim().word), std::string::npos);
  }
}

TEST_F(Strangers, SeeNothingInAnyList) {
  for (const auto& rule : rules()) {
    if (!rule.least || rule.changes()) continue;
    auto answer = ask(stranger().owner(), rule, stranger());
    EXPECT_EQ(answer.body.find(victim().word), std::string::npos) << rule.route;
    for (const auto& [what, id] : victim().ids)
      EXPECT_EQ(answer.body.find(id), std::string::npos) << rule.route << ' ' << what;
  }
}

}  // namespace
}  // namespace frontdesk
