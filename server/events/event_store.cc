#include "events/event_store.h"

namespace frontdesk::events {
namespace {

constexpr std::int64_t mostMissed = 1000;

struct Position {
  std::int64_t last_order;  // of the account's own events
  std::optional<std::int64_t> seen_order;
};
BOOST_DESCRIBE_STRUCT(Position, (), (last_order, seen_order))

}  // namespace

Awaitable<Start> startOf(Tenant tenant, std::optional<Uuid> lastSeen) {
  auto position = co_await tenant.find<Position>(R"(
      select coalesce((select max(o.published_order) from outbox o where o.account_id = $1), 0) as last_order,
             (select o.published_order from outbox o where o.account_id = $1 and o.id = $2) as seen_order)",
                                                 lastSeen);
  Start start{position->last_order, {}, false};
  if (!lastSeen) co_return start;
  start.lost = !position->seen_order;
  if (start.lost) co_return start;
  auto missed = co_await tenant.slowList<Published>(R"(
      select o.account_id, o.id, o.published_order, o.event_type, )" FRONTDESK_EVENT_BODY R"( as body
        from outbox o
       where o.account_id = $1 and o.published_order > $2
       order by o.published_order limit $3)",
                                                    position->seen_order, mostMissed + 1);
  start.lost = std::int64_t(missed.size()) > mostMissed;
  if (start.lost) co_return start;
  start.order = missed.empty() ? *position->seen_order : missed.back().published_order;
  start.missed = std::move(missed);
  co_return start;
}

}  // namespace frontdesk::events
