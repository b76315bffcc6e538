// The values of a statement's $1, $2, …, in text format: the server infers each type from the statement.
#pragma once

#include <boost/container/small_vector.hpp>
#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

#include "json/described.h"
#include "json/timestamp.h"
#include "json/write.h"

namespace frontdesk::postgres {

class Parameters {
 public:
  // Numbers, bool, text, Uuid, Timestamp, Date, field types, described enums, JsonObject; std::nullopt and
  // an empty std::optional are null; a std::vector is an array. Throws Error 22021 for text with a U+0000.
  template <class T>
  Parameters& add(const T& value);

  std::size_t size() const { return starts_.size(); }
  bool isNull(std::size_t i) const { return starts_[i] == null; }
  std::string_view text(std::size_t i) const;
  const char* data(std::size_t i) const { return isNull(i) ? nullptr : text_.data() + starts_[i]; }

 private:
  static constexpr std::uint32_t null = ~0u;

  template <class T>
  void write(const T& value);
  template <class T>
  void writeElement(const T& element);
  void writeText(std::string_view text);
  void writeTimestamp(Timestamp moment);
  void quoteFrom(std::size_t start);
  void end(std::uint32_t start);

  std::string text_;  // the values, each ended by a NUL, which libpq asks for
  boost::container::small_vector<std::uint32_t, 12> starts_;
};

template <class... T>
Parameters parameters(const T&... values) {
  Parameters all;
  (all.add(values), ...);
  return all;
}

template <class T>
Parameters& Parameters::add(const T& value) {
  if constexpr (std::same_as<T, std::nullopt_t>) {
    end(null);
  } else if constexpr (json::isOptional<T>) {
    if (value) return add(*value);
    end(null);
  } else {
    auto start = std::uint32_t(text_.size());
    write(value);
    end(start);
  }
  return *this;
}

template <class T>
void Parameters::write(const T& value) {
  static_assert(!std::same_as<T, char>, "a char is neither a number nor a text");
  if constexpr (std::same_as<T, bool>) {
    text_ += value ? 't' : 'f';
  } else if constexpr (std::is_arithmetic_v<T>) {
    char digits[32];
    text_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  } else if constexpr (std::same_as<T, Timestamp>) {
    writeTimestamp(value);
  } else if constexpr (json::isVector<T>) {
    static_assert(!json::isVector<typename T::value_type>, "arrays of arrays are not needed");
    text_ += '{';
    for (bool first = true; const auto& element : value) {
      if (!std::exchange(first, false)) text_ += ',';
      writeElement(static_cast<const typename T::value_type&>(element));
    }
    text_ += '}';
  } else if constexpr (json::RawField<T>) {
    writeText(value.json());
  } else if constexpr (json::NumberField<T>) {
    write(value.number());
  } else if constexpr (json::TextField<T>) {
    writeText(value.text());
  } else if constexpr (std::convertible_to<const T&, std::string_view>) {
    writeText(value);
  } else {
    static_assert(json::DescribedEnum<T>, "no text format is known for this type");
    writeText(json::nameOf(value));
  }
}

template <class T>
void Parameters::writeElement(const T& element) {
  if constexpr (json::isOptional<T>) {
    if (element) return writeElement(*element);
    text_ += "NULL";
  } else {
    auto start = text_.size();
    write(element);
    if constexpr (!std::is_arithmetic_v<T>) quoteFrom(start);
  }
}

}  // namespace frontdesk::postgres
