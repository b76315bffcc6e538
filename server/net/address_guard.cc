#include "net/address_guard.h"

#include <array>
#include <cstdint>
#include <string>

namespace frontdesk {
namespace {

namespace ip = boost::asio::ip;

struct Block4 {
  std::uint32_t network;
  int bits;
};
constexpr std::uint32_t four(unsigned a, unsigned b, unsigned c, unsigned d) {
  return a << 24 | b << 16 | c << 8 | d;
}
constexpr std::array special4{
    Block4{four(0, 0, 0, 0), 8},       // this network
    Block4{four(10, 0, 0, 0), 8},      // private
    Block4{four(100, 64, 0, 0), 10},   // shared (CGNAT)
    Block4{four(127, 0, 0, 0), 8},     // loopback
    Block4{four(169, 254, 0, 0), 16},  // link-local, metadata services
    Block4{four(172, 16, 0, 0), 12},   // private
    Block4{four(192, 0, 0, 0), 24},    // protocol assignments
    Block4{four(192, 0, 2, 0), 24},    // documentation
    Block4{four(192, 88, 99, 0), 24},  // 6to4 relays
    Block4{four(192, 168, 0, 0), 16},  // private
    Block4{four(198, 18, 0, 0), 15},   // benchmarks
    Block4{four(198, 51, 100, 0), 24}, Block4{four(203, 0, 113, 0), 24},
    Block4{four(224, 0, 0, 0), 4},  // multicast
    Block4{four(240, 0, 0, 0), 4},  // reserved, broadcast
};

struct Block6 {
  std::array<std::uint8_t, 4> start;
  int bits;
};
// Inside 2000::/3, the only space that is given out at all.
constexpr std::array special6{
    Block6{{0x20, 0x01, 0x00, 0x00}, 23},  // protocol assignments, Teredo
    Block6{{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
    Block6{{0x20, 0x02, 0x00, 0x00}, 16},  // 6to4
    Block6{{0x3f, 0xff, 0x00, 0x00}, 20},  // documentation
};

bool isPublic(ip::address_v4 address) {
  for (const auto& block : special4)
    if ((address.to_uint() ^ block.network) >> (32 - block.bits) == 0) return false;
  return true;
}

bool isPublic(const ip::address_v6& address) {
  auto bytes = address.to_bytes();
  std::uint32_t start = four(bytes[0], bytes[1], bytes[2], bytes[3]);
  if (start >> 29 != 1 || address.scope_id() != 0) return false;
  for (const auto& block : special6) {
    auto network = four(block.start[0], block.start[1], block.start[2], block.start[3]);
    if ((start ^ network) >> (32 - block.bits) == 0) return false;
  }
  return true;
}

}  // namespace

bool isPublicAddress(const ip::address& address) {
  return address.is_v4() ? isPublic(address.to_v4()) : isPublic(address.to_v6());
}

std::optional<bool> isPublicLiteral(std::string_view host) {
  boost::system::error_code no;
  auto address = ip::make_address(std::string(host), no);
  if (no) return std::nullopt;
  return isPublicAddress(address);
}

}  // namespace frontdesk
