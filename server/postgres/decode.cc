#include "postgres/decode.h"

#include <boost/core/demangle.hpp>
#include <boost/endian/conversion.hpp>
#include <stdexcept>

namespace frontdesk::postgres::detail {
namespace {

// From PostgreSQL's src/include/catalog/pg_type.dat.
enum Type : std::uint32_t {
  boolean = 16,
  name = 19,
  int8 = 20,
  int2 = 21,
  int4 = 23,
  text = 25,
  json = 114,
  float4 = 700,
  float8 = 701,
  bpchar = 1042,
  varchar = 1043,
  date = 1082,
  timestamptz = 1184,
  uuid = 2950,
  jsonb = 3802,
  first_user_defined = 16'384,  // enums and citext among them, whose binary form is their text
};

template <class T>
T bigEndian(std::string_view bytes) {
  return boost::endian::endian_load<T, sizeof(T), boost::endian::order::big>(
      reinterpret_cast<const unsigned char*>(bytes.data()));
}

std::uint32_t typeOf(const Cell& cell) {
  return cell.result.type(cell.column);
}
std::string_view bytesOf(const Cell& cell) {
  return cell.result.raw(cell.row, cell.column);
}

void want(const Cell& cell, Type type, const char* word) {
  if (typeOf(cell) != type) cell.fail(std::string("is no ") + word);
}

constexpr std::chrono::sys_days epoch = std::chrono::year(2000) / 1 / 1;

}  // namespace

void Cell::fail(std::string_view why) const {
  throw std::logic_error("column \"" + std::string(result.name(column)) + "\" (type " +
                         std::to_string(result.type(column)) + ") " + std::string(why));
}

bool readBool(const Cell& cell) {
  want(cell, boolean, "boolean");
  return bytesOf(cell)[0] != 0;
}

std::int64_t readInteger(const Cell& cell) {
  auto bytes = bytesOf(cell);
  switch (typeOf(cell)) {
    case int2:
      return bigEndian<std::int16_t>(bytes);
    case int4:
      return bigEndian<std::int32_t>(bytes);
    case int8:
      return bigEndian<std::int64_t>(bytes);
    default:
      cell.fail("is no integer; a sum of bigint is numeric: cast it");
  }
}

double readNumber(const Cell& cell) {
  switch (typeOf(cell)) {
    case float4:
      return bigEndian<float>(bytesOf(cell));
    case float8:
      return bigEndian<double>(bytesOf(cell));
    case int2:
    case int4:
    case int8:
      return double(readInteger(cell));
    default:
      cell.fail("is no double precision; an average is numeric: cast it");
  }
}

std::string_view readText(const Cell& cell) {
  auto type = typeOf(cell);
  bool textual = type == text || type == varchar || type == name || type == bpchar || type == json ||
                 type >= first_user_defined;
  if (!textual) cell.fail("is no text");
  return bytesOf(cell);
}

std::string_view readJson(const Cell& cell) {
  if (!isJson(cell.result, cell.column)) cell.fail("is no JSON");
  auto bytes = bytesOf(cell);
  if (typeOf(cell) == jsonb) bytes.remove_prefix(1);  // its version
  return bytes;
}

Uuid readUuid(const Cell& cell) {
  want(cell, uuid, "uuid");
  Uuid::Bytes bytes;
  bytesOf(cell).copy(reinterpret_cast<char*>(bytes.data()), bytes.size());
  return Uuid(bytes);
}

Timestamp readTimestamp(const Cell& cell) {
  want(cell, timestamptz, "timestamptz");
  auto since = bigEndian<std::int64_t>(bytesOf(cell));
  if (since == std::numeric_limits<std::int64_t>::max() || since == std::numeric_limits<std::int64_t>::min())
    cell.fail("holds an infinite time");
  return Timestamp(epoch + std::chrono::microseconds(since));
}

Date readDate(const Cell& cell) {
  want(cell, date, "date");
  auto since = bigEndian<std::int32_t>(bytesOf(cell));
  if (since == std::numeric_limits<std::int32_t>::max() || since == std::numeric_limits<std::int32_t>::min())
    cell.fail("holds an infinite date");
  return Date(epoch + std::chrono::days(since));
}

bool isJson(const Result& result, int column) {
  if (column >= result.columns()) return false;
  auto type = result.type(column);
  return type == jsonb || type == json;
}

void checkName(const Result& result, int column, std::string_view member, bool prefix_allowed) {
  if (column >= result.columns()) return;  // the count will be found wrong
  auto name = result.name(column);
  if (name == member) return;
  bool prefixed = name.ends_with(member) && name[name.size() - member.size() - 1] == '_';
  if (prefix_allowed && prefixed) return;
  throw std::logic_error("column " + std::to_string(column + 1) + " is \"" + std::string(name) +
                         "\", the struct's member there is \"" + std::string(member) + '"');
}

void checkColumnCount(const Result& result, int wanted, const std::type_info& row) {
  if (result.columns() == wanted) return;
  throw std::logic_error("a row has " + std::to_string(result.columns()) + " columns, " +
                         boost::core::demangle(row.name()) + " takes " + std::to_string(wanted));
}

void failRowCount(int rows) {
  throw std::logic_error("the statement gave " + std::to_string(rows) + " rows, not one");
}

}  // namespace frontdesk::postgres::detail
