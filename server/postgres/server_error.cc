#include "postgres/server_error.h"

#include <libpq-fe.h>

#include <string_view>

namespace frontdesk::postgres {
namespace {

std::string field(const Result& failed, int code) {
  auto* text = PQresultErrorField(failed.get(), code);
  return text ? text : "";
}

std::string oneLine(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  for (char& c : text)
    if (c == '\n' || c == '\t') c = ' ';
  return text;
}

}  // namespace

Error serverError(const Result& failed) {
  auto message = field(failed, PG_DIAG_MESSAGE_PRIMARY);
  if (message.empty()) message = oneLine(PQresultErrorMessage(failed.get()));  // libpq's own
  Error error(message);
  error.sqlstate = field(failed, PG_DIAG_SQLSTATE);
  error.constraint = field(failed, PG_DIAG_CONSTRAINT_NAME);
  error.table = field(failed, PG_DIAG_TABLE_NAME);
  error.column = field(failed, PG_DIAG_COLUMN_NAME);
  error.detail = field(failed, PG_DIAG_MESSAGE_DETAIL);
  error.context = field(failed, PG_DIAG_CONTEXT);
  return error;
}

bool endsConnection(const Result& failed) {
  auto severity = field(failed, PG_DIAG_SEVERITY_NONLOCALIZED);
  return severity == "FATAL" || severity == "PANIC";
}

std::string sqlstateOf(const Result& failed) {
  return field(failed, PG_DIAG_SQLSTATE);
}

std::string lastWord(const pg_conn* connection) {
  auto word = oneLine(PQerrorMessage(connection));
  return word.empty() ? "the connection is lost" : word;
}

}  // namespace frontdesk::postgres
