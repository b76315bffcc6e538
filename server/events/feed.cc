#include "events/feed.h"

#include <spdlog/spdlog.h>

#include "net/pause.h"
#include "postgres/rows.h"

namespace frontdesk::events {
namespace {

constexpr std::int64_t batch = 500;
constexpr std::chrono::milliseconds poll{150};

// Position and events come from one snapshot: what is not among these is published beyond that position.
struct Followed {
  std::int64_t last_order;
  std::optional<Published> event;
};
BOOST_DESCRIBE_STRUCT(Followed, (), (last_order, event))

constexpr std::string_view followSql = R"(
  select p.last_order, e.account_id as event_account_id, e.id as event_id, e.published_order as event_published_order,
         e.event_type as event_event_type, e.body as event_body
    from outbox_position p
    left join (select o.account_id, o.id, o.published_order, o.event_type, )" FRONTDESK_EVENT_BODY R"( as body
                 from outbox o
                where o.published_order > $1 and o.account_id = any ($2::uuid[])
                order by o.published_order limit $3) e on true
   order by e.published_order)";

}  // namespace

Awaitable<std::int64_t> positionOf(postgres::Database& database) {
  auto result = co_await database.onLane("select last_order from outbox_position");
  co_return postgres::onlyTo<std::int64_t>(result);
}

struct Feed::State {
  State(boost::asio::io_context& io, postgres::Database& database, std::int64_t position,
        const Audience& audience, std::function<void(Batch)> tell)
      : io(io),
        database(database),
        audience(audience),
        tell(std::move(tell)),
        pause(io),
        position(position) {}

  // True if there may be more at once.
  static Awaitable<bool> follow(std::shared_ptr<State> self) {
    auto audience = self->audience.snapshot();
    auto result = co_await self->database.onLane(
        followSql, postgres::parameters(self->position, audience.accounts, batch));
    auto rows = postgres::rowsTo<Followed>(result);
    auto told = std::make_shared<std::vector<Told>>();
    for (const auto& row : rows)
      if (row.event)
        told->push_back({row.event->account_id, row.event->published_order,
                         std::make_shared<const std::string>(http::eventText(
                             row.event->id.text(), row.event->event_type, row.event->body.json()))});
    bool full = std::int64_t(told->size()) == batch;
    auto last = full ? told->back().order : rows.front().last_order;
    if (!told->empty()) self->tell(std::move(told));
    // An account that came meanwhile was not asked for: the same stretch is read again with it, and its
    // listeners drop what they have.
    if (self->audience.version() != audience.version) co_return true;
    self->position = last;
    co_return full;
  }

  static Awaitable<void> run(std::shared_ptr<State> self) {
    while (!self->stopped) {
      bool more = false;
      auto wait = poll;
      try {
        more = co_await follow(self);
      } catch (const std::exception& error) {
        if (self->stopped) break;
        spdlog::warn(R"({{"event":"feed_interrupted","error":"{}"}})", error.what());
        wait = std::chrono::seconds(1);
      }
      if (!more && !self->stopped) co_await self->pause.wait(wait);
    }
  }

  boost::asio::io_context& io;
  postgres::Database& database;
  const Audience& audience;
  std::function<void(Batch)> tell;
  Pause pause;
  std::int64_t position;
  bool stopped = false;
};

Feed::Feed(boost::asio::io_context& io, postgres::Database& database, std::int64_t position,
           const Audience& audience, std::function<void(Batch)> tell)
    : state_(std::make_shared<State>(io, database, position, audience, std::move(tell))) {}
Feed::~Feed() {
  stop();
}
void Feed::start() {
  spawn(state_->io, "feed", State::run(state_));
}
void Feed::stop() {
  state_->stopped = true;
  state_->pause.wake();
}

}  // namespace frontdesk::events
