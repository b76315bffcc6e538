// Which addresses a request may go to that somebody outside has asked for: public ones only, so that no
// URL reaches the machine itself, its neighbours or a cloud's metadata service.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <optional>
#include <string_view>

namespace frontdesk {

// False for whatever the IANA special-purpose registries do not call globally reachable: loopback, private,
// link-local, shared (CGNAT), documentation, multicast …, and for all forms that carry another address
// within (v4-mapped, NAT64, 6to4, Teredo).
bool isPublicAddress(const boost::asio::ip::address& address);
// The same for a host that is an address in text; none for a name.
std::optional<bool> isPublicLiteral(std::string_view host);

}  // namespace frontdesk
