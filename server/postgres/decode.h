// One value of a result, or one row, as a C++ type. For rows.h.
#pragma once

#include <concepts>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <typeinfo>
#include <utility>

#include "json/described.h"
#include "json/timestamp.h"
#include "json/uuid.h"
#include "postgres/from_json.h"
#include "postgres/result.h"

namespace frontdesk::postgres::detail {

struct Cell {
  const Result& result;
  int row;
  int column;

  bool isNull() const { return result.isNull(row, column); }
  [[noreturn]] void fail(std::string_view why) const;  // std::logic_error that names the column
};

// Each takes the types that hold such a value (int2, int4 and int8 are integers) and fails for others.
bool readBool(const Cell& cell);
std::int64_t readInteger(const Cell& cell);
double readNumber(const Cell& cell);
std::string_view readText(const Cell& cell);
std::string_view readJson(const Cell& cell);
Uuid readUuid(const Cell& cell);
Timestamp readTimestamp(const Cell& cell);
Date readDate(const Cell& cell);

bool isJson(const Result& result, int column);  // false beyond the last column
void checkName(const Result& result, int column, std::string_view member, bool prefix_allowed);
void checkColumnCount(const Result& result, int wanted, const std::type_info& row);
[[noreturn]] void failRowCount(int rows);

template <class T>
T decode(const Cell& cell) {
  if constexpr (json::isOptional<T>) {
    if (cell.isNull()) return std::nullopt;
    return decode<typename T::value_type>(cell);
  } else {
    if (cell.isNull()) cell.fail("is null, and its member is not optional");
    if constexpr (std::same_as<T, bool>) {
      return readBool(cell);
    } else if constexpr (std::integral<T> || TrustedNumber<T>) {
      auto number = readInteger(cell);
      if constexpr (TrustedNumber<T>)
        return T::trusted(number);
      else if (!std::in_range<T>(number))
        cell.fail("holds a number too large for its member");
      else
        return T(number);
    } else if constexpr (std::floating_point<T>) {
      return T(readNumber(cell));
    } else if constexpr (std::same_as<T, Uuid>) {
      return readUuid(cell);
    } else if constexpr (std::same_as<T, Timestamp>) {
      return readTimestamp(cell);
    } else if constexpr (std::same_as<T, Date>) {
      return readDate(cell);
    } else if constexpr (json::RawField<T>) {
      return T::trusted(std::string(readJson(cell)));
    } else if constexpr (std::same_as<T, std::string>) {
      return std::string(readText(cell));
    } else if constexpr (TrustedText<T>) {
      return T::trusted(std::string(readText(cell)));
    } else if constexpr (json::DescribedEnum<T>) {
      auto found = json::enumNamed<T>(readText(cell));
      if (!found) cell.fail("holds a word that its enum lacks");
      return *found;
    } else {
      auto text = readJson(cell);
      try {
        return parseTrusted<T>(text);
      } catch (const std::exception& e) {
        cell.fail(e.what());
      }
    }
  }
}

// What stands in an optional, or the type itself.
template <class T>
struct InnerOf {
  using type = T;
};
template <class T>
struct InnerOf<std::optional<T>> {
  using type = T;
};
template <class T>
using Inner = typename InnerOf<T>::type;

// Checks the columns from `column` on against the members of T, and moves `column` behind them.
template <class T>
void checkColumns(const Result& result, int& column, bool within) {
  boost::mp11::mp_for_each<json::AllMembers<T>>([&](auto d) {
    using Member = json::TypeOf<decltype(d)>;
    if constexpr (json::DescribedStruct<Inner<Member>>) {
      if (!isJson(result, column)) return checkColumns<Inner<Member>>(result, column, true);
    }
    checkName(result, column++, d.name, within);
  });
}

template <class T>
T readStruct(const Result& result, int row, int& column);

template <class Member>
Member readMember(const Result& result, int row, int& column) {
  if constexpr (json::DescribedStruct<Inner<Member>>) {
    if (!isJson(result, column)) {
      if constexpr (json::isOptional<Member>) {
        int end = column;
        checkColumns<Inner<Member>>(result, end, true);
        bool all_null = true;
        for (int i = column; i < end; ++i) all_null = all_null && result.isNull(row, i);
        if (all_null) {
          column = end;
          return std::nullopt;
        }
      }
      return readStruct<Inner<Member>>(result, row, column);
    }
  }
  return decode<Member>(Cell{result, row, column++});
}

template <class T>
T readStruct(const Result& result, int row, int& column) {
  auto get = [&](auto d) { return readMember<json::TypeOf<decltype(d)>>(result, row, column); };
  return json::assemble<T>(get);
}

// Checks once that the result fits T, then reads row after row.
template <class T>
class RowReader {
 public:
  explicit RowReader(const Result& result) : result_(result) {
    int columns = 1;
    if constexpr (json::DescribedStruct<T>) checkColumns<T>(result, columns = 0, false);
    checkColumnCount(result, columns, typeid(T));
  }
  T operator()(int row) const {
    int column = 0;
    if constexpr (json::DescribedStruct<T>)
      return readStruct<T>(result_, row, column);
    else
      return decode<T>(Cell{result_, row, column});
  }

 private:
  const Result& result_;
};

}  // namespace frontdesk::postgres::detail
