#include "tests/analytics/random_writes.h"

#include "calls/call_jobs.h"
#include "tests/run_job.h"

namespace frontdesk::analytics::test {

using frontdesk::test::product;

void RandomWriter::write() {
  switch (pick(8)) {
    case 0: {
      std::string lines;
      for (int n = pick(60) + 1; n > 0; --n) lines += serialize(call()) + '\n';
      browser_.send("POST", "/api/calls/import", lines, {{"Content-Type", "application/x-ndjson"}});
      return;
    }
    case 1:
      if (!ids_.empty()) browser_.del("/api/calls/" + takeId());
      return;
    case 2:
    case 3:
      if (!ids_.empty()) browser_.patch("/api/calls/" + ids_[pick(ids_.size())], change());
      return;
    case 4:
      if (!ids_.empty())
        product().database().query("update calls set price_minor = " + std::to_string(pick(500)) +
                                   " where id = '" + ids_[pick(ids_.size())] + "'");
      return;
    default:
      auto made = browser_.post("/api/calls", call());
      if (made.status == 201) ids_.push_back(made.at("/id"));
  }
}

std::size_t RandomWriter::pick(std::size_t below) {
  return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
}

std::string RandomWriter::takeId() {
  std::swap(ids_[pick(ids_.size())], ids_.back());
  auto id = ids_.back();
  ids_.pop_back();
  return id;
}

object RandomWriter::rated() {
  object more{{"costs", {{"telephony_micros", pick(90'000)}}}};
  constexpr const char* labels[] = {"negative", "neutral", "positive"};
  constexpr const char* outcomes[] = {"appointment_booked", "message_taken", "spam", "transferred"};
  auto label = pick(4);
  if (label < 3)
    more["sentiment"] = {{"label", labels[label]},
                         {"score", (double(label) - 1) * 0.5 + double(pick(400)) / 1000 - 0.2}};
  if (pick(2)) more["outcome"] = outcomes[pick(4)];
  if (pick(3)) more["latency"] = {{"response_ms", pick(4) ? 300 + pick(2000) : pick(3)}};
  return more;
}

object RandomWriter::call() {
  auto season = *Timestamp::parse(std::string(seasons[pick(2)].first) + "T00:00:00Z").value;
  auto start = season + std::chrono::seconds(pick(15 * 86'400) + 43'200);
  auto answer = start + std::chrono::seconds(pick(20));
  auto end = answer + std::chrono::seconds(pick(10) ? pick(300) : pick(20'000));
  object made = rated();
  made["client_id"] = boost::json::string_view(clients_[pick(clients_.size())]);
  made["direction"] = "inbound";
  made["from_number"] = "+12025550119";
  made["started_at"] = start.text();
  object turn{{"speaker", "caller"}, {"text", "Hello?"}, {"start_ms", 0}, {"end_ms", 900}};
  if (pick(3) == 0) made["transcript"] = boost::json::array{turn};
  auto state = pick(6);
  if (state > 0) made["ended_at"] = end.text();
  if (state > 1 || (state == 0 && pick(2))) made["answered_at"] = answer.text();
  if (state == 2) made["status"] = "voicemail";
  if (state == 1) made["status"] = pick(2) ? "missed" : "failed";
  return made;
}

object RandomWriter::change() {
  auto made = rated();
  if (pick(2)) made["status"] = pick(2) ? "failed" : "completed";
  if (pick(4) == 0) made["outcome"] = nullptr;
  if (pick(4) == 0) made["sentiment"] = nullptr;
  if (pick(4) == 0) made = {{"summary", "Nothing that counts."}};
  return made;
}

void workAndErase(const Browser& owner, const std::string& client) {
  auto tab = owner.anotherTab();
  product().database().query("update accounts set retention_days = 1 where id = '" + owner.account_id + "'");
  for (int round = 0; round < 6; ++round) {
    for (auto job : {"call.time_out", "call.purge"}) try {
        frontdesk::test::runJob(product(), calls::addCallJobs, job, owner.account_id, "2026-04-05T00:00:00Z");
      } catch (const postgres::Error&) {
        // It waited too long for a writer's row; the worker would try again.
      }
    if (round >= 3) tab.post("/api/clients/" + client + "/erase");
  }
  EXPECT_EQ(tab.get("/api/clients/" + client).status, 404);
}

}  // namespace frontdesk::analytics::test
