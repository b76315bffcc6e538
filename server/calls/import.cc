#include "calls/import.h"

#include <algorithm>

#include "app/idempotency.h"
#include "calls/import_line.h"
#include "calls/import_progress.h"
#include "calls/import_store.h"
#include "json/parse.h"

namespace frontdesk::calls {
namespace {

// Large enough that a batch's fixed costs vanish, small enough to hold: about 4 MB of transcripts.
constexpr std::size_t batchLines = 2000;
constexpr std::size_t batchBytes = 16 << 20;  // of lines that are longer than that
constexpr std::size_t longestLine = 4 << 20;  // bytes
constexpr std::size_t mostReported = 1000;
constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";  // as Windows' programs begin UTF-8

}  // namespace

struct Import::Batch : ImportBatch {};

Import::Import(Tenant tenant, bool createClients)
    : tenant_(std::move(tenant)), createClients_(createClients), batch_(std::make_unique<Batch>()) {}
Import::~Import() = default;

Awaitable<> Import::resume(std::string key) {
  key_ = std::move(key);
  // Asked for otherwise, it is another request.
  hash_.emplace().update(createClients_ ? "creating clients\n" : "");
  auto earlier = co_await findProgress(tenant_, key_);
  if (earlier) progress_ = std::move(*earlier);
}

Awaitable<> Import::add(std::string_view text) {
  for (;;) {
    auto end = text.find('\n');
    if (end == std::string_view::npos) break;
    if (hash_) hash_->update(text.substr(0, end + 1));
    if (partial_.empty()) {
      takeLine(text.substr(0, end));
    } else {
      partial_ += text.substr(0, end);
      takeLine(partial_);
      partial_.clear();
    }
    text.remove_prefix(end + 1);
    bool full = batch_->lines.size() + batch_->rejected.size() >= batchLines || batchBytes_ >= batchBytes;
    if (full) co_await flush();
  }
  if (hash_) hash_->update(text);
  // Of a line that is too long no more is kept than shows that it is.
  if (partial_.size() <= longestLine) partial_ += text;
}

Awaitable<ImportReport> Import::finish() {
  if (!partial_.empty()) takeLine(partial_);
  partial_.clear();
  if (line_ < progress_.lines) throw usedForAnotherBody();
  bool known = std::exchange(progress_.finished, true);
  if (!known && (hash_ || !batch_->lines.empty() || !batch_->rejected.empty())) co_await flush();
  co_return progress_.report;
}

void Import::takeLine(std::string_view text) {
  ++line_;
  if (line_ <= progress_.lines) return passOver();
  if (progress_.finished) throw usedForAnotherBody();
  batchBytes_ += text.size();
  if (line_ == 1 && text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
  if (text.ends_with('\r')) text.remove_suffix(1);
  if (text.find_first_not_of(" \t") == std::string_view::npos) return;
  auto read = text.size() > longestLine ? ImportLineResult{{}, "is longer than 4 MiB"} : readImportLine(text);
  if (read.draft)
    batch_->lines.push_back({line_, Uuid::v7(), std::move(*read.draft)});
  else
    batch_->rejected.push_back({line_, std::move(read.refusal)});
}

// An earlier request has stored the line, if its text was the same up to the last that it stored.
void Import::passOver() const {
  if (line_ == progress_.lines && hex(hash_->digest()) != progress_.body_hash) throw usedForAnotherBody();
}

Awaitable<> Import::flush() {
  if (!hash_) return store(tenant_);
  return tenant_.inTransaction([](Tenant tenant, Import* self) { return self->storeUnderKey(tenant); }, this);
}

Awaitable<> Import::storeUnderKey(Tenant tenant) {
  co_await store(tenant);
  auto before = std::exchange(progress_.lines, line_);
  progress_.body_hash = hex(hash_->digest());
  co_await saveProgress(tenant, key_, progress_, before);
}

Awaitable<> Import::store(Tenant tenant) {
  auto batch = std::exchange(batch_, std::make_unique<Batch>());
  batchBytes_ = 0;
  auto stored = co_await storeBatch(tenant, *batch, createClients_, progress_.created_clients);
  auto& created = progress_.created_clients;
  created.insert(created.end(), stored.created_clients.begin(), stored.created_clients.end());
  for (auto line : stored.unknown_lines)
    batch->rejected.push_back(
        {line, "names no client of this account (client, client_id or the called number)"});
  std::sort(batch->rejected.begin(), batch->rejected.end(),
            [](const auto& a, const auto& b) { return a.line < b.line; });
  auto& report = progress_.report;
  report.imported += stored.imported;
  report.clients_created += std::int64_t(stored.created_clients.size());
  report.duplicates += std::int64_t(batch->lines.size() - stored.unknown_lines.size()) - stored.imported;
  report.rejected_count += std::int64_t(batch->rejected.size());
  for (auto& line : batch->rejected)
    if (report.rejected.size() < mostReported) report.rejected.push_back(std::move(line));
}

}  // namespace frontdesk::calls
