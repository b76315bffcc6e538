#include "events/event_store.h"

namespace frontdesk::events {
namespace {

constexpr std::int64_t mostMissed = 1000;
constexpr std::int64_t pageEvents = 100, pageBytes = 64 * 1024;

struct Position {
  std::int64_t last_order;  // of the account's own events
  std::optional<std::int64_t> seen_order;
  std::int64_t missed;
};
BOOST_DESCRIBE_STRUCT(Position, (), (last_order, seen_order, missed))

}  // namespace

Awaitable<Start> startOf(Tenant tenant, std::optional<Uuid> lastSeen) {
  auto position = co_await tenant.find<Position>(R"(
      select coalesce((select max(o.published_order) from outbox o where o.account_id = $1), 0) as last_order,
             seen.published_order as seen_order,
             (select count(*) from (select from outbox o
                                     where o.account_id = $1 and o.published_order > seen.published_order
                                     limit $3) as behind) as missed
        from (select (select o.published_order from outbox o
                       where o.account_id = $1 and o.id = $2) as published_order) as seen)",
                                                 lastSeen, mostMissed + 1);
  if (!lastSeen) co_return Start{position->last_order};
  if (!position->seen_order || position->missed > mostMissed) co_return Start{position->last_order, true};
  co_return Start{*position->seen_order};
}

// In line with the reports: many who resume at once are not to stand before the short reads.
Awaitable<std::vector<Published>> eventsAfter(Tenant tenant, std::int64_t order) {
  Select select(tenant.account());
  select.add("select account_id, id, published_order, event_type, " FRONTDESK_EVENT_BODY " as body");
  select.add(R"(
        from (select o.*, octet_length(o.payload::text) as size,
                     sum(octet_length(o.payload::text)) over (order by o.published_order) as size_so_far
                from (select * from outbox
                       where account_id = $1 and published_order > ? order by published_order limit ?) o) o
       where size_so_far <= ? or size_so_far = size
       order by published_order)",
             order, pageEvents, pageBytes);
  co_return co_await tenant.report<Published>(select);
}

}  // namespace frontdesk::events
