// What a database call may throw. The HTTP layer maps each to one status.
#pragma once

#include <stdexcept>
#include <string>

namespace frontdesk::postgres {

// A statement failed. Its transaction is rolled back; the connection lives on.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;  // what(): the server's primary message

  std::string sqlstate;    // five characters, "23505"
  std::string constraint;  // these name what was violated, where the server says so
  std::string table;
  std::string column;
  std::string detail;
  std::string context;  // for COPY "COPY calls, line 17, column started_at: …"
};

// No answer is to be had now: connection lost, queue full, no connection in time. Answer 503 + Retry-After.
// After a write it is not known whether the write was committed.
struct Unavailable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The gate's select found no row: the session or API key is not live. Answer 401.
struct GateClosed : std::runtime_error {
  GateClosed() : std::runtime_error("the gate is closed") {}
};

}  // namespace frontdesk::postgres
