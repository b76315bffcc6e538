#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "json/read.h"

namespace frontdesk {

// 128-bit id, in text as 8-4-4-4-12 lower-case hex digits.
class Uuid {
 public:
  using Bytes = std::array<std::uint8_t, 16>;

  constexpr Uuid() = default;  // all zero: "no one"
  constexpr explicit Uuid(const Bytes& bytes) : bytes_(bytes) {}

  // Version 7 (RFC 9562): milliseconds since 1970, then random bits; ids sort by their birth.
  static Uuid v7();
  static json::Parsed<Uuid> parse(std::string_view text);
  static boost::json::object schema() { return {{"type", "string"}, {"format", "uuid"}}; }

  std::string text() const;
  void appendTo(std::string& out) const;  // the same text
  const Bytes& bytes() const { return bytes_; }
  bool isNil() const { return *this == Uuid{}; }
  auto operator<=>(const Uuid&) const = default;

 private:
  Bytes bytes_{};
};

}  // namespace frontdesk
