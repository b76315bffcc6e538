#include <atomic>

#include "tests/billing/an_invoice.h"
#include "tests/security/routes.h"

namespace frontdesk::test {
namespace {

using enum http::Role;

void replaceAll(std::string& text, std::string_view placeholder, std::string_view value) {
  for (std::size_t at = 0; (at = text.find(placeholder, at)) != std::string::npos; at += value.size())
    text.replace(at, placeholder.size(), value);
}

// Throws if the answer is a refusal: an agency lacks nothing.
std::string idOf(const Answer& made) {
  if (made.status >= 300) throw std::runtime_error("an agency is not complete: " + made.body);
  return made.at("/id");
}

std::string uniquePhone() {
  static std::atomic<int> counted{1'000'000};
  return "+1415" + std::to_string(++counted);
}

std::string everyTable() {
  std::string sql = "select 'accounts' || t::text as line from accounts t where id = asked.id";
  for (const auto& row : product().database().query(R"(
         select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
          where table_schema = 'public' and column_name = 'account_id' and table_type = 'BASE TABLE')"))
    sql += " union all select '" + row[0] + "' || t::text from " + row[0] + " t where account_id = asked.id";
  return sql;
}

}  // namespace

Agency::Agency() {
  people.emplace(http::Role::owner, product().signUp());
  for (auto role : {viewer, member, admin})
    people.emplace(role, product().colleague(owner(), json::nameOf(role)));
  addRecords();
  addTeam();
}

void Agency::addRecords() {
  auto& by = owner();
  auto client = addClient(by, word, "+13125550109");
  object turn{{"speaker", "caller"}, {"text", word}, {"start_ms", 0}, {"end_ms", 9}};
  auto call = addCall(by, client, {{"summary", word}, {"transcript", array{turn}}});
  if (by.send("PUT", "/api/calls/" + call + "/recording", wavFile(), {}).status != 200)
    throw std::runtime_error("no recording was stored");
  ids["/api/clients"] = ids["/api/analytics/client"] = client;
  ids["number_id"] = by.get("/api/clients/" + client).at("/phone_numbers/0/id");
  ids["/api/calls"] = call;
  ids["/api/recordings"] =
      product().database().value("select id from recordings where account_id = '" + by.account_id + "'");
  ids["/api/subscriptions"] = by.get("/api/subscriptions/current").at("/id");
  ids["/api/invoices"] = addInvoice(by);
  auto hook =
      idOf(by.post("/api/settings/webhooks",
                   object{{"url", "https://x.test"}, {"description", word}, {"events", {"call.ended"}}}));
  ids["/api/settings/webhooks"] = hook;
  ids["delivery_id"] = idOf(by.post("/api/settings/webhooks/" + hook + "/test"));
}

void Agency::addTeam() {
  ids["/api/users"] = idOf(owner().post(
      "/api/users", object{{"email", word + "@agency.test"}, {"name", word}, {"role", "member"}}));
  ids["/api/settings/api-keys"] =
      idOf(owner().post("/api/settings/api-keys", object{{"name", word}, {"scopes", {"calls:read"}}}));
  // One may end sessions of one's own only: here the other one of the least of those who may ask.
  auto& least = as(viewer);
  product().signIn(least.email, least.password);
  ids["/api/auth/sessions"] = product().database().value(
      "select id from sessions where user_id = '" + least.user_id + "' order by created_at desc limit 1");
  // And the code that confirms a second factor.
  appSecret = least.post("/api/auth/two-factor", object{{"password", least.password}}).at("/secret");
}

std::string Agency::path(const Rule& rule) const {
  std::string path(rule.path());
  auto place = path.find("{id}");
  if (place == std::string::npos) return path;
  path.replace(place, 4, ids.at(path.substr(0, place - 1)));
  for (std::string parameter : {"number_id", "delivery_id"})
    replaceAll(path, '{' + parameter + '}', ids.at(parameter));
  if (path.find('{') != std::string::npos)
    throw std::logic_error("a new parameter, to be put into ids: " + path);
  return path;
}

std::string Agency::body(const Rule& rule) const {
  std::string body(rule.body);
  if (body == "{wav}") return wavFile(2);
  const auto& somebody = people.at(http::Role::owner);
  for (const auto& [placeholder, value] : {std::pair{"{client}", ids.at("/api/clients")},
                                           {"{word}", word},
                                           {"{unique}", uniqueWord()},
                                           {"{phone}", uniquePhone()},
                                           {"{code}", codeOf(appSecret)},
                                           {"{email}", somebody.email},
                                           {"{password}", somebody.password}})
    replaceAll(body, placeholder, value);
  return body;
}

std::string Agency::rows() const {
  static const std::string tables = everyTable();
  return product().database().value("select string_agg(line, chr(10) order by line) from (select '" +
                                    people.at(http::Role::owner).account_id +
                                    "'::uuid as id) asked, lateral (" + tables + ") lines");
}

}  // namespace frontdesk::test
