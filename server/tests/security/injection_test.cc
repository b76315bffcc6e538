// SQL, header lines and paths in every parameter, path segment and text of every route: nothing breaks,
// nobody else's row is shown, and what may be stored is stored as it was sent.
#include "tests/security/routes.h"

namespace frontdesk {
namespace {

using namespace test;
using boost::json::value;

constexpr const char* attacks[] = {"'",
                                   "' or '1'='1",
                                   "' or 1=1 --",
                                   "1 or 1=1",
                                   "'; drop table clients cascade; --",
                                   "' union select null, version() --",
                                   "') or true) --",
                                   "\\' or 1=1 --",
                                   "name desc, (select 1)",
                                   "(select password_hash from users limit 1)",
                                   "1;select pg_sleep(60)",
                                   "$1",
                                   "{{7*7}}${7*7}",
                                   "x'::text || (select current_user) || '",
                                   "\r\nX-Injected: 1\r\n\r\n",
                                   "../../../etc/passwd"};

bool showsNoRow(const Answer& answer) {
  auto type = answer.header("content-type");
  if (type.starts_with("text/csv")) return std::count(answer.body.begin(), answer.body.end(), '\n') <= 1;
  if (type.starts_with("application/x-ndjson")) return answer.body.empty();
  auto json = answer.json();
  const auto* items = json.as_object().if_contains("items");
  return items && items->as_array().empty();
}

// Calls `meet` with each text in the value, and where it stands.
void eachText(value& in, const std::string& pointer,
              const std::function<void(value&, const std::string&)>& meet) {
  if (in.is_string()) return meet(in, pointer);
  if (in.is_object())
    for (auto& [name, member] : in.as_object()) eachText(member, pointer + '/' + std::string(name), meet);
  if (in.is_array())
    for (std::size_t i = 0; i < in.as_array().size(); ++i)
      eachText(in.as_array()[i], pointer + '/' + std::to_string(i), meet);
}

struct Injection : testing::Test {
  Agency agency, victim;
  std::string theirs = victim.rows();
  std::string tables =
      product().database().value("select count(*) from pg_class where relkind in ('r', 'v', 'i')");

  void TearDown() override {
    EXPECT_EQ(victim.rows(), theirs);
    EXPECT_EQ(product().database().value("select count(*) from pg_class where relkind in ('r', 'v', 'i')"),
              tables);
    EXPECT_EQ(product().visitor().get("/readyz").status, 200);
  }
  Answer send(const Rule& rule, const std::string& path, const std::string& body, const std::string& where,
              const std::string& attack) {
    auto visitor = product().visitor();
    auto answer = ask(rule.least ? agency.owner() : visitor, rule, path, body);
    EXPECT_LT(answer.status, 500) << rule.route << ' ' << where << ' ' << attack;
    EXPECT_EQ(answer.header("x-injected"), "-") << rule.route << ' ' << where << ' ' << attack;
    EXPECT_EQ(answer.body.find(victim.word), std::string::npos)
        << rule.route << ' ' << where << ' ' << attack;
    EXPECT_EQ(answer.body.find("syntax error"), std::string::npos) << rule.route << ' ' << answer.body;
    return answer;
  }
};

TEST_F(Injection, ByAParameterFindsNothing) {
  int walked = 0;
  for (const auto& rule : rules())
    for (const auto& parameter : routeOf(rule).operation.parameters) {
      if (parameter.at("in") != "query") continue;
      auto name = std::string(parameter.at("name").as_string());
      auto start = agency.path(rule) + '?' + name + '=';
      for (std::string attack : attacks) {
        auto answer = send(rule, start + percentEncoded(attack), "", name, attack);
        bool refused = answer.status >= 400;
        EXPECT_TRUE(refused || showsNoRow(answer)) << rule.route << ' ' << name << '=' << attack << '\n'
                                                   << answer.body;
      }
      EXPECT_EQ(send(rule, start + "%00", "", name, "NUL").status, 400) << rule.route << ' ' << name;
      ++walked;
    }
  EXPECT_GE(walked, 70);
}

TEST_F(Injection, ByThePathFindsNothing) {
  for (const auto& rule : rules()) {
    auto place = rule.path().find('{');
    if (place == std::string_view::npos) continue;
    auto last = rule.path().rfind('{');
    for (std::string attack : attacks) {
      auto first =
          std::string(rule.path()).replace(place, rule.path().find('}') - place + 1, percentEncoded(attack));
      if (last != place)
        first.replace(first.find('{'), first.find('}') - first.find('{') + 1, percentEncoded(attack));
      auto status = send(rule, first, agency.body(rule), "path", attack).status;
      EXPECT_TRUE(status == 422 || status == 404) << rule.route << ' ' << attack << ' ' << status;
    }
  }
}

TEST_F(Injection, ByATextOfABodyIsTextAndNothingElse) {
  int stored = 0;
  for (const auto& rule : rules()) {
    if (!rule.takesJson()) continue;
    auto sample = boost::json::parse(agency.body(rule));
    eachText(sample, "", [&](value&, const std::string& pointer) {
      for (std::string attack :
           {"' or '1'='1", "'; drop table clients cascade; --", "<script>alert(1)</script>"}) {
        auto body = boost::json::parse(agency.body(rule));  // each with unique words of its own
        body.at_pointer(pointer) = attack;
        auto answer = send(rule, agency.path(rule), boost::json::serialize(body), pointer, attack);
        if (answer.status >= 300 || answer.body.empty()) continue;
        auto shown = answer.at(pointer);
        EXPECT_TRUE(shown == attack || shown == "absent") << rule.route << ' ' << pointer << ": " << shown;
        stored += shown == attack;
      }
    });
  }
  EXPECT_GE(stored, 15) << "texts are to be taken as they are";
}

TEST_F(Injection, ByAHeaderIsNothing) {
  auto& owner = agency.owner();
  for (std::string name :
       {"Idempotency-Key", "If-Match", "If-None-Match", "User-Agent", "X-Request-Id", "Range",
        "Last-Event-ID", "Accept-Encoding", "X-Forwarded-For", "Origin", "Referer"})
    for (std::string attack : attacks) {
      if (attack.find('\r') != std::string::npos) continue;  // that is two headers, and no attack
      for (auto route : {"POST /api/clients", "PUT /api/clients/{id}", "GET /api/clients"}) {
        const auto& rule =
            *std::find_if(rules().begin(), rules().end(), [&](auto& r) { return r.route == route; });
        auto answer = ask(owner, rule, agency.path(rule), agency.body(rule), {{name, attack}});
        EXPECT_LT(answer.status, 500) << name << ": " << attack;
        EXPECT_NE(answer.header("x-request-id"), attack);
      }
    }
}

}  // namespace
}  // namespace frontdesk
