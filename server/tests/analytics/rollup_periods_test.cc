// However a period is cut, no call counts twice or not at all.
#include "tests/analytics/rollup.h"

namespace frontdesk::analytics::test {
namespace {

TEST_F(Rollup, MomentsEqualTheRawRows) {
  std::string from = "2026-03-27T10:15:00Z", to = "2026-04-06T21:45:00Z";
  for (const auto& client : {std::string(), clients_[1]}) {
    auto query = "?time_zone=UTC&from=" + from + "&to=" + to + (client.empty() ? "" : "&client_id=" + client);
    auto where = " from calls where account_id = '" + owner_->account_id + "' and started_at >= '" + from +
                 "' and started_at < '" + to + "'" +
                 (client.empty() ? "" : " and client_id = '" + client + "'");
    auto all = product().database().value("select count(*)" + where);
    EXPECT_EQ(read("dashboard" + query).at("/figures/calls/value"), all);
    EXPECT_EQ(read("revenue" + query).at("/total/calls"), all);
    auto days = product().database().query("select (started_at at time zone 'UTC')::date::text, count(*)" +
                                           where + " group by 1 order by 1");
    EXPECT_EQ(rowsOf(read("calls-per-day" + query), "days", {"day", "calls"}), days);
    auto hours = rowsOf(read("busy-hours" + query), "hours", {"weekday", "hour", "calls"});
    std::erase_if(hours, [](const auto& row) { return row[2] == "0"; });
    EXPECT_EQ(hours, product().database().query("select extract(isodow from started_at at time zone 'UTC'), "
                                                "extract(hour from started_at at time zone 'UTC'), count(*)" +
                                                where + " group by 1, 2 order by 1, 2"));
  }
}

// Dashboards add up quarters, hours and days of UTC: however a period lies to them, no call counts twice or
// not at all.
TEST_F(Rollup, PeriodsCutAnywhereEqualTheRawRows) {
  std::string day = "2026-03-27T", next = "2026-03-28T", third = "2026-03-29T";
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {day + "10:15", day + "10:45"},
           {day + "10:15", day + "11:15"},
           {day + "10:00", day + "11:00"},
           {day + "10:15", day + "13:45"},
           {day + "23:45", next + "00:15"},
           {day + "22:00", next + "01:00"},
           {day + "00:00", next + "00:00"},
           {day + "00:00", next + "10:15"},
           {day + "00:15", next + "00:00"},
           {day + "13:15", next + "13:15"},
           {day + "13:15", third + "00:00"},
           {day + "13:15", third + "13:45"},
           {day + "23:45", third + "00:15"},
       }) {
    auto answer = read("dashboard?time_zone=UTC&from=" + from + ":00Z&to=" + to + ":00Z");
    auto count = [&](const std::string& what, const std::string& starts, const std::string& ends) {
      return product().database().value("select " + what + " from calls where account_id = '" +
                                        owner_->account_id + "' and started_at >= " + starts +
                                        " and started_at < " + ends);
    };
    auto quoted = [](const std::string& moment) { return "timestamptz '" + moment + "Z'"; };
    auto before = quoted(from) + " - (" + quoted(to) + " - " + quoted(from) + ")";
    EXPECT_EQ(answer.at("/figures/calls/value"), count("count(*)", quoted(from), quoted(to)))
        << from << ' ' << to;
    EXPECT_EQ(answer.at("/figures/calls/previous"), count("count(*)", before, quoted(from)))
        << from << ' ' << to;
    EXPECT_EQ(answer.at("/figures/cost_micros/value"),
              count("coalesce(sum(cost_micros), 0)", quoted(from), quoted(to)))
        << from << ' ' << to;
  }
}

TEST_F(Rollup, AMomentThatIsNoQuarterWidensThePeriodToIt) {
  auto narrow = read("dashboard?time_zone=UTC&from=2026-03-27T10:15:01Z&to=2026-03-27T10:44:59Z");
  EXPECT_EQ(narrow.at("/from"), "2026-03-27T10:15:00.000Z");
  EXPECT_EQ(narrow.at("/to"), "2026-03-27T10:45:00.000Z");
  EXPECT_EQ(
      narrow.at("/figures/calls/value"),
      product().database().value("select count(*) from calls where account_id = '" + owner_->account_id +
                                 "' and started_at >= '2026-03-27 10:15Z' and started_at < "
                                 "'2026-03-27 10:45Z'"));
}

}  // namespace
}  // namespace frontdesk::analytics::test
