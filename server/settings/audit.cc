#include "settings/audit.h"

namespace frontdesk::settings {
namespace {

enum class SortBy { created_at };
BOOST_DESCRIBE_ENUM(SortBy, created_at)

}  // namespace

Awaitable<http::Page<AuditEntry>> listAudit(Tenant tenant, AuditFilter filter) {
  const Sort<SortBy> newestFirst(SortBy::created_at, true);
  auto limit = filter.limit ? filter.limit->number() : 50;
  Select select(tenant.account());
  select.add(R"(
      select e.id, e.action, e.subject_type, e.subject_id,
             case when e.api_key_id is not null then 'api_key'
                  when e.user_id is not null then 'user' else 'system' end as actor_kind,
             coalesce(e.api_key_id, e.user_id) as actor_id, coalesce(k.name, u.name) as actor_name,
             e.address, coalesce(e.details -> 'before', '{}') as before, coalesce(e.details -> 'after', '{}') as after,
             e.created_at, e.created_at::text as sort_key
        from audit_log e
        left join users u on u.account_id = e.account_id and u.id = e.user_id
        left join api_keys k on k.account_id = e.account_id and k.id = e.api_key_id
       where e.account_id = $1)");
  if (filter.action) {
    const auto& action = filter.action->text();
    if (action.find('.') != std::string::npos)
      select.add("and e.action = ?", action);
    else
      select.add("and e.subject_type = ?", action);
  }
  select.addIf("and e.user_id = ?", filter.user_id)
      .addIf("and e.subject_id = ?", filter.subject_id)
      .addIf("and e.created_at >= ?", filter.from)
      .addIf("and e.created_at < ?", filter.to);
  addPage(select, {"e.created_at", "timestamptz", "e.id"}, newestFirst, filter.cursor, limit);
  auto rows = co_await tenant.slowList<Keyed<AuditEntry>>(select);
  co_return toPage<AuditEntry>(std::move(rows), newestFirst, limit);
}

}  // namespace frontdesk::settings
