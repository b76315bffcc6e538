// PostgreSQL as the product sees it. One Database serves one thread's io_context and is used from that
// thread only, so nothing here locks.
#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "net/awaitable.h"
#include "postgres/errors.h"
#include "postgres/gate.h"
#include "postgres/options.h"
#include "postgres/parameters.h"
#include "postgres/result.h"
#include "postgres/transaction.h"

namespace frontdesk::postgres {

class Lane;
class Pool;

class Database {
 public:
  // Connects when first needed, and again whenever a connection is lost; never throws for that.
  Database(boost::asio::io_context& context, Options options);
  ~Database();  // calls still out throw Unavailable

  // For every call: `sql` and the gate's must live until it returns; texts are prepared once a
  // connection. Throws Error, GateClosed, Unavailable.

  // A short read on the connection that all of this thread's requests share. It runs a second time if
  // the connection is lost under it, so it must not write.
  Awaitable<Result> onLane(std::string_view sql, Parameters values = {}, std::optional<Gate> gate = {});

  // A read that computes for longer, on a second connection like the lane. Reports of a thread stand in line:
  // side by side they would only slow each other down, and all would end late.
  Awaitable<Result> onReports(std::string_view sql, Parameters values = {}, std::optional<Gate> gate = {});

  // A write, or a read that may take long, on an exclusive connection, in a transaction of its own.
  Awaitable<Result> onPool(std::string_view sql, Parameters values = {}, std::optional<Gate> gate = {});

  // Runs `body`, an Awaitable<T>(Transaction&, Args...), between begin and commit; any exception of it rolls
  // back. Returns what body returns, after COMMIT's own answer. Nothing outside is to be called in it.
  template <class Body, class... Args>
  auto transaction(std::optional<Gate> gate, Body body, Args... args)
      -> std::invoke_result_t<Body&, Transaction&, Args...>;

  // Refuses new calls; connections end as soon as the calls they carry have returned.
  void close();
  // Closes the connections as they are: calls that are out throw Unavailable, the server rolls back.
  void abandon();

 private:
  Awaitable<Transaction> begin(std::optional<Gate> gate);

  std::shared_ptr<Lane> lane_, reports_;
  std::shared_ptr<Pool> pool_;
};

template <class Body, class... Args>
auto Database::transaction(std::optional<Gate> gate, Body body, Args... args)
    -> std::invoke_result_t<Body&, Transaction&, Args...> {
  using Answer = typename std::invoke_result_t<Body&, Transaction&, Args...>::value_type;
  using Kept = std::conditional_t<std::is_void_v<Answer>, std::monostate, Answer>;

  Transaction transaction = co_await begin(std::move(gate));
  std::optional<Kept> answer;
  std::exception_ptr failure;  // no co_await may stand in a catch
  try {
    if constexpr (std::is_void_v<Answer>) {
      co_await body(transaction, std::move(args)...);
      answer.emplace();
    } else {
      auto given = co_await body(transaction, std::move(args)...);
      answer.emplace(std::move(given));
    }
  } catch (...) {
    failure = std::current_exception();
  }
  if (failure) {
    co_await transaction.rollback();
    std::rethrow_exception(failure);
  }
  co_await transaction.commit();
  if constexpr (!std::is_void_v<Answer>) co_return std::move(*answer);
}

}  // namespace frontdesk::postgres
