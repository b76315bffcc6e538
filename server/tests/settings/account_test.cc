// /api/settings/account
#include "tests/product.h"

namespace frontdesk::settings {
namespace {

using namespace test;

constexpr auto path = "/api/settings/account";

TEST(AccountSettings, AreReadAndChanged) {
  auto owner = product().signUp();
  EXPECT_EQ(owner.get(path).at("/id"), owner.account_id);
  auto changed = owner.patch(path, object{{"name", "Bright Agency"}, {"time_zone", "Europe/Berlin"}});
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.at("/name"), "Bright Agency");
  EXPECT_EQ(owner.patch(path, object{{"name", "Brighter"}}).at("/time_zone"), "Europe/Berlin");
  EXPECT_EQ(changed.at("/retention_days"), "null");
  EXPECT_EQ(owner.patch(path, object{{"retention_days", 90}}).at("/retention_days"), "90");
  EXPECT_EQ(owner.patch(path, object{{"name", "Brighter"}}).at("/retention_days"), "90");
  EXPECT_EQ(owner.patch(path, object{{"retention_days", nullptr}}).at("/retention_days"), "null");
  for (int bad : {0, 3651})
    EXPECT_EQ(owner.patch(path, object{{"retention_days", bad}}).verdict(), "422 retention_days");
  EXPECT_EQ(owner.get("/api/auth/me").at("/account/name"), "Brighter");
}

TEST(AccountSettings, RefuseWhatIsWrong) {
  auto owner = product().signUp();
  EXPECT_EQ(owner.patch(path, object{{"name", ""}, {"time_zone", "Mars/Base"}}).verdict(),
            "422 name, time_zone");
  EXPECT_EQ(owner.patch(path, object{{"currency", "EUR"}}).verdict(), "422 currency");
  auto member = product().colleague(owner, "member");
  EXPECT_EQ(member.get(path).status, 200);
  EXPECT_EQ(member.patch(path, object{{"name", "x"}}).status, 403);
}

}  // namespace
}  // namespace frontdesk::settings
