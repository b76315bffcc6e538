#include "tests/analytics/rollup.h"

namespace frontdesk::analytics::test {

void Rollup::SetUpTestSuite() {
  owner_ = std::make_unique<Browser>(product().signUp());
  for (auto name : {"One", "Two", "Three"}) clients_.push_back(frontdesk::test::addClient(*owner_, name));
  subscribe(clients_[0], "client_basic", "2026-03-28 10:07Z", "2026-10-24 23:50Z");
  subscribe(clients_[0], "client_premium", "2026-10-24 23:52Z", "");
  subscribe(clients_[1], "client_basic", "2026-04-01 00:00Z", "");
  auto erased = frontdesk::test::addClient(*owner_, "Erased");
  auto all = clients_;
  all.push_back(erased);
  frontdesk::test::atOnce(7, [&](int i) {
    if (i == 6) return workAndErase(*owner_, erased);
    RandomWriter writer(*owner_, all, i);
    for (int n = 0; n < 70; ++n) writer.write();
  });
}

void Rollup::subscribe(const std::string& client, const std::string& plan, const std::string& starts,
                       const std::string& ends) {
  product().database().query(R"(
      insert into subscriptions (account_id, subject, client_id, plan_id, status, price_minor, currency, billing_interval,
        included_minutes, overage_minute_micros, rounding_seconds, started_at, current_period_start, current_period_end,
        ended_at)
      select account_id, 'client', id, ')" +
                             plan + "', '" + (ends.empty() ? "active" : "canceled") +
                             "', 9900, 'USD', 'month', 100, 350000, 60, '" + starts + "', '" + starts +
                             "', '2027-01-01', " + (ends.empty() ? "null" : "'" + ends + "'") +
                             " from clients where id = '" + client + "'");
}

std::vector<Question> Rollup::questions() {
  std::vector<Question> all;
  for (std::string zone : zones)
    for (const auto& [from, to] : seasons)
      for (const auto& client : {std::string(), clients_[0]}) all.push_back({zone, from, to, client});
  return all;
}

frontdesk::test::Answer Rollup::read(const std::string& what) {
  auto answer = owner_->get("/api/analytics/" + what);
  EXPECT_EQ(answer.status, 200) << what << ' ' << answer.body;
  return answer;
}

Question Rollup::asRaw(Question asked) {
  if (asked.zone == "CET") asked.zone = "Europe/Brussels";
  return asked;
}

TestRows rowsOf(const frontdesk::test::Answer& answer, const char* list,
                const std::vector<const char*>& members) {
  TestRows rows;
  auto json = answer.json();
  for (const auto& item : json.at(list).as_array()) {
    std::vector<std::string> row;
    for (auto member : members) {
      const auto& value = item.at(member);
      row.push_back(value.is_string() ? std::string(value.as_string()) : boost::json::serialize(value));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

void expectNear(const std::string& answered, const std::string& expected, const std::string& what) {
  if (expected == "null" || answered == "null")
    EXPECT_EQ(answered, expected) << what;
  else
    EXPECT_NEAR(std::stod(answered), std::stod(expected), 1e-6) << what;
}

}  // namespace frontdesk::analytics::test
