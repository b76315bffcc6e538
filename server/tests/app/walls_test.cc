// Nobody without a token, and nobody of another account, gets through any route of the table.
#include "app/routes.h"
#include "tests/billing/an_invoice.h"
#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;

const http::Router& table() {
  static const http::Router* api = [] {
    auto* made = new http::Router;
    addRoutes(*made);
    return made;
  }();
  return *api;
}

std::string nameOfRoute(const http::Route& route) {
  return std::string(nameOf(route.method)) + ' ' + route.path;
}

// The path with its {parameters} filled in.
std::string filled(std::string path, const std::string& id, const std::string& numberId) {
  for (const auto& [parameter, value] :
       {std::pair{"{id}", id}, {"{number_id}", numberId}, {"{delivery_id}", id}})
    if (auto at = path.find(parameter); at != std::string::npos)
      path.replace(at, std::strlen(parameter), value);
  EXPECT_EQ(path.find('{'), std::string::npos) << "a new parameter: " << path;
  return path;
}

TEST(Walls, OpenToNobodyArePrecisely) {
  std::set<std::string> open;
  for (const auto& route : table().routes())
    if (!route->authenticated) open.insert(nameOfRoute(*route));
  EXPECT_EQ(open, (std::set<std::string>{
                      "POST /api/auth/register", "POST /api/auth/login", "POST /api/auth/refresh",
                      "POST /api/auth/password-reset", "POST /api/auth/password-reset/confirm",
                      "GET /api/subscriptions/plans", "GET /api/recordings/{id}", "GET /healthz",
                      "GET /readyz", "GET /metrics", "GET /api/openapi.json", "GET /api/docs"}));
}

TEST(Walls, LetNobodyInWithoutAToken) {
  auto id = std::string("018f0000-0000-7000-8000-000000000001");
  for (const auto& route : table().routes()) {
    if (!route->authenticated) continue;
    auto path = filled(route->path, id, id);
    Headers json{{"Content-Type", "application/json"}};
    auto visitor = product().visitor();
    EXPECT_EQ(visitor.send(nameOf(route->method), path, "{}", json).status, 401) << nameOfRoute(*route);
    visitor.token = "eyJhbGciOiJub25lIn0.e30.";
    EXPECT_EQ(visitor.send(nameOf(route->method), path, "{}", json).status, 401) << nameOfRoute(*route);
    visitor.token = "fd_unknown";
    EXPECT_EQ(visitor.send(nameOf(route->method), path, "{}", json).status, 401) << nameOfRoute(*route);
  }
}

// A body that each route would take, were the thing the caller's own.
const std::map<std::string, std::string>& bodies() {
  static const std::map<std::string, std::string> all{
      {"PUT /api/clients/{id}", R"({"name":"Eve","profession":"bank"})"},
      {"POST /api/clients/{id}/phone-numbers", R"({"number":"+13125550188"})"},
      {"PATCH /api/calls/{id}", R"({"summary":"Eve was here."})"},
      {"PUT /api/calls/{id}/recording", wavFile(2)},
      {"PATCH /api/users/{id}", R"({"name":"Eve"})"},
      {"POST /api/users/{id}/invitation", ""},
      {"PATCH /api/settings/webhooks/{id}", R"({"url":"https://eve.test"})"},
      {"POST /api/settings/webhooks/{id}/rotate-secret", ""},
      {"POST /api/settings/webhooks/{id}/test", ""},
      {"POST /api/settings/webhooks/{id}/deliveries/{delivery_id}/replay", ""},
      {"POST /api/settings/webhooks/{id}/deliveries/replay-failed", ""},
      {"POST /api/clients/{id}/restore", ""},
      {"POST /api/clients/{id}/erase", ""},
      {"POST /api/invoices/{id}/payments", R"({"method":"cash"})"},
  };
  return all;
}

std::string everyRowOf(const std::string& account) {
  std::string text;
  for (std::string tableName : {"clients", "phone_numbers", "calls", "call_turns", "recordings", "users",
                                "api_keys", "subscriptions", "invoices", "payments", "webhook_endpoints",
                                "webhook_deliveries"})
    for (const auto& row : product().database().query("select t::text from " + tableName +
                                                      " t where account_id = '" + account + "' order by 1"))
      text += row[0] + '\n';
  return text;
}

TEST(Walls, ShowAndGiveNothingToAnotherAccount) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto client = addClient(owner, "Mine", "+13125550109");
  auto number = owner.get("/api/clients/" + client).at("/phone_numbers/0/id");
  auto call =
      addCall(owner, client,
              {{"transcript", {{{"speaker", "caller"}, {"text", "x"}, {"start_ms", 0}, {"end_ms", 9}}}}});
  EXPECT_EQ(owner.send("PUT", "/api/calls/" + call + "/recording", wavFile(), {}).status, 200);
  auto subscription = owner.get("/api/subscriptions/current").at("/id");
  auto invoice = addInvoice(owner);
  // What the {id} of each family of routes stands for.
  const std::map<std::string, std::string> ids{
      {"/api/clients", client},
      {"/api/calls", call},
      {"/api/analytics/client", client},
      {"/api/invoices", invoice},
      {"/api/subscriptions", subscription},
      {"/api/auth/sessions", owner.get("/api/auth/sessions").at("/items/0/id")},
      {"/api/users", product().colleague(owner, "member").user_id},
      {"/api/settings/webhooks",
       owner.post("/api/settings/webhooks", object{{"url", "https://x.test"}, {"events", {"call.ended"}}})
           .at("/id")},
      {"/api/settings/api-keys",
       owner.post("/api/settings/api-keys", object{{"name", "x"}, {"scopes", {"calls:read"}}}).at("/id")},
  };
  auto before = everyRowOf(owner.account_id);
  auto key = product().program(stranger, "clients:read,clients:write,calls:read,calls:write,analytics:read");
  int walked = 0;
  for (const auto& route : table().routes()) {
    if (!route->authenticated || route->path.find('{') == std::string::npos) continue;
    auto name = nameOfRoute(*route);
    bool hasBody = route->method == http::Method::put || route->method == http::Method::patch ||
                   route->method == http::Method::post;
    ASSERT_TRUE(!hasBody || bodies().contains(name)) << name << " needs a body in bodies()";
    auto family = route->path.substr(0, route->path.find("/{"));
    ASSERT_TRUE(ids.contains(family)) << name << " needs an id of its own in ids";
    auto path = filled(route->path, ids.at(family), number);
    auto body = hasBody ? bodies().at(name) : "";
    Headers type{{"Content-Type", "application/json"}};
    EXPECT_EQ(stranger.send(nameOf(route->method), path, body, type).status, 404) << name;
    int ofKey = route->access.scope.empty() ? 403 : 404;
    EXPECT_EQ(key.send(nameOf(route->method), path, body, type).status, ofKey) << name << " with a key";
    ++walked;
  }
  EXPECT_GE(walked, 15);
  EXPECT_EQ(everyRowOf(owner.account_id), before);
  EXPECT_EQ(owner.get("/api/auth/me").status, 200);
}

TEST(Walls, ShowListsOfOnesOwnOnly) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  addCall(owner, addClient(owner, "Mine"));
  for (auto path : {"/api/clients", "/api/clients?status=archived", "/api/calls"})
    EXPECT_EQ(stranger.get(path).items(), 0u) << path;
}

}  // namespace
}  // namespace frontdesk
