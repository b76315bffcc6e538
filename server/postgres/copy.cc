#include "postgres/copy.h"

#include <libpq-fe.h>

#include <algorithm>

#include "postgres/connection.h"
#include "postgres/errors.h"
#include "postgres/server_error.h"

namespace frontdesk::postgres {
namespace {

constexpr std::size_t slice = 64 * 1024;  // libpq's buffer grows to the largest piece and stays so

// The next answer outside of pipeline mode; empty after the last.
Awaitable<Result> nextAnswer(std::shared_ptr<Connection> connection) {
  while (connection->isOpen() && PQisBusy(connection->pg())) co_await connection->untilInput();
  if (!connection->isOpen()) throw Unavailable("the database connection is lost");
  co_return Result(PQgetResult(connection->pg()));
}

// Takes all answers up to the end of the command; throws the first error among them.
Awaitable<Result> lastAnswer(std::shared_ptr<Connection> connection) {
  Result last, failed;
  while (true) {
    auto answer = co_await nextAnswer(connection);
    if (!answer) break;
    bool bad = PQresultStatus(answer.get()) == PGRES_FATAL_ERROR;
    if (bad && endsConnection(answer)) throw Unavailable(serverError(answer).what());
    if (bad && !failed)
      failed = std::move(answer);
    else
      last = std::move(answer);
  }
  connection->enterPipeline();
  if (failed) throw serverError(failed);
  co_return last;
}

}  // namespace

CopyIn::CopyIn(std::shared_ptr<Connection> connection) : connection_(std::move(connection)) {}
CopyIn::CopyIn(CopyIn&&) noexcept = default;
CopyIn::~CopyIn() {
  if (connection_) connection_->close("a COPY was not finished");
}

Awaitable<CopyIn> CopyIn::start(std::shared_ptr<Connection> connection, std::string sql) {
  CopyIn copy(connection);  // from here on, an exception costs the connection
  connection->leavePipeline();
  if (!PQsendQuery(connection->pg(), sql.c_str())) throw Unavailable(lastWord(connection->pg()));
  co_await connection->untilFlushed();
  auto answer = co_await nextAnswer(connection);
  if (PQresultStatus(answer.get()) == PGRES_COPY_IN) co_return copy;
  if (PQresultStatus(answer.get()) != PGRES_FATAL_ERROR)
    throw std::logic_error("this is no COPY … FROM STDIN");
  if (endsConnection(answer)) throw Unavailable(serverError(answer).what());
  co_await lastAnswer(connection);  // gives nothing more, and leads back to pipeline mode
  copy.connection_.reset();
  throw serverError(answer);
}

Awaitable<void> CopyIn::write(std::string lines) {
  for (std::size_t at = 0; at < lines.size(); at += slice) {
    auto length = int(std::min(slice, lines.size() - at));
    if (!connection_->isOpen()) throw Unavailable("the database connection is lost");
    if (PQputCopyData(connection_->pg(), lines.data() + at, length) != 1)
      throw Unavailable(lastWord(connection_->pg()));
    co_await connection_->untilFlushed();
  }
}

Awaitable<std::int64_t> CopyIn::finish() {
  if (!connection_->isOpen()) throw Unavailable("the database connection is lost");
  if (PQputCopyEnd(connection_->pg(), nullptr) != 1) throw Unavailable(lastWord(connection_->pg()));
  co_await connection_->untilFlushed();
  auto connection = connection_;
  Result answer;
  try {
    answer = co_await lastAnswer(connection);
  } catch (const Error&) {
    connection_.reset();  // refused, but properly ended
    throw;
  }
  connection_.reset();
  connection->post("set local statement_timeout to default");
  co_return answer.affected();
}

void copyLine(std::string& lines, const Parameters& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) lines += '\t';
    if (row.isNull(i)) {
      lines += "\\N";
      continue;
    }
    for (char c : row.text(i)) {
      switch (c) {
        case '\\':
          lines += "\\\\";
          break;
        case '\t':
          lines += "\\t";
          break;
        case '\n':
          lines += "\\n";
          break;
        case '\r':
          lines += "\\r";
          break;
        default:
          lines += c;
      }
    }
  }
  lines += '\n';
}

}  // namespace frontdesk::postgres
