#include "app/page.h"

#include "app/crypto.h"
#include "http/problem.h"

namespace frontdesk {

// "sort\nid\nkey" in base64url: the key, which may hold anything, comes last.
std::string Cursor::text() const {
  return base64Url(sort_ + '\n' + id_.text() + '\n' + key_);
}

json::Parsed<Cursor> Cursor::parse(std::string_view text) {
  auto refused = json::Parsed<Cursor>::refused("must be the next_cursor of a page of this list");
  if (text.size() > 2000) return refused;
  auto plain = fromBase64Url(text);
  if (!plain || plain->find('\0') != std::string::npos) return refused;
  auto first = plain->find('\n');
  auto second = first == std::string::npos ? first : plain->find('\n', first + 1);
  if (second == std::string::npos) return refused;
  auto id = Uuid::parse(std::string_view(*plain).substr(first + 1, second - first - 1));
  if (!id.value) return refused;
  return Cursor(plain->substr(0, first), plain->substr(second + 1), *id.value);
}

void Cursor::requireSort(std::string_view sort) const {
  if (sort_ != sort) throw http::invalid("cursor", "comes from a list in another order");
}

}  // namespace frontdesk
