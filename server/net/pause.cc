#include "net/pause.h"

#include <spdlog/spdlog.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <string>

namespace frontdesk {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> noThrow{};

}  // namespace

struct Pause::State {
  explicit State(asio::io_context& io) : timer(io.get_executor()) {}
  Timer timer;
  bool woken = false;
};

Pause::Pause(asio::io_context& io) : state_(std::make_shared<State>(io)) {}
Pause::~Pause() {
  wake();
}

Awaitable<void> Pause::wait(std::chrono::milliseconds time) {
  auto state = state_;  // outlives the pause
  if (!std::exchange(state->woken, false)) {
    state->timer.expires_after(time);
    co_await state->timer.async_wait(noThrow);
    state->woken = false;
  }
}

void Pause::wake() {
  state_->woken = true;
  state_->timer.cancel();
}

void spawn(asio::io_context& io, std::string_view name, Awaitable<void> task) {
  asio::co_spawn(io, std::move(task), [name = std::string(name)](std::exception_ptr thrown) {
    if (!thrown) return;
    try {
      std::rethrow_exception(thrown);
    } catch (const std::exception& error) {
      spdlog::error(R"({{"event":"task_failed","task":"{}","error":"{}"}})", name, error.what());
    } catch (...) {
      spdlog::error(R"({{"event":"task_failed","task":"{}"}})", name);
    }
  });
}

}  // namespace frontdesk
