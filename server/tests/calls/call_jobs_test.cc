// Calls that never end, and words that may not be kept.
#include "calls/call_jobs.h"

#include "app/services.h"
#include "tests/jobs/queue_fixture.h"
#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace test;
using namespace std::chrono_literals;

struct CallJobsTest : testing::Test {
  CallJobsTest() : owner(product.signUp()), shared(product.config()) {
    addCallJobs(handlers);
    client = addClient(owner);
    machine.services.provide(shared);
  }
  void work() {
    while (machine.runDue() > 0) {
    }
  }
  void keep(const std::string& table, const std::string& id, int days) {
    product.database().query("update " + table + " set retention_days = " + std::to_string(days) +
                             " where id = '" + id + "'");
  }
  void keepOfClient(int days) {
    object draft{{"name", "Harbor"}, {"profession", "dentist"}, {"retention_days", days}};
    EXPECT_EQ(owner.put("/api/clients/" + client, draft).status, 200);
  }
  std::string recorded(std::chrono::hours ago) {
    auto start = Timestamp(now.time() - ago);
    object more{{"started_at", start.text()},
                {"answered_at", start.text()},
                {"ended_at", (start + 60s).text()},
                {"summary", "Asked for the price."},
                {"transcript", {{{"speaker", "caller"}, {"text", "Hello"}, {"start_ms", 0}, {"end_ms", 9}}}}};
    auto call = addCall(owner, client, more);
    EXPECT_EQ(owner.send("PUT", "/api/calls/" + call + "/recording", wavFile(), {}).status, 200);
    return call;
  }
  std::size_t files() const {
    std::error_code none;
    std::filesystem::directory_iterator all(product.data() / "recordings" / owner.account_id, none), end;
    return std::size_t(std::distance(all, end));
  }
  // "words", "sound", "words sound" or "".
  std::string left(const std::string& call) {
    auto detail = owner.get("/api/calls/" + call);
    std::string words = detail.at("/turn_count") == "0" ? "" : "words";
    return words + (detail.at("/has_recording") == "true" ? " sound" : "");
  }

  Product product;
  Browser owner;
  Shared shared;
  Timestamp now = Timestamp::now();
  jobs::Handlers handlers;
  jobs::Machine machine{product.database(), handlers, [this] { return now; }};
  std::string client;
};

TEST_F(CallJobsTest, EndsWhatRangOrLastedTooLong) {
  auto rings = addCall(owner, client, ringing(11min)), young = addCall(owner, client, ringing(9min));
  auto lasting = ringing(239min), lost = ringing(241min);
  lasting["answered_at"] = lasting["started_at"], lost["answered_at"] = lost["started_at"];
  auto lasts = addCall(owner, client, lasting), gone = addCall(owner, client, lost);
  work();
  auto status = [this](const std::string& call) { return owner.get("/api/calls/" + call).at("/status"); };
  EXPECT_EQ(status(rings), "failed");
  EXPECT_EQ(status(young), "ringing");
  EXPECT_EQ(status(lasts), "in_progress");
  EXPECT_EQ(status(gone), "failed");
  EXPECT_EQ(owner.get("/api/calls/" + gone).at("/ended_reason"), "timed_out");
  EXPECT_EQ(product.database().value("select count(*) from outbox where event_type = 'call.ended'"), "2");
  now = now + 2min;
  work();
  EXPECT_EQ(status(young), "failed");
}

TEST_F(CallJobsTest, KeepsEverythingUnlessToldOtherwise) {
  auto call = recorded(24h * 3000);
  work();
  EXPECT_EQ(left(call), "words sound");
}

TEST_F(CallJobsTest, PurgesWordsAndSoundAfterTheAccountsDays) {
  auto old = recorded(24h * 31), young = recorded(24h * 29);
  keep("accounts", owner.account_id, 30);
  EXPECT_EQ(files(), 2u);
  work();
  EXPECT_EQ(left(old), "");
  EXPECT_EQ(left(young), "words sound");
  EXPECT_EQ(files(), 1u);
  EXPECT_EQ(owner.get("/api/calls/" + old).at("/summary"), "Asked for the price.") << "the call itself stays";
  EXPECT_EQ(owner.get("/api/calls/" + old + "/recording").status, 404);
  auto log = owner.get("/api/audit-log?subject_id=" + old);
  EXPECT_EQ(each(log, "/action"), (std::vector<std::string>{"call.recording_purged", "call.transcript_purged",
                                                            "call.recording_added", "call.created"}));
  EXPECT_EQ(log.at("/items/0/actor/kind"), "system");
}

TEST_F(CallJobsTest, AClientsOwnDaysComeFirst) {
  auto call = recorded(24h * 40);
  keep("accounts", owner.account_id, 30);
  keepOfClient(60);
  work();
  EXPECT_EQ(left(call), "words sound");
  keepOfClient(7);
  now = now + 24h;
  work();
  EXPECT_EQ(left(call), "");
}

}  // namespace
}  // namespace frontdesk::calls
