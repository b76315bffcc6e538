// The clients side by side.
#include "analytics/analytics_store.h"

namespace frontdesk::analytics {

Awaitable<ClientComparison> clientComparison(Tenant tenant, Period period) {
  Select select(tenant.account());
  select.add("with sums as (select s.client_id,").add(each(statuses, "sum(s.%)", " + ")).add("as calls,");
  select.add(each(inBothRollups, "sum(s.%) as %"));
  select.add("from call_stats s where s.account_id = $1");
  select.add("and s.bucket >= ?", period.from).add("and s.bucket < ?", period.to);
  select.addIf("and s.client_id = ?", period.client_id);
  select.add(R"(
      group by s.client_id)
      select c.id as client_id, c.name as client_name, k.calls::bigint as calls,
             k.answered::double precision / nullif(k.calls - k.ringing, 0) as answered_share,
             k.duration_seconds::double precision / nullif(k.talked, 0) as average_duration_seconds,
             k.positive::double precision / nullif(k.positive + k.neutral + k.negative, 0) as positive_share,
             k.appointment_booked::bigint as appointments_booked, k.price_minor::bigint as revenue_minor,
             k.cost_micros::bigint as cost_micros,
             (k.price_minor * micros_per_minor(?) - k.cost_micros)::bigint as margin_micros
        from sums k join clients c on c.account_id = $1 and c.id = k.client_id
       where k.calls > 0
       order by k.calls desc, c.name_key, c.id)",
             period.currency);
  auto clients = co_await tenant.slowList<ComparedClient>(select);
  co_return ClientComparison{period, period.currency, std::move(clients)};
}

}  // namespace frontdesk::analytics
