// Work that would block an I/O thread, done on other threads: hashing, mail, files.
#pragma once

#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <optional>
#include <stdexcept>
#include <type_traits>

#include "net/awaitable.h"

namespace frontdesk {

// More work waits than is wise to accept, or no more is done at all.
struct Overloaded : std::runtime_error {
  Overloaded() : std::runtime_error("too much work is waiting") {}
};

class Offload {
 public:
  Offload(std::size_t threads, std::size_t most) : pool_(threads), most_(most) {}
  ~Offload() { join(); }

  // Runs `work` on a thread of its own kind and returns what it returns; throws what it throws, or
  // Overloaded at once if `most` are waiting or it is closed.
  template <class Work>
  Awaitable<std::invoke_result_t<Work&>> run(Work work) {
    using Answer = std::invoke_result_t<Work&>;
    if (!mayWait()) throw Overloaded();
    auto executor = co_await boost::asio::this_coro::executor;
    std::optional<Answer> answer;
    std::exception_ptr failure;
    auto initiate = [this, executor, &work, &answer, &failure](auto handler) {
      // The guard keeps the I/O thread's loop alive until the answer is back on it.
      boost::asio::post(pool_, [this, guard = boost::asio::make_work_guard(executor), executor, &work,
                                &answer, &failure, handler = std::move(handler)]() mutable {
        try {
          if (closed_) throw Overloaded();
          answer.emplace(work());
        } catch (...) {
          failure = std::current_exception();
        }
        waiting_.fetch_sub(1);
        boost::asio::post(executor, [handler = std::move(handler)]() mutable { handler(); });
      });
    };
    co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<Executor>&, void()>(
        initiate, boost::asio::use_awaitable_t<Executor>{});
    if (failure) std::rethrow_exception(failure);
    co_return std::move(*answer);
  }

  // Runs `work` some time, also if it is closed meanwhile; nobody waits for it. Dropped, with false, if too
  // much is waiting or it is closed.
  template <class Work>
  bool later(Work work) {
    if (!mayWait()) return false;
    boost::asio::post(pool_, [this, work = std::move(work)]() mutable {
      work();
      waiting_.fetch_sub(1);
    });
    return true;
  }

  // From any thread: callers that wait get Overloaded, what runs goes on to its end.
  void close() { closed_ = true; }
  // Closes, and returns when nothing runs any more. The callers' contexts must outlive it, running or not:
  // their answers are posted there.
  void join() {
    close();
    pool_.join();
  }

 private:
  bool mayWait() {
    if (closed_) return false;
    if (waiting_.fetch_add(1) < most_) return true;
    waiting_.fetch_sub(1);
    return false;
  }

  boost::asio::thread_pool pool_;
  std::size_t most_;
  std::atomic<std::size_t> waiting_{0};
  std::atomic<bool> closed_{false};
};

}  // namespace frontdesk
