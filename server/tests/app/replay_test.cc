// An answer that is given again under its Idempotency-Key, on every route of the table that takes one.
#include "app/idempotency.h"
#include "app/routes.h"
#include "tests/billing/an_invoice.h"
#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;

// What each of them takes; the import, which reads its body itself, has tests of its own. A new route has to
// be added here.
TEST(Replay, IsTheFirstAnswerOnEveryRouteThatTakesAKey) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto hook = owner.post("/api/settings/webhooks",
                         object{{"url", "https://example.test"}, {"events", {"call.ended"}}});
  auto delivery = owner.post("/api/settings/webhooks/" + hook.at("/id") + "/test").at("/id");
  const Headers keyed{{"Idempotency-Key", "k"}};
  const std::map<std::string, object> drafts{
      {"/api/users", {{"email", "new@" + owner.account_id + ".test"}, {"name", "New"}, {"role", "member"}}},
      {"/api/clients", {{"name", "Once"}, {"profession", "bank"}}},
      {"/api/clients/{id}/phone-numbers", {{"number", "+13125550109"}}},
      {"/api/calls", callDraft(client)},
      {"/api/settings/api-keys", {{"name", "Once"}, {"scopes", {"calls:read"}}}},
      {"/api/settings/webhooks", {{"url", "https://example.test"}, {"events", {"call.ended"}}}},
      {"/api/settings/webhooks/{id}/rotate-secret", {}},
      {"/api/settings/webhooks/{id}/test", {}},
      {"/api/settings/webhooks/{id}/deliveries/{delivery_id}/replay", {}},
      {"/api/settings/webhooks/{id}/deliveries/replay-failed", {}},
      {"/api/subscriptions/create", {{"plan", "client_basic"}, {"client_id", client}}},
      {"/api/invoices/{id}/payments", {{"method", "cash"}}}};
  auto placed = [&, invoice = addInvoice(owner)](std::string path) {
    for (const auto& [name, id] : {std::pair<std::string, std::string>{"clients/{id}", client},
                                   {"invoices/{id}", invoice},
                                   {"webhooks/{id}", hook.at("/id")},
                                   {"deliveries/{delivery_id}", delivery}})
      if (auto at = path.find(name); at != std::string::npos)
        path.replace(at + name.find('{'), name.size() - name.find('{'), id);
    return path;
  };
  http::Router api;
  addRoutes(api);
  for (const auto& route : api.routes()) {
    if (!route->once || !route->authenticated || route->streamed) continue;
    ASSERT_TRUE(drafts.contains(route->path)) << "a new route: " << route->path;
    auto path = placed(route->path);
    auto first = owner.post(path, drafts.at(route->path), keyed);
    auto again = owner.post(path, drafts.at(route->path), keyed);
    bool creates = route->operation.responses.contains("201");
    EXPECT_EQ(first.status, creates ? 201 : 200) << path << ' ' << first.body;
    EXPECT_EQ(first.header("location") != "-", creates) << path;
    EXPECT_EQ(again.status, first.status) << path << ' ' << again.body;
    EXPECT_EQ(again.body, first.body) << path;
    for (auto name : {"location", "etag", "cache-control", "content-type"})
      EXPECT_EQ(again.header(name), first.header(name)) << path << ' ' << name;
    EXPECT_EQ(again.header("idempotency-replayed"), "true") << path;
  }
}

}  // namespace
}  // namespace frontdesk
