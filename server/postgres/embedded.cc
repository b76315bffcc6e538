#include "postgres/embedded.h"

#include <libpq-fe.h>
#include <signal.h>

#include <chrono>
#include <stdexcept>
#include <thread>

namespace frontdesk::postgres {
namespace {

using namespace std::chrono_literals;

std::vector<std::string> serverSettings(const DataFolder& folder, bool durable) {
  std::vector<std::string> settings{
      "listen_addresses=",
      "unix_socket_directories=" + folder.socket().string(),
      "unix_socket_permissions=0700",
      "max_connections=100",
      "jit=off",               // costs more than it gives for statements of milliseconds
      "random_page_cost=1.1",  // solid-state disks
      "wal_compression=on",
      "logging_collector=off",
      "log_line_prefix=%m [%p] ",
  };
  if (durable) {
    settings.insert(settings.end(), {"shared_buffers=256MB", "synchronous_commit=on", "max_wal_size=2GB"});
  } else {
    settings.insert(settings.end(), {"shared_buffers=64MB", "fsync=off", "synchronous_commit=off",
                                     "full_page_writes=off", "autovacuum=off"});
  }
  return settings;
}

void check(PGconn* connection, ExecStatusType status) {
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
    throw std::runtime_error(std::string("The private PostgreSQL refused: ") + PQerrorMessage(connection));
}

}  // namespace

Embedded::Embedded(std::unique_ptr<DataFolder> folder, EmbeddedOptions options)
    : folder_(std::move(folder)), options_(std::move(options)) {}

Embedded Embedded::start(const std::filesystem::path& folder, EmbeddedOptions options) {
  Embedded embedded(std::make_unique<DataFolder>(folder), std::move(options));
  auto& data = *embedded.folder_;
  if (!data.isMade()) {
    embedded.tell("Making the database in " + data.path().string());
    data.make(embedded.options_.durable);
  }
  data.endLeftovers();
  embedded.tell("Starting PostgreSQL");
  embedded.launch();
  return embedded;
}

void Embedded::launch() {
  const auto log_start = folder_->logSize();
  std::vector<std::string> command{folder_->program("postgres"), "-D", folder_->path().string()};
  for (auto& setting : serverSettings(*folder_, options_.durable))
    command.insert(command.end(), {"-c", setting});
  process_ = startProcess(command, folder_->path(), folder_->user(), folder_->log());
  awaitReadiness(log_start);
}

// Recovery after a crash may take minutes; it is given them as long as the process lives.
void Embedded::awaitReadiness(std::uintmax_t log_start) {
  const auto conninfo = connectionString("postgres") + " connect_timeout=3";
  const auto began = std::chrono::steady_clock::now();
  bool told = false;
  while (PQping(conninfo.c_str()) != PQPING_OK) {
    if (waitForExit(process_, 10ms)) {
      process_ = 0;
      throw std::runtime_error("The private PostgreSQL did not start: " + folder_->complaint(log_start));
    }
    if (!told && std::chrono::steady_clock::now() - began > 3s) {
      told = true;
      tell("Waiting for PostgreSQL, which recovers what the last run did not finish");
    }
  }
}

void Embedded::stop() {
  if (!folder_) return;
  if (process_ > 0) {
    kill(process_, SIGINT);
    bool ended = waitForExit(process_, 30s).has_value();
    if (!ended) kill(process_, SIGQUIT);  // without its last checkpoint; the next start recovers
    if (!ended && !waitForExit(process_, 10s)) kill(process_, SIGKILL);
    process_ = 0;
  }
  folder_.reset();
}

std::string Embedded::connectionString(std::string_view database) const {
  return "host=" + folder_->socket().string() + " user=frontdesk dbname=" + std::string(database);
}

void Embedded::createDatabaseIfMissing(const std::string& name) const {
  std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(connectionString("postgres").c_str()),
                                                          PQfinish);
  using Rows = std::unique_ptr<PGresult, decltype(&PQclear)>;
  const char* values[] = {name.c_str()};
  Rows found(PQexecParams(connection.get(), "select from pg_database where datname = $1", 1, nullptr, values,
                          nullptr, nullptr, 0),
             PQclear);
  check(connection.get(), PQresultStatus(found.get()));
  if (PQntuples(found.get()) > 0) return;
  std::unique_ptr<char, decltype(&PQfreemem)> quoted(
      PQescapeIdentifier(connection.get(), name.c_str(), name.size()), PQfreemem);
  Rows made(PQexec(connection.get(), (std::string("create database ") + quoted.get()).c_str()), PQclear);
  check(connection.get(), PQresultStatus(made.get()));
}

}  // namespace frontdesk::postgres
