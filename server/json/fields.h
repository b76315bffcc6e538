// Field types: each carries its rule, its JSON schema and its text; one that exists is valid.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <compare>
#include <string>
#include <string_view>

#include "json/read.h"
#include "json/timestamp.h"
#include "json/uuid.h"

namespace frontdesk {

// Unicode code points in valid UTF-8.
std::size_t countCharacters(std::string_view text);
std::string_view trim(std::string_view text);
std::optional<std::string> refuseLength(std::size_t characters, std::size_t least, std::size_t most);

// What all string fields share. Derived: static std::optional<std::string> refuse(std::string& text)
// puts the text into its canonical form and says why it is no such value, if so.
template <class Derived>
class StringField {
 public:
  static json::Parsed<Derived> parse(std::string_view input) {
    std::string text(input);
    if (auto why = Derived::refuse(text)) return json::Parsed<Derived>::refused(std::move(*why));
    return trusted(std::move(text));
  }
  // For text that comes from our own database.
  static Derived trusted(std::string text) {
    Derived value;
    value.text_ = std::move(text);
    return value;
  }
  const std::string& text() const { return text_; }
  friend bool operator==(const Derived& a, const Derived& b) { return a.text() == b.text(); }

 private:
  friend Derived;
  StringField() = default;
  std::string text_;
};

// A line of text without space around it, Least to Most characters.
template <std::size_t Least, std::size_t Most>
class Text : public StringField<Text<Least, Most>> {
 public:
  static std::optional<std::string> refuse(std::string& text) {
    text = trim(text);
    for (unsigned char c : text)
      if (c < 0x20 || c == 0x7f) return "must be one line without control characters";
    return refuseLength(countCharacters(text), Least, Most);
  }
  static boost::json::object schema() {
    return {{"type", "string"}, {"minLength", Least}, {"maxLength", Most}};
  }

 private:
  friend StringField<Text>;
  Text() = default;
};

// Text kept to the letter, line breaks and all: what somebody said, notes, instructions.
template <std::size_t Least, std::size_t Most>
class Prose : public StringField<Prose<Least, Most>> {
 public:
  static std::optional<std::string> refuse(std::string& text) {
    return refuseLength(countCharacters(text), Least, Most);
  }
  static boost::json::object schema() {
    return {{"type", "string"}, {"minLength", Least}, {"maxLength", Most}};
  }

 private:
  friend StringField<Prose>;
  Prose() = default;
};

#define FRONTDESK_STRING_FIELD(Name)                        \
  class Name : public StringField<Name> {                   \
   public:                                                  \
    static std::optional<std::string> refuse(std::string&); \
    static boost::json::object schema();                    \
                                                            \
   private:                                                 \
    friend StringField<Name>;                               \
    Name() = default;                                       \
  }

FRONTDESK_STRING_FIELD(Email);  // lower-cased; HTML's rule for <input type=email>, with a dot in the domain
FRONTDESK_STRING_FIELD(E164);  // "+12025550119": + and 7 to 15 digits; spaces, dots, dashes, brackets dropped
// An IANA name the machine's zone database knows. CET, EET, MET, WET, which PostgreSQL takes for
// abbreviations of a fixed offset, become the places that have kept that time.
FRONTDESK_STRING_FIELD(TimeZone);
FRONTDESK_STRING_FIELD(Language);      // BCP 47: "en", "de-CH"
FRONTDESK_STRING_FIELD(CurrencyCode);  // ISO 4217: "USD"
#undef FRONTDESK_STRING_FIELD

// A whole number from Least to Most.
template <std::int64_t Least, std::int64_t Most>
class Whole {
 public:
  static json::Parsed<Whole> parse(std::int64_t number) {
    if (number >= Least && number <= Most) return Whole(number);
    return json::Parsed<Whole>::refused("must be between " + std::to_string(Least) + " and " +
                                        std::to_string(Most));
  }
  static Whole trusted(std::int64_t number) { return Whole(number); }
  static boost::json::object schema() { return {{"type", "integer"}, {"minimum", Least}, {"maximum", Most}}; }
  std::int64_t number() const { return number_; }
  auto operator<=>(const Whole&) const = default;

 private:
  explicit Whole(std::int64_t number) : number_(number) {}
  std::int64_t number_;
};

// A JSON object of the caller's own, kept as it came, at most 16 KiB.
class JsonObject {
 public:
  static constexpr std::size_t maxBytes = 16 * 1024;

  JsonObject() : json_("{}") {}
  static json::Parsed<JsonObject> parseJson(const boost::json::value& value);
  static JsonObject trusted(std::string json) {
    JsonObject object;
    object.json_ = std::move(json);
    return object;
  }
  static boost::json::object schema() { return {{"type", "object"}, {"additionalProperties", true}}; }
  const std::string& json() const { return json_; }

 private:
  std::string json_;
};

}  // namespace frontdesk
