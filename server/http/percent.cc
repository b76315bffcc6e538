#include "http/percent.h"

#include <charconv>

#include "json/utf8.h"

namespace frontdesk::http {

std::optional<std::string> percentDecoded(std::string_view text, bool plusIsSpace) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      unsigned char byte = 0;
      const char *digits = text.data() + i + 1, *end = digits + 2;
      if (text.size() - i < 3 || std::from_chars(digits, end, byte, 16).ptr != end) return {};
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
