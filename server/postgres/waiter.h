// Coroutines that wait for something this layer will bring them, and the bounded line they stand in.
#pragma once

#include <boost/asio/associated_cancellation_slot.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "net/awaitable.h"

namespace frontdesk::postgres {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;
using SteadyTimer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
using Suspension = asio::use_awaitable_t<Executor>;
inline constexpr Suspension suspended;

// Resumes a suspended coroutine when called with (exception_ptr, T).
template <class T>
using Waiter = typename asio::async_result<Suspension, void(std::exception_ptr, T)>::handler_type;

// Suspends the calling coroutine; `start` takes the Waiter, and must not call it before it returns.
template <class T, class Start>
Awaitable<T> suspend(Start start) {
  return asio::async_result<Suspension, void(std::exception_ptr, T)>::initiate(std::move(start), suspended);
}

// Somebody waits for a T. A caller that is cancelled resumes at once; the call goes on without it.
template <class T>
class Call {
 public:
  Clock::time_point deadline = {};  // for WaitingLine

  void from(asio::io_context& context, Waiter<T>&& waiter) {
    caller_.emplace(std::move(waiter));
    auto slot = asio::get_associated_cancellation_slot(*caller_);
    if (!slot.is_connected()) return;
    slot.assign([this, &context](asio::cancellation_type) {
      failSoon(context, std::make_exception_ptr(boost::system::system_error(asio::error::operation_aborted)));
    });
  }
  bool hasCaller() const { return caller_.has_value(); }

  // These two resume the caller before they return: for use outside of coroutines and destructors.
  void answer(T value) {
    if (caller_) take()(std::exception_ptr(), std::move(value));
  }
  void fail(std::exception_ptr why) {
    if (caller_) take()(std::move(why), T{});
  }
  // These in the event loop's next turn.
  void answerSoon(asio::io_context& context, T value) {
    if (!caller_) return;
    asio::post(context, [caller = takeForLater(), value = std::move(value)]() mutable {
      caller(std::exception_ptr(), std::move(value));
    });
  }
  void failSoon(asio::io_context& context, std::exception_ptr why) {
    if (!caller_) return;
    asio::post(context, [caller = takeForLater(), why]() mutable { caller(why, T{}); });
  }

 private:
  Waiter<T> take() {
    Waiter<T> caller = std::move(*caller_);
    caller_.reset();
    return caller;
  }

  // A cancellation that comes before the caller has resumed must not find this call any more.
  Waiter<T> takeForLater() {
    asio::get_associated_cancellation_slot(*caller_).clear();
    return take();
  }

  std::optional<Waiter<T>> caller_;
};

// Calls that wait for a connection, first come first served. Each fails when its deadline passes.
template <class C>
class WaitingLine : public std::enable_shared_from_this<WaitingLine<C>> {
 public:
  // `expired` says why, when it happens.
  WaitingLine(asio::io_context& context, std::chrono::milliseconds patience,
              std::function<std::exception_ptr()> expired)
      : context_(context), timer_(context), patience_(patience), expired_(std::move(expired)) {}

  bool empty() const { return calls_.empty(); }
  std::size_t size() const { return calls_.size(); }

  void push(std::unique_ptr<C> call) {
    call->deadline = Clock::now() + patience_;
    calls_.push_back(std::move(call));
    if (calls_.size() == 1) arm();
  }
  // The first whose caller still waits, or null.
  std::unique_ptr<C> pop() {
    while (!calls_.empty()) {
      auto call = std::move(calls_.front());
      calls_.pop_front();
      if (call->hasCaller()) return call;
    }
    return nullptr;
  }
  void failAll(std::exception_ptr why) {
    timer_.cancel();  // or the thread would not end before it is due
    for (auto calls = std::exchange(calls_, {}); auto& call : calls) call->failSoon(context_, why);
  }

 private:
  void arm() {
    timer_.expires_at(calls_.front()->deadline);
    timer_.async_wait([weak = this->weak_from_this()](boost::system::error_code code) {
      auto self = weak.lock();
      if (self && !code) self->expire();
    });
  }
  void expire() {
    auto now = Clock::now();
    while (!calls_.empty() && calls_.front()->deadline <= now) {
      auto call = std::move(calls_.front());
      calls_.pop_front();
      call->failSoon(context_, expired_());
    }
    if (!calls_.empty()) arm();
  }

  asio::io_context& context_;
  SteadyTimer timer_;
  std::chrono::milliseconds patience_;
  std::function<std::exception_ptr()> expired_;
  std::deque<std::unique_ptr<C>> calls_;
};

}  // namespace frontdesk::postgres
