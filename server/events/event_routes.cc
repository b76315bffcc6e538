#include "events/event_routes.h"

#include <algorithm>

#include "events/event_store.h"
#include "events/listeners.h"

namespace frontdesk::events {
namespace {

Awaitable<http::Response> listen(Tenant tenant, http::Request& request);

}  // namespace

void addEventRoutes(http::Router& api) {
  api.get("/api/events", "Listen to the account's events, live (resumes by Last-Event-ID)", listen)
      .gives("text/event-stream");
}

namespace {

Awaitable<bool> isWelcome(Tenant tenant) {
  co_await tenant.enter();
  co_return true;
}

// What a listener has missed, as it comes to be read.
struct Backlog {
  Tenant tenant;
  std::shared_ptr<Listener> listener;
  std::string first;       // before anything else
  std::int64_t order = 0;  // of the last event that was given
};

Awaitable<std::string> giveNext(std::shared_ptr<Backlog> backlog) {
  if (!backlog->first.empty()) co_return std::exchange(backlog->first, {});
  auto& order = backlog->order;
  std::string text;
  do {
    auto passed = backlog->listener->lastOrder();
    auto missed = co_await eventsAfter(backlog->tenant, order);
    for (const auto& event : missed)
      text += http::eventText(event.id.text(), event.event_type, event.body.json());
    if (!missed.empty())
      order = missed.back().published_order;
    else
      order = std::max(order, passed);  // what had passed and is not there has been erased since
  } while (text.empty() && !backlog->listener->startAfter(order));
  co_return text;
}

Awaitable<http::Response> listen(Tenant tenant, http::Request& request) {
  auto header = request.header("Last-Event-ID");
  std::optional<Uuid> lastSeen;
  if (!header.empty()) lastSeen = Uuid::parse(header).value.value_or(Uuid{});
  auto start = co_await startOf(tenant, lastSeen);
  std::string first = "retry: 3000\n\n";
  if (start.lost) first += http::eventText("", "reset", "{}");
  auto listener = request.service<Listeners>().add(tenant.account());
  auto backlog = std::make_shared<Backlog>(tenant, listener, std::move(first), start.order);
  auto opening = [backlog] { return giveNext(backlog); };
  auto welcome = [tenant] { return isWelcome(tenant); };
  co_return http::eventStream(std::move(listener), opening, welcome);
}

}  // namespace
}  // namespace frontdesk::events
