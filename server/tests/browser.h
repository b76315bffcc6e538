// A browser that speaks to the product over a real socket, and what it is answered.
#pragma once

#include <boost/json.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/http/raw_client.h"

namespace frontdesk::test {

using boost::json::array;
using boost::json::object;
using Headers = std::vector<std::pair<std::string, std::string>>;

// A request's body; a JSON value is sent as its text.
struct Body {
  Body(std::string given) : text(std::move(given)) {}
  Body(const char* given) : text(given) {}
  Body(const boost::json::value& value) : text(boost::json::serialize(value)) {}
  Body(const object& value) : text(boost::json::serialize(value)) {}
  std::string text;
};

struct Answer : http::test::Answer {
  boost::json::value json() const;  // throws if the body is no JSON
  // The value at a JSON pointer ("/items/0/id") as text: strings as they are, others as JSON, "absent".
  std::string at(std::string_view pointer) const;
  std::size_t items() const;  // of a list
  // "422 name, phone_numbers[0].number": the status and the fields that were refused.
  std::string verdict() const;
};
// All values at `pointer` of a list's items.
std::vector<std::string> each(const Answer& list, std::string_view pointer);
class Browser;
// The same over all pages of a list; `between` runs before each page but the first. `path` has a query.
std::vector<std::string> walk(Browser& browser, const std::string& path, std::string_view pointer,
                              const std::function<void()>& between = {});

// One person's browser, or one program with an API key: a keep-alive connection from an address that
// nobody else has, an access token and the refresh cookie. A 500 fails the test.
class Browser {
 public:
  explicit Browser(std::uint16_t port);

  Answer get(std::string_view path, const Headers& headers = {}) { return send("GET", path, {}, headers); }
  Answer head(std::string_view path, const Headers& headers = {}) { return send("HEAD", path, {}, headers); }
  Answer post(std::string_view path, Body body = object{}, const Headers& headers = {});
  Answer put(std::string_view path, Body body, const Headers& headers = {});
  Answer patch(std::string_view path, Body body, const Headers& headers = {});
  Answer del(std::string_view path, const Headers& headers = {}) { return send("DELETE", path, {}, headers); }
  // As it is given: no Content-Type of its own accord.
  Answer send(std::string_view method, std::string_view path, std::string_view body, const Headers& headers);

  // Takes token and cookie of an answer that signed in.
  void keep(const Answer& session);
  Browser anotherTab() const;  // the same token, cookie and address, another connection

  std::string token, cookie, address;
  std::string email, password;  // of who signed in
  std::string account_id, user_id;

 private:
  std::uint16_t port_;
  std::shared_ptr<http::test::RawClient> connection_;
};

std::string uniqueWord();  // "w17-…": no two are alike

}  // namespace frontdesk::test
