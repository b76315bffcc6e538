// Waiting in a coroutine, and coroutines that nobody waits for.
#pragma once

#include <chrono>
#include <memory>
#include <string_view>

#include "net/awaitable.h"

namespace frontdesk {

// A wait that can be cut short. One waiter at a time, on the context's own thread.
class Pause {
 public:
  explicit Pause(boost::asio::io_context& io);
  ~Pause();

  // Returns after `time`, or as soon as wake() is called; at once if it was called since the last wait.
  Awaitable<void> wait(std::chrono::milliseconds time);
  void wake();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

// Runs `task` on the context; what it throws is logged under `name`.
void spawn(boost::asio::io_context& io, std::string_view name, Awaitable<void> task);

}  // namespace frontdesk
