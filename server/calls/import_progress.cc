#include "calls/import_progress.h"

#include "app/idempotency.h"
#include "json/write.h"

namespace frontdesk::calls {

Awaitable<std::optional<ImportProgress>> findProgress(Tenant tenant, std::string key) {
  co_return co_await tenant.find<ImportProgress>(R"(
      select lines, encode(body_hash, 'hex') as body_hash, to_jsonb(created_clients) as created_clients,
             imported as report_imported,
             duplicates as report_duplicates, clients_created as report_clients_created,
             rejected_count as report_rejected_count, rejected as report_rejected, finished
        from import_progress where account_id = $1 and key = $2)",
                                                 key);
}

Awaitable<void> saveProgress(Tenant tenant, std::string key, ImportProgress progress, std::int64_t before) {
  const auto& report = progress.report;
  auto saved = co_await tenant.execute(R"(
      insert into import_progress (account_id, key, lines, body_hash, created_clients, imported, duplicates,
                                   clients_created, rejected_count, rejected, finished)
      values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8, $9, $10::jsonb, $11)
      on conflict (account_id, key) do update
         set lines = excluded.lines, body_hash = excluded.body_hash, created_clients = excluded.created_clients,
             imported = excluded.imported, duplicates = excluded.duplicates,
             clients_created = excluded.clients_created, rejected_count = excluded.rejected_count,
             rejected = excluded.rejected, finished = excluded.finished
       where import_progress.lines = $12 and not import_progress.finished)",
                                       key, progress.lines, progress.body_hash, progress.created_clients,
                                       report.imported, report.duplicates, report.clients_created,
                                       report.rejected_count, json::toJson(report.rejected),
                                       progress.finished, before);
  if (saved == 0) throw stillRunning();
}

}  // namespace frontdesk::calls
