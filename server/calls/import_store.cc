#include "calls/import_store.h"

#include "calls/turns.h"
#include "json/write.h"

namespace frontdesk::calls {
namespace {

// COPY … FROM a table under row-level security is refused, so the lines land here first. The tables stay
// with their connection and are empty after each transaction.
constexpr std::string_view createCalls = R"(
  create temporary table if not exists import_calls (
    line bigint, id uuid, client_id uuid, client_name text, profession text, own_number text, external_id text,
    direction text, status text, from_number text, to_number text, started_at timestamptz, answered_at timestamptz,
    ended_at timestamptz, ended_reason text, summary text, outcome text, sentiment text,
    sentiment_score double precision, cost_micros bigint, latency jsonb, extracted jsonb, metadata jsonb,
    turn_count integer, telephony_micros bigint, speech_to_text_micros bigint, language_model_micros bigint,
    text_to_speech_micros bigint
  ) on commit delete rows)";
constexpr std::string_view createTurns = R"(
  create temporary table if not exists import_turns (
    call_id uuid, position integer, speaker text, text text, start_ms integer, end_ms integer
  ) on commit delete rows)";

constexpr std::size_t pieceBytes = 256 * 1024;

std::string_view orEmpty(const std::optional<JsonObject>& object) {
  return object ? std::string_view(object->json()) : "{}";
}

void appendCall(std::string& lines, const ImportLine& line) {
  const auto& call = line.draft.call;
  auto costs = call.costs.value_or(Costs{});
  const auto& own = call.direction == Direction::inbound ? call.to_number : call.from_number;
  std::optional<SentimentLabel> label;
  std::optional<double> score;
  if (call.sentiment) label = call.sentiment->label, score = call.sentiment->score;
  postgres::copyLine(
      lines,
      postgres::parameters(
          line.line, line.id, call.client_id, line.draft.client, line.draft.profession, own, call.external_id,
          call.direction, statusOf(call), call.from_number, call.to_number, call.started_at, call.answered_at,
          call.ended_at, call.ended_reason, call.summary, call.outcome, label, score, sumOf(costs),
          call.latency ? json::toJson(*call.latency) : "{}", orEmpty(call.extracted), orEmpty(call.metadata),
          call.transcript.size(), costs.telephony_micros, costs.speech_to_text_micros,
          costs.language_model_micros, costs.text_to_speech_micros));
}

Awaitable<> copyCalls(postgres::Transaction& transaction, const std::vector<ImportLine>& lines) {
  auto copy = co_await transaction.copyIn("copy import_calls from stdin");
  std::string piece;
  for (const auto& line : lines) {
    appendCall(piece, line);
    if (piece.size() >= pieceBytes) co_await copy.write(std::exchange(piece, {}));
  }
  co_await copy.write(std::move(piece));
  co_await copy.finish();
}

Awaitable<> copyTurns(postgres::Transaction& transaction, const std::vector<ImportLine>& lines) {
  auto copy = co_await transaction.copyIn("copy import_turns from stdin");
  std::string piece;
  for (const auto& line : lines) {
    std::int32_t position = 0;
    for (const auto& turn : line.draft.call.transcript)
      postgres::copyLine(piece, postgres::parameters(line.id, position++, turn.speaker, turn.text,
                                                     turn.start_ms, turn.end_ms));
    if (piece.size() >= pieceBytes) co_await copy.write(std::exchange(piece, {}));
  }
  co_await copy.write(std::move(piece));
  co_await copy.finish();
}

// By id, else by name (the oldest, should two share it), else by the number of ours that was called.
Awaitable<> resolveClients(Tenant tenant) {
  co_await tenant.execute(R"(
      update import_calls i
         set client_id = coalesce(
               case when i.client_id is not null
                    then (select c.id from clients c where c.account_id = $1 and c.id = i.client_id)
                    when i.client_name is not null
                    then (select c.id from clients c
                           where c.account_id = $1 and c.name_key = lower(i.client_name)
                           order by c.status, c.created_at, c.id limit 1)
                    else (select n.client_id from phone_numbers n where n.account_id = $1 and n.number = i.own_number)
               end))");
}

// Whether lines name a client that is not there. Then imports of the account go on one after the other until
// the transaction ends: names are not unique, so that no constraint could keep two from making the same
// client.
Awaitable<bool> claimNewNames(Tenant tenant) {
  // The wait is of a whole batch, longer than a row may be waited for.
  auto rows = co_await tenant.execute(R"(
      select set_config('lock_timeout', '10s', true), pg_advisory_xact_lock(hashtextextended('import ' || $1::text, 0))
       where exists (select from import_calls where client_id is null and client_name is not null))");
  co_return rows == 1;
}

// The first line that names a client tells its profession.
Awaitable<std::vector<Uuid>> insertClients(Tenant tenant) {
  co_return co_await tenant.slowList<Uuid>(R"(
      insert into clients (account_id, name, profession, time_zone)
      select distinct on (lower(i.client_name)) $1, i.client_name, coalesce(i.profession, 'other'), a.time_zone
        from import_calls i join accounts a on a.id = $1
       where i.client_id is null and i.client_name is not null
         and not exists (select from clients c where c.account_id = $1 and c.name_key = lower(i.client_name))
       order by lower(i.client_name), i.line
      returning id)");
}

// A client that the import made has the numbers that its lines tell, in their order, unless another has
// them already.
Awaitable<> attachNumbers(Tenant tenant, std::vector<Uuid> clients) {
  co_await tenant.execute(R"(
      insert into phone_numbers (account_id, client_id, number, created_at)
      select distinct on (i.own_number) $1, i.client_id, i.own_number, now() + i.line * interval '1 microsecond'
        from import_calls i
       where i.client_id = any ($2::uuid[]) and i.own_number is not null
       order by i.own_number, i.line
      on conflict do nothing)",
                          clients);
}

Awaitable<std::vector<Uuid>> makeClients(Tenant tenant, std::vector<Uuid> all) {
  std::vector<Uuid> created;
  bool missing = co_await claimNewNames(tenant);
  if (missing) created = co_await insertClients(tenant);
  if (missing) co_await resolveClients(tenant);  // those too that a neighbour has made meanwhile
  all.insert(all.end(), created.begin(), created.end());
  if (!all.empty()) co_await attachNumbers(tenant, std::move(all));
  if (!created.empty()) co_await resolveClients(tenant);  // lines that name no client but its number
  co_return created;
}

Awaitable<std::int64_t> insertCalls(Tenant tenant) {
  co_return co_await tenant.execute(R"(
      insert into calls (account_id, id, client_id, currency, external_id, direction, status, from_number, to_number,
                         started_at, answered_at, ended_at, ended_reason, summary, outcome, sentiment,
                         sentiment_score, cost_micros, latency, extracted, metadata, turn_count)
      select $1, i.id, i.client_id, a.currency, i.external_id, i.direction, i.status, i.from_number, i.to_number,
             i.started_at, i.answered_at, i.ended_at, i.ended_reason, i.summary, i.outcome, i.sentiment,
             i.sentiment_score, i.cost_micros, i.latency, i.extracted, i.metadata, i.turn_count
        from import_calls i join accounts a on a.id = $1
       where i.client_id is not null
       order by i.line
      on conflict (account_id, external_id) do nothing)");
}

// Of the calls that are new only: a duplicate's id is not among the calls.
Awaitable<> insertParts(Tenant tenant) {
  co_await tenant.execute(R"(
      insert into call_turns (account_id, call_id, position, speaker, text, start_ms, end_ms)
      select $1, t.call_id, t.position, t.speaker, t.text, t.start_ms, t.end_ms
        from import_turns t
       where exists (select from calls k where k.account_id = $1 and k.id = t.call_id))");
  co_await tenant.execute(R"(
      insert into call_costs (account_id, call_id, telephony_micros, speech_to_text_micros, language_model_micros,
                              text_to_speech_micros)
      select $1, i.id, i.telephony_micros, i.speech_to_text_micros, i.language_model_micros, i.text_to_speech_micros
        from import_calls i
       where num_nonnulls(i.telephony_micros, i.speech_to_text_micros, i.language_model_micros,
                          i.text_to_speech_micros) > 0
         and exists (select from calls k where k.account_id = $1 and k.id = i.id))");
}

Awaitable<StoredBatch> storeAll(Tenant tenant, const ImportBatch* batch, bool createClients,
                                const std::vector<Uuid>* createdBefore) {
  auto& transaction = tenant.transaction();
  StoredBatch stored;
  co_await transaction.run("select set_config('app.events', 'off', true)");  // history is no news
  co_await transaction.run(createCalls);
  co_await transaction.run(createTurns);
  co_await transaction.run("truncate import_calls, import_turns");  // of an earlier batch of this transaction
  co_await copyCalls(transaction, batch->lines);
  co_await copyTurns(transaction, batch->lines);
  co_await resolveClients(tenant);
  if (createClients) stored.created_clients = co_await makeClients(tenant, *createdBefore);
  stored.unknown_lines = co_await tenant.list<std::int64_t>(
      "select line from import_calls where client_id is null and $1::uuid is not null order by line");
  stored.imported = co_await insertCalls(tenant);
  co_await insertParts(tenant);
  if (stored.imported > 0)
    co_await transaction.run(
        "select note_audit('call.imported', 'call', null, "
        "jsonb_build_object('after', jsonb_build_object('calls', $1::bigint)))",
        postgres::parameters(stored.imported));
  co_return stored;
}

}  // namespace

Awaitable<StoredBatch> storeBatch(Tenant tenant, const ImportBatch& batch, bool createClients,
                                  std::vector<Uuid> createdBefore) {
  if (batch.lines.empty()) co_return StoredBatch{};
  co_return co_await tenant.inTransaction(storeAll, &batch, createClients, &createdBefore);
}

}  // namespace frontdesk::calls
