// Calls by the thousand: NDJSON, a call a line, through COPY.
#pragma once

#include <functional>

#include "app/tenant.h"
#include "calls/call.h"

namespace frontdesk::calls {

struct RejectedLine {
  std::int64_t line;   // from 1
  std::string reason;  // "transcript[3].text must not be empty"
};
BOOST_DESCRIBE_STRUCT(RejectedLine, (), (line, reason))

struct ImportReport {
  std::int64_t imported = 0;
  std::int64_t duplicates = 0;  // their external id was there already; nothing changed
  std::int64_t clients_created = 0;
  std::int64_t rejected_count = 0;
  std::vector<RejectedLine> rejected{};  // the first 1,000
};
BOOST_DESCRIBE_STRUCT(ImportReport, (), (imported, duplicates, clients_created, rejected_count, rejected))

// Takes the text piece by piece as it comes, and stores whole batches of lines, each in a transaction of
// its own: a line is stored with its whole batch or not at all, and a bad line spoils no other.
class Import {
 public:
  Import(Tenant tenant, bool createClients);
  ~Import();

  Awaitable<> add(std::string_view text);  // cut anywhere; must live until the call returns
  Awaitable<ImportReport> finish();        // with the last line, if no line feed ends it
  const ImportReport& report() const { return report_; }

 private:
  struct Batch;
  void takeLine(std::string_view line);
  Awaitable<> flush();

  Tenant tenant_;
  bool createClients_;
  std::string partial_;  // of a line
  std::int64_t line_ = 0;
  std::size_t batchBytes_ = 0;
  std::vector<Uuid> createdClients_;
  std::unique_ptr<Batch> batch_;
  ImportReport report_;
};

}  // namespace frontdesk::calls
