// Query strings → typed arguments: what is accepted is the same when it is asked for again.
#include "calls/call_filter.h"
#include "fuzz/property.h"
#include "http/argument.h"
#include "json/utf8.h"
#include "json/write.h"

using namespace frontdesk;
using fuzz::mustHold;

namespace {

class Question : public http::Request {
 public:
  explicit Question(std::string_view asked) { query = asked; }
  std::string_view header(std::string_view) const override { return {}; }
  Awaitable<std::size_t> readSome(std::span<char>) override { co_return 0; }
};

void checkRefusal(const http::Problem& problem) {
  mustHold(problem.status == 400 || problem.status == 422, "a query is refused as the caller's mistake");
  mustHold(problem.status == 400 || !problem.errors.empty(), "a 422 names its fields");
  json::parse(problem.json("id"));
}

// A single value's text in a query string; empty for what is not there.
template <class M>
std::string textOf(const M& member) {
  if constexpr (json::isOptional<M>) {
    return member ? textOf(*member) : "";
  } else if constexpr (json::isVector<M>) {
    std::string list;
    for (const auto& element : member) list += (list.empty() ? "" : ",") + textOf(element);
    return list;
  } else {
    auto value = json::parse(json::toJson(member));
    return value.is_string() ? std::string(value.as_string()) : boost::json::serialize(value);
  }
}

template <class T>
std::string queryOf(const T& arguments) {
  std::string query;
  boost::mp11::mp_for_each<json::OwnMembers<T>>([&](auto d) {
    auto text = textOf(arguments.*d.pointer);
    if (!text.empty()) query += '&' + std::string(d.name) + '=' + fuzz::percentEncoded(text);
  });
  return query;
}

template <class T>
void readsBack(std::string_view asked) {
  std::string query;
  try {
    Question question(asked);
    query = queryOf(*http::Argument<http::Query<T>>::from(question));
  } catch (const http::Problem& problem) {
    return checkRefusal(problem);
  }
  Question again(query);
  mustHold(queryOf(*http::Argument<http::Query<T>>::from(again)) == query, "arguments read back as they are");
}

void pairsReadBack(std::string_view asked) {
  try {
    auto pairs = http::parseQuery(asked);
    std::string query;
    for (const auto& [name, value] : pairs) {
      mustHold(json::isUtf8(name) && json::isUtf8(value), "what a query says is UTF-8");
      query += fuzz::percentEncoded(name) + '=' + fuzz::percentEncoded(value) + '&';
    }
    mustHold(http::parseQuery(query) == pairs, "a query's pairs read back as they are");
  } catch (const http::Problem& problem) {
    checkRefusal(problem);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto query = fuzz::textOf(data, size);
  pairsReadBack(query);
  readsBack<calls::CallFilter>(query);
  readsBack<calls::ExportFilter>(query);
  return 0;
}
