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

Awaitable<std::vector<Published>> eventsAfter(Tenant tenant, std::int64_t order) {
  co_return co_await tenant.list<Published>(R"(
      select account_id, id, published_order, event_type, body
        from (select e.*, sum(octet_length(e.body::text)) over (order by e.published_order) as bytes
                from (select o.account_id, o.id, o.published_order, o.event_type, )" FRONTDESK_EVENT_BODY
                                            R"( as body
                        from outbox o
                       where o.account_id = $1 and o.published_order > $2
                       order by o.published_order limit $3) e) page
       where bytes <= $4 or bytes = octet_length(body::text)
       order by published_order)",
                                            order, pageEvents, pageBytes);
}

}  // namespace frontdesk::events
