// boost::json::value and query-string text → described structs; every bad field is collected.
#pragma once

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "json/described.h"
#include "json/errors.h"

namespace frontdesk::json {

// What a field type's parse() gives: the value, or the reason why there is none.
template <class T>
struct Parsed {
  std::optional<T> value;
  std::string refusal;

  Parsed(T good) : value(std::move(good)) {}
  static Parsed refused(std::string why) { return Parsed(std::nullopt, std::move(why)); }

 private:
  Parsed(std::nullopt_t, std::string why) : refusal(std::move(why)) {}
};

template <class T>
concept ParsedFromText = requires(std::string_view text) {
  { T::parse(text) } -> std::same_as<Parsed<T>>;
};
template <class T>
concept ParsedFromNumber = requires(std::int64_t number) {
  { T::parse(number) } -> std::same_as<Parsed<T>>;
};
template <class T>
concept ParsedFromJson = requires(const boost::json::value& value) {
  { T::parseJson(value) } -> std::same_as<Parsed<T>>;
};

// A struct may state rules that join several fields: `void check(const T&, const Place&, Errors&)`.
template <class T>
concept HasCheck = requires(const T& value, const Place& place, Errors& errors) {
  check(value, place, errors);
};

// Absent is acceptable: an optional is then empty, a vector has no element.
template <class T>
constexpr bool mayBeAbsent = isOptional<T> || isVector<T>;

template <class T>
std::optional<T> read(const boost::json::value& value, const Place& place, Errors& errors);

namespace detail {

template <class T>
std::optional<T> accept(Parsed<T> parsed, const Place& place, Errors& errors) {
  if (!parsed.value) errors.add(place, std::move(parsed.refusal));
  return std::move(parsed.value);
}

template <class E>
std::optional<E> readEnum(std::string_view text, const Place& place, Errors& errors) {
  auto found = enumNamed<E>(text);
  if (found) return found;
  std::string message = "must be one of:";
  for (auto name : namesOf<E>()) message.append(message.back() == ':' ? " " : ", ").append(name);
  errors.add(place, message);
  return std::nullopt;
}

template <class T>
std::optional<T> readInteger(const boost::json::value& value, const Place& place, Errors& errors) {
  if (value.is_int64() && std::in_range<T>(value.get_int64())) return T(value.get_int64());
  if (value.is_uint64() && std::in_range<T>(value.get_uint64())) return T(value.get_uint64());
  bool whole = value.is_int64() || value.is_uint64();
  if (value.is_double()) {  // JSON has one kind of number: 5.0 is 5, as far as doubles count in ones
    constexpr double mostExact = 9007199254740992;
    double number = value.get_double();
    whole = std::trunc(number) == number;
    if (whole && std::abs(number) <= mostExact && std::in_range<T>(std::int64_t(number))) return T(number);
  }
  errors.add(place, whole ? "must be between " + std::to_string(std::numeric_limits<T>::min()) + " and " +
                                std::to_string(std::numeric_limits<T>::max())
                          : "must be a whole number");
  return std::nullopt;
}

template <class T>
std::optional<T> readVector(const boost::json::value& value, const Place& place, Errors& errors) {
  if (!value.is_array()) {
    errors.add(place, "must be a list");
    return std::nullopt;
  }
  T list;
  list.reserve(value.get_array().size());
  bool good = true;
  for (std::size_t i = 0; const auto& element : value.get_array()) {
    auto one = read<typename T::value_type>(element, place.element(i++), errors);
    if (one)
      list.push_back(std::move(*one));
    else
      good = false;
  }
  if (!good) return std::nullopt;
  return list;
}

template <class M>
std::optional<M> readMember(const boost::json::object& object, std::string_view name, const Place& place,
                            Errors& errors) {
  auto found = object.find(name);
  if (found == object.end()) {
    if constexpr (mayBeAbsent<M>) return M{};
    errors.add(place.member(name), "is required");
    return std::nullopt;
  }
  return read<M>(found->value(), place.member(name), errors);
}

template <class T>
std::optional<T> readStruct(const boost::json::value& value, const Place& place, Errors& errors) {
  if (!value.is_object()) {
    errors.add(place, "must be an object");
    return std::nullopt;
  }
  const auto& object = value.get_object();
  bool allKnown = true;
  for (const auto& [key, ignored] : object) {
    bool known = false;
    boost::mp11::mp_for_each<OwnMembers<T>>([&](auto d) { known = known || key == d.name; });
    if (known) continue;
    allKnown = false;
    errors.add(place.member(key), "is not a field of this request");
  }
  return [&]<class... D>(boost::mp11::mp_list<D...>) -> std::optional<T> {
    std::tuple<std::optional<TypeOf<D>>...> members{readMember<TypeOf<D>>(object, D::name, place, errors)...};
    return std::apply(
        [&](auto&... member) -> std::optional<T> {
          if (!(member.has_value() && ...)) return std::nullopt;
          T built{std::move(*member)...};
          if constexpr (HasCheck<T>) {
            auto before = errors.count();
            check(built, place, errors);
            if (errors.count() != before) return std::nullopt;
          }
          if (!allKnown) return std::nullopt;
          return built;
        },
        members);
  }(boost::mp11::mp_rename<OwnMembers<T>, boost::mp11::mp_list>{});
}

}  // namespace detail

// The value as a T, or nothing and at least one error that names the place.
template <class T>
std::optional<T> read(const boost::json::value& value, const Place& place, Errors& errors) {
  if constexpr (isOptional<T>) {
    if (value.is_null()) {
      // An optional of an optional tells "set to nothing" from "not given".
      if constexpr (isOptional<typename T::value_type>)
        return T{typename T::value_type{}};
      else
        return std::optional<T>(std::in_place);
    }
    auto inner = read<typename T::value_type>(value, place, errors);
    if (!inner) return std::nullopt;
    return T{std::move(*inner)};
  } else if constexpr (ParsedFromJson<T>) {
    return detail::accept(T::parseJson(value), place, errors);
  } else if constexpr (ParsedFromText<T> || DescribedEnum<T> || std::same_as<T, std::string>) {
    if (!value.is_string()) {
      errors.add(place, "must be a string");
      return std::nullopt;
    }
    std::string_view text = value.get_string();
    if constexpr (ParsedFromText<T>)
      return detail::accept(T::parse(text), place, errors);
    else if constexpr (DescribedEnum<T>)
      return detail::readEnum<T>(text, place, errors);
    else
      return std::string(text);
  } else if constexpr (ParsedFromNumber<T>) {
    auto number = detail::readInteger<std::int64_t>(value, place, errors);
    if (!number) return std::nullopt;
    return detail::accept(T::parse(*number), place, errors);
  } else if constexpr (std::same_as<T, bool>) {
    if (value.is_bool()) return value.get_bool();
    errors.add(place, "must be true or false");
    return std::nullopt;
  } else if constexpr (std::integral<T>) {
    return detail::readInteger<T>(value, place, errors);
  } else if constexpr (std::floating_point<T>) {
    if (value.is_number()) return value.to_number<T>();
    errors.add(place, "must be a number");
    return std::nullopt;
  } else if constexpr (isVector<T>) {
    return detail::readVector<T>(value, place, errors);
  } else {
    return detail::readStruct<T>(value, place, errors);
  }
}

// One value of a query string or a path. A list is separated by commas.
template <class T>
std::optional<T> readText(std::string_view text, const Place& place, Errors& errors) {
  if constexpr (isOptional<T>) {
    auto inner = readText<typename T::value_type>(text, place, errors);
    if (!inner) return std::nullopt;
    return T{std::move(*inner)};
  } else if constexpr (isVector<T>) {
    T list;
    while (!text.empty()) {
      auto comma = text.find(',');
      auto one = readText<typename T::value_type>(text.substr(0, comma), place, errors);
      if (!one) return std::nullopt;
      list.push_back(std::move(*one));
      text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    }
    return list;
  } else if constexpr (ParsedFromText<T>) {
    return detail::accept(T::parse(text), place, errors);
  } else if constexpr (DescribedEnum<T>) {
    return detail::readEnum<T>(text, place, errors);
  } else if constexpr (std::same_as<T, std::string>) {
    return std::string(text);
  } else if constexpr (std::same_as<T, bool>) {
    if (text == "true" || text == "1") return true;
    if (text == "false" || text == "0") return false;
    errors.add(place, "must be true or false");
    return std::nullopt;
  } else {
    static_assert(std::integral<T> || ParsedFromNumber<T>);
    std::int64_t number = 0;
    auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc{} || end != text.data() + text.size()) {
      errors.add(place,
                 code == std::errc::result_out_of_range ? "is out of range" : "must be a whole number");
      return std::nullopt;
    }
    return read<T>(boost::json::value(number), place, errors);
  }
}

}  // namespace frontdesk::json
