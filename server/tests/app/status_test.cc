#include "app/status.h"

#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

TEST(Status, IsAliveAndReady) {
  auto visitor = product().visitor();
  EXPECT_EQ(visitor.get("/healthz").at("/status"), "ok");
  EXPECT_EQ(visitor.get("/readyz").at("/status"), "ready");
}

TEST(Status, IsNotReadyOnAnotherSchema) {
  Product old;
  auto visitor = old.visitor();
  EXPECT_EQ(visitor.get("/readyz").status, 200);
  old.database().query(
      "delete from schema_migrations where version = (select max(version) from schema_migrations)");
  EXPECT_EQ(visitor.get("/readyz").status, 503);
  EXPECT_EQ(visitor.get("/healthz").status, 200);
}

TEST(Metrics, CountRequestsByRouteMethodAndStatus) {
  auto owner = product().signUp();
  auto id = addClient(owner);
  owner.get("/api/clients/" + id);
  owner.get(std::string("/api/clients/") + nobody);
  owner.get("/nothing/here");
  owner.head("/nothing/here");
  owner.head("/api/clients/" + id);
  auto text = owner.get("/metrics");
  EXPECT_THAT(text.header("content-type"), HasSubstr("text/plain"));
  EXPECT_THAT(
      text.body,
      ContainsRegex(
          "http_request_duration_seconds_count\\{[^}]*route=\"/api/clients/\\{id\\}\"[^}]*\\} [1-9]"));
  EXPECT_THAT(text.body, ContainsRegex("method=\"GET\",route=\"/api/clients/\\{id\\}\",status=\"404\""));
  for (auto method : {"GET", "HEAD"}) {
    auto label = "method=\"" + std::string(method) + "\",route=\"";
    EXPECT_THAT(text.body, HasSubstr(label + "other\",status=\"404\""));
    EXPECT_THAT(text.body, HasSubstr(label + "/api/clients/{id}\",status=\"200\""));
  }
  EXPECT_THAT(text.body, Not(HasSubstr(id))) << "one series a route, not one a client";
}

}  // namespace
}  // namespace frontdesk
