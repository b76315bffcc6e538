// A text that is one of a fixed list, for names that no C++ enumerator can have: "calls:read", "call.ended".
#pragma once

#include "json/fields.h"

namespace frontdesk {

// `Names` is a constexpr array of std::string_view with static storage.
template <const auto& Names>
class OneOf : public StringField<OneOf<Names>> {
 public:
  static std::optional<std::string> refuse(std::string& text) {
    std::string message = "must be one of:";
    for (std::string_view name : Names) {
      if (name == text) return {};
      message.append(message.back() == ':' ? " " : ", ").append(name);
    }
    return message;
  }
  static boost::json::object schema() {
    boost::json::array names;
    for (std::string_view name : Names) names.emplace_back(boost::json::string_view(name));
    return {{"type", "string"}, {"enum", std::move(names)}};
  }

 private:
  friend StringField<OneOf>;
  OneOf() = default;
};

}  // namespace frontdesk
