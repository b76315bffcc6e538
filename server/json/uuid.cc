#include "json/uuid.h"

#include <chrono>
#include <random>

namespace frontdesk {
namespace {

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool isDashPlace(std::size_t i) {
  return i == 8 || i == 13 || i == 18 || i == 23;
}

}  // namespace

Uuid Uuid::v7() {
  // Ids need to be unlikely to meet, not hard to guess: row-level security guards the rows.
  thread_local std::mt19937_64 random{[] {
    std::random_device device;
    return std::uint64_t(device()) << 32 | device();
  }()};
  auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
                 std::chrono::system_clock::now().time_since_epoch())
                 .count();
  Bytes bytes;
  for (int i = 0; i < 6; ++i) bytes[i] = std::uint8_t(now >> (40 - 8 * i));
  auto high = random(), low = random();
  bytes[6] = std::uint8_t(0x70 | (high & 0x0f));
  bytes[7] = std::uint8_t(high >> 8);
  for (int i = 8; i < 16; ++i) bytes[i] = std::uint8_t(low >> (8 * (i - 8)));
  bytes[8] = std::uint8_t(0x80 | (bytes[8] & 0x3f));
  return Uuid(bytes);
}

json::Parsed<Uuid> Uuid::parse(std::string_view text) {
  static const char refusal[] = "must be a UUID";
  if (text.size() != 36) return json::Parsed<Uuid>::refused(refusal);
  Bytes bytes;
  std::size_t digit = 0;
  for (std::size_t i = 0; i < 36; ++i) {
    if (isDashPlace(i)) {
      if (text[i] != '-') return json::Parsed<Uuid>::refused(refusal);
      continue;
    }
    int value = hexValue(text[i]);
    if (value < 0) return json::Parsed<Uuid>::refused(refusal);
    auto& byte = bytes[digit / 2];
    byte = std::uint8_t(digit % 2 == 0 ? value << 4 : byte | value);
    ++digit;
  }
  return Uuid(bytes);
}

void Uuid::appendTo(std::string& out) const {
  static constexpr char hex[] = "0123456789abcdef";
  char text[36];
  std::size_t at = 0;
  for (auto byte : bytes_) {
    if (isDashPlace(at)) text[at++] = '-';
    text[at++] = hex[byte >> 4];
    text[at++] = hex[byte & 15];
  }
  out.append(text, sizeof text);
}

std::string Uuid::text() const {
  std::string out;
  appendTo(out);
  return out;
}

}  // namespace frontdesk
