// A select put together from fixed fragments, for lists whose filters and order the caller chooses.
// Every value becomes a parameter; nothing that a caller sent ever becomes text.
#pragma once

#include <string>
#include <string_view>

#include "json/uuid.h"
#include "postgres/parameters.h"

namespace frontdesk {

class Select {
 public:
  explicit Select(Uuid account) { values_.add(account); }  // $1, as in every tenant statement

  // Appends the fragment; each ? in it stands for the next of `values`.
  template <class... V>
  Select& add(std::string_view fragment, const V&... values) {
    sql_ += '\n';
    (append(fragment, values), ...);
    sql_ += fragment;
    return *this;
  }
  // The same, if there is a value.
  template <class V>
  Select& addIf(std::string_view fragment, const std::optional<V>& value) {
    return value ? add(fragment, *value) : *this;
  }

  const std::string& sql() const { return sql_; }
  const postgres::Parameters& values() const { return values_; }

 private:
  template <class V>
  void append(std::string_view& fragment, const V& value) {
    auto mark = fragment.find('?');
    sql_ += fragment.substr(0, mark);
    values_.add(value);
    sql_ += '$' + std::to_string(values_.size());
    fragment.remove_prefix(mark + 1);
  }

  std::string sql_;
  postgres::Parameters values_;
};

}  // namespace frontdesk
