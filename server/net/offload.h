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

// More work waits than is wise to accept.
struct Overloaded : std::runtime_error {
  Overloaded() : std::runtime_error("too much work is waiting") {}
};

class Offload {
 public:
  Offload(std::size_t threads, std::size_t most) : pool_(threads), most_(most) {}
  ~Offload() { pool_.join(); }

  // Runs `work` on a thread of its own kind and returns what it returns; throws what it throws, or
  // Overloaded at once if `most` are waiting.
  template <class Work>
  Awaitable<std::invoke_result_t<Work&>> run(Work work) {
    using Answer = std::invoke_result_t<Work&>;
    if (waiting_.fetch_add(1) >= most_) {
      waiting_.fetch_sub(1);
      throw Overloaded();
    }
    auto executor = co_await boost::asio::this_coro::executor;
    std::optional<Answer> answer;
    std::exception_ptr failure;
    auto initiate = [this, executor, &work, &answer, &failure](auto handler) {
      // The guard keeps the I/O thread's loop alive until the answer is back on it.
      boost::asio::post(pool_, [this, guard = boost::asio::make_work_guard(executor), executor, &work,
                                &answer, &failure, handler = std::move(handler)]() mutable {
        try {
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

  // Runs `work` some time; nobody waits for it. Dropped, with false, if too much is waiting.
  template <class Work>
  bool later(Work work) {
    if (waiting_.fetch_add(1) >= most_) {
      waiting_.fetch_sub(1);
      return false;
    }
    boost::asio::post(pool_, [this, work = std::move(work)]() mutable {
      work();
      waiting_.fetch_sub(1);
    });
    return true;
  }

 private:
  boost::asio::thread_pool pool_;
  std::size_t most_;
  std::atomic<std::size_t> waiting_{0};
};

}  // namespace frontdesk
