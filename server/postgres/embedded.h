// The private PostgreSQL: made, started and stopped by the program that uses it, reached by Unix socket only.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "postgres/data_folder.h"

namespace frontdesk::postgres {

struct EmbeddedOptions {
  bool durable = true;  // false: what was committed may be lost in a power cut; for tests
  // Told before each step that takes a while: "Starting PostgreSQL".
  std::function<void(std::string_view step)> progress;
};

class Embedded {
 public:
  // Starts PostgreSQL on `folder`, which is made at the first start; its log is postgres.log beside it. One
  // that a killed program left running there is stopped first. Started by root, it runs as the folder's
  // owner, `postgres` or `nobody`. Call it on a thread that lives as long as the program: when that thread
  // ends, by whatever death, PostgreSQL shuts down too. Throws std::runtime_error with one sentence.
  static Embedded start(const std::filesystem::path& folder, EmbeddedOptions options = {});

  Embedded(Embedded&&) = default;
  Embedded& operator=(Embedded&&) = delete;
  ~Embedded() { stop(); }

  // Ends its connections, writes everything down and waits for it; up to half a minute.
  void stop();

  // libpq's conninfo, as the superuser `frontdesk`.
  std::string connectionString(std::string_view database) const;
  // Throws std::runtime_error.
  void createDatabaseIfMissing(const std::string& name) const;

  pid_t process() const { return process_; }

 private:
  Embedded(std::unique_ptr<DataFolder> folder, EmbeddedOptions options);
  void launch();
  void awaitReadiness(std::uintmax_t log_start);
  void tell(std::string_view step) const {
    if (options_.progress) options_.progress(step);
  }

  std::unique_ptr<DataFolder> folder_;  // null once moved from or stopped
  EmbeddedOptions options_;
  pid_t process_ = 0;
};

}  // namespace frontdesk::postgres
