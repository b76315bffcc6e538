// Webhook endpoints: where the agency's own systems are told what happens, and what came of it.
#pragma once

#include "events/event.h"
#include "json/one_of.h"

namespace frontdesk::webhooks {

using EventType = OneOf<events::types>;

// An absolute https URL (http too: where that is not allowed, the route says so), at most 2,000 characters.
class EndpointUrl : public StringField<EndpointUrl> {
 public:
  static std::optional<std::string> refuse(std::string& text);
  static boost::json::object schema();

 private:
  friend StringField<EndpointUrl>;
  EndpointUrl() = default;
};

enum class EndpointStatus { active, disabled };
BOOST_DESCRIBE_ENUM(EndpointStatus, active, disabled)

enum class DeliveryStatus { pending, delivered, failed };
BOOST_DESCRIBE_ENUM(DeliveryStatus, pending, delivered, failed)

struct WebhookDraft {
  EndpointUrl url;
  std::optional<Text<0, 200>> description;
  std::vector<EventType> events;  // at least one, none twice
};
BOOST_DESCRIBE_STRUCT(WebhookDraft, (), (url, description, events))
void check(const WebhookDraft& draft, const json::Place& place, json::Errors& errors);

// What is absent stays as it is. Disabling gives up what has not been delivered.
struct WebhookChange {
  std::optional<EndpointUrl> url;
  std::optional<Text<0, 200>> description;
  std::optional<std::vector<EventType>> events;
  std::optional<EndpointStatus> status;
};
BOOST_DESCRIBE_STRUCT(WebhookChange, (), (url, description, events, status))
void check(const WebhookChange& change, const json::Place& place, json::Errors& errors);

struct Webhook {
  Uuid id;
  std::string url;
  std::string description;
  std::vector<std::string> events;
  EndpointStatus status;
  std::optional<std::string> disabled_reason;
  std::optional<Timestamp> failing_since;               // nothing has got through since
  std::optional<Timestamp> previous_secret_expires_at;  // until then the secret before this one signs too
  Timestamp created_at;
  Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(Webhook, (),
                      (id, url, description, events, status, disabled_reason, failing_since,
                       previous_secret_expires_at, created_at, updated_at))

// The only answer that holds the secret.
struct WebhookWithSecret {
  Uuid id;
  std::string secret;
  Webhook webhook;
};
BOOST_DESCRIBE_STRUCT(WebhookWithSecret, (), (id, secret, webhook))

// One try to deliver.
struct Attempt {
  Timestamp at;
  std::optional<std::int32_t> status;  // of the receiver's answer; null: there was none
  std::int32_t duration_ms;
  std::optional<std::string> error;     // why it counts as failed
  std::optional<std::string> response;  // the answer's beginning
  // Where it went, and the webhook-signature header; its webhook-timestamp is `at` in seconds. Null: of a
  // time before they were kept.
  std::optional<std::string> url, signature;
};
BOOST_DESCRIBE_STRUCT(Attempt, (), (at, status, duration_ms, error, response, url, signature))

struct Delivery {
  Uuid id;
  Uuid event_id;  // the webhook-id header, the same at every attempt
  std::string event_type;
  DeliveryStatus status;
  std::int32_t attempt_count;  // since it was made or last replayed
  std::vector<Attempt> attempts;
  std::optional<Timestamp> next_attempt_at;
  std::optional<Timestamp> delivered_at;
  Timestamp created_at;
  JsonObject payload;  // the request's body
};
BOOST_DESCRIBE_STRUCT(Delivery, (),
                      (id, event_id, event_type, status, attempt_count, attempts, next_attempt_at,
                       delivered_at, created_at, payload))

struct Replayed {
  std::int64_t replayed;
};
BOOST_DESCRIBE_STRUCT(Replayed, (), (replayed))

}  // namespace frontdesk::webhooks
