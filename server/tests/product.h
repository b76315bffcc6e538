// The whole product, running in the test program on a database of its own, and browsers that use it over
// real sockets.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/serve.h"
#include "json/timestamp.h"
#include "tests/http/raw_client.h"
#include "tests/test_database.h"

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

class Product {
 public:
  // `adjust` may change the tests' configuration.
  explicit Product(const std::function<void(Config&)>& adjust = {});
  ~Product();

  const postgres::TestDatabase& database() const { return database_; }
  const std::filesystem::path& data() const { return config_.data; }
  const Config& config() const { return config_; }
  RunningServer& server() { return *server_; }

  Browser visitor() const { return Browser(server_->port()); }
  Browser signUp() const;  // the owner of a new account
  Browser signIn(const std::string& email, const std::string& password) const;
  Browser colleague(const Browser& owner, std::string_view role) const;  // a user of the same account
  // A program of the owner's account; scopes as "calls:read,calls:write".
  Browser program(const Browser& owner, std::string_view scopes) const;

 private:
  postgres::TestDatabase database_;
  Config config_;
  std::optional<RunningServer> server_;
};

// The one that a test program's tests share; each test signs up accounts of its own.
Product& product();

// Runs `task(i)` for 0 … count-1 at the same time, each on a thread of its own.
void atOnce(int count, const std::function<void(int)>& task);
// Waits up to 20 s for what must come true sooner or later.
bool eventually(const std::function<bool()>& isTrue);
std::string uniqueWord();  // "w17-…": no two are alike

// A client with this name; its id.
std::string addClient(Browser& browser, std::string_view name = "Harbor Dental",
                      std::string_view number = {});
// A finished call of one minute, with what `more` adds or replaces; its id.
std::string addCall(Browser& browser, std::string_view client, const object& more = {});
object callDraft(std::string_view client, const object& more = {});
std::string wavFile(int seconds = 1);          // 8,000 bytes a second of silence
object ringing(std::chrono::minutes ago = {});  // for `more`: it began that long ago, and rings still

}  // namespace frontdesk::test
