#include "json/write.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace frontdesk::json {

namespace {

constexpr std::uint64_t everyByte(unsigned char byte) {
  return 0x0101010101010101ull * byte;
}
constexpr bool hasZeroByte(std::uint64_t eight) {
  return (eight - everyByte(1)) & ~eight & everyByte(0x80);
}

// True if one of the eight bytes is a quote, a backslash or a control character.
bool needsEscape(const char* bytes) {
  std::uint64_t eight;
  std::memcpy(&eight, bytes, sizeof eight);
  bool control = (eight - everyByte(0x20)) & ~eight & everyByte(0x80);
  return control || hasZeroByte(eight ^ everyByte('"')) || hasZeroByte(eight ^ everyByte('\\'));
}

void appendEscaped(std::string& out, unsigned char c) {
  static constexpr char hex[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out.append({'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]});
  }
}

}  // namespace

void appendString(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;  // start of the run not yet copied
  for (std::size_t i = 0; i < text.size();) {
    if (i + 8 <= text.size() && !needsEscape(text.data() + i)) {
      i += 8;
      continue;
    }
    auto end = std::min(i + 8, text.size());
    for (; i < end; ++i) {
      auto c = static_cast<unsigned char>(text[i]);
      if (c >= 0x20 && c != '"' && c != '\\') continue;
      out.append(text, plain, i - plain);
      plain = i + 1;
      appendEscaped(out, c);
    }
  }
  out.append(text, plain);
  out += '"';
}

}  // namespace frontdesk::json
