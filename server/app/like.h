#pragma once

#include <string>
#include <string_view>

namespace frontdesk {

// A pattern for LIKE that finds the text anywhere; "50%" is looked for as it is typed.
inline std::string likePattern(std::string_view text) {
  std::string pattern = "%";
  for (char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + '%';
}

}  // namespace frontdesk
