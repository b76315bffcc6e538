// Rows in bulk, by COPY … FROM STDIN.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "net/awaitable.h"
#include "postgres/parameters.h"

namespace frontdesk::postgres {

class Connection;

// COPY … FROM STDIN. Destroyed before finish() has returned, it takes the whole transaction with it.
class CopyIn {
 public:
  CopyIn(CopyIn&&) noexcept;
  ~CopyIn();

  // Lines of COPY's text format (copyLine makes them), any number, cut anywhere. Returns when the kernel
  // has taken them: memory stays bounded however slow the server is.
  Awaitable<void> write(std::string lines);
  // Rows copied. Throws Error if the server refused a line; its `context` names the line.
  Awaitable<std::int64_t> finish();

 private:
  friend class Transaction;
  explicit CopyIn(std::shared_ptr<Connection> connection);
  static Awaitable<CopyIn> start(std::shared_ptr<Connection> connection, std::string sql);

  std::shared_ptr<Connection> connection_;  // null once finished
};

// Appends one line of COPY's text format, columns in the order of the parameters.
void copyLine(std::string& lines, const Parameters& row);

}  // namespace frontdesk::postgres
