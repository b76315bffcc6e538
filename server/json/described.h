// What BOOST_DESCRIBE_STRUCT and BOOST_DESCRIBE_ENUM told about a type, in the form that readers and
// writers of JSON, SQL rows, query strings and OpenAPI share.
#pragma once

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace frontdesk::json {

template <class T>
using OwnMembers = boost::describe::describe_members<T, boost::describe::mod_public>;
template <class T>
using AllMembers =
    boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
template <class T>
using Bases = boost::describe::describe_bases<T, boost::describe::mod_public>;

template <class T>
concept DescribedStruct = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;
template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

template <class T>
constexpr bool isOptional = false;
template <class T>
constexpr bool isOptional<std::optional<T>> = true;
template <class T>
constexpr bool isVector = false;
template <class T>
constexpr bool isVector<std::vector<T>> = true;

template <class Class, class Member>
Member memberOf(Member Class::*);
// The type of the member that descriptor D points to.
template <class D>
using TypeOf = decltype(memberOf(D::pointer));

// Builds T by aggregate initialisation, so that no member needs a default: `get(D{})` gives each
// described member's value, bases first, in declaration order.
template <class T, class Get>
T assemble(Get& get) {
  return []<class... B, class... D>(Get& from, boost::mp11::mp_list<B...>, boost::mp11::mp_list<D...>) {
    return T{assemble<typename B::type>(from)..., from(D{})...};
  }(get, boost::mp11::mp_rename<Bases<T>, boost::mp11::mp_list>{},
         boost::mp11::mp_rename<OwnMembers<T>, boost::mp11::mp_list>{});
}

// The enumerator's name; the wire and the database use the same words.
template <DescribedEnum E>
constexpr std::string_view nameOf(E value) {
  std::string_view name = "";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    constexpr std::string_view word = d.name;
    if (d.value == value) name = word;
  });
  return name;
}

template <DescribedEnum E>
constexpr std::optional<E> enumNamed(std::string_view name) {
  std::optional<E> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    constexpr std::string_view word = d.name;  // its length is known to the compiler
    if (name == word) found = d.value;
  });
  return found;
}

template <DescribedEnum E>
std::vector<std::string_view> namesOf() {
  std::vector<std::string_view> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
      [&](auto d) { names.push_back(d.name); });
  return names;
}

}  // namespace frontdesk::json
