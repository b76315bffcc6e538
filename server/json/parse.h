// Text → boost::json::value, strictly.
#pragma once

#include <boost/json/value.hpp>
#include <stdexcept>
#include <string_view>

namespace frontdesk::json {

// The text is no acceptable JSON. `what()` says why and where ("line 3, column 7").
struct SyntaxError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

constexpr std::size_t maxDepth = 64;

// Throws SyntaxError for malformed text, bad UTF-8, depth over maxDepth, a number outside the range
// of a double, a key given twice in one object, or U+0000 (which PostgreSQL cannot store).
boost::json::value parse(std::string_view text);

}  // namespace frontdesk::json
