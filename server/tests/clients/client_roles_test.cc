// Who may do what to clients.
#include "tests/product.h"

namespace frontdesk::clients {
namespace {

using namespace test;

TEST(ClientRoles, MayWhatTheyShould) {
  auto owner = product().signUp();
  auto id = addClient(owner, "Client", "+12025550119");
  auto number = owner.get("/api/clients/" + id + "/phone-numbers").at("/items/0/id");
  auto path = "/api/clients/" + id;
  object draft{{"name", "Client"}, {"profession", "bank"}, {"phone_numbers", {{{"number", "+12025550119"}}}}};
  struct Case {
    const char* method;
    std::string path;
    std::string body;
    int viewer, member, admin;
  } cases[] = {
      {"GET", "/api/clients", "", 200, 200, 200},
      {"GET", path, "", 200, 200, 200},
      {"GET", path + "/phone-numbers", "", 200, 200, 200},
      {"GET", "/api/professions", "", 200, 200, 200},
      {"POST", "/api/clients", R"({"name":"A","profession":"bank"})", 403, 201, 201},
      {"PUT", path, boost::json::serialize(draft), 403, 200, 200},
      {"POST", path + "/phone-numbers", R"({"number":"x"})", 403, 422, 422},
      {"DELETE", path + "/phone-numbers/" + nobody, "", 403, 404, 404},
      {"DELETE", path, "", 403, 403, 204},
      {"POST", path + "/restore", "", 403, 403, 200},
  };
  auto viewer = product().colleague(owner, "viewer"), member = product().colleague(owner, "member"),
       admin = product().colleague(owner, "admin");
  Headers json{{"Content-Type", "application/json"}};
  for (const auto& c : cases) {
    EXPECT_EQ(viewer.send(c.method, c.path, c.body, json).status, c.viewer)
        << "viewer " << c.method << c.path;
    EXPECT_EQ(member.send(c.method, c.path, c.body, json).status, c.member)
        << "member " << c.method << c.path;
    EXPECT_EQ(admin.send(c.method, c.path, c.body, json).status, c.admin) << "admin " << c.method << c.path;
  }
  EXPECT_EQ(owner.get(path + "/phone-numbers").at("/items/0/id"), number);
}

}  // namespace
}  // namespace frontdesk::clients
