#include "events/publisher.h"

#include <spdlog/spdlog.h>

#include "events/event.h"
#include "net/pause.h"
#include "postgres/rows.h"

namespace frontdesk::events {
namespace {

constexpr std::int64_t batch = 500;
constexpr std::chrono::milliseconds poll{150};

// A delivery that is there already (its batch was rolled back and comes again) is left as it is.
constexpr std::string_view publishSql = R"(
  with batch as (
    select account_id, id, row_number() over (order by written_order) as place
      from (select account_id, id, written_order from outbox
             where published_at is null order by written_order limit $3) b
  ), published as (
    update outbox o set published_at = $1, published_order = $2::bigint + batch.place
      from batch where o.account_id = batch.account_id and o.id = batch.id
    returning o.account_id, o.id, o.event_type, o.subject_id, o.payload, o.created_at, o.published_order
  ), told as (
    insert into webhook_deliveries (account_id, endpoint_id, event_id, event_type, payload, subject_id, event_order,
                                    next_attempt_at, created_at)
    select o.account_id, e.id, o.id, o.event_type, )" FRONTDESK_EVENT_BODY
                                        R"(, o.subject_id, o.published_order, $1,
           $1::timestamptz + (o.published_order - $2) * interval '1 microsecond'
      from published o
      join webhook_endpoints e
        on e.account_id = o.account_id and e.status = 'active' and o.event_type = any (e.events)
    on conflict (account_id, endpoint_id, event_id) do nothing
  )
  select count(*) from published)";

Awaitable<int> publishBatch(postgres::Transaction& transaction, Timestamp now) {
  // Who holds this row's lock until its commit is the publisher: orders grow in the order of commits.
  auto held = co_await transaction.run("select last_order from outbox_position for update skip locked");
  auto last = postgres::firstTo<std::int64_t>(held);
  if (!last) co_return 0;
  auto result = co_await transaction.run(publishSql, postgres::parameters(now, *last, batch));
  auto count = postgres::onlyTo<std::int64_t>(result);
  if (count > 0)
    co_await transaction.run("update outbox_position set last_order = last_order + $1",
                             postgres::parameters(count));
  co_return int(count);
}

}  // namespace

Awaitable<int> publish(postgres::Database& database, Timestamp now) {
  // A look that locks nothing first: most of the time there is nothing to do.
  auto waiting = co_await database.onLane("select exists (select from outbox where published_at is null)");
  if (!postgres::onlyTo<bool>(waiting)) co_return 0;
  co_return co_await database.transaction(std::nullopt, publishBatch, now);
}

struct Publisher::State {
  State(boost::asio::io_context& io, postgres::Database& database, std::function<Timestamp()> clock,
        std::function<void()> published)
      : io(io), database(database), clock(std::move(clock)), published(std::move(published)), pause(io) {}

  static Awaitable<void> run(std::shared_ptr<State> self) {
    while (!self->stopped) {
      int count = 0;
      auto wait = poll;
      try {
        count = co_await publish(self->database, self->clock());
      } catch (const std::exception& error) {
        spdlog::warn(R"({{"event":"publishing_failed","error":"{}"}})", error.what());
        wait = std::chrono::seconds(2);
      }
      if (count > 0 && self->published) self->published();
      if (count == 0 && !self->stopped) co_await self->pause.wait(wait);
    }
  }

  boost::asio::io_context& io;
  postgres::Database& database;
  std::function<Timestamp()> clock;
  std::function<void()> published;
  Pause pause;
  bool stopped = false;
};

Publisher::Publisher(boost::asio::io_context& io, postgres::Database& database,
                     std::function<Timestamp()> clock, std::function<void()> published)
    : state_(std::make_shared<State>(io, database, std::move(clock), std::move(published))) {}
Publisher::~Publisher() {
  stop();
}
void Publisher::start() {
  spawn(state_->io, "publisher", State::run(state_));
}
void Publisher::stop() {
  state_->stopped = true;
  state_->pause.wake();
}

}  // namespace frontdesk::events
