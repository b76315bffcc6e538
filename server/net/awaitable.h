// The one coroutine type of the server: sockets, database, timers and outgoing calls.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

namespace frontdesk {

// The concrete executor, not any_io_executor: no virtual call at each suspension.
using Executor = boost::asio::io_context::executor_type;

template <class T = void>
using Awaitable = boost::asio::awaitable<T, Executor>;

}  // namespace frontdesk
