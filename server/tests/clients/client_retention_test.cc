// After how many days a client's recordings and transcripts go.
#include "tests/product.h"

namespace frontdesk::clients {
namespace {

using namespace test;

const object plain{{"name", "Harbor Dental"}, {"profession", "dentist"}};

object keptFor(const boost::json::value& days) {
  auto draft = plain;
  draft["retention_days"] = days;
  return draft;
}

TEST(ClientRetention, IsTheAccountsUntilTheClientHasItsOwn) {
  auto owner = product().signUp();
  auto made = owner.post("/api/clients", plain);
  EXPECT_EQ(made.at("/retention_days"), "null");
  auto path = "/api/clients/" + made.at("/id");
  EXPECT_EQ(owner.put(path, keptFor(1)).at("/retention_days"), "1");
  EXPECT_EQ(owner.put(path, keptFor(3650)).at("/retention_days"), "3650");
  EXPECT_EQ(owner.get(path).at("/retention_days"), "3650");
  EXPECT_EQ(owner.get("/api/clients").at("/items/0/retention_days"), "3650");
  EXPECT_EQ(owner.put(path, keptFor(nullptr)).at("/retention_days"), "null");
  EXPECT_EQ(owner.post("/api/clients", keptFor(45)).at("/retention_days"), "45");
  EXPECT_EQ(owner.put(path, keptFor(45)).at("/retention_days"), "45");
  EXPECT_EQ(owner.put(path, plain).at("/retention_days"), "null") << "PUT replaces";
}

TEST(ClientRetention, IsAWholeNumberOfDaysUpToTenYears) {
  auto owner = product().signUp();
  auto path = "/api/clients/" + addClient(owner);
  for (const boost::json::value& bad :
       {boost::json::value(0), boost::json::value(-1), boost::json::value(3651), boost::json::value(1.5),
        boost::json::value("45")}) {
    EXPECT_EQ(owner.post("/api/clients", keptFor(bad)).verdict(), "422 retention_days") << bad;
    EXPECT_EQ(owner.put(path, keptFor(bad)).verdict(), "422 retention_days") << bad;
  }
  EXPECT_EQ(owner.get(path).at("/retention_days"), "null");
}

}  // namespace
}  // namespace frontdesk::clients
