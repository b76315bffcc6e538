#include "tests/product.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "app/crypto.h"
#include "tests/contract.h"

namespace frontdesk::test {
namespace {

std::atomic<int> counted{0};

// Each browser is a neighbour at an address of its own, so that rate limits meet one test only.
std::string freshAddress() {
  int number = ++counted;
  return "10." + std::to_string(number >> 16 & 255) + '.' + std::to_string(number >> 8 & 255) + '.' +
         std::to_string(number & 255);
}

Config testConfig() {
  Config config;
  config.host = "127.0.0.1";
  config.port = 0;
  config.threads = 2;
  config.bcryptCost = 4;
  config.trustProxy = true;
  config.data = std::filesystem::temp_directory_path() / ("frontdesk-data-" + uniqueWord());
  config.web.clear();
  config.secret = "the secret of the tests, long enough";
  config.publicUrl = "http://frontdesk.test";
  return config;
}

std::string textOf(const boost::json::value& value) {
  return value.is_string() ? std::string(value.get_string()) : boost::json::serialize(value);
}

std::string valueAt(const boost::json::value& document, std::string_view pointer) {
  boost::json::error_code code;
  const auto* found = document.find_pointer({pointer.data(), pointer.size()}, code);
  return found ? textOf(*found) : "absent";
}

}  // namespace

boost::json::value Answer::json() const {
  return boost::json::parse(body);
}

std::string Answer::at(std::string_view pointer) const {
  return valueAt(json(), pointer);
}

std::size_t Answer::items() const {
  return json().at("items").as_array().size();
}

std::string Answer::verdict() const {
  auto text = std::to_string(status);
  if (status < 400 || body.empty()) return text;
  auto problem = json();
  for (const auto& error : problem.at("errors").as_array())
    text += (text.size() == 3 ? " " : ", ") + textOf(error.at("field"));
  return text;
}

std::vector<std::string> each(const Answer& list, std::string_view pointer) {
  std::vector<std::string> values;
  auto page = list.json();
  for (const auto& item : page.at("items").as_array()) values.push_back(valueAt(item, pointer));
  return values;
}

std::vector<std::string> walk(Browser& browser, const std::string& path, std::string_view pointer,
                              const std::function<void()>& between) {
  std::vector<std::string> values;
  std::string cursor;
  for (int pages = 0; pages < 10'000; ++pages) {
    auto page = browser.get(path + (cursor.empty() ? "" : "&cursor=" + cursor));
    if (page.status != 200) throw std::runtime_error(path + ": " + page.body);
    auto found = each(page, pointer);
    values.insert(values.end(), found.begin(), found.end());
    cursor = page.at("/next_cursor");
    if (cursor == "null") return values;
    if (between) between();
  }
  throw std::runtime_error(path + " has no end");
}

Browser::Browser(std::uint16_t port) : address(freshAddress()), port_(port) {}

Answer Browser::post(std::string_view path, Body body, const Headers& headers) {
  auto all = headers;
  all.emplace_back("Content-Type", "application/json");
  return send("POST", path, body.text, all);
}
Answer Browser::put(std::string_view path, Body body, const Headers& headers) {
  auto all = headers;
  all.emplace_back("Content-Type", "application/json");
  return send("PUT", path, body.text, all);
}
Answer Browser::patch(std::string_view path, Body body, const Headers& headers) {
  auto all = headers;
  all.emplace_back("Content-Type", "application/json");
  return send("PATCH", path, body.text, all);
}

Answer Browser::send(std::string_view method, std::string_view path, std::string_view body,
                     const Headers& headers) {
  std::string lines = "X-Forwarded-For: " + address + "\r\n";
  if (!token.empty()) lines += "Authorization: Bearer " + token + "\r\n";
  if (!cookie.empty() && path.starts_with("/api/auth/")) lines += "Cookie: " + cookie + "\r\n";
  for (const auto& [name, value] : headers) lines += name + ": " + value + "\r\n";
  bool announced = lines.find("Content-Length: ") != std::string::npos;
  if (!announced && (!body.empty() || method == "POST" || method == "PUT" || method == "PATCH"))
    lines += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  if (!connection_) connection_ = std::make_shared<http::test::RawClient>(port_);
  connection_->send(http::test::requestOf(method, path, lines, body));
  Answer answer{connection_->receive(method == "HEAD")};
  if (answer.header("connection") == "close") connection_.reset();
  EXPECT_NE(answer.status, 500) << method << ' ' << path << '\n'
                                << body.substr(0, 500) << '\n'
                                << answer.body;
  auto breach = contract().breach(method, path, answer);
  EXPECT_EQ(breach, "") << method << ' ' << path << '\n' << answer.body.substr(0, 2000);
  return answer;
}

void Browser::keep(const Answer& session) {
  token = session.at("/access_token");
  auto set = session.header("set-cookie");
  if (set != "-") cookie = set.substr(0, set.find(';'));
  email = session.at("/user/email");
  user_id = session.at("/user/id");
  account_id = session.at("/user/account/id");
}

Browser Browser::anotherTab() const {
  Browser tab = *this;
  tab.connection_.reset();
  return tab;
}

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

Browser Product::signUp() const {
  auto browser = visitor();
  browser.password = "correct horse battery";
  auto session = browser.post("/api/auth/register", object{{"email", uniqueWord() + "@agency.test"},
                                                           {"password", browser.password},
                                                           {"name", "Ada Owner"}});
  if (session.status != 201) throw std::runtime_error("sign-up failed: " + session.body);
  browser.keep(session);
  return browser;
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

std::string uniqueWord() {
  return "w" + std::to_string(++counted) + '-' + std::to_string(::getpid());
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
