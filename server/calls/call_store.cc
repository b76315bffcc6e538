#include "calls/call_store.h"

#include "calls/turns.h"

namespace frontdesk::calls {
namespace {

// The columns of Call, in its order, of `calls k` and `clients c`.
constexpr std::string_view rowColumns = R"(
  k.id, k.client_id, c.name as client_name, k.external_id, k.direction, k.status, k.from_number, k.to_number,
  k.started_at, k.answered_at, k.ended_at, k.ended_reason, k.duration_seconds, k.summary, k.outcome,
  k.sentiment as sentiment_label, k.sentiment_score, k.cost_micros, k.price_minor, k.currency, k.has_recording,
  k.turn_count)";

// What CallDetail adds; `s` are the call's costs.
constexpr std::string_view detailColumns = R"(,
  s.telephony_micros as costs_telephony_micros, s.speech_to_text_micros as costs_speech_to_text_micros,
  s.language_model_micros as costs_language_model_micros, s.text_to_speech_micros as costs_text_to_speech_micros,
  k.latency, k.extracted, k.metadata, k.created_at, k.updated_at)";

Awaitable<std::int64_t> countCalls(Tenant tenant, CallFilter filter) {
  Select select(tenant.account());
  select.add("select count(*)");
  addFrom(select, filter);
  auto rows = co_await tenant.slowList<std::int64_t>(select);
  co_return rows.front();
}

// The client by its id, or by the number of ours that the call has: looked up apart, because row-level
// security lets no comparison with a subquery use an index. Turns and costs hang on the call's own row, so
// that a call that is there already stores nothing at all.
const std::string& insertSql() {
  static const std::string sql =
      R"(
    with wanted as materialized (
      select coalesce($3::uuid, (select n.client_id from phone_numbers n where n.account_id = $1 and n.number = $4)) as id
    ), client as (
      select c.id, c.name, a.currency
        from wanted
        join clients c on c.account_id = $1 and c.id = wanted.id
        join accounts a on a.id = c.account_id
    ), k as (
      insert into calls (account_id, id, client_id, currency, external_id, direction, status, from_number, to_number,
                         started_at, answered_at, ended_at, ended_reason, summary, outcome, sentiment,
                         sentiment_score, cost_micros, latency, extracted, metadata, turn_count)
      select $1, $2, client.id, client.currency, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
             coalesce($19, '{}'::jsonb), coalesce($20, '{}'::jsonb), coalesce($21, '{}'::jsonb), cardinality($22::text[])
        from client
      on conflict (account_id, external_id) do nothing
      returning *
    ), turns as (
      insert into call_turns (account_id, call_id, position, speaker, text, start_ms, end_ms)
      select $1, k.id, t.position - 1, t.speaker, t.text, t.start_ms, t.end_ms
        from k, unnest($22::text[], $23::text[], $24::integer[], $25::integer[])
                with ordinality t (speaker, text, start_ms, end_ms, position)
    ), s as (
      insert into call_costs (account_id, call_id, telephony_micros, speech_to_text_micros, language_model_micros,
                              text_to_speech_micros)
      select $1, k.id, $26::bigint, $27::bigint, $28::bigint, $29::bigint from k
       where num_nonnulls($26::bigint, $27::bigint, $28::bigint, $29::bigint) > 0
      returning *
    )
    select)" +
      std::string(rowColumns) + std::string(detailColumns) +
      " from k join client c on c.id = k.client_id left join s on s.call_id = k.id";
  return sql;
}

Awaitable<std::optional<CallDetail>> insertRow(Tenant tenant, const CallDraft& draft) {
  const auto& ownNumber = draft.direction == Direction::inbound ? draft.to_number : draft.from_number;
  auto costs = draft.costs.value_or(Costs{});
  auto turns = arraysOf(draft.transcript);
  std::optional<SentimentLabel> label;
  std::optional<double> score;
  if (draft.sentiment) label = draft.sentiment->label, score = draft.sentiment->score;
  return tenant.change<CallDetail>(
      insertSql(), Uuid::v7(), draft.client_id, ownNumber, draft.external_id, draft.direction,
      statusOf(draft), draft.from_number, draft.to_number, draft.started_at, draft.answered_at,
      draft.ended_at, draft.ended_reason, draft.summary, draft.outcome, label, score, sumOf(costs),
      latencyJson(draft.latency), draft.extracted, draft.metadata, turns.speakers, turns.texts, turns.starts,
      turns.ends, costs.telephony_micros, costs.speech_to_text_micros, costs.language_model_micros,
      costs.text_to_speech_micros);
}

Awaitable<std::optional<CallDetail>> findByExternalId(Tenant tenant, Text<1, 200> externalId) {
  static const std::string sql = "select" + std::string(rowColumns) + std::string(detailColumns) + R"(
      from calls k
      join clients c on c.account_id = k.account_id and c.id = k.client_id
      left join call_costs s on s.account_id = k.account_id and s.call_id = k.id
     where k.account_id = $1 and k.external_id = $2)";
  return tenant.find<CallDetail>(sql, externalId);
}

struct CallVersion {
  Timestamp updated_at;
  Status status;
  Timestamp started_at;
  std::optional<Timestamp> answered_at;
  std::optional<Timestamp> ended_at;
};
BOOST_DESCRIBE_STRUCT(CallVersion, (), (updated_at, status, started_at, answered_at, ended_at))

// Status and times as they are after the change. An open call takes the status that its times say; how a
// closed one ended only a given status changes. Throws Problem 422 if they do not go together.
CallVersion changed(CallVersion stored, const CallChange& change) {
  if (change.answered_at) stored.answered_at = *change.answered_at;
  if (change.ended_at) stored.ended_at = *change.ended_at;
  CallTimes times{stored.started_at, stored.answered_at, stored.ended_at};
  if (change.status)
    stored.status = *change.status;
  else if (isOpen(stored.status))
    stored.status = statusBy(times);
  json::Errors errors;
  checkTimes(times, json::Place{}, errors);
  checkStatus(stored.status, times, json::Place{}, errors);
  http::throwIfAny(errors);
  return stored;
}

Awaitable<void> replaceTurns(Tenant tenant, Uuid id, std::vector<Turn> turns) {
  auto arrays = arraysOf(turns);
  co_await tenant.execute("delete from call_turns where account_id = $1 and call_id = $2", id);
  co_await tenant.execute(R"(
      insert into call_turns (account_id, call_id, position, speaker, text, start_ms, end_ms)
      select $1, $2, t.position - 1, t.speaker, t.text, t.start_ms, t.end_ms
        from unnest($3::text[], $4::text[], $5::integer[], $6::integer[])
             with ordinality t (speaker, text, start_ms, end_ms, position))",
                          id, arrays.speakers, arrays.texts, arrays.starts, arrays.ends);
  co_await tenant.execute("update calls set turn_count = $3 where account_id = $1 and id = $2", id,
                          turns.size());
}

Awaitable<void> replaceCosts(Tenant tenant, Uuid id, Costs costs) {
  co_await tenant.execute(R"(
      insert into call_costs (account_id, call_id, telephony_micros, speech_to_text_micros, language_model_micros,
                              text_to_speech_micros)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (account_id, call_id) do update
         set telephony_micros = excluded.telephony_micros, speech_to_text_micros = excluded.speech_to_text_micros,
             language_model_micros = excluded.language_model_micros,
             text_to_speech_micros = excluded.text_to_speech_micros)",
                          id, costs.telephony_micros, costs.speech_to_text_micros,
                          costs.language_model_micros, costs.text_to_speech_micros);
  co_await tenant.execute("update calls set cost_micros = $3 where account_id = $1 and id = $2", id,
                          sumOf(costs));
}

// A given null as the empty value that stands for it in the row.
template <class T>
std::optional<T> orEmpty(Change<T> change) {
  if (!change) return {};
  return change->value_or(T{});
}

Awaitable<void> updateRow(Tenant tenant, Uuid id, const CallVersion& now, const CallChange& change) {
  auto sentiment = change.sentiment.value_or(std::nullopt);
  std::optional<SentimentLabel> label;
  std::optional<double> score;
  if (sentiment) label = sentiment->label, score = sentiment->score;
  co_await tenant.execute(R"(
      update calls
         set status = $3, answered_at = $4, ended_at = $5,
             ended_reason = case when $6 then $7 else ended_reason end,
             summary = case when $8 then $9 else summary end,
             outcome = case when $10 then $11 else outcome end,
             sentiment = case when $12 then $13 else sentiment end,
             sentiment_score = case when $12 then $14 else sentiment_score end,
             latency = coalesce($15, latency), extracted = coalesce($16, extracted),
             metadata = coalesce($17, metadata), updated_at = clock_timestamp()
       where account_id = $1 and id = $2)",
                          id, now.status, now.answered_at, now.ended_at, change.ended_reason.has_value(),
                          change.ended_reason.value_or(std::nullopt), change.summary.has_value(),
                          change.summary.value_or(std::nullopt), change.outcome.has_value(),
                          change.outcome.value_or(std::nullopt), change.sentiment.has_value(), label, score,
                          latencyJson(orEmpty(change.latency)), orEmpty(change.extracted),
                          orEmpty(change.metadata));
}

Awaitable<std::optional<CallDetail>> updateAll(Tenant tenant, Uuid id, CallChange change,
                                               std::optional<Timestamp> expected) {
  auto stored = co_await tenant.change<CallVersion>(R"(
      select updated_at, status, started_at, answered_at, ended_at
        from calls where account_id = $1 and id = $2 for update)",
                                                    id);
  if (!stored) co_return std::nullopt;
  if (expected && *expected != stored->updated_at)
    throw http::Problem(412, "The call has changed meanwhile. Read it again, then change it.");
  auto now = changed(*stored, change);
  co_await updateRow(tenant, id, now, change);
  if (change.transcript) co_await replaceTurns(tenant, id, change.transcript->value_or(std::vector<Turn>{}));
  if (change.costs) co_await replaceCosts(tenant, id, change.costs->value_or(Costs{}));
  co_return co_await findCall(tenant, id);
}

// Two statements: the second sees the recording that an upload stored while the first waited for it.
Awaitable<std::optional<DeletedCall>> deleteLocked(Tenant tenant, Uuid id) {
  auto there =
      co_await tenant.change<Uuid>("select id from calls where account_id = $1 and id = $2 for update", id);
  if (!there) co_return std::nullopt;
  co_return co_await tenant.change<DeletedCall>(R"(
      with recording as (select r.id from recordings r where r.account_id = $1 and r.call_id = $2)
      delete from calls where account_id = $1 and id = $2
      returning (select recording.id from recording) as recording_id)",
                                                id);
}

struct TurnRow {
  std::optional<Speaker> speaker;
  std::optional<std::string> text;
  std::optional<std::int64_t> start_ms;
  std::optional<std::int64_t> end_ms;
};
BOOST_DESCRIBE_STRUCT(TurnRow, (), (speaker, text, start_ms, end_ms))

}  // namespace

Awaitable<http::Page<Call>> listCalls(Tenant tenant, CallFilter filter) {
  auto sort = filter.sort.value_or(Sort(SortBy::started_at, true));
  auto limit = filter.limit ? filter.limit->number() : 50;
  auto order = orderOf(sort.by);
  Select select(tenant.account());
  // Clients are joined to the page, not to all calls: PostgreSQL, with no statistics of an account yet, took
  // the join for so small that it sorted all calls instead of reading a page of them by their index.
  select.add("select").add(rowColumns).add(", k.sort_key from (select k.*, (");
  select.add(order.expression).add(")::text as sort_key");
  addFrom(select, filter);
  addPage(select, order, sort, filter.cursor, limit);
  select.add(") k join clients c on c.account_id = k.account_id and c.id = k.client_id");
  addOrder(select, order, sort);
  Awaitable<std::vector<Keyed<Call>>> running =
      isQuick(filter) ? tenant.list<Keyed<Call>>(select) : tenant.slowList<Keyed<Call>>(select);
  auto rows = co_await std::move(running);
  auto page = toPage<Call>(std::move(rows), sort, limit);
  if (filter.include_total.value_or(false)) page.total = co_await countCalls(tenant, std::move(filter));
  co_return page;
}

Awaitable<std::optional<CallDetail>> findCall(Tenant tenant, Uuid id) {
  static const std::string sql = "select" + std::string(rowColumns) + std::string(detailColumns) + R"(
      from calls k
      join clients c on c.account_id = k.account_id and c.id = k.client_id
      left join call_costs s on s.account_id = k.account_id and s.call_id = k.id
     where k.account_id = $1 and k.id = $2)";
  return tenant.find<CallDetail>(sql, id);
}

Awaitable<LoggedCall> insertCall(Tenant tenant, CallDraft draft) {
  auto made = co_await insertRow(tenant, draft);
  if (made) co_return LoggedCall{std::move(*made), true};
  if (draft.external_id) {
    auto known = co_await findByExternalId(tenant, *draft.external_id);
    if (known) co_return LoggedCall{std::move(*known), false};
  }
  if (draft.client_id) throw http::invalid("client_id", "is no client of this account");
  throw http::invalid(draft.direction == Direction::inbound ? "to_number" : "from_number",
                      "belongs to no client of this account");
}

Awaitable<std::optional<CallDetail>> updateCall(Tenant tenant, Uuid id, CallChange change,
                                                std::optional<Timestamp> expected) {
  return tenant.inTransaction(updateAll, id, std::move(change), expected);
}

Awaitable<std::optional<DeletedCall>> deleteCall(Tenant tenant, Uuid id) {
  return tenant.inTransaction(deleteLocked, id);
}

Awaitable<std::optional<std::vector<Turn>>> findTranscript(Tenant tenant, Uuid call) {
  // One row without a turn tells a call without a transcript from no call.
  auto rows = co_await tenant.list<TurnRow>(R"(
      select t.speaker, t.text, t.start_ms, t.end_ms
        from calls k left join call_turns t on t.account_id = k.account_id and t.call_id = k.id
       where k.account_id = $1 and k.id = $2
       order by t.position)",
                                            call);
  if (rows.empty()) co_return std::nullopt;
  std::vector<Turn> turns;
  for (auto& row : rows)
    if (row.speaker)
      turns.push_back({*row.speaker, Prose<1, 8000>::trusted(std::move(*row.text)),
                       Whole<0, 86'400'000>::trusted(*row.start_ms),
                       Whole<0, 86'400'000>::trusted(*row.end_ms)});
  co_return turns;
}

std::span<const Violation> callViolations() {
  // Erased between the statement's look at it and the insert.
  static constexpr Violation all[] = {
      {"calls_client_fkey", 422, "client_id", "is no client of this account"}};
  return all;
}

}  // namespace frontdesk::calls
