// Programs run beside us, as a user with fewer rights if we are root.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace frontdesk::postgres {

struct User {
  uid_t uid;
  gid_t gid;
  std::string name;

  static User current();
  static std::optional<User> named(const std::string& name);
  static std::optional<User> numbered(uid_t uid);

  // The first folder on the way to `path` that is closed to the user; empty if it gets there.
  std::filesystem::path closedFolder(const std::filesystem::path& path) const;
};

// Runs command[0] in `folder` with its output appended to the file `log`, in a session of its own: what the
// terminal sends us does not reach it, but SIGINT does as soon as the calling thread ends. Throws
// std::runtime_error.
pid_t startProcess(const std::vector<std::string>& command, const std::filesystem::path& folder,
                   const User& user, int log);

// The exit status (128 + signal if killed), or nothing if it still runs after that time. Our own children
// only.
std::optional<int> waitForExit(pid_t process, std::chrono::milliseconds limit);

// Every process whose working folder is `folder`, which PostgreSQL's is its data folder.
std::vector<pid_t> processesIn(const std::filesystem::path& folder);
// Whether there is none any more within that time.
bool awaitNobodyIn(const std::filesystem::path& folder, std::chrono::milliseconds limit);

}  // namespace frontdesk::postgres
