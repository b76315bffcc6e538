// Fields that a body does not have, though some table does: whoever sends them is told so, and nothing
// happens.
#include "tests/security/routes.h"

namespace frontdesk {
namespace {

using namespace test;
using boost::json::value;

std::set<std::string> namesIn(const object& schema) {
  std::set<std::string> names;
  if (const auto* properties = schema.if_contains("properties"))
    for (const auto& [name, ignored] : properties->as_object()) names.emplace(name);
  return names;
}

// Every field of the document's requests and answers, and columns that no answer shows.
std::set<std::string> everyField() {
  std::set<std::string> names{"account_id",    "user_id",    "created_by", "is_admin",   "is_owner",
                              "password_hash", "key_hash",   "secret",     "removed_at", "revoked_at",
                              "price_cents",   "token_hash", "metadata",   "__proto__",  "constructor"};
  for (const auto& [name, schema] : document().at("components").at("schemas").as_object())
    names.merge(namesIn(schema.as_object()));
  return names;
}

value tempting(std::string_view name, const Agency& victim) {
  if (name == "account_id" || name == "account") return value(victim.people.at(http::Role::owner).account_id);
  if (name == "role") return "owner";
  if (name == "id" || name.ends_with("_id")) return value(victim.ids.at("/api/clients"));
  if (name.ends_with("_at")) return "2020-01-01T00:00:00Z";
  if (name.ends_with("_minor") || name.ends_with("_micros") || name.ends_with("_cents")) return 0;
  return "x";
}

std::set<std::string> refusedFields(const Answer& answer) {
  std::set<std::string> fields;
  auto problem = answer.json();
  if (answer.status == 422)
    for (const auto& error : problem.at("errors").as_array()) fields.emplace(error.at("field").as_string());
  return fields;
}

// Calls `meet` with each object in the value that has fields of ours, and its place: "transcript[0]".
void eachObject(value& in, const std::string& place,
                const std::function<void(object&, const std::string&)>& meet) {
  if (in.is_object()) {
    if (!place.empty()) meet(in.as_object(), place);
    for (auto& [name, member] : in.as_object())
      if (name != "metadata" && name != "extracted")
        eachObject(member, place.empty() ? std::string(name) : place + '.' + std::string(name), meet);
  } else if (in.is_array()) {
    for (std::size_t i = 0; i < in.as_array().size(); ++i)
      eachObject(in.as_array()[i], place + '[' + std::to_string(i) + ']', meet);
  }
}

struct MassAssignment : testing::Test {
  Agency agency, victim;
  std::string before = agency.rows(), theirs = victim.rows();

  void TearDown() override {
    EXPECT_EQ(agency.rows(), before);
    EXPECT_EQ(victim.rows(), theirs);
  }
  Answer send(const Rule& rule, const value& body) {
    auto visitor = product().visitor();
    return ask(rule.least ? agency.owner() : visitor, rule, agency.path(rule), boost::json::serialize(body));
  }
};

TEST_F(MassAssignment, IsRefusedByEveryBodyFieldByField) {
  constexpr std::size_t atOnce = 90;  // a problem names a hundred fields at most
  int walked = 0;
  for (const auto& rule : rules()) {
    if (!rule.takesJson()) continue;
    auto own = namesIn(bodySchemaOf(rule));
    std::vector<std::string> foreign;
    for (const auto& name : everyField())
      if (!own.contains(name)) foreign.push_back(name);
    for (std::size_t first = 0; first < foreign.size(); first += atOnce) {
      auto body = boost::json::parse(agency.body(rule)).as_object();
      std::set<std::string> sent;
      for (auto i = first; i < std::min(first + atOnce, foreign.size()); ++i) {
        body[foreign[i]] = tempting(foreign[i], victim);
        sent.insert(foreign[i]);
      }
      EXPECT_EQ(refusedFields(send(rule, body)), sent) << rule.route;
    }
    ++walked;
  }
  EXPECT_GE(walked, 20);
}

TEST_F(MassAssignment, IsRefusedDeepInABodyToo) {
  int walked = 0;
  for (const auto& rule : rules()) {
    if (!rule.takesJson()) continue;
    auto body = boost::json::parse(agency.body(rule));
    eachObject(body, "", [&](object& inner, const std::string& place) {
      auto whole = inner;
      for (auto name : {"account_id", "id", "role", "created_at", "amount_minor", "client_id"}) {
        inner[name] = tempting(name, victim);
        EXPECT_EQ(refusedFields(send(rule, body)), std::set<std::string>{place + '.' + name}) << rule.route;
        inner = whole;
        ++walked;
      }
    });
  }
  EXPECT_GE(walked, 30);
}

TEST_F(MassAssignment, IsRefusedInALineOfAnImport) {
  auto own = namesIn(resolved(document().at("components").at("schemas").at("CallDraft").as_object()));
  own.insert({"client", "profession"});
  std::string lines;
  int sent = 0;
  for (const auto& name : everyField()) {
    if (own.contains(name)) continue;
    auto draft = callDraft(agency.ids.at("/api/clients"));
    draft[name] = tempting(name, victim);
    lines += boost::json::serialize(draft) + '\n';
    ++sent;
  }
  auto report =
      agency.owner().send("POST", "/api/calls/import", lines, {{"Content-Type", "application/x-ndjson"}});
  EXPECT_EQ(report.at("/imported"), "0") << report.body;
  EXPECT_EQ(report.at("/rejected_count"), std::to_string(sent));
}

// Neither the query nor a header says who somebody is.
TEST_F(MassAssignment, IsNotToBeHadByTheQueryOrAHeader) {
  auto account = victim.owner().account_id, user = victim.owner().user_id;
  Headers claims{{"X-Account-Id", account},
                 {"X-User-Id", user},
                 {"X-Role", "owner"},
                 {"X-Forwarded-User", user},
                 {"X-HTTP-Method-Override", "DELETE"},
                 {"X-Original-URL", "/api/users"}};
  auto forged = "?role=owner&_method=DELETE&account_id=" + account;
  for (const auto& rule : rules()) {
    if (!rule.least || rule.changes()) continue;
    auto path = agency.path(rule);
    auto& viewer = agency.as(http::Role::viewer);
    auto plain = ask(viewer, rule, path, "");
    EXPECT_EQ(ask(viewer, rule, path, "", claims).status, plain.status) << rule.route;
    auto asked = ask(viewer, rule, path + forged, "");
    EXPECT_TRUE(asked.status == 422 || asked.status == plain.status) << rule.route << ' ' << asked.status;
    EXPECT_EQ(asked.body.find(victim.word), std::string::npos) << rule.route;
  }
}

}  // namespace
}  // namespace frontdesk
