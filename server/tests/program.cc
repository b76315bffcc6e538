#include "tests/program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <csignal>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "tests/browser.h"

namespace frontdesk::test {
namespace {

namespace fs = std::filesystem;

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

Program::Program(std::vector<std::string> words, std::vector<std::string> environment,
                 const Terminal& terminal) {
  words.insert(words.begin(), FRONTDESK_PROGRAM);
  environment.push_back("PATH=/usr/bin:/bin");
  constexpr int writing = O_WRONLY | O_CREAT | O_TRUNC | O_APPEND;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, terminal.input.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, terminal.output.c_str(), writing, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, terminal.errors.c_str(), writing, 0600);
  int failed = posix_spawn(&pid_, FRONTDESK_PROGRAM, &actions, nullptr, pointersTo(words).data(),
                           pointersTo(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed) throw std::runtime_error("frontdesk could not be started");
}

Program::~Program() {
  kill();
}
Program::Program(Program&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {}
Program& Program::operator=(Program&& other) noexcept {
  std::swap(pid_, other.pid_);
  return *this;
}

void Program::kill() {
  if (pid_ <= 0) return;
  ::kill(pid_, SIGKILL);
  wait();
}

void Program::interrupt() {
  if (pid_ > 0) ::kill(pid_, SIGINT);
}

int Program::wait() {
  int status = 0;
  ::waitpid(std::exchange(pid_, -1), &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Ended runProgram(std::vector<std::string> words, std::vector<std::string> environment,
                 std::string_view input) {
  auto folder = fs::temp_directory_path() / ("frontdesk-program-" + uniqueWord());
  fs::create_directories(folder);
  Terminal terminal{folder / "output", folder / "errors", folder / "input"};
  std::ofstream(terminal.input, std::ios::binary) << input;
  int status = Program(std::move(words), std::move(environment), terminal).wait();
  Ended ended{status, textOf(terminal.output), textOf(terminal.errors)};
  fs::remove_all(folder);
  return ended;
}

std::string textOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace frontdesk::test
