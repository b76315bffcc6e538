// calls_30_days and last_call_at of a client.
#include "tests/product.h"

namespace frontdesk::clients {
namespace {

using namespace test;

TEST(ClientCounts, EqualARecount) {
  auto owner = product().signUp();
  auto busy = addClient(owner, "Busy"), quiet = addClient(owner, "Quiet");
  std::vector<std::string> calls;
  for (int days : {0, 0, 1, 15, 28, 40, 400}) {
    calls.push_back(addCall(owner, busy, ringing(std::chrono::hours(24) * days + std::chrono::minutes(1))));
  }
  auto expectRecount = [&](const std::string& client) {
    auto rows = product().database().query(
        "select count(*) filter (where started_at > now() - interval '29 days'), "
        "coalesce(to_char(max(started_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI'), 'null') "
        "from calls where client_id = '" +
        client + "'");
    auto read = owner.get("/api/clients/" + client);
    EXPECT_EQ(read.at("/calls_30_days"), rows[0][0]);
    EXPECT_EQ(read.at("/last_call_at").substr(0, 16), rows[0][1].substr(0, 16));
  };
  expectRecount(busy);
  expectRecount(quiet);
  EXPECT_EQ(owner.get("/api/clients/" + busy).at("/calls_30_days"), "5");
  EXPECT_EQ(each(owner.get("/api/clients?sort=-calls"), "/calls_30_days"),
            (std::vector<std::string>{"5", "0"}));
  for (int i : {0, 1, 3}) {
    EXPECT_EQ(owner.del("/api/calls/" + calls[i]).status, 204);
    expectRecount(busy);
  }
  EXPECT_EQ(owner.get("/api/clients/" + quiet).at("/last_call_at"), "null");
}

}  // namespace
}  // namespace frontdesk::clients
