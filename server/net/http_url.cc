#include "net/http_url.h"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <charconv>

namespace frontdesk {

std::optional<HttpUrl> HttpUrl::parse(std::string_view text) {
  auto parsed = boost::urls::parse_uri(boost::core::string_view(text.data(), text.size()));
  if (!parsed) return {};
  const auto& url = *parsed;
  bool tls = url.scheme() == "https";
  if (!tls && url.scheme() != "http") return {};
  std::string host(url.encoded_host_address());
  if (host.empty() || host.find('%') != std::string::npos || url.has_userinfo() || url.has_fragment())
    return {};
  if (url.host_type() == boost::urls::host_type::ipvfuture) return {};
  std::string digits(url.port());
  std::uint16_t port = tls ? 443 : 80;
  if (!digits.empty()) {  // port_number() would wrap round what is too large
    auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (code != std::errc{} || port == 0) return {};
  }
  std::string target(url.encoded_target());
  if (!target.starts_with('/')) target.insert(0, 1, '/');
  std::string authority(url.encoded_host_and_port());
  return HttpUrl{tls, std::move(host), port, std::move(target), std::move(authority)};
}

}  // namespace frontdesk
