#include "tests/browser.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>

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

std::string textOf(const boost::json::value& value) {
  return value.is_string() ? std::string(value.get_string()) : boost::json::serialize(value);
}

std::string valueAt(const boost::json::value& document, std::string_view pointer) {
  boost::json::error_code code;
  const auto* found = document.find_pointer({pointer.data(), pointer.size()}, code);
  return found ? textOf(*found) : "absent";
}

}  // namespace

std::string uniqueWord() {
  return "w" + std::to_string(++counted) + '-' + std::to_string(::getpid());
}

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

}  // namespace frontdesk::test
