// An answer that is given again under its Idempotency-Key, on every route of the table that creates.
#include "app/idempotency.h"
#include "app/routes.h"
#include "tests/billing/an_invoice.h"
#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;

// What each route that creates takes. A new route has to be added here.
TEST(Replay, IsTheFirstAnswerOnEveryRouteThatCreates) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  const Headers keyed{{"Idempotency-Key", "k"}};
  const std::map<std::string, object> drafts{
      {"/api/users", {{"email", "new@" + owner.account_id + ".test"}, {"name", "New"}, {"role", "member"}}},
      {"/api/clients", {{"name", "Once"}, {"profession", "bank"}}},
      {"/api/clients/{id}/phone-numbers", {{"number", "+13125550109"}}},
      {"/api/calls", callDraft(client)},
      {"/api/settings/api-keys", {{"name", "Once"}, {"scopes", {"calls:read"}}}},
      {"/api/settings/webhooks", {{"url", "https://example.test"}, {"events", {"call.ended"}}}},
      {"/api/subscriptions/create", {{"plan", "client_basic"}, {"client_id", client}}},
      {"/api/invoices/{id}/payments", {{"method", "cash"}}}};
  const std::map<std::string, std::string> parents{{"/api/clients/{id}/phone-numbers", client},
                                                   {"/api/invoices/{id}/payments", addInvoice(owner)}};
  http::Router api;
  addRoutes(api);
  for (const auto& route : api.routes()) {
    if (!route->creates || !route->authenticated) continue;
    ASSERT_TRUE(drafts.contains(route->path)) << "a new route: " << route->path;
    auto path = route->path;
    if (parents.contains(path)) path.replace(path.find("{id}"), 4, parents.at(path));
    auto first = owner.post(path, drafts.at(route->path), keyed);
    auto again = owner.post(path, drafts.at(route->path), keyed);
    EXPECT_EQ(first.status, 201) << path << ' ' << first.body;
    EXPECT_NE(first.header("location"), "-") << path;
    EXPECT_EQ(again.status, 201) << path << ' ' << again.body;
    EXPECT_EQ(again.body, first.body) << path;
    for (auto name : {"location", "etag", "cache-control", "content-type"})
      EXPECT_EQ(again.header(name), first.header(name)) << path << ' ' << name;
    EXPECT_EQ(again.header("idempotency-replayed"), "true") << path;
  }
}

}  // namespace
}  // namespace frontdesk
