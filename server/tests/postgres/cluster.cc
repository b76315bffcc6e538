#include "tests/postgres/cluster.h"

#include <glob.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

namespace frontdesk::postgres {
namespace {

std::string program(const std::string& name) {
  glob_t found;
  if (glob(("/usr/lib/postgresql/*/bin/" + name).c_str(), 0, nullptr, &found) != 0)
    throw std::runtime_error(name + " is not installed");
  std::string path = found.gl_pathv[found.gl_pathc - 1];
  globfree(&found);
  return path;
}

// PostgreSQL refuses root. The child also ends when the test does.
pid_t spawn(std::vector<std::string> words, const std::string& log) {
  fflush(nullptr);  // or the child writes the test's output once more
  auto child = fork();
  if (child != 0) return child;
  if (geteuid() == 0) {
    auto* user = getpwnam("postgres");
    if (!user || initgroups("postgres", user->pw_gid) || setgid(user->pw_gid) || setuid(user->pw_uid))
      _exit(126);
  }
  prctl(PR_SET_PDEATHSIG, SIGQUIT);
  if (!freopen(log.c_str(), "a", stdout) || !freopen(log.c_str(), "a", stderr)) _exit(126);
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execv(arguments[0], arguments.data());
  _exit(127);
}

}  // namespace

Cluster& Cluster::shared() {
  static Cluster cluster;
  return cluster;
}

Cluster::Cluster() {
  char name[] = "/tmp/frontdesk-postgres-XXXXXX";
  if (!mkdtemp(name)) throw std::runtime_error("no temporary folder is to be had");
  folder_ = name;
  if (geteuid() == 0) {
    auto* user = getpwnam("postgres");
    if (!user || chown(name, user->pw_uid, user->pw_gid) != 0) throw std::runtime_error("no user postgres");
  }
  auto child = spawn({program("initdb"), "-D", folder_ + "/data", "-U", "postgres", "--auth=trust",
                      "--no-sync", "--encoding=UTF8", "--locale=C"},
                     folder_ + "/log");
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0) throw std::runtime_error("initdb failed, see " + folder_ + "/log");
  start();
}

Cluster::~Cluster() {
  stop();
  std::filesystem::remove_all(folder_);
}

void Cluster::start() {
  server_ = spawn({program("postgres"), "-D", folder_ + "/data", "-k", folder_, "-c",
                   "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=60"},
                  folder_ + "/log");
  for (int i = 0; i < 600; ++i) {
    if (PQping(conninfo().c_str()) == PQPING_OK) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw std::runtime_error("PostgreSQL did not start, see " + folder_ + "/log");
}

void Cluster::stop() {
  if (server_ == 0) return;
  kill(server_, SIGINT);
  waitpid(server_, nullptr, 0);
  server_ = 0;
}

std::string Cluster::run(const std::string& sql) const {
  std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(conninfo().c_str()), PQfinish);
  PQsetNoticeProcessor(
      connection.get(), [](void*, const char*) {}, nullptr);
  std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.c_str()), PQclear);
  auto status = PQresultStatus(result.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
    throw std::runtime_error(PQerrorMessage(connection.get()));
  return PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

}  // namespace frontdesk::postgres
