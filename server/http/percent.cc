#include "http/percent.h"

#include <charconv>

#include "json/utf8.h"

namespace frontdesk::http {

std::optional<std::string> percentDecoded(std::string_view text, bool plusIsSpace) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      auto digits = text.substr(i + 1, 2);
      unsigned char byte = 0;
      auto end = digits.data() + digits.size();
      if (digits.size() < 2 || std::from_chars(digits.data(), end, byte, 16).ptr != end) return {};
      decoded += char(byte);
      i += 2;
    } else {
      decoded += plusIsSpace && text[i] == '+' ? ' ' : text[i];
    }
  }
  if (!json::isUtf8(decoded)) return {};
  return decoded;
}

}  // namespace frontdesk::http
