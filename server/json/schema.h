// Described types → JSON Schema 2020-12, as OpenAPI 3.1 uses it.
#pragma once

#include <boost/core/type_name.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <concepts>
#include <stdexcept>
#include <string>

#include "json/described.h"
#include "json/read.h"

namespace frontdesk::json {

// Requests may leave optional members out; answers always carry every member, null where empty.
enum class Use { request, answer };

template <class T>
concept HasSchema = requires {
  { T::schema() } -> std::convertible_to<boost::json::object>;
};

// The type's name without its namespaces: "Client".
template <class T>
std::string shortName() {
  auto name = boost::core::type_name<T>();
  auto colon = name.rfind("::");
  return colon == std::string::npos ? name : name.substr(colon + 2);
}

// Collects the named schemas of a document; structs and enums become references into it.
class Schemas {
 public:
  template <class T>
  boost::json::object of(Use use) {
    if constexpr (isOptional<T>) {
      return orNull(of<typename T::value_type>(use));
    } else if constexpr (isVector<T>) {
      return {{"type", "array"}, {"items", of<typename T::value_type>(use)}};
    } else if constexpr (HasSchema<T>) {
      return T::schema();
    } else if constexpr (std::same_as<T, bool>) {
      return {{"type", "boolean"}};
    } else if constexpr (std::integral<T>) {
      return {{"type", "integer"}, {"format", sizeof(T) > 4 ? "int64" : "int32"}};
    } else if constexpr (std::floating_point<T>) {
      return {{"type", "number"}};
    } else if constexpr (std::convertible_to<const T&, std::string_view>) {
      return {{"type", "string"}};
    } else if constexpr (DescribedEnum<T>) {
      boost::json::array names;
      for (auto name : namesOf<T>()) names.emplace_back(boost::json::string_view(name));
      return {{"type", "string"}, {"enum", std::move(names)}};
    } else {
      return reference(shortName<T>(), structure<T>(use), use);
    }
  }

  const boost::json::object& named() const { return named_; }

 private:
  static boost::json::object orNull(boost::json::object schema) {
    if (auto type = schema.if_contains("type"); type && type->is_string() && !schema.contains("enum")) {
      *type = boost::json::array{*type, "null"};
      return schema;
    }
    bool isNullable = schema.contains("anyOf") || (schema.contains("type") && schema["type"].is_array());
    if (isNullable) return schema;  // an optional of an optional
    return {{"anyOf", boost::json::array{std::move(schema), {{"type", "null"}}}}};
  }

  template <class T>
  boost::json::object structure(Use use) {
    boost::json::object properties;
    boost::json::array required;
    boost::mp11::mp_for_each<AllMembers<T>>([&](auto d) {
      using Member = TypeOf<decltype(d)>;
      properties[d.name] = of<std::remove_cvref_t<Member>>(use);
      if (use == Use::answer || !mayBeAbsent<Member>) required.emplace_back(d.name);
    });
    boost::json::object schema{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) schema["required"] = std::move(required);
    if (use == Use::request) schema["additionalProperties"] = false;
    return schema;
  }

  // One struct may look different in requests and in answers; the request's then gets a name of its own.
  boost::json::object reference(std::string name, boost::json::object schema, Use use) {
    if (auto known = named_.if_contains(name); known && *known != schema)
      name += use == Use::request ? "Input" : "Answer";
    if (auto known = named_.if_contains(name); known && *known != schema)
      throw std::logic_error("two types of the API are both called " + name);
    named_[name] = std::move(schema);
    return {{"$ref", "#/components/schemas/" + name}};
  }

  boost::json::object named_;
};

}  // namespace frontdesk::json
