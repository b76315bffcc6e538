#include "postgres/database.h"

#include "postgres/lane.h"
#include "postgres/pool.h"

namespace frontdesk::postgres {

Database::Database(boost::asio::io_context& context, Options options)
    : lane_(std::make_shared<Lane>(context, options, Kind::lane)),
      reports_(std::make_shared<Lane>(context, options, Kind::reports)),
      pool_(std::make_shared<Pool>(context, options)) {}

Database::~Database() {
  abandon();
}

Awaitable<Result> Database::onLane(std::string_view sql, Parameters values, std::optional<Gate> gate) {
  return lane_->run(sql, std::move(values), std::move(gate));
}

Awaitable<Result> Database::onReports(std::string_view sql, Parameters values, std::optional<Gate> gate) {
  return reports_->run(sql, std::move(values), std::move(gate));
}

Awaitable<Result> Database::onPool(std::string_view sql, Parameters values, std::optional<Gate> gate) {
  return pool_->run(sql, std::move(values), std::move(gate));
}

Awaitable<Transaction> Database::begin(std::optional<Gate> gate) {
  auto lease = co_await pool_->lease();
  Transaction transaction(std::make_unique<Lease>(std::move(lease)));
  co_await transaction.begin(std::move(gate));
  co_return transaction;
}

void Database::close() {
  lane_->close();
  reports_->close();
  pool_->close();
}

void Database::abandon() {
  lane_->abandon();
  reports_->abandon();
  pool_->abandon();
}

}  // namespace frontdesk::postgres
