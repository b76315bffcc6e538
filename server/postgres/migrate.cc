#include "postgres/migrate.h"

#include <libpq-fe.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <stdexcept>

namespace frontdesk::postgres {
namespace {

// Any number that no one else uses: "frontdesk" on a telephone's keys.
constexpr auto lockSql = "select pg_advisory_xact_lock(376683375)";

struct Applied {
  std::string name, checksum;
};
using History = std::map<int, Applied>;  // by version

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

// libpq's lines as one: an address that failed has a line, and below it an indented one that asks whether a
// server is there.
std::string sentenceOf(std::string_view lines) {
  std::string sentence;
  while (!lines.empty()) {
    auto line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (line.empty() || line.starts_with('\t')) continue;
    if (!sentence.empty()) sentence += "; ";
    sentence += line;
  }
  if (!sentence.ends_with('.')) sentence += '.';
  return sentence;
}

std::string field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text ? text : "";
}

// "ERROR: relation … does not exist (line 12)", with the server's hint if it has one.
std::string describeError(const PGresult* result, std::string_view sql) {
  std::string text = field(result, PG_DIAG_MESSAGE_PRIMARY);
  if (text.empty()) return trimmed(PQresultErrorMessage(result));
  if (auto position = field(result, PG_DIAG_STATEMENT_POSITION); !position.empty()) {
    auto before = sql.substr(0, std::min(sql.size(), std::size_t(std::stoul(position))));
    text += " (line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + ")";
  }
  if (auto hint = field(result, PG_DIAG_MESSAGE_HINT); !hint.empty()) text += ". " + hint;
  return text;
}

class Session {
 public:
  using Rows = std::unique_ptr<PGresult, decltype(&PQclear)>;

  explicit Session(const std::string& conninfo) : connection_(connect(conninfo), PQfinish) {
    if (PQstatus(connection_.get()) != CONNECTION_OK)
      throw std::runtime_error("The database cannot be reached: " +
                               sentenceOf(PQerrorMessage(connection_.get())));
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
    // Whatever the role's defaults are: an index may take minutes.
    run("set statement_timeout = 0; set lock_timeout = 0");
  }

  Rows run(const std::string& sql) { return checked({PQexec(connection_.get(), sql.c_str()), PQclear}, sql); }

  Rows run(const std::string& sql, std::initializer_list<std::string> values) {
    std::vector<const char*> pointers;
    for (const auto& value : values) pointers.push_back(value.c_str());
    return checked({PQexecParams(connection_.get(), sql.c_str(), int(pointers.size()), nullptr,
                                 pointers.data(), nullptr, nullptr, 0),
                    PQclear},
                   sql);
  }

  bool inTransaction() const { return PQtransactionStatus(connection_.get()) == PQTRANS_INTRANS; }

 private:
  static PGconn* connect(const std::string& conninfo) {
    const char* keywords[] = {"dbname", "connect_timeout", "client_encoding", "application_name", nullptr};
    const char* values[] = {conninfo.c_str(), "10", "UTF8", "frontdesk migrate", nullptr};
    return PQconnectdbParams(keywords, values, 1);
  }

  static Rows checked(Rows rows, std::string_view sql) {
    auto status = PQresultStatus(rows.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
      throw std::runtime_error(describeError(rows.get(), sql));
    return rows;
  }

  std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

History readHistory(Session& session) {
  History history;
  auto known = session.run("select to_regclass('schema_migrations') is not null");
  if (PQgetvalue(known.get(), 0, 0)[0] != 't') return history;
  auto rows = session.run("select version, name, checksum from schema_migrations order by version");
  for (int row = 0; row < PQntuples(rows.get()); ++row)
    history[std::stoi(PQgetvalue(rows.get(), row, 0))] = {PQgetvalue(rows.get(), row, 1),
                                                          PQgetvalue(rows.get(), row, 2)};
  return history;
}

Schema compare(const History& history, std::span<const Migration> migrations) {
  Schema schema;
  for (const auto& migration : migrations) {
    auto applied = history.find(migration.version);
    if (applied == history.end()) {
      ++schema.pending;
    } else if (applied->second.checksum != migration.checksum() || applied->second.name != migration.name) {
      return {
          SchemaState::changed, 0,
          "The migration " + migration.file() +
              " was changed after it had been applied to this database. Restore the file and put the change "
              "into a new one."};
    }
  }
  for (const auto& [version, applied] : history) {
    bool known = std::any_of(migrations.begin(), migrations.end(),
                             [v = version](const Migration& migration) { return migration.version == v; });
    if (!known)
      return {SchemaState::newer, 0,
              "The database's schema is newer than this program: it holds the migration " +
                  Migration{version, applied.name, {}}.file() + ". Start the newer program."};
  }
  if (schema.pending > 0) {
    schema.state = SchemaState::behind;
    schema.problem = "The database's schema is old: " + std::to_string(schema.pending) + " of " +
                     std::to_string(migrations.size()) + " migrations are missing. Run: frontdesk migrate";
  }
  return schema;
}

Schema checkedSchema(Session& session, std::span<const Migration> migrations) {
  auto schema = compare(readHistory(session), migrations);
  if (schema.state == SchemaState::changed || schema.state == SchemaState::newer)
    throw std::runtime_error(schema.problem);
  return schema;
}

// The lock is the transaction's, so that it also holds through a pooler. Returns whether it was applied
// here, not by a neighbour meanwhile.
bool apply(Session& session, const Migration& migration, std::span<const Migration> all) {
  session.run("begin");
  session.run(lockSql);
  session.run(
      "create table if not exists schema_migrations (version integer primary key, name text not null,"
      " checksum text not null, applied_at timestamptz not null default now());"
      "grant select on schema_migrations to public");
  checkedSchema(session, all);
  auto entry = session.run(
      "insert into schema_migrations (version, name, checksum) values ($1, $2, $3)"
      " on conflict do nothing returning version",
      {std::to_string(migration.version), std::string(migration.name), migration.checksum()});
  bool ours = PQntuples(entry.get()) == 1;
  if (ours) {
    session.run(std::string(migration.sql));
    if (!session.inTransaction()) throw std::runtime_error("a migration must not begin, commit or roll back");
  }
  session.run("commit");
  return ours;
}

}  // namespace

std::string Migration::file() const {
  auto digits = std::to_string(version);
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return digits + "_" + std::string(name) + ".sql";
}

std::string Migration::checksum() const {
  std::array<unsigned char, 32> digest;
  if (EVP_Digest(sql.data(), sql.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("SHA-256 is not available");
  std::string hex;
  for (unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

Schema checkSchema(const std::string& conninfo, std::span<const Migration> migrations) {
  Session session(conninfo);
  return compare(readHistory(session), migrations);
}

int migrate(const std::string& conninfo, std::span<const Migration> migrations,
            const MigrationProgress& progress) {
  Session session(conninfo);
  auto history = readHistory(session);
  const int total = checkedSchema(session, migrations).pending;
  int done = 0, applied = 0;
  for (const auto& migration : migrations) {
    if (history.contains(migration.version)) continue;
    if (progress) progress(migration, done++, total);
    try {
      applied += apply(session, migration, migrations);
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(migration.file() + " was not applied: " + error.what());
    }
  }
  return applied;
}

}  // namespace frontdesk::postgres
