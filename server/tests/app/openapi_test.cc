// The document, held against real answers of every route.
#include "app/routes.h"
#include "tests/billing/an_invoice.h"
#include "tests/contract.h"
#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;

void useBilling(Browser& owner, const std::string& client) {
  product().visitor().get("/api/subscriptions/plans");
  auto made =
      owner.post("/api/subscriptions/create", object{{"plan", "client_basic"}, {"client_id", client}});
  owner.get("/api/subscriptions");
  owner.get("/api/subscriptions/current");
  owner.get("/api/subscriptions/" + made.at("/id"));
  auto now = Timestamp::now().text();
  addCall(owner, client, {{"started_at", now}, {"answered_at", now}, {"ended_at", now}});
  owner.get("/api/usage");
  owner.post("/api/subscriptions/cancel", object{{"client_id", client}, {"at", "period_end"}});
  owner.post("/api/subscriptions/resume", object{{"client_id", client}});
  owner.post("/api/subscriptions/cancel", object{{"client_id", client}, {"at", "now"}});
  auto invoice = "/api/invoices/" + addInvoice(owner);
  owner.get("/api/invoices?include_total=true");
  owner.get("/api/invoices/unpaid");
  owner.get(invoice + ".pdf");
  owner.get(invoice + "/calls?line=0");
  owner.post(invoice + "/payments", object{{"method", "cash"}});
  owner.get(invoice);
}

// One success at least of every operation; each browser's answers are checked as they come.
void useEverything() {
  auto owner = product().signUp();
  auto client = addClient(owner, "Client", "+13125550109");
  auto clientPath = "/api/clients/" + client;
  owner.get("/api/clients?include_total=true");
  owner.get(clientPath);
  owner.put(clientPath, object{{"name", "Renamed"}, {"profession", "bank"}});
  owner.del(clientPath);
  owner.post(clientPath + "/restore");
  auto number =
      owner.post(clientPath + "/phone-numbers", object{{"number", "+13125550110"}, {"label", "x"}}).at("/id");
  owner.get(clientPath + "/phone-numbers");
  owner.del(clientPath + "/phone-numbers/" + number);
  owner.get("/api/professions");
  owner.get("/api/voices");

  object full{{"external_id", "x"},
              {"transcript", {{{"speaker", "caller"}, {"text", "Hello"}, {"start_ms", 0}, {"end_ms", 9}}}},
              {"sentiment", {{"label", "positive"}, {"score", 1}}},
              {"outcome", "spam"},
              {"costs", {{"telephony_micros", 1}}},
              {"latency", {{"response_ms", 1}}}};
  auto call = addCall(owner, client, full);
  auto callPath = "/api/calls/" + call;
  owner.post("/api/calls", callDraft(client, full));
  addCall(owner, client, {{"answered_at", nullptr}, {"ended_at", nullptr}});
  owner.get("/api/calls?include_total=true&limit=1");
  owner.get(callPath);
  owner.patch(callPath, object{{"summary", nullptr}});
  for (auto format : {"json", "text", "vtt"}) owner.get(callPath + "/transcript?format=" + format);
  owner.send("PUT", callPath + "/recording", wavFile(), {{"Content-Type", "audio/wav"}});
  auto link = owner.get(callPath + "/recording").at("/url");
  product().visitor().get(link);
  product().visitor().get(link, {{"Range", "bytes=0-9"}});
  for (auto format : {"csv", "ndjson"}) owner.get(std::string("/api/calls/export?format=") + format);
  owner.send("POST", "/api/calls/import", "broken\n", {{"Content-Type", "application/x-ndjson"}});
  owner.del(callPath);
  for (auto path : {"dashboard", "calls-per-day", "busy-hours", "revenue", "sentiment", "clients"})
    owner.get(std::string("/api/analytics/") + path);
  owner.get("/api/analytics/client/" + client + "/stats");
  useBilling(owner, client);
  owner.post(clientPath + "/erase");

  owner.get("/api/settings/account");
  owner.patch("/api/settings/account", object{{"name", "Agency"}});
  auto key = owner.post("/api/settings/api-keys", object{{"name", "x"}, {"scopes", {"calls:read"}}});
  owner.get("/api/settings/api-keys");
  owner.del("/api/settings/api-keys/" + key.at("/id"));
  owner.get("/api/settings/notifications");
  owner.put("/api/settings/notifications",
            object{{"items", {{{"event", "call_missed"}, {"delivery", "now"}}}}});
  owner.get("/api/audit-log");
  auto hook =
      owner.post("/api/settings/webhooks", object{{"url", "https://x.test"}, {"events", {"call.ended"}}});
  auto hookPath = "/api/settings/webhooks/" + hook.at("/id");
  owner.get("/api/settings/webhooks");
  owner.get(hookPath);
  owner.patch(hookPath, object{{"description", "x"}});
  owner.post(hookPath + "/rotate-secret");
  auto delivery = owner.post(hookPath + "/test").at("/id");
  owner.get(hookPath + "/deliveries");
  owner.post(hookPath + "/deliveries/" + delivery + "/replay");
  owner.post(hookPath + "/deliveries/replay-failed");
  owner.del(hookPath);
  auto user = owner.post(
      "/api/users", object{{"email", uniqueWord() + "@agency.test"}, {"name", "Bo"}, {"role", "member"}});
  auto userPath = "/api/users/" + user.at("/id");
  owner.get("/api/users");
  owner.get(userPath);
  owner.patch(userPath, object{{"role", "admin"}});
  owner.post(userPath + "/invitation");
  owner.del(userPath);

  product().signIn(owner.email, owner.password);
  owner.post("/api/auth/refresh");
  owner.get("/api/auth/me");
  owner.patch("/api/auth/me", object{{"name", "Ada"}});
  auto sessions = owner.get("/api/auth/sessions");
  owner.del("/api/auth/sessions/" +
            sessions.at(sessions.at("/items/0/current") == "true" ? "/items/1/id" : "/items/0/id"));
  owner.post("/api/auth/password",
             object{{"current_password", owner.password}, {"new_password", "a better password"}});
  owner.get("/api/auth/two-factor");
  auto password = object{{"password", "a better password"}};
  auto enrolment = owner.post("/api/auth/two-factor", password);
  owner.post("/api/auth/two-factor/confirm", object{{"code", codeOf(enrolment.at("/secret"))}});
  owner.post("/api/auth/two-factor/disable", password);
  owner.post("/api/auth/password-reset", object{{"email", owner.email}});
  owner.post("/api/auth/logout");
  product().database().query(
      "insert into password_resets (account_id, user_id, token_hash, expires_at) values ('" +
      owner.account_id + "', '" + owner.user_id + "', sha256('the token'), now() + interval '1 minute')");
  owner.post("/api/auth/password-reset/confirm",
             object{{"token", "the token"}, {"password", "a better password"}});

  auto visitor = product().visitor();
  for (auto path : {"/healthz", "/readyz", "/metrics", "/api/openapi.json", "/api/docs"}) visitor.get(path);
}

TEST(OpenApi, IsWhatEveryRouteReallyAnswers) {
  useEverything();
  auto succeeded = contract().succeeded();
  for (const auto& operation : contract().operations())
    if (operation != "GET /api/events")  // never ends: events_tests listen to it
      EXPECT_TRUE(succeeded.contains(operation))
          << operation << " was never called with success: call it in useEverything";
}

TEST(OpenApi, IsServedAsItIsPrinted) {
  auto answer = product().visitor().get("/api/openapi.json");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("content-type"), "application/json");
  EXPECT_EQ(answer.body, openapiDocument());
  EXPECT_EQ(answer.at("/openapi"), "3.1.0");
  EXPECT_EQ(product().visitor().get("/api/docs").header("location"), "/api/docs/index.html");
}

TEST(OpenApi, SaysWhatEveryJsonAnswerHolds) {
  auto document = boost::json::parse(openapiDocument());
  for (const auto& [path, methods] : document.at("paths").as_object())
    for (const auto& [method, operation] : methods.as_object())
      for (const auto& [status, response] : operation.at("responses").as_object()) {
        const auto* content = response.as_object().if_contains("content");
        const auto* json = content ? content->as_object().if_contains("application/json") : nullptr;
        if (!json || path == "/api/openapi.json") continue;
        EXPECT_FALSE(json->at("schema").as_object().empty()) << method << ' ' << path << ' ' << status;
      }
}

TEST(OpenApi, SaysWhatEachGroupIsAbout) {
  auto document = boost::json::parse(openapiDocument());
  for (const auto& tag : document.at("tags").as_array())
    EXPECT_TRUE(tag.as_object().contains("description")) << tag.at("name");
}

TEST(OpenApi, NamesTheRoleAndScopeOfEachOperationThatNeedsThem) {
  http::Router api;
  addRoutes(api);
  auto document = boost::json::parse(openapiDocument());
  for (const auto& route : api.routes()) {
    std::string method(nameOf(route->method));
    for (char& c : method) c = char(std::tolower(c));
    const auto& operation = document.at("paths").at(route->path).at(method).as_object();
    EXPECT_EQ(operation.at("security").as_array().empty(), !route->authenticated) << route->path;
    if (!route->authenticated) continue;
    std::string description(operation.at("description").as_string());
    EXPECT_NE(description.find(json::nameOf(route->access.least)), std::string::npos) << route->path;
    EXPECT_NE(description.find(route->access.scope), std::string::npos) << route->path;
    EXPECT_TRUE(operation.at("responses").as_object().contains("401")) << route->path;
  }
}

}  // namespace
}  // namespace frontdesk
