// Each analytics request: what it answers for a few calls, and what it refuses.
#include "tests/product.h"

namespace frontdesk::analytics {
namespace {

using namespace test;

constexpr auto july = "?from=2026-07-01&to=2026-08-01&time_zone=Europe/Berlin";

// An agency with a client and three calls: two completed (one minute each, and nothing else known of the
// second), one missed, at 10:00, 11:00 and 23:30 UTC of 1 July 2026.
struct Agency {
  Browser owner = product().signUp();
  std::string client = addClient(owner, "Harbor Dental");

  Agency() {
    addCall(owner, client,
            {{"sentiment", {{"label", "negative"}, {"score", -0.8}}},
             {"outcome", "appointment_booked"},
             {"costs", {{"telephony_micros", 20'000}}},
             {"latency", {{"response_ms", 800}}},
             {"summary", "The caller was angry."}});
    addCall(owner, client,
            {{"started_at", "2026-07-01T11:00:00Z"},
             {"answered_at", "2026-07-01T11:00:00Z"},
             {"ended_at", "2026-07-01T11:01:00Z"}});
    addCall(owner, client,
            {{"started_at", "2026-07-01T23:30:00Z"},
             {"answered_at", nullptr},
             {"ended_at", "2026-07-01T23:31:00Z"},
             {"status", "missed"}});
    product().database().query("update calls set price_minor = 35 where client_id = '" + client +
                               "' and outcome is not null");
  }
  Answer read(const std::string& what) { return owner.get("/api/analytics/" + what); }
};

void expectAt(const Answer& answer, const std::vector<std::pair<std::string, std::string>>& expected) {
  ASSERT_EQ(answer.status, 200) << answer.body;
  for (const auto& [pointer, value] : expected) EXPECT_EQ(answer.at(pointer), value) << pointer;
}

TEST(Dashboard, ComparesAPeriodWithTheOneBefore) {
  Agency agency;
  addCall(agency.owner, addClient(agency.owner, "Other"),
          {{"started_at", "2026-06-30T10:00:00Z"},
           {"answered_at", "2026-06-30T10:00:00Z"},
           {"ended_at", "2026-06-30T10:00:30Z"}});
  expectAt(agency.read(std::string("dashboard") + july),
           {{"/from", "2026-06-30T22:00:00.000Z"},
            {"/to", "2026-07-31T22:00:00.000Z"},
            {"/time_zone", "Europe/Berlin"},
            {"/previous_from", "2026-05-30T22:00:00.000Z"},
            {"/currency", "USD"},
            {"/figures/calls/value", "3"},
            {"/figures/calls/previous", "1"},
            {"/figures/calls/change", "2"},
            {"/figures/minutes/value", "2"},
            {"/figures/average_duration_seconds/value", "60"},
            {"/figures/average_duration_seconds/previous", "30"},
            {"/figures/positive_share/value", "0"},
            {"/figures/positive_share/previous", "null"},
            {"/figures/positive_share/change", "null"},
            {"/figures/appointments_booked/value", "1"},
            {"/figures/revenue_minor/value", "35"},
            {"/figures/revenue_minor/change", "null"},
            {"/figures/cost_micros/value", "20000"},
            {"/active_clients/value", "1"},
            {"/active_clients/previous", "1"}});
}

TEST(Dashboard, OfOneClientCountsNoOther) {
  Agency agency;
  auto other = addClient(agency.owner, "Other");
  expectAt(agency.read(std::string("dashboard") + july + "&client_id=" + other),
           {{"/figures/calls/value", "0"},
            {"/figures/answered_share/value", "null"},
            {"/active_clients/value", "0"}});
  expectAt(agency.read(std::string("dashboard") + july + "&client_id=" + agency.client),
           {{"/figures/calls/value", "3"}, {"/active_clients/value", "1"}});
}

TEST(Dashboard, FollowsAChangeAndADeletion) {
  Agency agency;
  auto call = addCall(agency.owner, agency.client, ringing(std::chrono::minutes(3)));
  expectAt(agency.read("dashboard"),
           {{"/figures/calls/value", "1"}, {"/figures/answered_share/value", "null"}});
  auto now = Timestamp::now().text();
  EXPECT_EQ(
      agency.owner.patch("/api/calls/" + call, object{{"answered_at", now}, {"outcome", "spam"}}).status,
      200);
  expectAt(agency.read("dashboard"), {{"/figures/answered_share/value", "1"}});
  EXPECT_EQ(agency.owner.del("/api/calls/" + call).status, 204);
  expectAt(agency.read("dashboard"), {{"/figures/calls/value", "0"}, {"/active_clients/value", "0"}});
}

TEST(Comparison, HasEachClientWithCallsAsItsOwnStatisticsHaveIt) {
  Agency agency;
  auto busy = addClient(agency.owner, "Busy"), idle = addClient(agency.owner, "Idle");
  for (int i = 0; i < 4; ++i)
    addCall(agency.owner, busy, {{"sentiment", {{"label", "positive"}, {"score", 0.5}}}});
  addCall(agency.owner, idle,
          {{"started_at", "2026-08-01T10:00:00Z"},
           {"answered_at", "2026-08-01T10:00:00Z"},
           {"ended_at", "2026-08-01T10:00:30Z"}});
  auto all = agency.read(std::string("clients") + july);
  EXPECT_EQ(all.at("/clients/0/client_id"), busy) << "the most calls first";
  EXPECT_EQ(all.at("/clients/1/client_id"), agency.client);
  EXPECT_EQ(all.at("/clients/2"), "absent");
  for (int place : {0, 1}) {
    auto at = "/clients/" + std::to_string(place);
    auto one = agency.read("client/" + all.at(at + "/client_id") + "/stats" + july);
    EXPECT_EQ(all.at(at + "/client_name"), one.at("/client_name"));
    for (auto figure : {"calls", "revenue_minor", "cost_micros", "margin_micros"})
      EXPECT_EQ(all.at(at + '/' + figure), one.at(std::string("/earnings/") + figure)) << place << figure;
    for (auto figure :
         {"answered_share", "average_duration_seconds", "positive_share", "appointments_booked"})
      EXPECT_EQ(all.at(at + '/' + figure), one.at(std::string("/figures/") + figure + "/value"))
          << place << figure;
  }
  expectAt(agency.read(std::string("clients") + july + "&client_id=" + busy),
           {{"/clients/0/calls", "4"}, {"/clients/1", "absent"}});
  expectAt(agency.read("clients?from=2025-01-01&to=2025-02-01"), {{"/clients/0", "absent"}});
}

TEST(CallsPerDay, HasEveryDayOfTheZonesCalendar) {
  Agency agency;
  auto days = agency.read(std::string("calls-per-day") + july);
  expectAt(days, {{"/days/0/day", "2026-07-01"},
                  {"/days/0/calls", "2"},
                  {"/days/0/completed", "2"},
                  {"/days/1/day", "2026-07-02"},
                  {"/days/1/calls", "1"},
                  {"/days/1/missed", "1"},
                  {"/days/30/day", "2026-07-31"},
                  {"/days/30/calls", "0"},
                  {"/days/31", "absent"}});
}

TEST(BusyHours, CountByTheClockOfTheZone) {
  Agency agency;
  auto hours = agency.read(std::string("busy-hours") + july);
  expectAt(hours, {{"/hours/0/weekday", "1"},
                   {"/hours/0/hour", "0"},
                   {"/hours/60/weekday", "3"},  // Wednesday, 12:00: 10:00 UTC
                   {"/hours/60/hour", "12"},
                   {"/hours/60/calls", "1"},
                   {"/hours/60/answered", "1"},
                   {"/hours/73/calls", "1"},  // Thursday, 1:30
                   {"/hours/73/answered", "0"},
                   {"/hours/167/hour", "23"},
                   {"/hours/168", "absent"}});
  auto kolkata = agency.read("busy-hours?from=2026-07-01&to=2026-07-03&time_zone=Asia/Kolkata");
  expectAt(kolkata, {{"/hours/63/calls", "1"}, {"/hours/64/calls", "1"}, {"/hours/77/calls", "1"}});
}

TEST(Revenue, HasEveryIntervalAndItsMargin) {
  Agency agency;
  expectAt(agency.read(std::string("revenue") + july + "&interval=week"),
           {{"/currency", "USD"},
            {"/interval", "week"},
            {"/total/revenue_minor", "35"},
            {"/total/cost_micros", "20000"},
            {"/total/margin_micros", "330000"},
            {"/series/0/id", "null"},
            {"/series/0/points/0/starts", "2026-06-29"},
            {"/series/0/points/0/calls", "3"},
            {"/series/0/points/4/starts", "2026-07-27"},
            {"/series/0/points/4/revenue_minor", "0"},
            {"/series/0/points/5", "absent"},
            {"/series/1", "absent"}});
}

TEST(Revenue, GroupsByClientAndByPlan) {
  Agency agency;
  product().database().query(R"(
      insert into subscriptions (account_id, subject, client_id, plan_id, status, price_minor, currency, billing_interval,
        included_minutes, overage_minute_micros, rounding_seconds, started_at, current_period_start, current_period_end)
      select account_id, 'client', id, 'client_basic', 'active', 9900, 'USD', 'month', 100, 350000, 60,
             '2026-07-01 10:30Z', '2026-07-01 10:30Z', '2026-08-01 10:30Z'
        from clients where id = ')" +
                             agency.client + "'");
  expectAt(agency.read(std::string("revenue") + july + "&interval=month&group_by=client"),
           {{"/series/0/id", agency.client},
            {"/series/0/name", "Harbor Dental"},
            {"/series/0/total/revenue_minor", "35"},
            {"/series/0/points/0/starts", "2026-07-01"},
            {"/series/1", "absent"}});
  expectAt(agency.read(std::string("revenue") + july + "&group_by=plan"),
           {{"/series/0/id", "null"},
            {"/series/0/total/calls", "1"},
            {"/series/1/id", "client_basic"},
            {"/series/1/name", "Basic"},
            {"/series/1/total/calls", "2"},
            {"/series/1/points/30/calls", "0"}});
}

TEST(Sentiment, CountsByDayAndNamesTheWorstCalls) {
  Agency agency;
  auto worse = addCall(agency.owner, agency.client,
                       {{"started_at", "2026-07-31T21:59:59Z"},
                        {"answered_at", nullptr},
                        {"ended_at", nullptr},
                        {"sentiment", {{"label", "negative"}, {"score", -0.9}}}});
  addCall(agency.owner, agency.client, {{"sentiment", {{"label", "positive"}, {"score", 0.5}}}});
  expectAt(agency.read(std::string("sentiment") + july), {{"/distribution/rated", "3"},
                                                          {"/distribution/negative", "2"},
                                                          {"/distribution/positive", "1"},
                                                          {"/distribution/average_score", "-4E-1"},
                                                          {"/trend/0/day", "2026-07-01"},
                                                          {"/trend/0/rated", "2"},
                                                          {"/trend/1/average_score", "null"},
                                                          {"/trend/30/negative", "1"},
                                                          {"/worst_rated/0/id", worse},
                                                          {"/worst_rated/0/client_name", "Harbor Dental"},
                                                          {"/worst_rated/1/score", "-8E-1"},
                                                          {"/worst_rated/1/summary", "The caller was angry."},
                                                          {"/worst_rated/2", "absent"}});
}

TEST(ClientStats, HoldEverythingOfOneClient) {
  Agency agency;
  addCall(agency.owner, addClient(agency.owner, "Other"));
  expectAt(agency.read("client/" + agency.client + "/stats" + july), {{"/client_id", agency.client},
                                                                      {"/client_name", "Harbor Dental"},
                                                                      {"/figures/calls/value", "3"},
                                                                      {"/duration_seconds/p50", "60"},
                                                                      {"/duration_seconds/p95", "60"},
                                                                      {"/outcomes/appointment_booked", "1"},
                                                                      {"/sentiment/rated", "1"},
                                                                      {"/sentiment/average_score", "-8E-1"},
                                                                      {"/earnings/margin_micros", "330000"},
                                                                      {"/days/0/calls", "2"},
                                                                      {"/hours/60/calls", "1"}});
  auto latency = agency.read("client/" + agency.client + "/stats" + july).at("/latency_ms/p50");
  EXPECT_NEAR(std::stod(latency), 800, 8);
}

TEST(ClientStats, OfNobodyAreNotThere) {
  Agency agency, stranger;
  EXPECT_EQ(agency.read(std::string("client/") + nobody + "/stats").status, 404);
  EXPECT_EQ(agency.read("client/" + stranger.client + "/stats").status, 404);
  EXPECT_EQ(agency.read("client/x/stats").verdict(), "422 id");
  EXPECT_EQ(agency.read("client/" + agency.client + "/stats?client_id=" + agency.client).verdict(),
            "422 client_id");
}

struct Refused {
  std::string name, query, verdict;
};
void PrintTo(const Refused& shown, std::ostream* out) {
  *out << shown.query;
}
class AnalyticsRefusals : public testing::TestWithParam<Refused> {};

TEST_P(AnalyticsRefusals, NameTheField) {
  static auto owner = product().signUp();
  for (std::string path : {"dashboard", "calls-per-day", "busy-hours", "revenue", "sentiment"})
    EXPECT_EQ(owner.get("/api/analytics/" + path + "?" + GetParam().query).verdict(), GetParam().verdict)
        << path;
}

INSTANTIATE_TEST_SUITE_P(
    All, AnalyticsRefusals,
    testing::Values(Refused{"AZoneThatIsNone", "time_zone=Mars/Base", "422 time_zone"},
                    Refused{"ZoneAsPath", "time_zone=../../etc/passwd", "422 time_zone"},
                    Refused{"ADayThatIsNone", "from=2026-02-30", "422 from"},
                    Refused{"AMonth", "to=2026-02", "422 to"},
                    Refused{"ToBeforeFrom", "from=2026-07-02&to=2026-07-01", "422 to"},
                    Refused{"NoDay", "from=2026-07-01&to=2026-07-01", "422 to"},
                    Refused{"FromAfterToday", "from=2099-01-01", "422 from"},
                    Refused{"TooLong", "from=2020-01-01&to=2026-01-01", "422 to"},
                    Refused{"TooLongToToday", "from=2010-01-01", "422 from"},
                    Refused{"NoClient", "client_id=018f0000-0000-7000-8000-000000000001", "422 client_id"},
                    Refused{"AClientThatIsNoId", "client_id=7", "422 client_id"},
                    Refused{"SeveralAtOnce", "from=x&to=y&time_zone=z", "422 from, to, time_zone"},
                    Refused{"UnknownParameter", "zone=UTC", "422 zone"}),
    [](const auto& row) { return row.param.name; });

TEST(AnalyticsRefusals, OfAnotherAccountsClientAreThoseOfNone) {
  Agency agency, stranger;
  EXPECT_EQ(agency.read("dashboard?client_id=" + stranger.client).verdict(), "422 client_id");
}

TEST(AnalyticsRefusals, OfRevenueNameItsOwnFields) {
  Agency agency;
  EXPECT_EQ(agency.read("revenue?interval=year&group_by=city").verdict(), "422 interval, group_by");
}

TEST(Analytics, NeedTheirScope) {
  Agency agency;
  auto allowed = product().program(agency.owner, "analytics:read");
  auto other = product().program(agency.owner, "calls:read,clients:read");
  auto stats = "client/" + agency.client + "/stats";
  for (std::string path : {std::string("dashboard"), std::string("calls-per-day"), std::string("busy-hours"),
                           std::string("revenue"), std::string("sentiment"), stats}) {
    EXPECT_EQ(allowed.get("/api/analytics/" + path).status, 200) << path;
    EXPECT_EQ(other.get("/api/analytics/" + path).status, 403) << path;
  }
  EXPECT_EQ(product().colleague(agency.owner, "viewer").get("/api/analytics/dashboard").status, 200);
}

}  // namespace
}  // namespace frontdesk::analytics
