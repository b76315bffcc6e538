#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace frontdesk {

// An absolute http or https URL, without user and fragment.
struct HttpUrl {
  bool tls;
  std::string host;  // a name or an address, IPv6 without brackets
  std::uint16_t port;
  std::string target;     // path and query, "/hook?x=1"
  std::string authority;  // for the Host header
  static std::optional<HttpUrl> parse(std::string_view text);
};

}  // namespace frontdesk
