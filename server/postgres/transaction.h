// Statements on one exclusive connection between begin and commit. Made by Database::transaction only.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "net/awaitable.h"
#include "postgres/copy.h"
#include "postgres/errors.h"
#include "postgres/gate.h"
#include "postgres/parameters.h"
#include "postgres/result.h"

namespace frontdesk::postgres {

class Lease;

// The result of a select, so many rows at a time: what is not asked for stays on the server.
class Cursor {
 public:
  Awaitable<Result> next();  // no rows: the end

 private:
  friend class Transaction;
  Cursor(std::shared_ptr<Connection> connection, int rows_at_a_time);

  std::shared_ptr<Connection> connection_;
  int rows_at_a_time_;
  bool at_end_ = false;
};

class Transaction {
 public:
  Transaction(Transaction&&) noexcept;
  ~Transaction();

  // `sql` must live until the call returns. Throws Error, Unavailable.
  Awaitable<Result> run(std::string_view sql, Parameters values = {});
  // One cursor at a time, read to its end before the next.
  Awaitable<Cursor> select(std::string_view sql, Parameters values = {}, int rows_at_a_time = 500);
  // "copy calls (id, …) from stdin". The statement time-out is ten minutes meanwhile: its caller sets the
  // pace.
  Awaitable<CopyIn> copyIn(std::string_view sql);

 private:
  friend class Database;
  explicit Transaction(std::unique_ptr<Lease> lease);
  Awaitable<void> begin(std::optional<Gate> gate);
  Awaitable<void> commit();
  Awaitable<void> rollback();

  std::unique_ptr<Lease> lease_;
};

}  // namespace frontdesk::postgres
