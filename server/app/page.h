// Lists by keyset: a page starts behind the last row of the page before it, however many rows came or
// went meanwhile, and page 1,000 costs what page 1 does.
#pragma once

#include "app/select.h"
#include "app/tenant.h"
#include "http/reply.h"
#include "json/fields.h"

namespace frontdesk {

// `sort=name` or `sort=-name`; By is a described enum of what may be sorted by.
template <class By>
class Sort {
 public:
  constexpr Sort(By by, bool descending) : by(by), descending(descending) {}
  static json::Parsed<Sort> parse(std::string_view text) {
    bool minus = text.starts_with('-');
    auto by = json::enumNamed<By>(text.substr(minus ? 1 : 0));
    if (by) return Sort(*by, minus);
    std::string message = "must be one of:";
    for (auto name : json::namesOf<By>()) message.append(" ").append(name).append(" -").append(name);
    return json::Parsed<Sort>::refused(std::move(message));
  }
  static boost::json::object schema() {
    boost::json::array names;
    for (auto name : json::namesOf<By>()) {
      names.emplace_back(std::string(name));
      names.emplace_back('-' + std::string(name));
    }
    return {{"type", "string"}, {"enum", std::move(names)}};
  }
  std::string text() const { return (descending ? "-" : "") + std::string(json::nameOf(by)); }

  By by;
  bool descending;
};

// The place of a list's row: what it is sorted by, as PostgreSQL's text, and its id.
class Cursor {
 public:
  Cursor(std::string sort, std::string key, Uuid id)
      : sort_(std::move(sort)), key_(std::move(key)), id_(id) {}
  static json::Parsed<Cursor> parse(std::string_view text);
  static boost::json::object schema() { return {{"type", "string"}}; }
  std::string text() const;  // opaque to the caller

  const std::string& key() const { return key_; }
  Uuid id() const { return id_; }
  // Throws Problem 422 if the cursor comes from a list in another order, or its key is no value of
  // PostgreSQL's type.
  void requireFit(std::string_view sort, std::string_view type) const;

 private:
  std::string sort_, key_;
  Uuid id_;
};

using Limit = Whole<1, 200>;

// A list's row with what it is sorted by.
template <class T>
struct Keyed : T {
  std::string sort_key;
  BOOST_DESCRIBE_CLASS(Keyed, (T), (sort_key), (), ())
};

// How a list is sorted: the expression and its type, from the fixed set that a slice states.
struct Order {
  std::string_view expression;  // "c.started_at"
  std::string_view type;        // "timestamptz", "bigint", "integer" or "text"
  std::string_view id;          // "c.id"
};

// Adds the order alone, for a page that is joined to more once it is cut.
template <class By>
void addOrder(Select& select, Order order, Sort<By> sort) {
  std::string_view direction = sort.descending ? " desc" : "";
  select.add("order by " + std::string(order.expression) + std::string(direction) + ", " +
             std::string(order.id) + std::string(direction));
}

// Adds order, cursor and limit. The select so far must end inside its where clause and must give a last
// column `sort_key`, the expression as text. One row more than `limit` is asked for: it tells whether
// there is a next page.
template <class By>
void addPage(Select& select, Order order, Sort<By> sort, const std::optional<Cursor>& cursor,
             std::int64_t limit) {
  std::string place = '(' + std::string(order.expression) + ", " + std::string(order.id) + ')';
  if (cursor) {
    cursor->requireFit(sort.text(), order.type);
    select.add(
        "and " + place + (sort.descending ? " < " : " > ") + "(?::" + std::string(order.type) + ", ?::uuid)",
        cursor->key(), cursor->id());
  }
  addOrder(select, order, sort);
  // In the text: with a parameter there, PostgreSQL plans for a tenth of all rows.
  select.add("limit " + std::to_string(limit + 1));
}

template <class T, class By>
http::Page<T> toPage(std::vector<Keyed<T>> rows, Sort<By> sort, std::int64_t limit) {
  http::Page<T> page;
  if (std::int64_t(rows.size()) > limit) {
    rows.resize(std::size_t(limit), rows.front());
    page.next_cursor = Cursor(sort.text(), rows.back().sort_key, rows.back().id).text();
  }
  page.items.reserve(rows.size());
  for (auto& row : rows) page.items.push_back(static_cast<T&&>(std::move(row)));
  return page;
}

}  // namespace frontdesk
