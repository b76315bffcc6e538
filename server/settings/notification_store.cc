#include "settings/notification_store.h"

namespace frontdesk::settings {
namespace {

// The columns of Notice, in its order.
constexpr std::string_view noticeSelect = R"(
  select n.id, n.user_id, u.email, u.name as user_name, n.event,
         to_char(n.created_at at time zone u.time_zone, 'FMDD Mon HH24:MI') as happened_at, c.name as client_name,
         n.details ->> 'from_number' as from_number, n.details ->> 'summary' as summary,
         case when n.event in ('invoice_issued', 'invoice_paid') then n.details ->> 'number' end as invoice_number
    from notifications n
    join users u on u.account_id = n.account_id and u.id = n.user_id and u.removed_at is null
    left join clients c on c.account_id = n.account_id and c.id = (n.details ->> 'client_id')::uuid
   where n.account_id = $1 and n.sent_at is null)";

}  // namespace

Awaitable<std::vector<NotificationPreference>> listPreferences(Tenant tenant) {
  return tenant.list<NotificationPreference>(R"(
      select e.event, coalesce(p.delivery, default_delivery(u.role)) as delivery
        from users u
       cross join unnest($3::text[]) with ordinality e (event, position)
        left join notification_preferences p on p.account_id = u.account_id and p.user_id = u.id and p.event = e.event
       where u.account_id = $1 and u.id = $2
       order by e.position)",
                                             tenant.caller().user_id, json::namesOf<NotificationEvent>());
}

Awaitable<void> storePreferences(Tenant tenant, NotificationPreferences preferences) {
  std::vector<std::string> events, deliveries;
  for (const auto& item : preferences.items) {
    events.emplace_back(json::nameOf(item.event));
    deliveries.emplace_back(json::nameOf(item.delivery));
  }
  co_await tenant.execute(R"(
      insert into notification_preferences (account_id, user_id, event, delivery)
      select $1, $2, p.event, p.delivery from unnest($3::text[], $4::text[]) p (event, delivery)
      on conflict (account_id, user_id, event) do update set delivery = excluded.delivery, updated_at = now())",
                          tenant.caller().user_id, events, deliveries);
}

Awaitable<std::vector<Notice>> urgentNotices(Tenant tenant, Uuid event) {
  static const std::string sql = std::string(noticeSelect) + " and n.delivery = 'now' and n.event_id = $2";
  return tenant.list<Notice>(sql, event);
}

Awaitable<std::vector<Notice>> dueDigests(Tenant tenant, Timestamp now) {
  static const std::string sql = std::string(noticeSelect) + R"(
      and n.delivery = 'daily' and extract(hour from $2::timestamptz at time zone u.time_zone) >= 8
      and not exists (
        select from notifications s
         where s.account_id = n.account_id and s.user_id = n.user_id and s.delivery = 'daily'
           and s.sent_at >= date_trunc('day', $2::timestamptz at time zone u.time_zone) at time zone u.time_zone)
    order by n.user_id, n.created_at, n.id)";
  return tenant.list<Notice>(sql, now);
}

Awaitable<void> markSent(Tenant tenant, std::vector<Uuid> notices, Timestamp now) {
  co_await tenant.execute("update notifications set sent_at = $3 where account_id = $1 and id = any ($2)",
                          notices, now);
}

}  // namespace frontdesk::settings
