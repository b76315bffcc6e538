#include "clients/client_store.h"

#include "app/like.h"
#include "billing/subscription_store.h"

namespace frontdesk::clients {
namespace {

// The columns of Client, in its order.
constexpr std::string_view columns = R"(
  c.id, c.name, c.profession, c.status, c.voice_id, c.email, c.time_zone, c.language, c.greeting, c.instructions,
  coalesce((select json_agg(json_build_object('id', n.id, 'number', n.number, 'label', n.label,
                                              'created_at', n.created_at) order by n.created_at, n.id)
              from phone_numbers n
             where n.account_id = c.account_id and n.client_id = c.id), '[]') as phone_numbers,
  c.metadata, c.retention_days,
  coalesce((select sum(d.calls)
              from call_days d
             where d.account_id = c.account_id and d.client_id = c.id
               and d.day > (now() at time zone 'UTC')::date - 30), 0) as calls_30_days,
  (select max(k.started_at) from calls k where k.account_id = c.account_id and k.client_id = c.id) as last_call_at,
  c.created_at, c.updated_at)";

Order orderOf(SortBy by) {
  switch (by) {
    case SortBy::created_at:
      return {"c.created_at", "timestamptz", "c.id"};
    case SortBy::calls:
      return {"coalesce(r.calls, 0)", "bigint", "c.id"};
    default:
      return {"c.name_key", "text", "c.id"};
  }
}

void addFrom(Select& select, const ClientFilter& filter, bool byCalls) {
  select.add("from clients c");
  if (byCalls)
    select.add(R"(
      left join (select d.client_id, sum(d.calls) as calls
                   from call_days d
                  where d.account_id = $1 and d.day > (now() at time zone 'UTC')::date - 30
                  group by d.client_id) r on r.client_id = c.id)");
  select.add("where c.account_id = $1 and c.status = ?", filter.status.value_or(Status::active));
  if (!filter.profession.empty()) select.add("and c.profession = any (?::text[])", filter.profession);
  if (filter.search && !filter.search->text().empty()) {
    auto pattern = likePattern(filter.search->text());
    select.add(R"(
      and (c.name ilike ? or c.email ilike ?
           or exists (select from phone_numbers n
                       where n.account_id = c.account_id and n.client_id = c.id and n.number like ?)))",
               pattern, pattern, pattern);
  }
}

Awaitable<std::int64_t> countClients(Tenant tenant, ClientFilter filter) {
  Select select(tenant.account());
  select.add("select count(*)");
  addFrom(select, filter, false);
  auto rows = co_await tenant.slowList<std::int64_t>(select);
  co_return rows.front();
}

Awaitable<void> insertNumbers(Tenant tenant, Uuid client, std::vector<PhoneNumberDraft> drafts) {
  if (drafts.empty()) co_return;
  std::vector<std::string> numbers;
  std::vector<std::optional<std::string>> labels;
  for (const auto& draft : drafts) {
    numbers.push_back(draft.number.text());
    labels.push_back(draft.label ? std::optional(draft.label->text()) : std::nullopt);
  }
  // A number that is the client's already gets its new label; another client's is a violation. Ids of one
  // millisecond are in no order: the microseconds keep the one that was given.
  co_await tenant.execute(R"(
      with stored as (
        update phone_numbers n set label = d.label
          from unnest($3::text[], $4::text[]) d (number, label)
         where n.account_id = $1 and n.client_id = $2 and n.number = d.number
        returning n.number
      )
      insert into phone_numbers (account_id, client_id, number, label, created_at)
      select $1, $2, d.number, d.label, now() + d.position * interval '1 microsecond'
        from unnest($3::text[], $4::text[]) with ordinality d (number, label, position)
       where d.number not in (select number from stored)
       order by d.position)",
                          client, numbers, labels);
}

Awaitable<Client> insertWithNumbers(Tenant tenant, ClientDraft draft) {
  auto id = Uuid::v7();
  co_await tenant.execute(R"(
      insert into clients (account_id, id, name, profession, voice_id, email, time_zone, language, greeting,
                           instructions, metadata, retention_days)
      select $1, $2, $3, $4, $5, $6, coalesce($7, a.time_zone), coalesce($8, 'en'), $9, $10, coalesce($11, '{}'::jsonb), $12
        from accounts a where a.id = $1)",
                          id, draft.name, draft.profession, draft.voice_id, draft.email, draft.time_zone,
                          draft.language, draft.greeting, draft.instructions, draft.metadata,
                          draft.retention_days);
  co_await insertNumbers(tenant, id, std::move(draft.phone_numbers));
  auto client = co_await findClient(tenant, id);
  co_return std::move(*client);
}

// Locks the row and tells its version; none if it is not there.
Awaitable<std::optional<Timestamp>> lockClient(Tenant tenant, Uuid id) {
  co_return co_await tenant.change<Timestamp>(
      "select updated_at from clients where account_id = $1 and id = $2 for update", id);
}

Awaitable<std::optional<Client>> replaceWithNumbers(Tenant tenant, Uuid id, ClientDraft draft,
                                                    std::optional<Timestamp> expected) {
  auto version = co_await lockClient(tenant, id);
  if (!version) co_return std::nullopt;
  if (expected && *expected != *version)
    throw http::Problem(412,
                        "Somebody else has changed this client meanwhile. Read it again, then change it.");
  std::vector<std::string> kept;
  for (const auto& draftNumber : draft.phone_numbers) kept.push_back(draftNumber.number.text());
  co_await tenant.execute(R"(
      update clients c
         set name = $3, profession = $4, voice_id = $5, email = $6, time_zone = coalesce($7, a.time_zone),
             language = coalesce($8, 'en'), greeting = $9, instructions = $10, metadata = coalesce($11, '{}'::jsonb),
             retention_days = $12, updated_at = clock_timestamp()
        from accounts a
       where c.account_id = $1 and c.id = $2 and a.id = $1)",
                          id, draft.name, draft.profession, draft.voice_id, draft.email, draft.time_zone,
                          draft.language, draft.greeting, draft.instructions, draft.metadata,
                          draft.retention_days);
  co_await tenant.execute(
      "delete from phone_numbers where account_id = $1 and client_id = $2 and number <> all ($3::text[])", id,
      kept);
  co_await insertNumbers(tenant, id, std::move(draft.phone_numbers));
  co_return co_await findClient(tenant, id);
}

Awaitable<std::optional<std::vector<Uuid>>> eraseAll(Tenant tenant, Uuid id) {
  auto version = co_await lockClient(tenant, id);
  if (!version) co_return std::nullopt;
  billing::Cancellation endNow{id, billing::CancelAt::now};
  co_await billing::cancel(tenant, endNow, Timestamp::now());
  // Uploads that run finish first, and their recordings are seen; later ones find no call.
  co_await tenant.execute("select from calls where account_id = $1 and client_id = $2 for update", id);
  auto recordings = co_await tenant.list<Uuid>(R"(
      select r.id from recordings r join calls k on k.account_id = r.account_id and k.id = r.call_id
       where r.account_id = $1 and k.client_id = $2)",
                                               id);
  co_await tenant.execute("delete from calls where account_id = $1 and client_id = $2", id);
  co_await tenant.execute("delete from clients where account_id = $1 and id = $2", id);
  co_return recordings;
}

}  // namespace

Awaitable<http::Page<Client>> listClients(Tenant tenant, ClientFilter filter) {
  auto sort = filter.sort.value_or(Sort(SortBy::name, false));
  auto limit = filter.limit ? filter.limit->number() : 50;
  auto order = orderOf(sort.by);
  bool byCalls = sort.by == SortBy::calls;
  Select select(tenant.account());
  select.add("select").add(columns).add(", (").add(order.expression).add(")::text as sort_key");
  addFrom(select, filter, byCalls);
  addPage(select, order, sort, filter.cursor, limit);
  // A search or the order by calls looks at every client of the account.
  bool quick = !byCalls && !filter.search;
  Awaitable<std::vector<Keyed<Client>>> running =
      quick ? tenant.list<Keyed<Client>>(select) : tenant.slowList<Keyed<Client>>(select);
  auto rows = co_await std::move(running);
  auto page = toPage<Client>(std::move(rows), sort, limit);
  if (filter.include_total.value_or(false)) page.total = co_await countClients(tenant, std::move(filter));
  co_return page;
}

Awaitable<std::optional<Client>> findClient(Tenant tenant, Uuid id) {
  static const std::string sql =
      "select" + std::string(columns) + " from clients c where c.account_id = $1 and c.id = $2";
  return tenant.find<Client>(sql, id);
}

Awaitable<Client> insertClient(Tenant tenant, ClientDraft draft) {
  return tenant.inTransaction(insertWithNumbers, std::move(draft));
}

Awaitable<std::optional<Client>> replaceClient(Tenant tenant, Uuid id, ClientDraft draft,
                                               std::optional<Timestamp> expected) {
  return tenant.inTransaction(replaceWithNumbers, id, std::move(draft), expected);
}

Awaitable<bool> setStatus(Tenant tenant, Uuid id, Status status) {
  auto met = co_await tenant.execute(R"(
      update clients
         set status = $3, archived_at = case when $3 = 'archived' then coalesce(archived_at, now()) end,
             updated_at = clock_timestamp()
       where account_id = $1 and id = $2)",
                                     id, status);
  co_return met == 1;
}

Awaitable<std::optional<std::vector<Uuid>>> eraseClient(Tenant tenant, Uuid id) {
  return tenant.inTransaction(eraseAll, id);
}

Awaitable<std::optional<std::vector<PhoneNumber>>> listPhoneNumbers(Tenant tenant, Uuid client) {
  auto found = co_await findClient(tenant, client);
  if (!found) co_return std::nullopt;
  co_return std::move(found->phone_numbers);
}

// The client changes with its numbers: whoever replaces it from an older reading would undo this.
Awaitable<std::optional<PhoneNumber>> insertPhoneNumber(Tenant tenant, Uuid client, PhoneNumberDraft draft) {
  auto made = co_await tenant.change<PhoneNumber>(R"(
      with client as (
        select c.id from clients c where c.account_id = $1 and c.id = $2 for update
      ), made as (
        insert into phone_numbers (account_id, client_id, number, label)
        select $1, client.id, $3, $4 from client
        on conflict (account_id, number) do nothing
        returning id, number, label, created_at
      ), touched as (
        update clients set updated_at = clock_timestamp()
         where account_id = $1 and id = $2 and exists (select from made)
      )
      select id, number, label, created_at from made)",
                                                  client, draft.number, draft.label);
  if (made) co_return made;
  auto found = co_await findClient(tenant, client);
  if (found) throw http::conflict("number", "belongs to a client already");
  co_return std::nullopt;
}

Awaitable<bool> deletePhoneNumber(Tenant tenant, Uuid client, Uuid number) {
  auto met = co_await tenant.execute(R"(
      with client as (
        select c.id from clients c where c.account_id = $1 and c.id = $2 for update
      ), gone as (
        delete from phone_numbers n using client
         where n.account_id = $1 and n.client_id = client.id and n.id = $3
        returning n.client_id
      )
      update clients set updated_at = clock_timestamp()
       where account_id = $1 and id in (select client_id from gone))",
                                     client, number);
  co_return met == 1;
}

std::span<const Violation> clientViolations() {
  static constexpr Violation all[] = {
      {"phone_numbers_number_unique", 409, "phone_numbers", "has a number that belongs to a client already"}};
  return all;
}

}  // namespace frontdesk::clients
