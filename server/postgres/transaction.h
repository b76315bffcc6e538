// Statements on one exclusive connection between begin and commit. Made by Database::transaction only.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "net/awaitable.h"
#include "postgres/errors.h"
#include "postgres/parameters.h"
#include "postgres/result.h"

namespace frontdesk::postgres {

// A plain select that runs before the statement in the same transaction and sets what row-level security
// goes by; if it gives no row the call throws GateClosed and no row of the statement is given out.
struct Gate {
  std::string_view sql;
  Parameters parameters;
};

class Lease;

// The result of a select, so many rows at a time: what is not asked for stays on the server.
class Cursor {
 public:
  Awaitable<Result> next();  // no rows: the end

 private:
  friend class Transaction;
  Cursor(Lease& lease, std::string fetch) : lease_(&lease), fetch_(std::move(fetch)) {}
  Lease* lease_;
  std::string fetch_;
};

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
  explicit CopyIn(Lease& lease) : lease_(&lease) {}
  Lease* lease_;  // null once finished
};

// Appends one line of COPY's text format, columns in the order of the parameters.
void copyLine(std::string& lines, const Parameters& row);

class Transaction {
 public:
  Transaction(Transaction&&) noexcept;
  ~Transaction();

  // `sql` must live until the call returns. Throws Error, Unavailable.
  Awaitable<Result> run(std::string_view sql, Parameters values = {});
  // One cursor at a time.
  Awaitable<Cursor> select(std::string_view sql, Parameters values = {}, int rows_at_a_time = 500);
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
