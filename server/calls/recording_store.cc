#include "calls/recording_store.h"

#include <fcntl.h>
#include <unistd.h>

#include <memory>

#include "app/crypto.h"
#include "app/recording_files.h"

namespace frontdesk::calls {
namespace {

http::Problem cannotWrite() {
  return http::Problem(507, "The recording cannot be written: the server's disk is full or not writable.");
}

// A file that comes to be: removed again unless it is kept.
class NewFile {
 public:
  explicit NewFile(std::filesystem::path path) : path_(std::move(path)) {
    std::error_code ignored;
    std::filesystem::create_directories(path_.parent_path(), ignored);
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor_ < 0) throw cannotWrite();
  }
  NewFile(const NewFile&) = delete;
  ~NewFile() {
    ::close(descriptor_);
    std::error_code ignored;
    if (!kept_) std::filesystem::remove(path_, ignored);
  }

  void write(std::string_view bytes) {
    if (start_.size() < 64) start_ += bytes.substr(0, 64 - start_.size());
    hash_.update(bytes);
    size_ += std::int64_t(bytes.size());
    while (!bytes.empty()) {
      auto count = ::write(descriptor_, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw cannotWrite();
      bytes.remove_prefix(std::size_t(count));
    }
  }
  bool sync() { return ::fsync(descriptor_) == 0; }
  void keep() { kept_ = true; }

  std::string sha256() const { return hash_.digest(); }
  std::string_view start() const { return start_; }
  std::int64_t size() const { return size_; }

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  bool kept_ = false;
  std::string start_;
  std::int64_t size_ = 0;
  Sha256 hash_;
};

struct Stored {
  Recording recording;
  std::optional<Uuid> replaced_id;
};
BOOST_DESCRIBE_STRUCT(Stored, (), (recording, replaced_id))

struct NewRecording {
  Uuid id;
  std::string content_type;
  std::int64_t size_bytes;
  std::optional<std::int32_t> duration_seconds;
  std::string sha256;
};

// The lock first, in a statement of its own: of two uploads at once the second sees the first's row.
Awaitable<std::optional<Stored>> upsertRow(Tenant tenant, Uuid call, NewRecording made) {
  auto met = co_await tenant.execute(
      "update calls set has_recording = true, updated_at = clock_timestamp() where account_id = $1 and id = "
      "$2",
      call);
  if (met == 0) co_return std::nullopt;
  co_return co_await tenant.change<Stored>(R"(
      with replaced as (
        select r.id from recordings r where r.account_id = $1 and r.call_id = $2
      )
      insert into recordings (account_id, call_id, id, content_type, size_bytes, duration_seconds, sha256)
      values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'))
      on conflict (account_id, call_id) do update
         set id = excluded.id, content_type = excluded.content_type, size_bytes = excluded.size_bytes,
             duration_seconds = excluded.duration_seconds, sha256 = excluded.sha256, created_at = now()
      returning id, content_type, size_bytes, duration_seconds, created_at,
                (select replaced.id from replaced) as replaced_id)",
                                           call, made.id, made.content_type, made.size_bytes,
                                           made.duration_seconds, hex(made.sha256));
}

Awaitable<void> readInto(NewFile& file, http::Request& body) {
  std::vector<char> space(64 * 1024);
  for (;;) {
    auto count = co_await body.readSome(space);
    if (count == 0) co_return;
    file.write({space.data(), count});
    if (file.size() >= 64 && !sniffAudio(file.start())) co_return;  // no need to read the rest of it
  }
}

}  // namespace

Awaitable<std::optional<Recording>> findRecording(Tenant tenant, Uuid call) {
  return tenant.find<Recording>(R"(
      select id, content_type, size_bytes, duration_seconds, created_at
        from recordings where account_id = $1 and call_id = $2)",
                                call);
}

Awaitable<std::optional<Recording>> storeRecording(Tenant tenant, Shared& shared, Uuid call,
                                                   http::Request& body) {
  auto there = co_await tenant.find<Uuid>("select id from calls where account_id = $1 and id = $2", call);
  if (!there) co_return std::nullopt;
  auto id = Uuid::v7();
  NewFile file(recordingPath(shared.config, tenant.account(), id));
  co_await readInto(file, body);
  auto type = sniffAudio(file.start());
  if (!type) throw http::Problem(415, "This is no recording: send WAV, MP3, Ogg, WebM, M4A or FLAC.");
  auto sync = [&file] { return file.sync(); };
  bool safe = co_await shared.files.run(sync);
  if (!safe) throw cannotWrite();
  NewRecording made{id, std::string(*type), file.size(), wavSeconds(file.start(), file.size()),
                    file.sha256()};
  auto stored = co_await tenant.inTransaction(upsertRow, call, std::move(made));
  if (!stored) co_return std::nullopt;  // deleted meanwhile
  file.keep();
  if (stored->replaced_id) removeRecording(shared, tenant.account(), *stored->replaced_id);
  co_return std::move(stored->recording);
}

}  // namespace frontdesk::calls
