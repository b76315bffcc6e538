#include "postgres/parameters.h"

#include <fmt/format.h>

#include <cstring>
#include <iterator>

#include "postgres/errors.h"

namespace frontdesk::postgres {

std::string_view Parameters::text(std::size_t i) const {
  return isNull(i) ? "" : data(i);
}

void Parameters::end(std::uint32_t start) {
  constexpr std::size_t most = 65'535;  // the protocol counts them in 16 bits
  if (starts_.size() == most) throw std::length_error("a statement has more than 65,535 parameters");
  starts_.push_back(start);
  if (start != null) text_ += '\0';
}

void Parameters::writeText(std::string_view text) {
  if (std::memchr(text.data(), 0, text.size())) {
    // The server would see the text cut off there; it refuses such text with this code.
    Error error("a text with the character U+0000 cannot be stored");
    error.sqlstate = "22021";
    throw error;
  }
  text_ += text;
}

// Timestamp::text() is for the wire and stops at milliseconds.
void Parameters::writeTimestamp(Timestamp moment) {
  using namespace std::chrono;
  auto day = floor<days>(moment.time());
  year_month_day date(day);
  hh_mm_ss clock(moment.time() - day);
  fmt::format_to(std::back_inserter(text_), "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", int(date.year()),
                 unsigned(date.month()), unsigned(date.day()), clock.hours().count(), clock.minutes().count(),
                 clock.seconds().count(), clock.subseconds().count());
}

// Turns what was written from `start` on into a quoted element of an array literal.
void Parameters::quoteFrom(std::size_t start) {
  std::string quoted = "\"";
  for (char c : std::string_view(text_).substr(start)) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  quoted += '"';
  text_.replace(start, std::string::npos, quoted);
}

}  // namespace frontdesk::postgres
