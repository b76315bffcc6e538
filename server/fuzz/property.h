// What the fuzz targets share: a property that does not hold ends the program, and libFuzzer keeps the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace frontdesk::fuzz {

inline void mustHold(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", property);
  std::abort();
}

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Each byte as %XX.
inline std::string percentEncoded(std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string encoded;
  for (unsigned char byte : text) encoded.append({'%', digits[byte >> 4], digits[byte & 15]});
  return encoded;
}

}  // namespace frontdesk::fuzz
