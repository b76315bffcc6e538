#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace frontdesk::http {

// The text that a percent-encoded part of a path or query stands for; none if a '%' is broken or the
// result is no UTF-8. In a query '+' is a space.
std::optional<std::string> percentDecoded(std::string_view text, bool plusIsSpace = false);

}  // namespace frontdesk::http
