#include "app/page.h"

#include <charconv>

#include "app/crypto.h"
#include "http/problem.h"
#include "json/utf8.h"

namespace frontdesk {
namespace {

constexpr const char* refusal = "must be the next_cursor of a page of this list";

template <class Number>
bool isNumber(std::string_view text) {
  Number value = 0;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  return code == std::errc{} && end == text.data() + text.size();
}

// "2026-08-01 08:04:06.123+00", as PostgreSQL writes it where the session's zone is UTC.
bool isMoment(std::string text) {
  if (text.size() < 22 || text[10] != ' ' || !text.ends_with("+00")) return false;
  text[10] = 'T';
  return Timestamp::parse(text + ":00").value.has_value();
}

bool isOfType(const std::string& key, std::string_view type) {
  if (type == "bigint") return isNumber<std::int64_t>(key);
  if (type == "integer") return isNumber<std::int32_t>(key);
  return type == "timestamptz" ? isMoment(key) : json::isUtf8(key);
}

}  // namespace

// "sort\nid\nkey" in base64url: the key, which may hold anything, comes last.
std::string Cursor::text() const {
  return base64Url(sort_ + '\n' + id_.text() + '\n' + key_);
}

json::Parsed<Cursor> Cursor::parse(std::string_view text) {
  auto refused = json::Parsed<Cursor>::refused(std::string(refusal));
  if (text.size() > 2000) return refused;
  auto plain = fromBase64Url(text);
  if (!plain || plain->find('\0') != std::string::npos) return refused;
  auto first = plain->find('\n');
  auto second = first == std::string::npos ? first : plain->find('\n', first + 1);
  if (second == std::string::npos) return refused;
  auto id = Uuid::parse(std::string_view(*plain).substr(first + 1, second - first - 1));
  if (!id.value) return refused;
  Cursor cursor(plain->substr(0, first), plain->substr(second + 1), *id.value);
  // Upper case in the id, spare bits in base64: a place of a list has one text.
  if (cursor.text() != text) return refused;
  return cursor;
}

void Cursor::requireFit(std::string_view sort, std::string_view type) const {
  if (sort_ != sort) throw http::invalid("cursor", "comes from a list in another order");
  if (!isOfType(key_, type)) throw http::invalid("cursor", refusal);
}

}  // namespace frontdesk
