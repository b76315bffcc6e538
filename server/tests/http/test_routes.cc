// The API that the tests of the server talk to: one route for each thing a handler can do.
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "tests/http/test_server.h"

namespace frontdesk::http::test {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct ThingDraft {
  Text<1, 40> name;
  std::optional<Colour> colour;
  std::vector<Whole<1, 9>> sizes;
};
BOOST_DESCRIBE_STRUCT(ThingDraft, (), (name, colour, sizes))

struct Thing {
  Uuid id;
  std::string name;
  std::optional<Colour> colour;
  Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, name, colour, updated_at))

struct ThingFilter {
  std::optional<std::string> search;
  std::vector<Colour> colours;
  std::optional<Whole<1, 200>> limit;
  std::optional<bool> big;
};
BOOST_DESCRIBE_STRUCT(ThingFilter, (), (search, colours, limit, big))

struct PartPath {
  Uuid id;
  std::int32_t part;
};
BOOST_DESCRIBE_STRUCT(PartPath, (), (id, part))

struct Size {
  std::int64_t bytes;
};
BOOST_DESCRIBE_STRUCT(Size, (), (bytes))

struct Value {
  std::string value;
};
BOOST_DESCRIBE_STRUCT(Value, (), (value))

struct FileRange {
  std::string name;
  std::int64_t offset;
  std::int64_t length;
};
BOOST_DESCRIBE_STRUCT(FileRange, (), (name, offset, length))

struct StreamWish {
  std::int64_t pieces;
  std::int64_t bytes;                  // of each
  std::optional<std::int64_t> failAt;  // the piece that is never made
  std::optional<std::int64_t> waitAt;  // the piece that is made when the signal opens
};
BOOST_DESCRIBE_STRUCT(StreamWish, (), (pieces, bytes, failAt, waitAt))

}  // namespace frontdesk::http::test

namespace frontdesk::http {
template <>
struct Argument<test::Signals&> {
  static test::Signals& from(Request& request) { return request.service<test::Signals>(); }
  static void describe(Operation&, json::Schemas&) {}
};
}  // namespace frontdesk::http

namespace frontdesk::http::test {
namespace {

const Timestamp someDay(Timestamp::Time(std::chrono::microseconds(1'785'571'446'123'456)));

Response text(std::string body) {
  Response response;
  response.contentType = "text/plain; charset=utf-8";
  response.body = std::move(body);
  return response;
}

Awaitable<Value> hello() {
  co_return Value{"hello"};
}
Awaitable<Page<Thing>> listThings(Query<ThingFilter> filter) {
  Page<Thing> page{{}, "next", filter->limit ? filter->limit->number() : 0};
  auto name = filter->search.value_or("-") + "/" + std::to_string(filter->colours.size()) +
              (filter->big.value_or(false) ? "/big" : "");
  page.items.push_back({Uuid{}, name, {}, someDay});
  co_return page;
}
Awaitable<Created<Thing>> createThing(Body<ThingDraft> draft) {
  co_return Created{Thing{*Uuid::parse("0198b6c4-0000-7abc-8def-0123456789ab").value, draft->name.text(),
                          draft->colour, someDay}};
}
Awaitable<Value> recentThings() {
  co_return Value{"the literal path"};
}
Awaitable<std::optional<Thing>> getThing(Path<Uuid> id) {
  if (id->isNil()) co_return std::nullopt;
  co_return Thing{*id, "thing", Colour::red, someDay};
}
Awaitable<Thing> replaceThing(Path<Uuid> id, Body<ThingDraft> draft) {
  co_return Thing{*id, draft->name.text(), draft->colour, someDay};
}
Awaitable<NoContent> deleteThing(Path<Uuid>) {
  co_return NoContent{};
}
Awaitable<Value> getPart(Path<PartPath> path) {
  co_return Value{path->id.text() + " " + std::to_string(path->part)};
}
Awaitable<Accepted> acceptThing() {
  co_return Accepted{};
}
Awaitable<Value> echoName(Path<std::string> name) {
  co_return Value{*name};
}
Awaitable<Value> whoAsks(Request& request) {
  co_return Value{request.address};
}
Awaitable<Response> headerValue(Query<Value> wanted) {
  auto response = text("see the header");
  response.header("X-Value", wanted->value);
  co_return response;
}
Awaitable<Response> bigAnswer(Query<Size> size) {
  co_return text(std::string(std::size_t(size->bytes), 'b'));
}

// Answers "<bytes> <sum of bytes>" of what was uploaded.
Awaitable<Response> upload(Upload body) {
  std::vector<char> space(10'000);
  std::uint64_t bytes = 0, sum = 0;
  for (;;) {
    auto count = co_await body.request.readSome(space);
    if (count == 0) break;
    bytes += count;
    for (std::size_t i = 0; i < count; ++i) sum += static_cast<unsigned char>(space[i]);
  }
  co_return text(std::to_string(bytes) + " " + std::to_string(sum));
}
// Reads the first bytes only.
Awaitable<Response> uploadHead(Upload body) {
  char space[4];
  auto count = co_await body.request.readSome(space);
  co_return text(std::string(space, count));
}
Awaitable<Value> ignoreBody() {
  co_return Value{"ignored"};
}

Awaitable<Response> sendPart(Query<FileRange> range, Signals& signals) {
  Response response;
  response.contentType = "audio/wav";
  response.file = FilePart{signals.folder + "/" + range->name, std::uint64_t(range->offset),
                           std::uint64_t(range->length)};
  co_return response;
}

Awaitable<> untilOpen(Signals& signals) {
  boost::asio::basic_waitable_timer<std::chrono::steady_clock,
                                    boost::asio::wait_traits<std::chrono::steady_clock>, Executor>
      timer(co_await boost::asio::this_coro::executor);
  while (!signals.open) {
    timer.expires_after(std::chrono::milliseconds(2));
    co_await timer.async_wait(boost::asio::use_awaitable_t<Executor>{});
  }
}

class Pieces final : public BodySource {
 public:
  Pieces(StreamWish wish, Signals& signals) : wish_(wish), signals_(signals) { ++signals_.sources; }
  ~Pieces() override { --signals_.sources; }
  Awaitable<std::string> next() override {
    if (made_ == wish_.failAt) throw std::runtime_error("The source ran dry.");
    if (made_ == wish_.waitAt) {
      ++signals_.entered;
      co_await untilOpen(signals_);
    }
    if (made_ == wish_.pieces) co_return std::string{};
    ++made_;
    co_return std::string(std::size_t(wish_.bytes), char('a' + made_ % 26));
  }

 private:
  StreamWish wish_;
  Signals& signals_;
  std::int64_t made_ = 0;
};

Awaitable<Response> stream(Query<StreamWish> wish, Signals& signals) {
  auto response = text("");
  response.source = std::make_unique<Pieces>(*wish, signals);
  co_return response;
}

Awaitable<Value> waitForSignal(Signals& signals) {
  ++signals.entered;
  co_await untilOpen(signals);
  ++signals.left;
  co_return Value{"done"};
}
Awaitable<Value> throwProblem() {
  throw Problem(409, "Taken.", {{"name", "is taken"}}).with("Retry-After", "3");
  co_return Value{};
}
Awaitable<Value> throwError() {
  throw std::runtime_error("boom");
  co_return Value{};
}
Awaitable<Value> throwNumber() {
  throw 7;
  co_return Value{};
}

}  // namespace

void addTestRoutes(Router& api) {
  api.get("/api/hello", "Say hello", hello);
  api.get("/api/things/{id}", "One thing", getThing);
  api.get("/api/things/recent", "What stands before a parameter", recentThings);
  api.get("/api/things", "List things", listThings);
  api.post("/api/things", "Create a thing", createThing).accepts(1000);
  api.put("/api/things/{id}", "Replace a thing", replaceThing);
  api.del("/api/things/{id}", "Delete a thing", deleteThing);
  api.get("/api/things/{id}/parts/{part}", "A part", getPart);
  api.post("/api/accept", "Do it later", acceptThing);
  api.get("/api/names/{name}", "Say a name", echoName);
  api.get("/api/who", "Who asks", whoAsks);
  api.get("/api/header", "A header's value", headerValue).gives("text/plain");
  api.get("/api/big", "A big answer", bigAnswer).gives("text/plain");
  api.put("/api/upload", "Upload", upload).takes("audio/wav").accepts(64 << 20).gives("text/plain");
  api.put("/api/upload-head", "Upload in part", uploadHead).accepts(64 << 20).gives("text/plain");
  api.post("/api/ignore", "Leave the body unread", ignoreBody);
  api.get("/api/file", "A part of a file", sendPart).gives("audio/wav");
  api.get("/api/stream", "A body in pieces", stream).gives("text/plain");
  api.get("/api/wait", "Wait for the test", waitForSignal);
  api.get("/api/problem", "Throw a problem", throwProblem);
  api.get("/api/error", "Throw an error", throwError);
  api.get("/api/number", "Throw a number", throwNumber);
}

}  // namespace frontdesk::http::test
