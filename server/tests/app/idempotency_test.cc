#include "app/idempotency.h"

#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;

Headers keyed(const std::string& key) {
  return {{"Idempotency-Key", key}};
}

struct Idempotency : testing::Test {
  Browser owner = product().signUp();
  std::string client = addClient(owner);
  object draft = callDraft(client);
};

TEST_F(Idempotency, GivesTheFirstAnswerAgain) {
  auto first = owner.post("/api/calls", draft, keyed("k"));
  ASSERT_EQ(first.status, 201);
  EXPECT_EQ(first.header("idempotency-replayed"), "-");
  auto again = owner.post("/api/calls", draft, keyed("k"));
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(again.header("location"), first.header("location"));
  EXPECT_EQ(again.header("idempotency-replayed"), "true");
  EXPECT_EQ(owner.get("/api/calls").items(), 1u);
}

TEST_F(Idempotency, GivesItAgainThoughTheThingHasChangedOrGone) {
  auto first = owner.post("/api/calls", draft, keyed("k"));
  owner.del("/api/calls/" + first.at("/id"));
  EXPECT_EQ(owner.post("/api/calls", draft, keyed("k")).body, first.body);
  EXPECT_EQ(owner.get("/api/calls").items(), 0u);
}

TEST_F(Idempotency, StoresTheAnswerSealed) {
  object key{{"name", "Once"}, {"scopes", {"calls:read"}}};
  auto first = owner.post("/api/settings/api-keys", key, keyed("k"));
  ASSERT_EQ(first.status, 201);
  const auto& database = product().database();
  auto stored = database.value("select to_jsonb(i)::text from idempotency_keys i where account_id = '" +
                               owner.account_id + "'");
  EXPECT_NE(stored.find("POST /api/settings/api-keys"), std::string::npos);
  EXPECT_EQ(stored.find(first.at("/key")), std::string::npos);
  EXPECT_EQ(owner.post("/api/settings/api-keys", key, keyed("k")).at("/key"), first.at("/key"));
  // Moved to another key's row it opens no more: nothing is done again, and nothing told.
  database.query("update idempotency_keys set key = 'K' where account_id = '" + owner.account_id + "'");
  EXPECT_EQ(owner.post("/api/settings/api-keys", key, keyed("K")).status, 409);
  EXPECT_EQ(owner.get("/api/settings/api-keys").items(), 1u);
}

TEST_F(Idempotency, RefusesAnotherBody) {
  auto first = owner.post("/api/calls", draft, keyed("k"));
  auto other = owner.post("/api/calls", callDraft(client, {{"summary", "another"}}), keyed("k"));
  EXPECT_EQ(other.verdict(), "422 Idempotency-Key");
  EXPECT_EQ(owner.get("/api/calls").items(), 1u);
  EXPECT_EQ(owner.post("/api/calls", draft, keyed("k")).body, first.body) << "the first still stands";
}

TEST_F(Idempotency, TakesAnotherKeyPathOrAccountForAnotherRequest) {
  auto stranger = product().signUp();
  auto theirs = callDraft(addClient(stranger));
  EXPECT_EQ(owner.post("/api/calls", draft, keyed("k")).status, 201);
  EXPECT_EQ(owner.post("/api/calls", draft, keyed("K")).header("idempotency-replayed"), "-");
  EXPECT_EQ(stranger.post("/api/calls", theirs, keyed("k")).header("idempotency-replayed"), "-");
  EXPECT_EQ(owner.post("/api/clients", object{{"name", "A"}, {"profession", "bank"}}, keyed("k")).status,
            201);
  EXPECT_EQ(owner.get("/api/calls").items(), 2u);
}

TEST_F(Idempotency, StoresNoRefusal) {
  auto bad = draft;
  bad["direction"] = "sideways";
  EXPECT_EQ(owner.post("/api/calls", bad, keyed("k")).status, 422);
  bad = callDraft(nobody);
  EXPECT_EQ(owner.post("/api/calls", bad, keyed("k")).status, 422) << "from the database";
  EXPECT_EQ(owner.post("/api/calls", "{", keyed("k")).status, 400);
  auto good = owner.post("/api/calls", draft, keyed("k"));
  EXPECT_EQ(good.status, 201);
  EXPECT_EQ(good.header("idempotency-replayed"), "-");
}

TEST_F(Idempotency, StoresNoConflict) {
  addClient(owner, "Holder", "+13125550109");
  auto path = "/api/clients/" + client + "/phone-numbers";
  object number{{"number", "+13125550109"}};
  EXPECT_EQ(owner.post(path, number, keyed("k")).status, 409);
  product().database().query("delete from phone_numbers where account_id = '" + owner.account_id + "'");
  EXPECT_EQ(owner.post(path, number, keyed("k")).status, 201);
}

TEST_F(Idempotency, StoresOneOfManyAtOnce) {
  std::atomic<int> stored{0}, replayed{0}, running{0};
  atOnce(12, [&](int) {
    auto answer = owner.anotherTab().post("/api/calls", draft, keyed("k"));
    if (answer.status == 409)
      ++running;
    else
      ++(answer.header("idempotency-replayed") == "true" ? replayed : stored);
    EXPECT_TRUE(answer.status == 201 || answer.status == 409) << answer.body;
  });
  EXPECT_EQ(stored, 1);
  EXPECT_EQ(replayed + running, 11);
  EXPECT_EQ(owner.get("/api/calls").items(), 1u);
}

TEST_F(Idempotency, SaysSoWhereTheFirstStillRuns) {
  auto account = owner.account_id;
  postgres::TestSession session(product().database().conninfo());
  session.run("begin");
  session.run("insert into idempotency_keys (account_id, key, route, request_hash) values ('" + account +
              "', 'k', 'POST /api/calls', sha256('x'))");
  auto answer = owner.post("/api/calls", draft, keyed("k"));
  EXPECT_EQ(answer.status, 409);
  EXPECT_EQ(answer.header("retry-after"), "1");
  session.run("rollback");
  EXPECT_EQ(owner.post("/api/calls", draft, keyed("k")).status, 201);
}

TEST_F(Idempotency, GivesNoAnswerToWhoHasSignedOut) {
  owner.post("/api/calls", draft, keyed("k"));
  owner.post("/api/auth/logout");
  EXPECT_EQ(owner.post("/api/calls", draft, keyed("k")).status, 401);
}

TEST_F(Idempotency, TakesKeysOfPrintableCharactersOnly) {
  EXPECT_EQ(owner.post("/api/calls", draft, keyed(std::string(201, 'k'))).verdict(), "422 Idempotency-Key");
  EXPECT_EQ(owner.post("/api/calls", draft, keyed("k\xff")).verdict(), "422 Idempotency-Key");
  EXPECT_EQ(owner.post("/api/calls", draft, keyed(std::string(200, 'k'))).status, 201);
  EXPECT_EQ(owner.post("/api/calls", draft, keyed("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")).status, 201);
}

TEST_F(Idempotency, IsNoMatterOfReading) {
  EXPECT_EQ(owner.get("/api/calls", keyed("k")).status, 200);
  EXPECT_EQ(owner.post("/api/calls", draft, keyed("k")).header("idempotency-replayed"), "-");
}

TEST_F(Idempotency, WorksForApiKeys) {
  auto key = product().program(owner, "calls:write");
  auto first = key.post("/api/calls", draft, keyed("k"));
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(key.post("/api/calls", draft, keyed("k")).body, first.body);
}

// Not this key's first request, but another writer stands in the way.
TEST_F(Idempotency, TellsALockFromARequestThatStillRuns) {
  postgres::TestSession erasing(product().database().conninfo());
  erasing.run("begin; select from clients where id = '" + client + "' for update");
  auto given_up = owner.post("/api/calls", draft, keyed("k"));
  EXPECT_EQ(given_up.status, 503) << given_up.body;
  erasing.run("rollback");
  EXPECT_EQ(owner.post("/api/calls", draft, keyed("k")).status, 201);
}

}  // namespace
}  // namespace frontdesk
