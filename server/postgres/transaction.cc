#include "postgres/transaction.h"

#include "postgres/pool.h"

namespace frontdesk::postgres {
namespace {

Awaitable<Result> runOn(Connection& connection, std::string_view sql, Parameters values = {},
                        bool cached = true) {
  auto flight = std::make_unique<Flight>();
  flight->sql = sql;
  flight->values = std::move(values);
  flight->cached = cached;
  flight->in_transaction = true;
  return connection.run(std::move(flight));
}

}  // namespace

Transaction::Transaction(std::unique_ptr<Lease> lease) : lease_(std::move(lease)) {}
Transaction::Transaction(Transaction&&) noexcept = default;
Transaction::~Transaction() = default;  // the pool rolls back what is still open

Awaitable<void> Transaction::begin(std::optional<Gate> gate) {
  (*lease_)->post("begin");  // travels with whatever comes first
  if (!gate) co_return;
  auto rows = co_await runOn(*lease_->connection(), gate->sql, std::move(gate->parameters));
  if (rows.rows() == 0) throw GateClosed();
}

Awaitable<void> Transaction::commit() {
  auto answer = co_await runOn(*lease_->connection(), "commit");
  if (answer.command() == "COMMIT") co_return;
  Error error("the transaction was rolled back: a statement in it had failed");
  error.sqlstate = "40000";
  throw error;
}

Awaitable<void> Transaction::rollback() {
  try {
    co_await runOn(*lease_->connection(), "rollback");
  } catch (const Unavailable&) {  // NOLINT(bugprone-empty-catch): then the server rolls back by itself
  }
}

Awaitable<Result> Transaction::run(std::string_view sql, Parameters values) {
  return runOn(*lease_->connection(), sql, std::move(values));
}

Awaitable<Cursor> Transaction::select(std::string_view sql, Parameters values, int rows_at_a_time) {
  auto declare = "declare rows no scroll cursor for " + std::string(sql);
  co_await runOn(*lease_->connection(), declare, std::move(values), false);
  co_return Cursor(lease_->connection(), rows_at_a_time);
}

Cursor::Cursor(std::shared_ptr<Connection> connection, int rows_at_a_time)
    : connection_(std::move(connection)), rows_at_a_time_(rows_at_a_time) {}

Awaitable<Result> Cursor::next() {
  if (at_end_) co_return Result();
  auto fetch = "fetch " + std::to_string(rows_at_a_time_) + " from rows";
  // Not prepared: its columns are those of the cursor of the day.
  auto rows = co_await runOn(*connection_, fetch, {}, false);
  at_end_ = rows.rows() < rows_at_a_time_;
  if (at_end_) connection_->post("close rows");
  co_return rows;
}

Awaitable<CopyIn> Transaction::copyIn(std::string_view sql) {
  co_await runOn(*lease_->connection(), "set local statement_timeout = '10min'");
  auto copy = co_await CopyIn::start(lease_->connection(), std::string(sql));
  co_return copy;
}

}  // namespace frontdesk::postgres
