#include "tests/test_database.h"

#include <libpq-fe.h>
#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <optional>

#include "postgres/embedded.h"
#include "postgres/errors.h"
#include "postgres/migrate.h"

namespace frontdesk::postgres {
namespace {

namespace fs = std::filesystem;

constexpr auto templateName = "template_frontdesk";

// What a test program that was killed could not remove; its number is the end of the folder's name.
void removeAbandoned(const fs::path& temporary) {
  const std::string start = "frontdesk-tests-";
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(temporary, ignored)) {
    const auto name = entry.path().filename().string();
    if (!name.starts_with(start) || kill(std::atoi(name.c_str() + start.size()), 0) == 0) continue;
    try {
      DataFolder(entry.path() / "postgres").endLeftovers();
      fs::remove_all(entry.path(), ignored);
    } catch (const std::runtime_error&) {
      continue;  // a neighbour is at it
    }
  }
}

class Cluster {
 public:
  Cluster() : folder_(fs::temp_directory_path() / ("frontdesk-tests-" + std::to_string(getpid()))) {
    removeAbandoned(folder_.parent_path());
    start();
    server_->createDatabaseIfMissing(templateName);
    migrate(conninfo(templateName), migrations());
  }
  ~Cluster() {
    stop();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  void start() {
    if (!server_) server_.emplace(Embedded::start(folder_ / "postgres", {.durable = false, .progress = {}}));
  }
  void stop() { server_.reset(); }
  std::string conninfo(std::string_view database) const { return server_->connectionString(database); }

 private:
  fs::path folder_;
  std::optional<Embedded> server_;
};

Cluster& cluster() {
  static Cluster only;
  return only;
}

std::string field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text ? text : "";
}

[[noreturn]] void raise(const PGresult* result, const PGconn* connection) {
  auto message = field(result, PG_DIAG_MESSAGE_PRIMARY);
  Error error(message.empty() ? PQerrorMessage(connection) : message);
  error.sqlstate = field(result, PG_DIAG_SQLSTATE);
  error.constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
  error.table = field(result, PG_DIAG_TABLE_NAME);
  error.column = field(result, PG_DIAG_COLUMN_NAME);
  error.detail = field(result, PG_DIAG_MESSAGE_DETAIL);
  throw error;
}

}  // namespace

void TestSession::Close::operator()(pg_conn* connection) const {
  PQfinish(connection);
}

TestSession::TestSession(const std::string& conninfo) : connection_(PQconnectdb(conninfo.c_str())) {
  if (PQstatus(connection_.get()) != CONNECTION_OK) throw Unavailable(PQerrorMessage(connection_.get()));
  PQsetNoticeProcessor(
      connection_.get(), [](void*, const char*) {}, nullptr);
}

TestRows TestSession::run(const std::string& sql) {
  std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection_.get(), sql.c_str()), PQclear);
  auto status = PQresultStatus(result.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) raise(result.get(), connection_.get());
  TestRows rows(PQntuples(result.get()));
  for (int row = 0; row < PQntuples(result.get()); ++row)
    for (int column = 0; column < PQnfields(result.get()); ++column)
      rows[row].push_back(PQgetisnull(result.get(), row, column) ? "null"
                                                                 : PQgetvalue(result.get(), row, column));
  return rows;
}

std::string TestSession::value(const std::string& sql) {
  auto rows = run(sql);
  if (rows.size() != 1 || rows[0].size() != 1) throw std::logic_error("not one value: " + sql);
  return rows[0][0];
}

TestDatabase::TestDatabase(Content content) {
  static int made = 0;
  name_ = "test_" + std::to_string(++made);
  TestSession(cluster().conninfo("postgres"))
      .run("create database " + name_ + " strategy file_copy template " +  // a third of the other's time
           (content == Content::whole_schema ? templateName : "template0"));
}

TestDatabase::~TestDatabase() {
  cluster().start();
  TestSession(cluster().conninfo("postgres")).run("drop database " + name_ + " with (force)");
}

std::string TestDatabase::conninfo() const {
  return cluster().conninfo(name_);
}

std::string TestDatabase::conninfo(std::string_view role) const {
  return conninfo() + " options='-c role=" + std::string(role) + "'";
}

void TestDatabase::terminateBackends() const {
  TestSession(cluster().conninfo("postgres"))
      .run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name_ + "'");
}

void TestDatabase::stopCluster() {
  cluster().stop();
}
void TestDatabase::startCluster() {
  cluster().start();
}

}  // namespace frontdesk::postgres
