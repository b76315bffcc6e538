// What is wrong with an input, field by field.
#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace frontdesk::json {

struct FieldError {
  std::string field;    // where, as in "transcript[3].text"
  std::string message;  // what, to be read after the field's name: "must be an e-mail address"
};
BOOST_DESCRIBE_STRUCT(FieldError, (), (field, message))

// Where in the input a reader stands; a chain on the stack, turned into text only for an error.
struct Place {
  const Place* parent = nullptr;
  std::string_view name = {};
  std::size_t index = noIndex;
  static constexpr std::size_t noIndex = std::size_t(-1);

  std::string text() const {
    if (!parent) return std::string(name);
    auto before = parent->text();
    if (index != noIndex) return before + '[' + std::to_string(index) + ']';
    return before.empty() ? std::string(name) : before + '.' + std::string(name);
  }
  Place member(std::string_view key) const { return {this, key, noIndex}; }
  Place element(std::size_t i) const { return {this, {}, i}; }
};

class Errors {
 public:
  // At most this many are kept: an input of a million bad lines must not cost a million messages.
  static constexpr std::size_t kept = 100;

  void add(const Place& place, std::string message) { add(place.text(), std::move(message)); }
  void add(std::string field, std::string message) {
    ++count_;
    if (list_.size() < kept) list_.push_back({std::move(field), std::move(message)});
  }
  std::size_t count() const { return count_; }  // of all found, kept or not
  bool empty() const { return list_.empty(); }
  const std::vector<FieldError>& list() const { return list_; }

 private:
  std::vector<FieldError> list_;
  std::size_t count_ = 0;
};

}  // namespace frontdesk::json
