// The same figures by another way: plain aggregates over the calls, with no rollup, hour or histogram.
#pragma once

#include <string>
#include <vector>

#include "tests/product.h"

namespace frontdesk::analytics::test {

using postgres::TestRows;

// A question: days of a zone's calendar, `to` not included, of one client or of all.
struct Question {
  std::string zone, from, to, client;  // client empty: all
  std::string query() const {
    return "?from=" + from + "&to=" + to + "&time_zone=" + zone +
           (client.empty() ? "" : "&client_id=" + client);
  }
};

class RawFigures {
 public:
  explicit RawFigures(std::string account) : account_(std::move(account)) {}

  // Columns in the order of the answers' members; every day, empty ones too.
  TestRows days(const Question& asked) const;
  TestRows busyHours(const Question& asked) const;  // weekday, hour, calls, answered; busy ones only
  TestRows sentimentDays(const Question& asked) const;
  TestRows revenue(const Question& asked, const std::string& interval, const std::string& groupBy) const;
  // calls, answered share, minutes, average duration, positive share, booked, revenue, cost, active clients
  std::vector<std::string> figures(const Question& asked) const;
  // How many calls have each value of that column; those without one do not count.
  TestRows counts(const Question& asked, const std::string& column) const;
  std::vector<std::string> worst(const Question& asked) const;  // scores, the lowest first
  // p50 and p95 of a client's durations and latencies, exactly.
  std::vector<std::string> percentiles(const Question& asked) const;

 private:
  std::string calls(const Question& asked) const;  // a subquery
  TestRows run(const std::string& sql) const;
  std::string account_;
};

}  // namespace frontdesk::analytics::test
