#include "tests/program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <csignal>
#include <stdexcept>
#include <utility>

namespace frontdesk::test {
namespace {

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

Program::Program(std::vector<std::string> words, std::vector<std::string> environment,
                 const std::filesystem::path& log) {
  words.insert(words.begin(), FRONTDESK_PROGRAM);
  environment.push_back("PATH=/usr/bin:/bin");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_adddup2(&actions, 1, 2);
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

int Program::wait() {
  int status = 0;
  ::waitpid(std::exchange(pid_, -1), &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace frontdesk::test
