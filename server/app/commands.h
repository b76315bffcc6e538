// The command line's commands. Each returns the program's exit code or throws std::runtime_error with
// one sentence for the one who typed it.
#pragma once

#include <functional>
#include <string>

namespace frontdesk {

struct ServeOptions {
  bool demo = false;
};
struct ImportOptions {
  std::string file, account;
  bool createClients = false;
};
struct UserOptions {
  std::string email, name, accountName, password, currency;
  bool withoutTwoFactor = false;
};

int serveCommand(const ServeOptions& options);
int workCommand();
int failedJobsCommand();
int replayJobsCommand(const std::string& id);  // empty: all that were given up
int migrateCommand();
// 2: something was wrong, and only checked; 0 once it is mended.
int recountCommand(bool checkOnly);
int importCommand(const ImportOptions& options);
int demoCommand();
int invoiceCommand();
int openapiCommand();
int addUserCommand(const UserOptions& options);
int resetPasswordCommand(const UserOptions& options);

// Runs it; what it throws becomes a line on standard error and the exit code 1.
int runCommand(const std::function<int()>& command);

}  // namespace frontdesk
