// Every route of the table, asked without a token, in each role and with each scope. What is expected stands
// in rules.cc, not in the table: a route that nobody has thought about fails here.
#include "tests/security/routes.h"

namespace frontdesk {
namespace {

using namespace test;
using http::Role;

constexpr Role roles[] = {Role::viewer, Role::member, Role::admin, Role::owner};

bool isRefusal(const Answer& answer) {
  return answer.status == 401 || answer.status == 403;
}
bool isSuccess(const Answer& answer) {
  return answer.status >= 200 && answer.status < 300;
}

// Readers share one agency; who changes something gets one that is whole.
Agency& agencyFor(const Rule& rule, std::optional<Agency>& fresh) {
  static Agency shared;
  return rule.changes() ? fresh.emplace() : shared;
}

// Every scope that a key can have.
const std::vector<std::string>& scopes() {
  static const auto all = [] {
    const auto& fields = document().at("components").at("schemas").at("ApiKeyDraft").at("properties");
    std::vector<std::string> names;
    for (const auto& name : fields.at("scopes").at("items").at("enum").as_array())
      names.emplace_back(name.as_string());
    return names;
  }();
  return all;
}

std::string scopesBut(std::string_view one) {
  std::string others;
  for (const auto& scope : scopes())
    if (scope != one) others.append(others.empty() ? "" : ",").append(scope);
  return others;
}

TEST(Matrix, HasALineForEveryRouteAndNoOther) {
  std::set<std::string> written, there;
  for (const auto& rule : rules()) EXPECT_TRUE(written.emplace(rule.route).second) << rule.route << " twice";
  for (const auto& route : table().routes()) there.insert(nameOfRoute(*route));
  for (const auto& route : there)
    EXPECT_TRUE(written.contains(route)) << route << " is new: say in rules.cc who may call it";
  for (const auto& route : written) EXPECT_TRUE(there.contains(route)) << route << " is gone";
}

TEST(Matrix, IsWhatTheDocumentSays) {
  for (const auto& rule : rules()) {
    std::string method;
    for (char c : rule.method()) method += char(std::tolower(c));
    const auto& operation = document().at("paths").at(rule.path()).at(method).as_object();
    std::string says = rule.least ? "Least role: " + std::string(json::nameOf(*rule.least)) + "." : "";
    if (!rule.scope.empty()) says += " API-key scope: " + std::string(rule.scope) + ".";
    const auto* description = operation.if_contains("description");
    EXPECT_EQ(description ? description->as_string() : "", says) << rule.route;
    EXPECT_EQ(operation.at("security").as_array().size(),
              (rule.least ? 1u : 0u) + (rule.scope.empty() ? 0u : 1u))
        << rule.route;
  }
}

TEST(Matrix, LetsNobodyInWithoutAToken) {
  Agency agency;
  auto before = agency.rows();
  for (const auto& rule : rules()) {
    if (!rule.least) continue;
    for (std::string token : {"", "eyJhbGciOiJub25lIn0.e30.", "fd_unknown"}) {
      auto visitor = product().visitor();
      visitor.token = token;
      EXPECT_EQ(ask(visitor, rule, agency).status, 401) << rule.route << ' ' << token;
      if (rule.method() == "GET")
        EXPECT_EQ(visitor.head(agency.path(rule)).status, 401) << rule.route << ' ' << token;
    }
  }
  EXPECT_EQ(agency.rows(), before);
}

TEST(Matrix, OpensToEverybodyWhatIsForEverybody) {
  Agency agency;
  for (const auto& rule : rules()) {
    if (rule.least) continue;
    auto visitor = product().visitor();
    visitor.cookie = agency.owner().cookie;
    auto status = ask(visitor, rule, agency).status;
    // A recording takes a signed link, a new password a mailed token: both say what is missing.
    EXPECT_TRUE(status < 400 || status == 422) << rule.route << ' ' << status;
  }
}

TEST(Matrix, AsksOfEachRoleWhatTheRouteNeeds) {
  for (const auto& rule : rules()) {
    if (!rule.least) continue;
    std::optional<Agency> fresh;
    auto& agency = agencyFor(rule, fresh);
    auto before = agency.rows();
    for (auto role : roles)
      if (role < *rule.least)
        EXPECT_EQ(ask(agency.as(role), rule, agency).status, 403)
            << rule.route << " as " << json::nameOf(role);
    EXPECT_EQ(agency.rows(), before) << rule.route << " was refused and done";
    auto least = ask(agency.as(*rule.least), rule, agency);
    EXPECT_TRUE(isSuccess(least)) << rule.route << ' ' << least.status << ' ' << least.body;
    for (auto role : roles) {
      if (role <= *rule.least) continue;
      EXPECT_FALSE(isRefusal(ask(agency.as(role), rule, agency)))
          << rule.route << " as " << json::nameOf(role);
    }
  }
}

TEST(Matrix, AsksOfEachKeyTheScopeOfTheRoute) {
  for (const auto& rule : rules()) {
    if (!rule.least) continue;
    std::optional<Agency> fresh;
    auto& agency = agencyFor(rule, fresh);
    auto all = product().program(agency.owner(), scopesBut(rule.scope));
    EXPECT_EQ(ask(all, rule, agency).status, 403) << rule.route << " with every other scope";
    if (rule.scope.empty()) continue;
    for (const auto& scope : scopes()) {
      if (scope == rule.scope) continue;
      auto other = product().program(agency.owner(), scope);
      EXPECT_EQ(ask(other, rule, agency).status, 403) << rule.route << " with " << scope;
    }
    auto key = product().program(agency.owner(), rule.scope);
    auto answer = ask(key, rule, agency);
    EXPECT_TRUE(isSuccess(answer)) << rule.route << ' ' << answer.status << ' ' << answer.body;
  }
}

}  // namespace
}  // namespace frontdesk
