// Calls by the thousand: NDJSON, a call a line, through COPY.
#pragma once

#include <functional>

#include "app/crypto.h"
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

// What has been stored so far.
struct ImportProgress {
  std::int64_t lines = 0;  // of the body, stored or rejected
  std::string body_hash;   // SHA-256 of the body up to there, in hex
  std::vector<Uuid> created_clients;
  ImportReport report;
  bool finished = false;
};
BOOST_DESCRIBE_STRUCT(ImportProgress, (), (lines, body_hash, created_clients, report, finished))

// Takes the text piece by piece as it comes, and stores whole batches of lines, each in a transaction of
// its own: a line is stored with its whole batch or not at all, and a bad line spoils no other.
class Import {
 public:
  Import(Tenant tenant, bool createClients);
  ~Import();

  // Before anything else: goes on where an earlier import under that Idempotency-Key broke off. All of these
  // then throw Problem 422 if the text is not the same up to there, 409 if another goes on beside.
  Awaitable<> resume(std::string key);
  Awaitable<> add(std::string_view text);  // cut anywhere; must live until the call returns
  Awaitable<ImportReport> finish();        // with the last line, if no line feed ends it
  const ImportReport& report() const { return progress_.report; }

 private:
  struct Batch;
  void takeLine(std::string_view line);
  void passOver() const;
  Awaitable<> flush();
  Awaitable<> store(Tenant tenant);
  Awaitable<> storeUnderKey(Tenant tenant);

  Tenant tenant_;
  bool createClients_;
  std::string key_;
  std::optional<Sha256> hash_;  // of all that came; where there is a key
  std::string partial_;         // of a line
  std::int64_t line_ = 0;
  std::size_t batchBytes_ = 0;
  std::unique_ptr<Batch> batch_;
  ImportProgress progress_;  // with what requests under the key have stored before this one
};

}  // namespace frontdesk::calls
