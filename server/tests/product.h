// The whole product, running in the test program on a database of its own, and the browsers that use it.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

#include "app/serve.h"
#include "json/timestamp.h"
#include "postgres/options.h"
#include "tests/browser.h"
#include "tests/test_database.h"

namespace frontdesk::test {

class Product {
 public:
  // `adjust` may change the tests' configuration.
  explicit Product(const std::function<void(Config&)>& adjust = {});
  ~Product();

  const postgres::TestDatabase& database() const { return database_; }
  const std::filesystem::path& data() const { return config_.data; }
  const Config& config() const { return config_; }
  postgres::Options workerOptions() const;  // of the test database, as role frontdesk_worker
  RunningServer& server() { return *server_; }

  Browser visitor() const { return Browser(server_->port()); }
  Browser signUp() const;  // the owner of a new account
  Browser signIn(const std::string& email, const std::string& password) const;
  Browser colleague(const Browser& owner, std::string_view role) const;  // a user of the same account
  // The mails to the address so far, as they stand in the folder that takes the place of a mail server.
  std::vector<std::string> mailsTo(const std::string& address) const;
  // A program of the owner's account; scopes as "calls:read,calls:write".
  Browser program(const Browser& owner, std::string_view scopes) const;

 private:
  postgres::TestDatabase database_;
  Config config_;
  std::optional<RunningServer> server_;
};

// Registers an account; its owner.
Browser signUp(Browser visitor);

// An id that no row has.
inline constexpr auto nobody = "018f0000-0000-7000-8000-000000000001";

// The ones that a test program's tests share; each test signs up accounts of its own. The second has a
// worker, so that mails go out and events are told by themselves.
Product& product();
Product& working();

// Runs `task(i)` for 0 … count-1 at the same time, each on a thread of its own.
void atOnce(int count, const std::function<void(int)>& task);
// Waits up to 20 s for what must come true sooner or later.
bool eventually(const std::function<bool()>& isTrue);
// How many answers come before a 429, which must say when to try again; 200 if none comes. No exact number
// is to be expected: a limit refills meanwhile.
int triesBeforeLimit(const std::function<Answer()>& attempt);

// What an authenticator app shows now (or so many steps of 30 s from now) for the secret in base32.
std::string codeOf(const std::string& secret, int steps = 0);
// The token of the mail's link to choose a password; empty if it has none.
std::string tokenIn(const std::string& mail);
// A client with this name; its id.
std::string addClient(Browser& browser, std::string_view name = "Harbor Dental",
                      std::string_view number = {});
// A finished call of one minute, with what `more` adds or replaces; its id.
std::string addCall(Browser& browser, std::string_view client, const object& more = {});
object callDraft(std::string_view client, const object& more = {});
std::string wavFile(int seconds = 1);           // 8,000 bytes a second of silence
object ringing(std::chrono::minutes ago = {});  // for `more`: it began that long ago, and rings still

}  // namespace frontdesk::test
