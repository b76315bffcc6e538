// A batch of an import in the database: COPY into temporary tables, then insert … select.
#pragma once

#include "app/tenant.h"
#include "calls/import.h"
#include "calls/import_line.h"

namespace frontdesk::calls {

struct ImportLine {
  std::int64_t line;
  Uuid id;  // the call's
  ImportDraft draft;
};
struct ImportBatch {
  std::vector<ImportLine> lines;
  std::vector<RejectedLine> rejected;
};

struct StoredBatch {
  std::int64_t imported = 0;
  std::vector<Uuid> created_clients{};
  std::vector<std::int64_t> unknown_lines{};  // no client of the account is theirs
};

// All of the batch or, by an exception, none of it. `createdBefore`: by earlier batches of the same import;
// these clients too get the numbers that the batch's lines tell.
Awaitable<StoredBatch> storeBatch(Tenant tenant, const ImportBatch& batch, bool createClients,
                                  std::vector<Uuid> createdBefore = {});

}  // namespace frontdesk::calls
