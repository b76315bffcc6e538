// What analytics answers. Money: prices in minor units of the account's currency, costs and margins in
// millionths of its unit (a margin is the price less the cost). A figure without a basis is null.
#pragma once

#include "analytics/period.h"

namespace frontdesk::analytics {

// `change` is (value - previous) / previous; null if that has no meaning.
struct Count {
  std::int64_t value;
  std::int64_t previous;
  std::optional<double> change;
};
BOOST_DESCRIBE_STRUCT(Count, (), (value, previous, change))

struct Ratio {
  std::optional<double> value;
  std::optional<double> previous;
  std::optional<double> change;
};
BOOST_DESCRIBE_STRUCT(Ratio, (), (value, previous, change))

struct Figures {
  Count calls;                     // of every status
  Ratio answered_share;            // of the calls that do not ring any more
  Ratio minutes;                   // from answer to end, of the calls that have ended
  Ratio average_duration_seconds;  // of the calls that were answered and have ended
  Ratio positive_share;            // of the calls that have a sentiment
  Count appointments_booked;
  Count revenue_minor;  // the calls at their minute price; included minutes and base fees: on invoices
  Count cost_micros;
};
BOOST_DESCRIBE_STRUCT(Figures, (),
                      (calls, answered_share, minutes, average_duration_seconds, positive_share,
                       appointments_booked, revenue_minor, cost_micros))

struct Dashboard : Covered {
  Timestamp previous_from;
  std::string currency;
  Figures figures;
  Count active_clients;  // with at least one call
};
BOOST_DESCRIBE_STRUCT(Dashboard, (Covered), (previous_from, currency, figures, active_clients))

struct DayOfCalls {
  Date day;
  std::int64_t calls;  // the sum of what follows
  std::int64_t ringing, in_progress, completed, missed, voicemail, failed;
};
BOOST_DESCRIBE_STRUCT(DayOfCalls, (),
                      (day, calls, ringing, in_progress, completed, missed, voicemail, failed))

struct CallsPerDay : Covered {
  std::vector<DayOfCalls> days;  // every day of the period
};
BOOST_DESCRIBE_STRUCT(CallsPerDay, (Covered), (days))

struct BusyHour {
  std::int32_t weekday;  // 1 Monday … 7 Sunday
  std::int32_t hour;     // 0 … 23, of the clock in the time zone
  std::int64_t calls;
  std::int64_t answered;
};
BOOST_DESCRIBE_STRUCT(BusyHour, (), (weekday, hour, calls, answered))

struct BusyHours : Covered {
  std::vector<BusyHour> hours;  // all 168, Monday first
};
BOOST_DESCRIBE_STRUCT(BusyHours, (Covered), (hours))

struct SentimentCounts {
  std::int64_t rated;  // the sum of the three
  std::int64_t positive, neutral, negative;
  std::optional<double> average_score;  // -1 to 1
};
BOOST_DESCRIBE_STRUCT(SentimentCounts, (), (rated, positive, neutral, negative, average_score))

struct SentimentDay : SentimentCounts {
  Date day;
};
BOOST_DESCRIBE_STRUCT(SentimentDay, (SentimentCounts), (day))

struct RatedCall {
  Uuid id;
  Uuid client_id;
  std::string client_name;
  Timestamp started_at;
  double score;
  std::optional<std::string> outcome;
  std::optional<std::string> summary;
};
BOOST_DESCRIBE_STRUCT(RatedCall, (), (id, client_id, client_name, started_at, score, outcome, summary))

struct SentimentReport : Covered {
  SentimentCounts distribution;
  std::vector<SentimentDay> trend;     // every day of the period
  std::vector<RatedCall> worst_rated;  // at most 10 negative calls, the lowest score first
};
BOOST_DESCRIBE_STRUCT(SentimentReport, (Covered), (distribution, trend, worst_rated))

enum class Interval { day, week, month };
BOOST_DESCRIBE_ENUM(Interval, day, week, month)
enum class GroupBy { client, plan };
BOOST_DESCRIBE_ENUM(GroupBy, client, plan)

struct Earnings {
  std::int64_t calls;
  std::int64_t revenue_minor;
  std::int64_t cost_micros;
  std::int64_t margin_micros;
};
BOOST_DESCRIBE_STRUCT(Earnings, (), (calls, revenue_minor, cost_micros, margin_micros))

struct EarningsPoint : Earnings {
  Date starts;  // the interval's first day, also where the period begins later
};
BOOST_DESCRIBE_STRUCT(EarningsPoint, (Earnings), (starts))

struct EarningsSeries {
  std::optional<std::string> id;  // of the client or plan; null: all together, or clients without a plan
  std::optional<std::string> name;
  Earnings total;
  std::vector<EarningsPoint> points;  // every interval of the period
};
BOOST_DESCRIBE_STRUCT(EarningsSeries, (), (id, name, total, points))

struct Revenue : Covered {
  std::string currency;
  Interval interval;
  Earnings total;
  std::vector<EarningsSeries> series;  // the largest revenue first; one, if nothing was to be grouped
};
BOOST_DESCRIBE_STRUCT(Revenue, (Covered), (currency, interval, total, series))

struct ComparedClient {
  Uuid client_id;
  std::string client_name;
  std::int64_t calls;
  std::optional<double> answered_share;            // of the calls that do not ring any more
  std::optional<double> average_duration_seconds;  // of the calls that were answered and have ended
  std::optional<double> positive_share;            // of the calls that have a sentiment
  std::int64_t appointments_booked;
  std::int64_t revenue_minor, cost_micros, margin_micros;
};
BOOST_DESCRIBE_STRUCT(ComparedClient, (),
                      (client_id, client_name, calls, answered_share, average_duration_seconds,
                       positive_share, appointments_booked, revenue_minor, cost_micros, margin_micros))

struct ClientComparison : Covered {
  std::string currency;
  std::vector<ComparedClient> clients;  // those that had a call, the most calls first
};
BOOST_DESCRIBE_STRUCT(ClientComparison, (Covered), (currency, clients))

// Known within 1 %; null without a call that was measured.
struct Percentiles {
  std::optional<std::int64_t> p50;
  std::optional<std::int64_t> p95;
};
BOOST_DESCRIBE_STRUCT(Percentiles, (), (p50, p95))

struct OutcomeCounts {
  std::int64_t appointment_booked, information_given, message_taken, callback_requested, transferred, spam,
      abandoned;
};
BOOST_DESCRIBE_STRUCT(OutcomeCounts, (),
                      (appointment_booked, information_given, message_taken, callback_requested, transferred,
                       spam, abandoned))

struct ClientStats : Covered {
  Timestamp previous_from;
  std::string currency;
  Uuid client_id;
  std::string client_name;
  Figures figures;
  Percentiles duration_seconds;  // of the calls that were answered and have ended
  Percentiles latency_ms;        // latency.response_ms, from the caller's last word to the agent's first
  OutcomeCounts outcomes;
  SentimentCounts sentiment;
  Earnings earnings;
  std::vector<DayOfCalls> days;
  std::vector<BusyHour> hours;
};
BOOST_DESCRIBE_STRUCT(ClientStats, (Covered),
                      (previous_from, currency, client_id, client_name, figures, duration_seconds, latency_ms,
                       outcomes, sentiment, earnings, days, hours))

}  // namespace frontdesk::analytics
