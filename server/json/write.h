// Described structs → JSON text, straight into a string.
#pragma once

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <charconv>
#include <cmath>
#include <concepts>
#include <string>
#include <string_view>

#include "json/described.h"

namespace frontdesk::json {

void appendString(std::string& out, std::string_view text);  // quoted and escaped

// A value that travels as one string: ids, times, e-mail addresses …
template <class T>
concept TextField = requires(const T& value) {
  { value.text() } -> std::convertible_to<std::string_view>;
};
// One whose text never needs an escape, appended without a string of its own.
template <class T>
concept PlainField = requires(const T& value, std::string& out) {
  value.appendTo(out);
};
// A value that is JSON text already.
template <class T>
concept RawField = requires(const T& value) {
  { value.json() } -> std::convertible_to<std::string_view>;
};
// A number with bounds.
template <class T>
concept NumberField = requires(const T& value) {
  { value.number() } -> std::integral;
};

template <class T>
void write(std::string& out, const T& value) {
  if constexpr (std::same_as<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::integral<T>) {
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  } else if constexpr (std::floating_point<T>) {
    if (!std::isfinite(value)) return void(out += "null");
    char digits[32];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  } else if constexpr (isOptional<T>) {
    if (value)
      write(out, *value);
    else
      out += "null";
  } else if constexpr (isVector<T>) {
    out += '[';
    for (bool first = true; const auto& element : value) {
      if (!std::exchange(first, false)) out += ',';
      write(out, element);
    }
    out += ']';
  } else if constexpr (std::same_as<T, boost::json::value> || std::same_as<T, boost::json::object> ||
                       std::same_as<T, boost::json::array>) {
    out += boost::json::serialize(value);
  } else if constexpr (RawField<T>) {
    out += value.json();
  } else if constexpr (NumberField<T>) {
    write(out, value.number());
  } else if constexpr (PlainField<T>) {
    out += '"';
    value.appendTo(out);
    out += '"';
  } else if constexpr (TextField<T>) {
    appendString(out, value.text());
  } else if constexpr (std::convertible_to<const T&, std::string_view>) {
    appendString(out, value);
  } else if constexpr (DescribedEnum<T>) {
    appendString(out, nameOf(value));
  } else {
    static_assert(DescribedStruct<T>, "describe the type with BOOST_DESCRIBE_STRUCT to write it");
    bool first = true;
    boost::mp11::mp_for_each<AllMembers<T>>([&](auto d) {
      out += std::exchange(first, false) ? "{\"" : ",\"";
      out += std::string_view(d.name);
      out += "\":";
      write(out, value.*d.pointer);
    });
    out += first ? "{}" : "}";
  }
}

template <class T>
std::string toJson(const T& value) {
  std::string out;
  write(out, value);
  return out;
}

}  // namespace frontdesk::json
