#include "events/event_routes.h"

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

Awaitable<http::Response> listen(Tenant tenant, http::Request& request) {
  auto header = request.header("Last-Event-ID");
  // First the listener: what is published from here on waits in it while we look what was missed.
  auto listener = request.service<Listeners>().add(tenant.account());
  std::optional<Uuid> lastSeen;
  if (!header.empty()) lastSeen = Uuid::parse(header).value.value_or(Uuid{});
  Start start = co_await startOf(tenant, lastSeen);
  std::string first = "retry: 3000\n\n";
  if (start.lost) first += http::eventText("", "reset", "{}");
  for (const auto& event : start.missed)
    first += http::eventText(event.id.text(), event.event_type, event.body.json());
  listener->startAfter(start.order);
  auto welcome = [tenant] { return isWelcome(tenant); };
  co_return http::eventStream(std::move(listener), std::move(first), welcome);
}

}  // namespace
}  // namespace frontdesk::events
