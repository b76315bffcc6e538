// Where a handler's parameters come from. A parameter's type says it: Path<Uuid>, Query<Filter>,
// Body<Draft>, Upload, Request&; products add their own by specialising Argument (Tenant, for one).
#pragma once

#include <boost/json/object.hpp>
#include <concepts>

#include "http/operation.h"
#include "http/problem.h"
#include "http/request.h"
#include "json/parse.h"
#include "json/read.h"
#include "json/schema.h"

namespace frontdesk::http {

template <class T>
struct Argument;

// A value in the path: Path<Uuid> for one {id}; Path<NumberPath>, a described struct, for several.
template <class T>
struct Path {
  T value;
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};
// The query string as a described struct.
template <class T>
struct Query {
  T value;
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};
// The JSON body as a described struct.
template <class T>
struct Body {
  T value;
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};
// A body that is not read ahead: the handler calls request.readSome() until it answers 0.
struct Upload {
  Request& request;
};

// Query text as name → value; percent-decoded, '+' is a space. Throws Problem 400 if that is broken, no
// UTF-8 or holds U+0000, 422 if a name comes twice.
std::vector<std::pair<std::string, std::string>> parseQuery(std::string_view query);
// Throws Problem 415 unless the body is declared as application/json.
void requireJson(const Request& request);
// parse() with its SyntaxError as Problem 400.
boost::json::value parseBody(std::string_view text);

template <>
struct Argument<Request&> {
  static Request& from(Request& request) { return request; }
  static void describe(Operation&, json::Schemas&) {}
};

template <>
struct Argument<Upload> {
  static constexpr bool streamed = true;
  static Upload from(Request& request) { return {request}; }
  static void describe(Operation& operation, json::Schemas&) { operation.takesUpload(); }
};

template <class T>
struct Argument<Path<T>> {
  static Path<T> from(Request& request) {
    json::Errors errors;
    auto value = read(request, errors);
    throwIfAny(errors);
    return {std::move(*value)};
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    if constexpr (json::DescribedStruct<T>) {
      boost::mp11::mp_for_each<json::OwnMembers<T>>([&](auto d) {
        operation.takesParameter(d.name, "path", schemas.of<json::TypeOf<decltype(d)>>(json::Use::request),
                                 true);
      });
    } else {
      operation.takesParameter({}, "path", schemas.of<T>(json::Use::request), true);
    }
  }

 private:
  static std::optional<T> read(Request& request, json::Errors& errors) {
    if constexpr (json::DescribedStruct<T>) {
      return [&]<class... D>(boost::mp11::mp_list<D...>) -> std::optional<T> {
        auto next = [&, at = std::size_t(0)]() mutable -> std::string_view {
          return request.pathValues.at(at++);
        };
        std::tuple<std::optional<json::TypeOf<D>>...> values{
            json::readText<json::TypeOf<D>>(next(), json::Place{nullptr, D::name}, errors)...};
        if (!errors.empty()) return {};
        return std::apply([](auto&... value) { return std::optional<T>(T{std::move(*value)...}); }, values);
      }(boost::mp11::mp_rename<json::OwnMembers<T>, boost::mp11::mp_list>{});
    } else {
      return json::readText<T>(request.pathValues.at(0), json::Place{nullptr, nameOfFirst(*request.route)},
                               errors);
    }
  }
  static std::string_view nameOfFirst(const Route& route);
};

std::string_view firstPathName(const Route& route);
template <class T>
std::string_view Argument<Path<T>>::nameOfFirst(const Route& route) {
  return firstPathName(route);
}

template <class T>
struct Argument<Query<T>> {
  static Query<T> from(Request& request) {
    json::Errors errors;
    auto given = parseQuery(request.query);
    auto value = read(given, errors);
    for (const auto& [name, text] : given)
      if (!isMember(name)) errors.add(name, "is not a parameter of this request");
    throwIfAny(errors);
    if constexpr (json::HasCheck<T>) {
      check(*value, json::Place{}, errors);
      throwIfAny(errors);
    }
    return {std::move(*value)};
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    boost::mp11::mp_for_each<json::OwnMembers<T>>([&](auto d) {
      using Member = json::TypeOf<decltype(d)>;
      if constexpr (json::isOptional<Member>)
        operation.takesParameter(d.name, "query", schemas.of<typename Member::value_type>(json::Use::request),
                                 false);
      else
        operation.takesParameter(d.name, "query", schemas.of<Member>(json::Use::request),
                                 !json::mayBeAbsent<Member>);
    });
  }

 private:
  using Given = std::vector<std::pair<std::string, std::string>>;

  static bool isMember(std::string_view name) {
    bool known = false;
    boost::mp11::mp_for_each<json::OwnMembers<T>>([&](auto d) { known = known || name == d.name; });
    return known;
  }
  template <class M>
  static std::optional<M> member(const Given& given, std::string_view name, json::Errors& errors) {
    for (const auto& [key, text] : given)
      if (key == name && !(text.empty() && json::mayBeAbsent<M>))
        return json::readText<M>(text, json::Place{nullptr, name}, errors);
    if constexpr (json::mayBeAbsent<M>) return M{};
    errors.add(std::string(name), "is required");
    return {};
  }
  static std::optional<T> read(const Given& given, json::Errors& errors) {
    return [&]<class... D>(boost::mp11::mp_list<D...>) -> std::optional<T> {
      std::tuple<std::optional<json::TypeOf<D>>...> values{
          member<json::TypeOf<D>>(given, D::name, errors)...};
      return std::apply(
          [](auto&... value) -> std::optional<T> {
            if (!(value.has_value() && ...)) return {};
            return T{std::move(*value)...};
          },
          values);
    }(boost::mp11::mp_rename<json::OwnMembers<T>, boost::mp11::mp_list>{});
  }
};

template <class T>
struct Argument<Body<T>> {
  static constexpr bool readsBody = true;
  // The body has been read by the time arguments are made.
  static Body<T> from(Request& request, std::string_view body) {
    requireJson(request);
    auto parsed = parseBody(body);
    json::Errors errors;
    auto value = json::read<T>(parsed, json::Place{}, errors);
    throwIfAny(errors);
    return {std::move(*value)};
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    operation.takesJson(schemas.of<T>(json::Use::request));
  }
};

}  // namespace frontdesk::http
