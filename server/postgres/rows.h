// Results → described structs, column by column in the order of the members (bases first).
//
// A struct within takes as many columns as it has members, or one column of JSON. Column names must be the
// members' names; those of a struct within may carry a prefix (`sentiment_label`). A select that does not
// fit its struct throws std::logic_error, which names both; so does a null for a member that is not
// optional. An optional struct within is empty if all of its columns are null.
#pragma once

#include <optional>
#include <vector>

#include "postgres/decode.h"
#include "postgres/result.h"

namespace frontdesk::postgres {

template <class T>
std::vector<T> rowsTo(const Result& result) {
  detail::RowReader<T> read(result);
  std::vector<T> rows;
  rows.reserve(std::size_t(result.rows()));
  for (int row = 0; row < result.rows(); ++row) rows.push_back(read(row));
  return rows;
}

// The first row, if there is one.
template <class T>
std::optional<T> firstTo(const Result& result) {
  detail::RowReader<T> read(result);
  if (result.rows() == 0) return std::nullopt;
  return read(0);
}

// The one row that a statement must give; std::logic_error if it gave none or several.
template <class T>
T onlyTo(const Result& result) {
  detail::RowReader<T> read(result);
  if (result.rows() != 1) detail::failRowCount(result.rows());
  return read(0);
}

}  // namespace frontdesk::postgres
