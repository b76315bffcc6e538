#include "json/parse.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "json/utf8.h"

namespace frontdesk::json {
namespace {

using boost::json::string_view;

// Builds values as boost::json's own parser does, and refuses what that lets pass.
class Handler {
 public:
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = 1024;
  static constexpr std::size_t max_string_size = std::size_t(-1);

  static constexpr char outOfRange[] = "a number is out of range";

  std::string refusal;
  boost::json::value_stack stack;

  using Code = boost::system::error_code;

  bool on_document_begin(Code&) {
    stack.reset();
    return true;
  }
  bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code&) {
    objects_.emplace_back();
    return true;
  }
  bool on_object_end(std::size_t n, Code& code) {
    auto& keys = objects_.back();
    std::sort(keys.begin(), keys.end());
    auto twice = std::adjacent_find(keys.begin(), keys.end());
    if (twice != keys.end()) return refuse(code, "the key \"" + *twice + "\" is given twice");
    objects_.pop_back();
    stack.push_object(n);
    return true;
  }
  bool on_array_begin(Code&) { return true; }
  bool on_array_end(std::size_t n, Code&) {
    stack.push_array(n);
    return true;
  }
  bool on_key_part(string_view part, std::size_t, Code&) {
    key_.append(part);
    stack.push_chars(part);
    return true;
  }
  bool on_key(string_view part, std::size_t, Code& code) {
    key_.append(part);
    if (hasNul(key_)) return refuse(code, "a key holds the character U+0000");
    objects_.back().push_back(std::exchange(key_, {}));
    stack.push_key(part);
    return true;
  }
  bool on_string_part(string_view part, std::size_t, Code& code) {
    if (hasNul(part)) return refuse(code, "a string holds the character U+0000");
    stack.push_chars(part);
    return true;
  }
  bool on_string(string_view part, std::size_t, Code& code) {
    if (hasNul(part)) return refuse(code, "a string holds the character U+0000");
    stack.push_string(part);
    return true;
  }
  bool on_number_part(string_view, Code&) { return true; }
  bool on_int64(std::int64_t i, string_view, Code&) {
    stack.push_int64(i);
    return true;
  }
  bool on_uint64(std::uint64_t u, string_view, Code&) {
    stack.push_uint64(u);
    return true;
  }
  // Boost's own reading is off by a last digit at times. `text` is the whole number, since parse() gives
  // all there is at once.
  bool on_double(double rough, string_view text, Code& code) {
    double exact = rough;
    auto result = std::from_chars(text.data(), text.data() + text.size(), exact);
    bool tooLarge = result.ec == std::errc::result_out_of_range && std::abs(rough) >= 1;
    if (tooLarge || !std::isfinite(exact)) return refuse(code, outOfRange);
    stack.push_double(exact);
    return true;
  }
  bool on_bool(bool b, Code&) {
    stack.push_bool(b);
    return true;
  }
  bool on_null(Code&) {
    stack.push_null();
    return true;
  }
  bool on_comment_part(string_view, Code&) { return true; }
  bool on_comment(string_view, Code&) { return true; }

 private:
  bool refuse(Code& code, std::string why) {
    refusal = std::move(why);
    code = boost::json::error::extra_data;  // any error stops the parser; `refusal` says which
    return false;
  }
  static bool hasNul(std::string_view text) { return text.find('\0') != std::string_view::npos; }

  std::string key_;
  std::vector<std::vector<std::string>> objects_;  // the keys so far of each open object
};

std::string reasonOf(Handler::Code code) {
  if (code == boost::json::error::too_deep)
    return "it is nested more than " + std::to_string(maxDepth) + " deep";
  if (code == boost::json::error::exponent_overflow) return Handler::outOfRange;
  return code.message();
}

std::string placeOf(std::string_view text, std::size_t offset) {
  auto before = text.substr(0, offset);
  auto line = 1 + std::count(before.begin(), before.end(), '\n');
  auto lineStart = before.rfind('\n');
  auto column = offset - (lineStart == std::string_view::npos ? 0 : lineStart + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

}  // namespace

boost::json::value parse(std::string_view text) {
  boost::json::parse_options options;
  options.max_depth = maxDepth;
  boost::json::basic_parser<Handler> parser(options);
  boost::system::error_code code;
  auto read = parser.write_some(false, text.data(), text.size(), code);
  if (!code) {
    auto rest = text.find_first_not_of(" \t\r\n", read);
    if (rest != std::string_view::npos)
      throw SyntaxError("there is more text after the JSON value, at " + placeOf(text, rest));
    return parser.handler().stack.release();
  }
  auto why = parser.handler().refusal;
  if (why.empty()) why = reasonOf(code);
  if (auto valid = validUtf8(text); valid <= read && valid < text.size())
    throw SyntaxError("it is no valid UTF-8, at " + placeOf(text, valid));
  throw SyntaxError(why + ", at " + placeOf(text, std::min(read, text.size())));
}

}  // namespace frontdesk::json
