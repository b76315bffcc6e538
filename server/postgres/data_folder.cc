#include "postgres/data_folder.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace frontdesk::postgres {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::uintmax_t leastFreeBytes = 200'000'000;
constexpr std::uintmax_t mostLogBytes = 20'000'000;

[[noreturn]] void fail(const std::string& sentence) {
  throw std::runtime_error(sentence);
}
std::string reason() {
  return std::strerror(errno);
}

struct Programs {
  fs::path folder;
  int major = 0;
};

std::string firstLineOf(const char* command) {
  std::unique_ptr<FILE, int (*)(FILE*)> output(popen(command, "r"), pclose);
  char line[1024];
  if (!output || !fgets(line, sizeof line, output.get())) return {};
  return std::string(line).substr(0, std::strcspn(line, "\n"));
}

// Debian's folders, one a version, and wherever another system keeps its own.
std::vector<Programs> installedPrograms() {
  std::vector<Programs> found;
  std::error_code none;
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", none))
    found.push_back({version.path() / "bin", std::atoi(version.path().filename().c_str())});
  auto version = firstLineOf("pg_config --version 2>/dev/null");  // "PostgreSQL 15.20 (Debian …)"
  if (auto space = version.find(' '); space != std::string::npos)
    found.push_back({firstLineOf("pg_config --bindir"), std::atoi(version.c_str() + space)});
  return found;
}

// Of the version that made the data, else the newest.
fs::path findPrograms(const fs::path& data) {
  int wanted = 0;
  std::ifstream(data / "PG_VERSION") >> wanted;
  Programs best;
  for (auto& programs : installedPrograms())
    if ((!wanted || programs.major == wanted) && programs.major > best.major &&
        fs::exists(programs.folder / "initdb") && fs::exists(programs.folder / "postgres"))
      best = programs;
  if (best.major) return best.folder;
  if (wanted)
    fail("The data in " + data.string() + " needs PostgreSQL " + std::to_string(wanted) +
         ", which is not installed.");
  fail("PostgreSQL is not installed on this machine: run script/bootstrap");
}

// Root hands over to the data's owner, or to a user who may do nothing else.
User chooseUser(const fs::path& data) {
  auto self = User::current();
  struct stat found;
  bool exists = stat(data.c_str(), &found) == 0;
  if (self.uid != 0) {
    if (exists && found.st_uid != self.uid)
      fail(data.string() + " belongs to another user: start the server as that user or as root.");
    return self;
  }
  if (exists && found.st_uid != 0)
    if (auto owner = User::numbered(found.st_uid)) return *owner;
  for (const char* name : {"postgres", "nobody"})
    if (auto user = User::named(name)) return *user;
  fail("PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody.");
}

void giveTo(const User& user, const fs::path& folder) {
  if (lchown(folder.c_str(), user.uid, user.gid) != 0)
    fail(folder.string() + " cannot be handed over: " + reason());
}

std::string hashOf(const fs::path& path) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a: the same name at every start
  for (unsigned char byte : path.string()) hash = (hash ^ byte) * 0x100000001b3;
  std::ostringstream text;
  text << std::hex << (hash & 0xffffffffff);
  return text.str();
}

}  // namespace

DataFolder::DataFolder(fs::path folder)
    : shown_(fs::absolute(folder).lexically_normal()), user_(User::current()) {
  try {
    open();
  } catch (...) {
    if (log_ != -1) close(log_);
    if (lock_ != -1) close(lock_);
    throw;
  }
}

DataFolder::~DataFolder() {
  std::error_code ignored;
  fs::remove_all(socket_, ignored);
  close(log_);
  close(lock_);
}

void DataFolder::open() {
  std::error_code failed;
  fs::create_directories(shown_.parent_path(), failed);
  if (failed) fail(shown_.parent_path().string() + " cannot be made: " + failed.message());
  struct statvfs disk;
  if (statvfs(shown_.parent_path().c_str(), &disk) == 0 && disk.f_bavail * disk.f_frsize < leastFreeBytes)
    fail("The disk that holds " + shown_.parent_path().string() + " is full: less than 200 MB are free.");
  lock();
  path_ = fs::weakly_canonical(shown_);
  user_ = chooseUser(path_);
  findReachablePlace();
  programs_ = findPrograms(path_);
  openLog();
  makeSocketFolder();
}

// Held as long as we live, however we die; PostgreSQL does not inherit it.
void DataFolder::lock() {
  auto file = shown_.string() + ".lock";
  lock_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock_ == -1) fail(shown_.parent_path().string() + " is not writable: " + reason());
  if (flock(lock_, LOCK_EX | LOCK_NB) != 0) fail("Another server is running on " + shown_.string() + ".");
}

// A project in /root is closed to everybody else. Then the data live under /var/lib, with a link to them.
void DataFolder::findReachablePlace() {
  auto closed = user_.closedFolder(path_.parent_path());
  if (closed.empty()) return;
  auto name = path_.string().substr(1);
  std::replace(name.begin(), name.end(), '/', '-');
  fs::path open = "/var/lib/frontdesk/" + name;
  if (user_.uid == geteuid() || fs::exists(path_) || !user_.closedFolder(open.parent_path()).empty())
    fail("The user " + user_.name + " cannot reach " + path_.string() + ": the folder " + closed.string() +
         " is closed to others.");
  std::error_code failed;
  fs::create_directories(open.parent_path(), failed);
  if (!failed) fs::remove(shown_, failed);
  if (!failed) fs::create_directory_symlink(open, shown_, failed);
  if (failed) fail(open.string() + " cannot be made: " + failed.message());
  path_ = open;
}

void DataFolder::openLog() {
  auto file = shown_.parent_path() / "postgres.log";
  std::error_code ignored;
  if (fs::file_size(file, ignored) > mostLogBytes && !ignored)
    fs::rename(file, file.string() + ".old", ignored);
  log_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log_ == -1) fail(file.string() + " is not writable: " + reason());
}

// Trust is decided by who may enter this folder. Its path is short: a socket's has at most 107 bytes.
void DataFolder::makeSocketFolder() {
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  bool own = runtime && geteuid() != 0 && std::strlen(runtime) < 60 && access(runtime, W_OK) == 0;
  auto folder = fs::path(own ? runtime : "/tmp") / ("frontdesk-" + hashOf(path_));
  mkdir(folder.c_str(), 0700);
  struct stat found;
  if (lstat(folder.c_str(), &found) != 0) fail(folder.string() + " cannot be made: " + reason());
  bool safe = S_ISDIR(found.st_mode) && (found.st_mode & 077) == 0 &&
              (found.st_uid == user_.uid || found.st_uid == geteuid());
  if (!safe) fail(folder.string() + " belongs to somebody else: remove it and start again.");
  giveTo(user_, folder);
  socket_ = folder;
}

bool DataFolder::isMade() const {
  if (!fs::exists(path_) || fs::is_empty(path_)) return false;
  if (!fs::exists(path_ / "PG_VERSION") || !fs::exists(path_ / "global" / "pg_control"))
    fail(path_.string() +
         " is not a complete PostgreSQL data folder: move it away to start with an empty one.");
  return true;
}

void DataFolder::make(bool durable) {
  auto making = path_;
  making += ".making";
  // An initdb whose program was killed may still be at it.
  for (pid_t process : processesIn(making)) kill(process, SIGKILL);
  awaitNobodyIn(making, 10s);
  std::error_code failed;
  fs::remove_all(making, failed);
  if (!failed) fs::create_directory(making, failed);
  if (failed) fail(making.string() + " cannot be made: " + failed.message());
  giveTo(user_, making);
  fs::permissions(making, fs::perms::owner_all);
  const auto since = logSize();
  std::vector<std::string> command{program("initdb"),      "--pgdata=" + making.string(),
                                   "--username=frontdesk", "--auth=trust",
                                   "--encoding=UTF8",      "--locale=C.UTF-8",
                                   "--no-instructions"};
  if (!durable) command.push_back("--no-sync");
  auto status = waitForExit(startProcess(command, making, user_, log_), 5min);
  if (status != 0) fail("The database could not be made: " + complaint(since));
  fs::remove(path_, failed);  // an empty one
  fs::rename(making, path_, failed);
  if (failed) fail(path_.string() + " cannot be made: " + failed.message());
}

void DataFolder::endLeftovers() {
  pid_t postmaster = 0;
  std::ifstream(path_ / "postmaster.pid") >> postmaster;
  const auto left = processesIn(path_);
  // The postmaster ends its own children; orphans of one that was killed end by themselves, or by this.
  const bool orphans = std::find(left.begin(), left.end(), postmaster) == left.end();
  for (pid_t process : left)
    if (orphans || process == postmaster) kill(process, orphans ? SIGTERM : SIGINT);
  if (!awaitNobodyIn(path_, 30s)) {
    for (pid_t process : processesIn(path_)) kill(process, SIGQUIT);
    if (!awaitNobodyIn(path_, 5s))
      fail("A PostgreSQL that was left running on " + path_.string() + " does not end.");
  }
  // Nobody runs on the data, so the file is stale, even if its number now belongs to some other program.
  std::error_code ignored;
  fs::remove(path_ / "postmaster.pid", ignored);
  for (const auto& entry : fs::directory_iterator(socket_, ignored)) fs::remove(entry.path(), ignored);
}

std::uintmax_t DataFolder::logSize() const {
  struct stat found;
  return fstat(log_, &found) == 0 ? std::uintmax_t(found.st_size) : 0;
}

std::string DataFolder::complaint(std::uintmax_t since) const {
  std::string text(16'384, '\0');
  auto size = pread(log_, text.data(), text.size(), off_t(since));
  text.resize(std::max<ssize_t>(size, 0));
  auto file = (shown_.parent_path() / "postgres.log").string();
  if (text.find("No space left on device") != std::string::npos) return "the disk is full (" + file + ").";
  std::string worst;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    for (std::string_view mark : {"FATAL:  ", "PANIC:  ", "error: "})
      if (auto at = line.find(mark); at != std::string::npos) worst = line.substr(at + mark.size());
  return (worst.empty() ? "it gave no reason" : worst) + " (" + file + ").";
}

}  // namespace frontdesk::postgres
