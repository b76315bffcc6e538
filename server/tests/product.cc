#include "tests/product.h"

#include <liboath/oath.h>
#include <spdlog/spdlog.h>

#include <fstream>
#include <regex>
#include <thread>

#include "app/crypto.h"

namespace frontdesk::test {
namespace {

Config testConfig() {
  Config config;
  config.host = "127.0.0.1";
  config.port = 0;
  config.threads = 2;
  config.bcryptCost = 4;
  config.trustProxy = true;
  config.worker = false;  // a test that needs one says so
  config.data = std::filesystem::temp_directory_path() / ("frontdesk-data-" + uniqueWord());
  config.web.clear();
  config.secret = "the secret of the tests, long enough";
  config.publicUrl = "http://frontdesk.test";
  return config;
}

}  // namespace

Product::Product(const std::function<void(Config&)>& adjust) : config_(testConfig()) {
  spdlog::set_level(spdlog::level::off);
  if (adjust) adjust(config_);
  server_.emplace(config_, database_.conninfo());
}

Product::~Product() {
  server_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(config_.data, ignored);
}

postgres::Options Product::workerOptions() const {
  postgres::Options options;
  options.conninfo = database_.conninfo();
  options.role = "frontdesk_worker";
  return options;
}

Browser signUp(Browser visitor) {
  visitor.password = "correct horse battery";
  auto session = visitor.post("/api/auth/register", object{{"email", uniqueWord() + "@agency.test"},
                                                           {"password", visitor.password},
                                                           {"name", "Ada Owner"}});
  if (session.status != 201) throw std::runtime_error("sign-up failed: " + session.body);
  visitor.keep(session);
  return visitor;
}

Browser Product::signUp() const {
  return test::signUp(visitor());
}

Browser Product::signIn(const std::string& email, const std::string& password) const {
  auto browser = visitor();
  browser.password = password;
  auto session = browser.post("/api/auth/login", object{{"email", email}, {"password", password}});
  if (session.status != 200) throw std::runtime_error("sign-in failed: " + session.body);
  browser.keep(session);
  return browser;
}

Browser Product::colleague(const Browser& owner, std::string_view role) const {
  auto email = uniqueWord() + "@agency.test";
  database_.query("insert into users (account_id, email, name, role, password_hash) select account_id, '" +
                  email + "', 'Colleague', '" + std::string(role) +
                  "', password_hash from users where id = '" + owner.user_id + "'");
  return signIn(email, owner.password);
}

std::vector<std::string> Product::mailsTo(const std::string& address) const {
  std::vector<std::string> found;
  std::error_code missing;
  for (const auto& file : std::filesystem::directory_iterator(data() / "mail", missing)) {
    std::ifstream in(file.path());
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (text.find(address) != std::string::npos) found.push_back(text);
  }
  return found;
}

Browser Product::program(const Browser& owner, std::string_view scopes) const {
  auto browser = visitor();
  browser.token = "fd_" + randomToken();
  browser.account_id = owner.account_id;
  database_.query("insert into api_keys (account_id, name, prefix, key_hash, scopes) values ('" +
                  owner.account_id + "', 'program', 'fd_', decode('" + hex(sha256(browser.token)) +
                  "', 'hex'), '{" + std::string(scopes) + "}')");
  return browser;
}

Product& product() {
  static Product only;
  return only;
}

Product& working() {
  static Product only([](Config& config) { config.worker = true; });
  return only;
}

void atOnce(int count, const std::function<void(int)>& task) {
  std::vector<std::thread> threads;
  for (int i = 0; i < count; ++i) threads.emplace_back([&task, i] { task(i); });
  for (auto& thread : threads) thread.join();
}

bool eventually(const std::function<bool()>& isTrue) {
  for (int i = 0; i < 1000; ++i) {
    if (isTrue()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return false;
}

int triesBeforeLimit(const std::function<Answer()>& attempt) {
  for (int tries = 0; tries < 200; ++tries) {
    auto answer = attempt();
    if (answer.status != 429) continue;
    EXPECT_GE(std::stoi(answer.header("retry-after")), 1);
    EXPECT_NE(answer.header("ratelimit").find("r=0"), std::string::npos) << answer.header("ratelimit");
    return tries;
  }
  return 200;
}

std::string codeOf(const std::string& secret, int steps) {
  oath_init();
  char* bytes = nullptr;
  std::size_t size = 0;
  EXPECT_EQ(oath_base32_decode(secret.data(), secret.size(), &bytes, &size), OATH_OK);
  char code[7];
  EXPECT_EQ(oath_totp_generate(bytes, size, std::time(nullptr) + steps * 30, 30, 0, 6, code), OATH_OK);
  std::free(bytes);
  return code;
}

std::string tokenIn(const std::string& mail) {
  static const std::regex link("http://frontdesk.test/reset-password\\?token=3?D?([-_A-Za-z0-9]{43})");
  auto whole = std::regex_replace(mail, std::regex("=\r?\n"), "");  // quoted-printable's soft breaks
  std::smatch match;
  return std::regex_search(whole, match, link) ? match[1].str() : "";
}

std::string addClient(Browser& browser, std::string_view name, std::string_view number) {
  array numbers;
  if (!number.empty()) numbers.push_back(object{{"number", boost::json::string_view(number)}});
  auto made = browser.post("/api/clients", object{{"name", boost::json::string_view(name)},
                                                  {"profession", "dentist"},
                                                  {"phone_numbers", numbers}});
  if (made.status != 201) throw std::runtime_error("no client was made: " + made.body);
  return made.at("/id");
}

object callDraft(std::string_view client, const object& more) {
  object draft{{"client_id", boost::json::string_view(client)},
               {"direction", "inbound"},
               {"from_number", "+12025550119"},
               {"started_at", "2026-07-01T10:00:00Z"},
               {"answered_at", "2026-07-01T10:00:05Z"},
               {"ended_at", "2026-07-01T10:01:05Z"}};
  for (const auto& [name, value] : more) draft[name] = value;
  return draft;
}

std::string wavFile(int seconds) {
  auto littleEndian = [](std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += char(value >> 8 * i & 255);
    return text;
  };
  auto size = std::uint32_t(seconds) * 8000;
  return "RIFF" + littleEndian(36 + size, 4) + "WAVEfmt " + littleEndian(16, 4) + littleEndian(1, 2) +
         littleEndian(1, 2) + littleEndian(8000, 4) + littleEndian(8000, 4) + littleEndian(1, 2) +
         littleEndian(8, 2) + "data" + littleEndian(size, 4) + std::string(size, '\x80');
}

object ringing(std::chrono::minutes ago) {
  auto start = Timestamp(Timestamp::now().time() - ago);
  return {{"started_at", start.text()}, {"answered_at", nullptr}, {"ended_at", nullptr}};
}

std::string addCall(Browser& browser, std::string_view client, const object& more) {
  auto made = browser.post("/api/calls", callDraft(client, more));
  if (made.status != 201) throw std::runtime_error("no call was logged: " + made.body);
  return made.at("/id");
}

}  // namespace frontdesk::test
