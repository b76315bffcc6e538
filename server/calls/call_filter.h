// What a list of calls can be narrowed to and sorted by; the export takes the same.
#pragma once

#include "app/page.h"
#include "calls/call.h"

namespace frontdesk::calls {

enum class SortBy { started_at, duration, cost };
BOOST_DESCRIBE_ENUM(SortBy, started_at, duration, cost)

enum class ExportFormat { csv, ndjson };
BOOST_DESCRIBE_ENUM(ExportFormat, csv, ndjson)

struct CallFilter {
  std::optional<Uuid> client_id;
  std::optional<Timestamp> from;  // started at or after
  std::optional<Timestamp> to;    // started before
  std::vector<Status> status;
  std::optional<Direction> direction;
  std::vector<SentimentLabel> sentiment;
  std::vector<Outcome> outcome;
  std::optional<Whole<0, 86'400>> min_duration;  // seconds
  std::optional<Whole<0, 86'400>> max_duration;
  std::optional<Text<0, 20>> number;  // part of either number
  std::optional<bool> has_recording;
  std::optional<Text<0, 200>> q;     // words of the transcript or the summary, or an external id
  std::optional<Sort<SortBy>> sort;  // absent: the newest first
  std::optional<Limit> limit;        // absent: 50
  std::optional<Cursor> cursor;
  std::optional<bool> include_total;
};
BOOST_DESCRIBE_STRUCT(CallFilter, (),
                      (client_id, from, to, status, direction, sentiment, outcome, min_duration, max_duration,
                       number, has_recording, q, sort, limit, cursor, include_total))

struct ExportFilter {
  std::optional<ExportFormat> format;  // absent: csv
  std::optional<Uuid> client_id;
  std::optional<Timestamp> from, to;
  std::vector<Status> status;
  std::optional<Direction> direction;
  std::vector<SentimentLabel> sentiment;
  std::vector<Outcome> outcome;
  std::optional<Whole<0, 86'400>> min_duration, max_duration;
  std::optional<Text<0, 20>> number;
  std::optional<bool> has_recording;
  std::optional<Text<0, 200>> q;
  std::optional<Sort<SortBy>> sort;
};
BOOST_DESCRIBE_STRUCT(ExportFilter, (),
                      (format, client_id, from, to, status, direction, sentiment, outcome, min_duration,
                       max_duration, number, has_recording, q, sort))

// The list's filter that an export's stands for.
CallFilter toCallFilter(const ExportFilter& filter);

// True if the filter needs no more than a few index entries beside the rows it shows.
bool isQuick(const CallFilter& filter);
// Adds "from calls … where …", up to and with the filter's conditions.
void addFrom(Select& select, const CallFilter& filter);
Order orderOf(SortBy by);

}  // namespace frontdesk::calls
