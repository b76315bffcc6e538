// A request is carried out and its answer lost: what the key of the request is for.
#include <thread>

#include "tests/product.h"
#include "tests/server_process.h"

namespace frontdesk {
namespace {

using namespace test;
using postgres::TestDatabase;

std::string keyedRequest(const Browser& owner, const std::string& key, const std::string& body) {
  return http::test::requestOf("POST", "/api/calls",
                               "Authorization: Bearer " + owner.token +
                                   "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key +
                                   "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n",
                               body);
}

// A database in which a commit does not return once it has been written down: it waits for a standby that
// does not exist.
struct HeldCommits {
  const TestDatabase& database;

  explicit HeldCommits(const TestDatabase& of) : database(of) {
    database.query("alter database " + database.name() +
                   " set synchronous_commit = on");  // off in all others
    database.query("alter system set synchronous_standby_names = 'nobody'");
    database.query("select pg_reload_conf()");
  }
  ~HeldCommits() {
    database.query("alter system reset synchronous_standby_names");
    database.query("select pg_reload_conf()");
  }
  // How many requests under a key have committed and have not been told so.
  std::string waiting() const {
    return database.value(
        "select count(*) from pg_stat_activity a join pg_locks l on l.pid = a.pid and l.mode = "
        "'RowExclusiveLock' and l.relation = 'idempotency_keys'::regclass where a.wait_event = 'SyncRep' and "
        "l.database = (select oid from pg_database where datname = current_database())");
  }
};

TEST(LostAnswer, OfAKilledServerComesAgainByTheSameKey) {
  TestDatabase database;
  ServerProcess server(database.conninfo());
  auto owner = signUp(server.visitor());
  auto body = boost::json::serialize(callDraft(addClient(owner)));
  server.kill();
  {
    HeldCommits held(database);
    server.start();
    http::test::RawClient unanswered(server.port());
    unanswered.send(keyedRequest(owner, "committed", body));
    ASSERT_TRUE(eventually([&] { return held.waiting() == "1"; }));
    server.kill();
    EXPECT_EQ(unanswered.receiveAll(), "");
  }
  ASSERT_TRUE(eventually([&] { return database.value("select count(*) from calls") == "1"; }));
  server.start();
  auto tab = owner.anotherTab();
  auto again = tab.post("/api/calls", body, {{"Idempotency-Key", "committed"}});
  EXPECT_EQ(again.status, 201) << again.body;
  EXPECT_EQ(again.header("idempotency-replayed"), "true");
  auto other = tab.post("/api/calls", body, {{"Idempotency-Key", "another"}});
  EXPECT_EQ(other.header("idempotency-replayed"), "-");
  EXPECT_EQ(database.value("select count(*) from calls"), "2");
}

TEST(LostAnswer, OfACutConnectionComesAgainByTheSameKey) {
  Product own;
  auto owner = own.signUp();
  auto body = boost::json::serialize(callDraft(addClient(owner)));
  auto key = uniqueWord();
  own.database().query("alter database " + own.database().name() + " set synchronous_commit = on");
  own.database().terminateBackends();
  ASSERT_TRUE(eventually([&] { return owner.get("/api/clients").status == 200; }));
  {
    HeldCommits held(own.database());
    http::test::RawClient cut(own.server().port());
    cut.send(keyedRequest(owner, key, body));
    ASSERT_TRUE(eventually([&] { return held.waiting() == "1"; }));
    cut.reset();
    EXPECT_EQ(owner.post("/api/calls", body, {{"Idempotency-Key", key}}).status, 409) << "it still runs";
  }
  Answer again;
  EXPECT_TRUE(eventually([&] {
    again = owner.post("/api/calls", body, {{"Idempotency-Key", key}});
    return again.status == 201;
  })) << again.body;
  EXPECT_EQ(again.header("idempotency-replayed"), "true");
  EXPECT_EQ(own.database().value("select count(*) from calls"), "1");
}

TEST(LostAnswer, OfAConnectionThatIsCutAtAnyMomentComesByTheSameKey) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto body = boost::json::serialize(callDraft(client));
  for (int i = 0; i < 20; ++i) {
    auto key = uniqueWord();
    {
      http::test::RawClient cut(product().server().port());
      cut.send(keyedRequest(owner, key, body));
      if (i % 2 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(i));
      cut.reset();
    }
    Answer answer;
    EXPECT_TRUE(eventually([&] {
      answer = owner.post("/api/calls", body, {{"Idempotency-Key", key}});
      return answer.status != 409;  // the first may still run
    }));
    EXPECT_EQ(answer.status, 201);
  }
  EXPECT_EQ(owner.get("/api/calls?include_total=true").at("/total"), "20");
}

}  // namespace
}  // namespace frontdesk
