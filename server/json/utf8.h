#pragma once

#include <cstddef>
#include <string_view>

namespace frontdesk::json {

// How many bytes from the start are valid UTF-8 (RFC 3629: no overlong form, no surrogate, nothing
// above U+10FFFF): all of them if the text is.
std::size_t validUtf8(std::string_view text);
inline bool isUtf8(std::string_view text) {
  return validUtf8(text) == text.size();
}

}  // namespace frontdesk::json
