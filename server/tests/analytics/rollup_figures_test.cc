// Revenue, the dashboard's figures and a client's equal the raw rows.
#include "tests/analytics/rollup.h"

namespace frontdesk::analytics::test {
namespace {

TEST_F(Rollup, RevenueEqualsTheRawRows) {
  for (const auto& asked : questions())
    for (std::string interval : {"day", "week", "month"})
      for (std::string group : {"", "client", "plan"}) {
        auto query = "revenue" + asked.query() + "&interval=" + interval;
        auto json = read(query + (group.empty() ? "" : "&group_by=" + group)).json();
        TestRows rows;
        for (const auto& series : json.at("series").as_array())
          for (const auto& point : series.at("points").as_array()) {
            if (point.at("calls") == 0) continue;
            std::vector<std::string> row{
                series.at("id").is_null() ? "null" : std::string(series.at("id").as_string()),
                std::string(point.at("starts").as_string())};
            for (auto member : {"calls", "revenue_minor", "cost_micros", "margin_micros"})
              row.push_back(boost::json::serialize(point.at(member)));
            rows.push_back(std::move(row));
          }
        auto expected = raw().revenue(asRaw(asked), interval, group);
        std::sort(rows.begin(), rows.end());
        std::sort(expected.begin(), expected.end());
        EXPECT_EQ(rows, expected) << query << group;
      }
}

// (value - previous) / previous, where that means something.
std::string changeOf(const std::string& value, const std::string& previous) {
  if (value == "null" || previous == "null" || std::stod(previous) == 0) return "null";
  return std::to_string((std::stod(value) - std::stod(previous)) / std::stod(previous));
}

// The figures of the answer, of the period before and the change between them.
void expectFigures(const frontdesk::test::Answer& answer, const RawFigures& raw, const Question& asked,
                   std::size_t count) {
  auto before = asked;
  before.to = asked.from;
  before.from = product().database().value("select ('" + asked.from + "'::date - ('" + asked.to +
                                           "'::date - '" + asked.from + "'::date))::text");
  auto now = raw.figures(asked), then = raw.figures(before);
  constexpr const char* names[] = {"figures/calls",          "figures/answered_share",
                                   "figures/minutes",        "figures/average_duration_seconds",
                                   "figures/positive_share", "figures/appointments_booked",
                                   "figures/revenue_minor",  "figures/cost_micros",
                                   "active_clients"};
  for (std::size_t i = 0; i < count; ++i) {
    auto name = std::string("/") + names[i];
    expectNear(answer.at(name + "/value"), now[i], name + asked.query());
    expectNear(answer.at(name + "/previous"), then[i], name + asked.query());
    expectNear(answer.at(name + "/change"), changeOf(now[i], then[i]), name + asked.query());
  }
}

TEST_F(Rollup, TheDashboardEqualsTheRawRowsOfBothPeriods) {
  for (const auto& asked : questions())
    expectFigures(read("dashboard" + asked.query()), raw(), asRaw(asked), 9);
}

TEST_F(Rollup, AClientsStatsEqualTheRawRows) {
  for (std::string zone : zones)
    for (const auto& [from, to] : seasons)
      for (const auto& client : clients_) {
        Question asked{zone, from, to, client};
        auto answer = read("client/" + client + "/stats?from=" + from + "&to=" + to + "&time_zone=" + zone);
        auto exact = asRaw(asked);
        expectFigures(answer, raw(), exact, 8);
        EXPECT_EQ(
            rowsOf(answer, "days",
                   {"day", "calls", "ringing", "in_progress", "completed", "missed", "voicemail", "failed"}),
            raw().days(exact))
            << asked.query();
        auto hours = rowsOf(answer, "hours", {"weekday", "hour", "calls", "answered"});
        std::erase_if(hours, [](const auto& row) { return row[2] == "0"; });
        EXPECT_EQ(hours, raw().busyHours(exact)) << asked.query();
        for (auto [name, counted] : {std::pair{"outcome", "/outcomes/"}, {"sentiment", "/sentiment/"}})
          for (const auto& row : raw().counts(exact, name))
            EXPECT_EQ(answer.at(counted + row[0]), row[1]) << row[0] << asked.query();
        auto revenue = raw().figures(exact)[6], cost = raw().figures(exact)[7];
        EXPECT_EQ(answer.at("/earnings/revenue_minor"), revenue) << asked.query();
        EXPECT_EQ(answer.at("/earnings/cost_micros"), cost) << asked.query();
        EXPECT_EQ(answer.at("/earnings/margin_micros"),
                  std::to_string(std::stoll(revenue) * 10'000 - std::stoll(cost)))
            << asked.query();
      }
}

TEST_F(Rollup, PercentilesOfAClientAreWithinOnePercent) {
  for (const auto& client : clients_) {
    Question asked{"UTC", "2026-03-01", "2026-12-01", client};
    auto answer = read("client/" + client + "/stats?from=2026-03-01&to=2026-12-01&time_zone=UTC");
    auto expected = raw().percentiles(asked);
    const char* members[] = {"/duration_seconds/p50", "/duration_seconds/p95", "/latency_ms/p50",
                             "/latency_ms/p95"};
    for (int i = 0; i < 4; ++i) {
      auto exact = std::stod(expected[i]);
      EXPECT_NEAR(std::stod(answer.at(members[i])), exact, exact * 0.0100001 + 0.5) << members[i];
    }
  }
}

}  // namespace
}  // namespace frontdesk::analytics::test
