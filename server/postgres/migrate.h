// The schema's versions: the files of migrations/, applied once each and in order, forward only.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace frontdesk::postgres {

struct Migration {
  int version;            // 4
  std::string_view name;  // "calls"
  std::string_view sql;   // runs in one transaction with its entry in schema_migrations

  std::string file() const;      // "0004_calls.sql"
  std::string checksum() const;  // SHA-256 of sql, in hex
};

// migrations/*.sql as they were when the program was built.
std::span<const Migration> migrations();

enum class SchemaState {
  current,
  behind,   // migrations wait to be applied
  changed,  // a file that was applied reads differently now
  newer     // the database holds a migration that this program does not know
};

struct Schema {
  SchemaState state = SchemaState::current;
  int pending = 0;
  std::string problem;  // one sentence for the one who starts the server; empty if current
};

// Reads only. These throw std::runtime_error with one sentence that names the cause.
Schema checkSchema(const std::string& conninfo, std::span<const Migration> migrations);

// Called before each file is applied; `done` of `total` are behind it.
using MigrationProgress = std::function<void(const Migration& next, int done, int total)>;

// Applies what is pending; returns how many were. One transaction a file: a failed file leaves no trace,
// those before it stay. Any number may run at once: each file is applied by one of them. Throws on a
// changed or newer schema before it applies anything.
int migrate(const std::string& conninfo, std::span<const Migration> migrations,
            const MigrationProgress& progress = {});

}  // namespace frontdesk::postgres
