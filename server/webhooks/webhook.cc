#include "webhooks/webhook.h"

#include <set>

#include "net/http_client.h"

namespace frontdesk::webhooks {
namespace {

void checkEvents(const std::vector<EventType>& wanted, const json::Place& place, json::Errors& errors) {
  auto events = place.member("events");
  if (wanted.empty()) errors.add(events, "must name at least one event");
  std::set<std::string> seen;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (!seen.insert(wanted[i].text()).second) errors.add(events.element(i), "is given twice");
}

}  // namespace

std::optional<std::string> EndpointUrl::refuse(std::string& text) {
  text = trim(text);
  if (text.size() > 2000 || !HttpUrl::parse(text))
    return "must be a URL such as https://example.com/hook, without user or fragment";
  return {};
}

boost::json::object EndpointUrl::schema() {
  return {{"type", "string"}, {"format", "uri"}, {"maxLength", 2000}};
}

void check(const WebhookDraft& draft, const json::Place& place, json::Errors& errors) {
  checkEvents(draft.events, place, errors);
}

void check(const WebhookChange& change, const json::Place& place, json::Errors& errors) {
  if (change.events) checkEvents(*change.events, place, errors);
}

}  // namespace frontdesk::webhooks
