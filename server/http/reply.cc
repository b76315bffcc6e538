#include "http/reply.h"

#include <charconv>

#include "json/fields.h"

namespace frontdesk::http {

std::string etagOf(Timestamp updatedAt, std::string_view body) {
  char digits[44];
  auto last = digits + sizeof digits;
  auto end = std::to_chars(digits, last, updatedAt.time().time_since_epoch().count(), 16).ptr;
  *end++ = '-';
  end = std::to_chars(end, last, std::hash<std::string_view>()(body), 16).ptr;
  return '"' + std::string(digits, end) + '"';
}

bool namesTag(std::string_view ifNoneMatch, std::string_view etag) {
  if (trim(ifNoneMatch) == "*") return true;
  while (!ifNoneMatch.empty()) {
    auto comma = ifNoneMatch.find(',');
    auto tag = trim(ifNoneMatch.substr(0, comma));
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag == etag) return true;
    ifNoneMatch = comma == std::string_view::npos ? std::string_view{} : ifNoneMatch.substr(comma + 1);
  }
  return false;
}

std::optional<Timestamp> versionIn(std::string_view ifMatch) {
  if (ifMatch.empty() || ifMatch == "*") return {};
  auto tag = ifMatch;
  if (tag.size() > 2 && tag.front() == '"' && tag.back() == '"') {
    tag = tag.substr(1, tag.size() - 2);
    tag = tag.substr(0, tag.find('-'));
    std::int64_t micros = 0;
    auto [end, code] = std::from_chars(tag.data(), tag.data() + tag.size(), micros, 16);
    if (code == std::errc{} && end == tag.data() + tag.size())
      return Timestamp(Timestamp::Time(std::chrono::microseconds(micros)));
  }
  throw Problem(412, "If-Match names a version that this resource never had. Read it again.");
}

}  // namespace frontdesk::http
