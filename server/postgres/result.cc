#include "postgres/result.h"

#include <libpq-fe.h>

#include <cstdlib>

namespace frontdesk::postgres {

void Result::Clear::operator()(pg_result* result) const {
  PQclear(result);
}

int Result::rows() const {
  return PQntuples(result_.get());
}

int Result::columns() const {
  return PQnfields(result_.get());
}

bool Result::isNull(int row, int column) const {
  return PQgetisnull(result_.get(), row, column) != 0;
}

std::string_view Result::raw(int row, int column) const {
  return {PQgetvalue(result_.get(), row, column), std::size_t(PQgetlength(result_.get(), row, column))};
}

std::uint32_t Result::type(int column) const {
  return PQftype(result_.get(), column);
}

std::string_view Result::name(int column) const {
  auto* name = PQfname(result_.get(), column);
  return name ? name : "";
}

std::int64_t Result::affected() const {
  return result_ ? std::strtoll(PQcmdTuples(result_.get()), nullptr, 10) : 0;
}

std::string_view Result::command() const {
  return result_ ? PQcmdStatus(result_.get()) : "";
}

}  // namespace frontdesk::postgres
