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

// The client by its id, or by the number of ours that the call has; turns and costs hang on the call's
// own row, so that a call that is there already stores nothing at all.
const std::string& insertSql() {
  static const std::string sql =
      R"(
    with client as (
      select c.id, c.name, a.currency
        from clients c join accounts a on a.id = c.account_id
       where c.account_id = $1
         and c.id = coalesce($3::uuid, (select n.client_id from phone_numbers n where n.account_id = $1 and n.number = $4))
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
  Timestamp started_at;
  std::optional<Timestamp> answered_at;
  std::optional<Timestamp> ended_at;
};
BOOST_DESCRIBE_STRUCT(CallVersion, (), (updated_at, started_at, answered_at, ended_at))

void requireOrder(const CallVersion& stored, const CallChange& change) {
  json::Errors errors;
  checkTimes({stored.started_at, change.answered_at ? change.answered_at : stored.answered_at,
              change.ended_at ? change.ended_at : stored.ended_at},
             json::Place{}, errors);
  http::throwIfAny(errors);
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

Awaitable<void> updateRow(Tenant tenant, Uuid id, const CallChange& change) {
  auto summary = change.summary.value_or(std::nullopt);
  auto outcome = change.outcome.value_or(std::nullopt);
  auto sentiment = change.sentiment.value_or(std::nullopt);
  std::optional<SentimentLabel> label;
  std::optional<double> score;
  if (sentiment) label = sentiment->label, score = sentiment->score;
  // A call that is given its end and no status takes the status that its times say.
  co_await tenant.execute(R"(
      update calls
         set answered_at = coalesce($4, answered_at), ended_at = coalesce($5, ended_at),
             status = coalesce($3, case when status not in ('ringing', 'in_progress') then status
                                        when coalesce($5, ended_at) is null
                                        then case when coalesce($4, answered_at) is null then status else 'in_progress' end
                                        when coalesce($4, answered_at) is null then 'missed'
                                        else 'completed' end),
             ended_reason = coalesce($6, ended_reason),
             summary = case when $7 then $8 else summary end,
             outcome = case when $9 then $10 else outcome end,
             sentiment = case when $11 then $12 else sentiment end,
             sentiment_score = case when $11 then $13 else sentiment_score end,
             latency = coalesce($14, latency), extracted = coalesce($15, extracted),
             metadata = coalesce($16, metadata), updated_at = clock_timestamp()
       where account_id = $1 and id = $2)",
                          id, change.status, change.answered_at, change.ended_at, change.ended_reason,
                          change.summary.has_value(), summary, change.outcome.has_value(), outcome,
                          change.sentiment.has_value(), label, score, latencyJson(change.latency),
                          change.extracted, change.metadata);
}

Awaitable<std::optional<CallDetail>> updateAll(Tenant tenant, Uuid id, CallChange change,
                                               std::optional<Timestamp> expected) {
  auto stored = co_await tenant.change<CallVersion>(R"(
      select updated_at, started_at, answered_at, ended_at from calls where account_id = $1 and id = $2 for update)",
                                                    id);
  if (!stored) co_return std::nullopt;
  if (expected && *expected != stored->updated_at)
    throw http::Problem(412, "The call has changed meanwhile. Read it again, then change it.");
  requireOrder(*stored, change);
  co_await updateRow(tenant, id, change);
  if (change.transcript) co_await replaceTurns(tenant, id, std::move(*change.transcript));
  if (change.costs) co_await replaceCosts(tenant, id, *change.costs);
  co_return co_await findCall(tenant, id);
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
  select.add("select").add(rowColumns).add(", (").add(order.expression).add(")::text as sort_key");
  addFrom(select, filter);
  addPage(select, order, sort, filter.cursor, limit);
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
  return tenant.change<DeletedCall>(R"(
      with recording as (select r.id from recordings r where r.account_id = $1 and r.call_id = $2)
      delete from calls where account_id = $1 and id = $2
      returning (select recording.id from recording) as recording_id)",
                                    id);
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

}  // namespace frontdesk::calls
