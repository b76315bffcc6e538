// GET and DELETE /api/calls/{id}, and who may what
#include "tests/calls/vendor_call.h"

namespace frontdesk::calls {
namespace {

using namespace test;

TEST(ReadCall, IsThereForItsOwnAccountOnly) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto id = addCall(owner, addClient(owner));
  EXPECT_EQ(owner.get("/api/calls/" + id).status, 200);
  EXPECT_EQ(stranger.get("/api/calls/" + id).status, 404);
  EXPECT_EQ(owner.get(std::string("/api/calls/") + nobody).status, 404);
  EXPECT_EQ(owner.get("/api/calls/17").verdict(), "422 id");
  auto tag = owner.get("/api/calls/" + id).header("etag");
  EXPECT_EQ(owner.get("/api/calls/" + id, {{"If-None-Match", tag}}).status, 304);
}

TEST(DeleteCall, RemovesItWithAllThatHangsOnIt) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto id = owner.post("/api/calls", vendorCall(client)).at("/id");
  auto kept = addCall(owner, client);
  EXPECT_EQ(owner.del("/api/calls/" + id).status, 204);
  EXPECT_EQ(owner.get("/api/calls/" + id).status, 404);
  EXPECT_EQ(owner.get("/api/calls/" + id + "/transcript").status, 404);
  for (auto table : {"call_turns", "call_costs"})
    EXPECT_EQ(product().database().value(std::string("select count(*) from ") + table + " where call_id = '" +
                                         id + "'"),
              "0");
  EXPECT_EQ(each(owner.get("/api/calls"), "/id"), std::vector<std::string>{kept});
  EXPECT_EQ(owner.del("/api/calls/" + id).status, 404) << "twice";
  EXPECT_EQ(owner.post("/api/calls", vendorCall(client)).status, 201) << "its external id is free again";
}

TEST(DeleteCall, IsForAdminsOfTheAccount) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto id = addCall(owner, addClient(owner));
  EXPECT_EQ(stranger.del("/api/calls/" + id).status, 404);
  EXPECT_EQ(product().colleague(owner, "viewer").del("/api/calls/" + id).status, 403);
  EXPECT_EQ(product().colleague(owner, "member").del("/api/calls/" + id).status, 403);
  EXPECT_EQ(owner.del("/api/calls/x").verdict(), "422 id");
  EXPECT_EQ(product().colleague(owner, "admin").del("/api/calls/" + id).status, 204);
}

TEST(CallRoles, LetAViewerReadAndNotWrite) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto id = addCall(owner, client);
  auto viewer = product().colleague(owner, "viewer");
  EXPECT_EQ(viewer.get("/api/calls").items(), 1u);
  EXPECT_EQ(viewer.get("/api/calls/" + id).status, 200);
  EXPECT_EQ(viewer.get("/api/calls/" + id + "/transcript").status, 200);
  EXPECT_EQ(viewer.get("/api/calls/export").status, 200);
  EXPECT_EQ(viewer.post("/api/calls", callDraft(client)).status, 403);
  EXPECT_EQ(viewer.patch("/api/calls/" + id, object{{"summary", "x"}}).status, 403);
  EXPECT_EQ(viewer.send("PUT", "/api/calls/" + id + "/recording", wavFile(), {}).status, 403);
  EXPECT_EQ(viewer.send("POST", "/api/calls/import", "", {}).status, 403);
}

}  // namespace
}  // namespace frontdesk::calls
