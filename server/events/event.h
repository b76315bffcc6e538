// What has happened, as the outbox holds it and as webhooks and live streams tell it.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "json/fields.h"

namespace frontdesk::events {

inline constexpr std::array<std::string_view, 11> types{
    "call.started",         "call.ended",      "call.analyzed",        "client.created",
    "client.updated",       "client.archived", "subscription.created", "subscription.canceled",
    "subscription.resumed", "invoice.issued",  "invoice.paid"};

// The body that is told, of the outbox row `o`: {"data": …, "type": "call.ended", "timestamp": …}.
#define FRONTDESK_EVENT_BODY \
  "jsonb_build_object('type', o.event_type, 'timestamp', json_time(o.created_at), 'data', o.payload)"

struct Published {
  Uuid account_id;
  Uuid id;
  std::int64_t published_order;  // grows from event to event over all accounts, in the order of commits
  std::string event_type;
  JsonObject body;
};
BOOST_DESCRIBE_STRUCT(Published, (), (account_id, id, published_order, event_type, body))

}  // namespace frontdesk::events
