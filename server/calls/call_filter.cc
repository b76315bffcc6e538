#include "calls/call_filter.h"

#include "app/like.h"

namespace frontdesk::calls {

CallFilter toCallFilter(const ExportFilter& filter) {
  CallFilter same;
  same.client_id = filter.client_id;
  same.from = filter.from;
  same.to = filter.to;
  same.status = filter.status;
  same.direction = filter.direction;
  same.sentiment = filter.sentiment;
  same.outcome = filter.outcome;
  same.min_duration = filter.min_duration;
  same.max_duration = filter.max_duration;
  same.number = filter.number;
  same.has_recording = filter.has_recording;
  same.q = filter.q;
  same.sort = filter.sort;
  return same;
}

bool isQuick(const CallFilter& filter) {
  bool byStart = !filter.sort || filter.sort->by == SortBy::started_at;
  bool rare = filter.q || filter.number || filter.has_recording || filter.min_duration ||
              filter.max_duration || filter.direction || !filter.status.empty() ||
              !filter.sentiment.empty() || !filter.outcome.empty();
  return byStart && !rare;
}

Order orderOf(SortBy by) {
  switch (by) {
    case SortBy::duration:
      return {"coalesce(k.duration_seconds, -1)", "integer", "k.id"};
    case SortBy::cost:
      return {"k.cost_micros", "bigint", "k.id"};
    default:
      return {"k.started_at", "timestamptz", "k.id"};
  }
}

void addFrom(Select& select, const CallFilter& filter) {
  select.add("from calls k where k.account_id = $1");
  select.addIf("and k.client_id = ?", filter.client_id);
  select.addIf("and k.started_at >= ?", filter.from);
  select.addIf("and k.started_at < ?", filter.to);
  if (!filter.status.empty()) select.add("and k.status = any (?::text[])", filter.status);
  select.addIf("and k.direction = ?", filter.direction);
  if (!filter.sentiment.empty()) select.add("and k.sentiment = any (?::text[])", filter.sentiment);
  if (!filter.outcome.empty()) select.add("and k.outcome = any (?::text[])", filter.outcome);
  select.addIf("and k.duration_seconds >= ?", filter.min_duration);
  select.addIf("and k.duration_seconds <= ?", filter.max_duration);
  select.addIf("and k.has_recording = ?", filter.has_recording);
  if (filter.number && !filter.number->text().empty()) {
    auto pattern = likePattern(filter.number->text());
    select.add("and (k.from_number like ? or k.to_number like ?)", pattern, pattern);
  }
  if (filter.q && !filter.q->text().empty()) {
    auto pattern = likePattern(filter.q->text());
    select.add(R"(
      and (k.external_id = ? or k.summary ilike ?
           or exists (select from call_turns t
                       where t.account_id = k.account_id and t.call_id = k.id and t.text ilike ?)))",
               *filter.q, pattern, pattern);
  }
}

}  // namespace frontdesk::calls
