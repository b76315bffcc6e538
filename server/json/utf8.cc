#include "json/utf8.h"

#include <cstdint>

namespace frontdesk::json {
namespace {

bool within(unsigned char c, unsigned char least, unsigned char most) {
  return c >= least && c <= most;
}

// The length of the character that `text` starts with; 0 if that is none. By the table of RFC 3629,
// section 4: the first byte narrows the range of the second.
std::size_t characterLength(std::string_view text) {
  auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
  auto first = byte(0);
  if (first < 0x80) return 1;
  if (within(first, 0xc2, 0xdf)) return within(byte(1), 0x80, 0xbf) ? 2 : 0;
  bool three = within(first, 0xe0, 0xef);
  if (!three && !within(first, 0xf0, 0xf4)) return 0;
  unsigned char least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  unsigned char most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  if (!within(byte(1), least, most) || !within(byte(2), 0x80, 0xbf)) return 0;
  if (three) return 3;
  return within(byte(3), 0x80, 0xbf) ? 4 : 0;
}

}  // namespace

std::size_t validUtf8(std::string_view text) {
  std::size_t valid = 0;
  while (valid < text.size()) {
    auto length = characterLength(text.substr(valid));
    if (length == 0) break;
    valid += length;
  }
  return valid;
}

}  // namespace frontdesk::json
