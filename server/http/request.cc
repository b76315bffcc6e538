#include "http/request.h"

#include <array>

#include "http/problem.h"

namespace frontdesk::http {

std::string_view nameOf(Method method) {
  static constexpr std::array<std::string_view, 8> names{"GET",   "HEAD",   "POST",    "PUT",
                                                         "PATCH", "DELETE", "OPTIONS", "OTHER"};
  return names[std::size_t(method)];
}

Awaitable<std::string_view> Request::readBody() {
  constexpr std::size_t mostReserved = 64 * 1024;  // announcing a body must not cost more than sending it
  if (!bodyRead_) {
    auto announced = header("Content-Length");
    if (!announced.empty() && announced.size() < 10)
      body_.reserve(std::min<std::size_t>({std::stoul(std::string(announced)), bodyLimit, mostReserved}));
    for (;;) {
      auto start = body_.size();
      body_.resize(std::max<std::size_t>(body_.capacity(), start + 16 * 1024));
      auto count = co_await readSome({body_.data() + start, body_.size() - start});
      body_.resize(start + count);
      if (count == 0) break;
    }
    bodyRead_ = true;
  }
  co_return body_;
}

std::string_view cookieNamed(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    auto semicolon = header.find(';');
    auto pair = header.substr(0, semicolon);
    pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
    auto equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
    header = semicolon == std::string_view::npos ? std::string_view{} : header.substr(semicolon + 1);
  }
  return {};
}

}  // namespace frontdesk::http
