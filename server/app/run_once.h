// One coroutine, run to its end: for commands that need the database without the server.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <exception>
#include <optional>

#include "net/awaitable.h"
#include "postgres/database.h"

namespace frontdesk {

// Runs `task(database)` on a database of its own and returns what it returns.
template <class Task>
auto runOnce(postgres::Options options, Task task) {
  using Answer = typename std::invoke_result_t<Task&, postgres::Database&>::value_type;
  boost::asio::io_context io{1};
  postgres::Database database(io, std::move(options));
  std::exception_ptr failure;
  std::optional<Answer> answer;
  boost::asio::co_spawn(io, task(database), [&](std::exception_ptr thrown, Answer given) {
    failure = thrown;
    if (!thrown) answer.emplace(std::move(given));
    database.close();
  });
  io.run();
  if (failure) std::rethrow_exception(failure);
  return std::move(*answer);
}

}  // namespace frontdesk
