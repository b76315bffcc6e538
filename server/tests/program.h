// `frontdesk` as a process of its own: run to its end, or ended without asking.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace frontdesk::test {

// The files that take the place of a terminal.
struct Terminal {
  std::filesystem::path output = "/dev/null";
  std::filesystem::path errors = output;  // the same file by default
  std::filesystem::path input = "/dev/null";
};

class Program {
 public:
  // Starts `frontdesk WORDS…` with these settings, "PORT=8080", and no others.
  Program(std::vector<std::string> words, std::vector<std::string> environment,
          const Terminal& terminal = {});
  ~Program();  // kills what still runs
  Program(Program&& other) noexcept;
  Program& operator=(Program&& other) noexcept;

  void kill();       // SIGKILL: no destructor runs, no buffer is written
  void interrupt();  // SIGINT, as Ctrl-C does
  int wait();        // until it ends; its exit status, or -1 if it was killed

 private:
  pid_t pid_ = -1;
};

struct Ended {
  int status;
  std::string output, errors;
};
// Runs `frontdesk WORDS…` to its end; `input` is what it reads.
Ended runProgram(std::vector<std::string> words, std::vector<std::string> environment,
                 std::string_view input = {});

std::string textOf(const std::filesystem::path& file);  // empty if there is none

}  // namespace frontdesk::test
