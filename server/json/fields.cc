#include "json/fields.h"

#include <algorithm>
#include <fstream>
#include <regex>

namespace frontdesk {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isAlphanumeric(char c) {
  return isDigit(c) || isLetter(c);
}

char toLower(char c) {
  return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

// One label of a host name: letters, digits and inner dashes, at most 63.
bool isHostLabel(std::string_view label) {
  return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), [](char c) { return isAlphanumeric(c) || c == '-'; });
}

bool isHostName(std::string_view name) {
  if (name.size() > 253 || name.find('.') == std::string_view::npos) return false;
  for (;;) {
    auto dot = name.find('.');
    if (!isHostLabel(name.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    name.remove_prefix(dot + 1);
  }
}

// Beside the zones there lie tables and folders; a zone starts with a mark of its own (RFC 8536).
bool isZoneFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  char mark[4] = {};
  return file.read(mark, 4) && std::string_view(mark, 4) == "TZif";
}

}  // namespace

std::size_t countCharacters(std::string_view text) {
  return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  auto first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::optional<std::string> refuseLength(std::size_t characters, std::size_t least, std::size_t most) {
  if (characters < least && least == 1) return "must not be empty";
  if (characters < least) return "must have at least " + std::to_string(least) + " characters";
  if (characters > most) return "must have at most " + std::to_string(most) + " characters";
  return {};
}

std::optional<std::string> Email::refuse(std::string& text) {
  static constexpr std::string_view marks = ".!#$%&'*+/=?^_`{|}~-";
  text = trim(text);
  std::transform(text.begin(), text.end(), text.begin(), toLower);
  auto at = text.find('@');
  bool good =
      text.size() <= 254 && at != std::string::npos && at > 0 && at <= 64 &&
      std::all_of(text.begin(), text.begin() + std::ptrdiff_t(at),
                  [](char c) { return isAlphanumeric(c) || marks.find(c) != std::string_view::npos; }) &&
      isHostName(std::string_view(text).substr(at + 1));
  if (good) return {};
  return "must be an e-mail address such as name@example.com";
}
boost::json::object Email::schema() {
  return {{"type", "string"}, {"format", "email"}, {"maxLength", 254}};
}

std::optional<std::string> E164::refuse(std::string& text) {
  std::erase_if(text, [](char c) { return std::string_view(" .-()").find(c) != std::string_view::npos; });
  bool good = text.size() >= 8 && text.size() <= 16 && text[0] == '+' && text[1] != '0' &&
              std::all_of(text.begin() + 1, text.end(), isDigit);
  if (good) return {};
  return "must be a phone number in international form such as +12025550119";
}
boost::json::object E164::schema() {
  return {{"type", "string"}, {"pattern", "^\\+[1-9][0-9]{6,14}$"}, {"examples", {"+12025550119"}}};
}

std::optional<std::string> TimeZone::refuse(std::string& text) {
  static constexpr std::pair<std::string_view, std::string_view> abbreviations[] = {
      {"CET", "Europe/Brussels"},
      {"MET", "Europe/Brussels"},
      {"EET", "Europe/Athens"},
      {"WET", "Europe/Lisbon"}};
  for (const auto& [name, place] : abbreviations)
    if (text == name) text = place;
  // right/: with leap seconds, which neither PostgreSQL nor browsers count.
  bool plain = !text.empty() && text.size() <= 64 && isLetter(text.front()) && !text.starts_with("right/") &&
               text.find("//") == std::string::npos && std::all_of(text.begin(), text.end(), [](char c) {
                 return isAlphanumeric(c) || std::string_view("/_+-").find(c) != std::string_view::npos;
               });
  if (plain && isZoneFile("/usr/share/zoneinfo/" + text)) return {};
  return "must be a time zone such as Europe/Berlin";
}
boost::json::object TimeZone::schema() {
  return {{"type", "string"}, {"examples", {"Europe/Berlin"}}};
}

std::optional<std::string> Language::refuse(std::string& text) {
  static const std::regex form("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");
  if (text.size() <= 16 && std::regex_match(text, form)) return {};
  return "must be a language such as en or de-CH";
}
boost::json::object Language::schema() {
  return {{"type", "string"}, {"pattern", "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"}};
}

std::optional<std::string> CurrencyCode::refuse(std::string& text) {
  if (text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return {};
  return "must be a currency code such as USD";
}
boost::json::object CurrencyCode::schema() {
  return {{"type", "string"}, {"pattern", "^[A-Z]{3}$"}};
}

json::Parsed<JsonObject> JsonObject::parseJson(const boost::json::value& value) {
  if (!value.is_object()) return json::Parsed<JsonObject>::refused("must be an object");
  auto text = boost::json::serialize(value);
  if (text.size() > maxBytes) return json::Parsed<JsonObject>::refused("must take at most 16 KiB as JSON");
  return trusted(std::move(text));
}

}  // namespace frontdesk
