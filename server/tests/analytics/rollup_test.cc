// Whatever is written, by however many at once: every answer of analytics equals the raw rows.
#include "analytics/recount.h"
#include "app/run_once.h"
#include "tests/analytics/random_writes.h"
#include "tests/analytics/raw_figures.h"

namespace frontdesk::analytics::test {
namespace {

using frontdesk::test::product;

// Clocks that change at midnight (Havana, Beirut), by half an hour (Lord Howe), offsets of 30 and 45 minutes.
constexpr const char* zones[] = {"UTC",         "Europe/Berlin",       "America/New_York", "Asia/Kolkata",
                                 "Asia/Beirut", "Australia/Lord_Howe", "America/Havana",   "Pacific/Chatham",
                                 "CET"};

// One account, written to by six at once while its jobs run and a fourth client is erased; what each test
// asks of it is only read.
class Rollup : public testing::Test {
 protected:
  static void SetUpTestSuite() {
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
  static void TearDownTestSuite() { owner_.reset(); }

  static void subscribe(const std::string& client, const std::string& plan, const std::string& starts,
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

  // Every zone, both seasons, all clients and one.
  static std::vector<Question> questions() {
    std::vector<Question> all;
    for (std::string zone : zones)
      for (const auto& [from, to] : seasons)
        for (const auto& client : {std::string(), clients_[0]}) all.push_back({zone, from, to, client});
    return all;
  }
  static frontdesk::test::Answer read(const std::string& what) {
    auto answer = owner_->get("/api/analytics/" + what);
    EXPECT_EQ(answer.status, 200) << what << ' ' << answer.body;
    return answer;
  }
  // PostgreSQL takes CET for a fixed offset; this is the place that it stands for.
  static RawFigures raw() { return RawFigures(owner_->account_id); }
  static Question asRaw(Question asked) {
    if (asked.zone == "CET") asked.zone = "Europe/Brussels";
    return asked;
  }

  inline static std::unique_ptr<Browser> owner_;
  inline static std::vector<std::string> clients_;
};

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

TEST_F(Rollup, WroteEnoughToBeWorthComparing) {
  auto rows = product().database().query(
      "select count(*), count(distinct status), count(price_minor) from calls where account_id = '" +
      owner_->account_id + "'");
  EXPECT_GT(std::stoi(rows[0][0]), 800);
  EXPECT_EQ(rows[0][1], "6");
  EXPECT_GT(std::stoi(rows[0][2]), 5);
  auto actions = product().database().query("select distinct action from audit_log where account_id = '" +
                                            owner_->account_id + "' and user_id is null");
  EXPECT_THAT(actions, testing::Contains(testing::ElementsAre("call.transcript_purged")));
  auto timedOut = product().database().value(
      "select count(*) from calls where ended_reason = 'timed_out' and account_id = '" + owner_->account_id +
      "'");
  EXPECT_NE(timedOut, "0");
}

TEST_F(Rollup, CallsPerDayEqualTheRawRows) {
  for (const auto& asked : questions())
    EXPECT_EQ(
        rowsOf(read("calls-per-day" + asked.query()), "days",
               {"day", "calls", "ringing", "in_progress", "completed", "missed", "voicemail", "failed"}),
        raw().days(asRaw(asked)))
        << asked.query();
}

TEST_F(Rollup, BusyHoursEqualTheRawRows) {
  for (const auto& asked : questions()) {
    auto rows = rowsOf(read("busy-hours" + asked.query()), "hours", {"weekday", "hour", "calls", "answered"});
    EXPECT_EQ(rows.size(), 168u);
    std::erase_if(rows, [](const auto& row) { return row[2] == "0"; });
    EXPECT_EQ(rows, raw().busyHours(asRaw(asked))) << asked.query();
  }
}

TEST_F(Rollup, SentimentEqualsTheRawRows) {
  for (const auto& asked : questions()) {
    auto answer = read("sentiment" + asked.query());
    auto expected = raw().sentimentDays(asRaw(asked));
    auto rows = rowsOf(answer, "trend", {"day", "rated", "positive", "neutral", "negative", "average_score"});
    ASSERT_EQ(rows.size(), expected.size()) << asked.query();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      // Scores count in thousandths.
      if (expected[i][5] != "null") {
        EXPECT_NEAR(std::stod(rows[i][5]), std::stod(expected[i][5]), 0.0005001) << asked.query();
      }
      rows[i].pop_back();
      expected[i].pop_back();
      EXPECT_EQ(rows[i], expected[i]) << asked.query();
    }
    auto worst = rowsOf(answer, "worst_rated", {"score"});
    auto scores = raw().worst(asRaw(asked));
    ASSERT_EQ(worst.size(), scores.size());
    for (std::size_t i = 0; i < worst.size(); ++i) expectNear(worst[i][0], scores[i], asked.query());
  }
}

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

TEST_F(Rollup, ARecountFindsNothing) {
  postgres::Options options;
  options.conninfo = product().database().conninfo();
  options.role = "frontdesk_app";
  auto account = *Uuid::parse(owner_->account_id).value;
  auto found = runOnce(options, [&](postgres::Database& database) {
    return recount(Tenant::forAccount(database, account), false);
  });
  for (const auto& difference : found) ADD_FAILURE() << difference.place << ": " << difference.off;
}

}  // namespace
}  // namespace frontdesk::analytics::test
