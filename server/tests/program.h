// `frontdesk` as a process of its own, for tests that end it without asking.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace frontdesk::test {

class Program {
 public:
  // Starts `frontdesk WORDS…` with these settings, "PORT=8080", and no others; all it says goes into `log`.
  Program(std::vector<std::string> words, std::vector<std::string> environment,
          const std::filesystem::path& log = "/dev/null");
  ~Program();  // kills what still runs
  Program(Program&& other) noexcept;
  Program& operator=(Program&& other) noexcept;

  void kill();  // SIGKILL: no destructor runs, no buffer is written
  int wait();   // until it ends; its exit status, or -1 if it was killed

 private:
  pid_t pid_ = -1;
};

}  // namespace frontdesk::test
