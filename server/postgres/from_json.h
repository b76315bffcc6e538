// JSON that PostgreSQL made (json_agg, jsonb columns) → described structs. It is our own: it is not
// validated again, and keys that no member has are passed over.
#pragma once

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "json/described.h"
#include "json/read.h"
#include "json/write.h"

namespace frontdesk::postgres::detail {

template <class T>
concept TrustedText = requires(std::string text) {
  { T::trusted(std::move(text)) } -> std::same_as<T>;
};
template <class T>
concept TrustedNumber = !TrustedText<T> && requires(std::int64_t number) {
  { T::trusted(number) } -> std::same_as<T>;
};

// Throws std::logic_error for text that is no JSON.
boost::json::value parseJson(std::string_view text, boost::json::storage_ptr storage);
[[noreturn]] void failJson(std::string_view why);

template <class T>
T fromJson(const boost::json::value& value);

template <class T>
T memberFromJson(const boost::json::object& object, std::string_view name) {
  auto* found = object.if_contains(name);
  if (found && !(found->is_null() && json::isVector<T>)) return fromJson<T>(*found);
  if constexpr (json::mayBeAbsent<T>)
    return T{};
  else
    failJson("lacks \"" + std::string(name) + '"');
}

template <class T>
T fromJson(const boost::json::value& value) {
  if constexpr (std::same_as<T, boost::json::value>) {
    return boost::json::value(value, boost::json::storage_ptr());  // not on the parser's storage
  } else if constexpr (json::isOptional<T>) {
    if (value.is_null()) return std::nullopt;
    return fromJson<typename T::value_type>(value);
  } else if constexpr (std::same_as<T, bool>) {
    return value.as_bool();
  } else if constexpr (std::is_arithmetic_v<T>) {
    return value.to_number<T>();
  } else if constexpr (TrustedNumber<T>) {
    return T::trusted(value.to_number<std::int64_t>());
  } else if constexpr (json::RawField<T>) {
    return T::trusted(boost::json::serialize(value));
  } else if constexpr (TrustedText<T>) {
    return T::trusted(std::string(value.as_string()));
  } else if constexpr (std::same_as<T, std::string>) {
    return std::string(value.as_string());
  } else if constexpr (json::DescribedEnum<T>) {
    auto found = json::enumNamed<T>(value.as_string());
    if (!found) failJson("holds a word that its enum lacks");
    return *found;
  } else if constexpr (json::ParsedFromText<T>) {  // Uuid, Timestamp, Date
    auto parsed = T::parse(value.as_string());
    if (!parsed.value) failJson(parsed.refusal);
    return std::move(*parsed.value);
  } else if constexpr (json::isVector<T>) {
    T list;
    list.reserve(value.as_array().size());
    for (const auto& element : value.as_array()) list.push_back(fromJson<typename T::value_type>(element));
    return list;
  } else {
    static_assert(json::DescribedStruct<T>, "describe the type with BOOST_DESCRIBE_STRUCT to read it");
    const auto& object = value.as_object();
    auto get = [&](auto d) { return memberFromJson<json::TypeOf<decltype(d)>>(object, d.name); };
    return json::assemble<T>(get);
  }
}

template <class T>
T parseTrusted(std::string_view text) {
  unsigned char buffer[4096];  // most values are short, and every row of a list may carry some
  boost::json::monotonic_resource storage(buffer);
  auto value = parseJson(text, &storage);
  return fromJson<T>(value);
}

}  // namespace frontdesk::postgres::detail
