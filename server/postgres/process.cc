#include "postgres/process.h"

#include <fcntl.h>
#include <grp.h>
#include <linux/close_range.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <thread>

namespace frontdesk::postgres {
namespace {

namespace fs = std::filesystem;

std::optional<User> asUser(const passwd* entry) {
  if (!entry) return std::nullopt;
  return User{entry->pw_uid, entry->pw_gid, entry->pw_name};
}

// What follows a fork in a program with threads: nothing that allocates or locks.
[[noreturn]] void becomeProgram(char* const* arguments, const char* folder, const User& user, int log,
                                int failure, pid_t parent) {
  static char* const environment[] = {const_cast<char*>("PATH=/usr/local/bin:/usr/bin:/bin"),
                                      const_cast<char*>("LC_ALL=C.UTF-8"), nullptr};
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  for (int number : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD}) signal(number, SIG_DFL);
  int nothing = open("/dev/null", O_RDONLY);
  bool ready =
      nothing != -1 && setsid() != -1 && dup2(nothing, 0) == 0 && dup2(log, 1) == 1 && dup2(log, 2) == 2;
  if (ready && geteuid() == 0 && user.uid != 0)
    ready = setgroups(0, nullptr) == 0 && setgid(user.gid) == 0 && setuid(user.uid) == 0;
  // Only now: a change of user clears it.
  ready = ready && prctl(PR_SET_PDEATHSIG, SIGINT) == 0 && chdir(folder) == 0;
  if (ready && getppid() != parent) _exit(1);
  if (ready) {
    close_range(3, ~0u, CLOSE_RANGE_CLOEXEC);
    execve(arguments[0], arguments, environment);
  }
  int why = errno;
  [[maybe_unused]] auto written = write(failure, &why, sizeof why);
  _exit(127);
}

}  // namespace

User User::current() {
  if (auto user = numbered(geteuid())) return *user;
  return {geteuid(), getegid(), std::to_string(geteuid())};
}

std::optional<User> User::named(const std::string& name) {
  return asUser(getpwnam(name.c_str()));
}
std::optional<User> User::numbered(uid_t uid) {
  return asUser(getpwuid(uid));
}

fs::path User::closedFolder(const fs::path& path) const {
  fs::path reached;
  for (const auto& part : path) {
    reached /= part;
    struct stat found;
    if (stat(reached.c_str(), &found) != 0 || !S_ISDIR(found.st_mode)) break;
    mode_t needed = found.st_uid == uid ? S_IXUSR : found.st_gid == gid ? S_IXGRP : S_IXOTH;
    if (!(found.st_mode & needed)) return reached;
  }
  return {};
}

pid_t startProcess(const std::vector<std::string>& command, const fs::path& folder, const User& user,
                   int log) {
  std::vector<char*> arguments;
  for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  std::array<int, 2> failure;
  if (pipe2(failure.data(), O_CLOEXEC) != 0) throw std::runtime_error(std::strerror(errno));
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child == 0) becomeProgram(arguments.data(), folder.c_str(), user, log, failure[1], parent);
  close(failure[1]);
  int why = child == -1 ? errno : 0;
  if (child != -1 && read(failure[0], &why, sizeof why) == sizeof why) waitpid(child, nullptr, 0);
  close(failure[0]);
  if (why != 0) throw std::runtime_error(command[0] + " cannot be run: " + std::strerror(why));
  return child;
}

std::optional<int> waitForExit(pid_t process, std::chrono::milliseconds limit) {
  const auto end = std::chrono::steady_clock::now() + limit;
  for (;;) {
    int status = 0;
    pid_t ended = waitpid(process, &status, WNOHANG);
    if (ended == process) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (ended == -1 && errno != EINTR) return 0;  // somebody else has collected it
    if (std::chrono::steady_clock::now() >= end) return std::nullopt;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

std::vector<pid_t> processesIn(const fs::path& folder) {
  std::vector<pid_t> found;
  std::error_code ignored;
  const auto wanted = fs::canonical(folder, ignored);
  if (ignored) return found;
  for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
    const auto name = entry.path().filename().string();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    std::error_code gone;
    if (fs::read_symlink(entry.path() / "cwd", gone) == wanted && !gone) found.push_back(std::stoi(name));
  }
  return found;
}

bool awaitNobodyIn(const fs::path& folder, std::chrono::milliseconds limit) {
  const auto end = std::chrono::steady_clock::now() + limit;
  while (!processesIn(folder).empty()) {
    if (std::chrono::steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return true;
}

}  // namespace frontdesk::postgres
