#include "app/routes.h"

#include <boost/json/serialize.hpp>
#include <map>

#include "analytics/analytics_routes.h"
#include "app/status.h"
#include "auth/auth_routes.h"
#include "auth/team_routes.h"
#include "auth/two_factor_routes.h"
#include "auth/user_store.h"
#include "billing/billing_routes.h"
#include "billing/subscription_store.h"
#include "calls/call_routes.h"
#include "calls/call_store.h"
#include "clients/client_routes.h"
#include "clients/client_store.h"
#include "events/event_routes.h"
#include "settings/settings_routes.h"
#include "webhooks/webhook_routes.h"

namespace frontdesk {
namespace {

// What each group of operations is about.
std::string_view descriptionOf(std::string_view tag) {
  static const std::map<std::string_view, std::string_view> all{
      {"analytics", "Figures over any period, in any time zone: calls, sentiment, busy hours, revenue"},
      {"audit-log", "Who changed what, when and from where"},
      {"auth", "Signing up, in and out; passwords and sessions"},
      {"calls", "What the receptionists answered: transcripts, recordings, import and export"},
      {"clients", "The businesses whose phones are answered, and their numbers"},
      {"docs", "This document as a page"},
      {"events", "What happens in the account, as it happens"},
      {"healthz", "Is the process alive?"},
      {"invoices", "What was billed, down to the calls, and what was paid"},
      {"metrics", "Figures of the server itself"},
      {"openapi.json", "This document"},
      {"professions", "What a client's profession may be"},
      {"readyz", "Can the server answer requests?"},
      {"recordings", "The sound behind a signed link"},
      {"settings", "The account, its API keys, notifications and webhooks"},
      {"subscriptions", "Plans, and who is on which"},
      {"usage", "The records that invoices sum"},
      {"users", "The team and its roles"},
      {"voices", "What a client's receptionist may sound like"},
  };
  auto found = all.find(tag);
  return found == all.end() ? std::string_view{} : found->second;
}

}  // namespace

void addRoutes(http::Router& api) {
  auth::addAuthRoutes(api);
  auth::addTwoFactorRoutes(api);
  auth::addTeamRoutes(api);
  clients::addClientRoutes(api);
  calls::addCallRoutes(api);
  settings::addSettingsRoutes(api);
  events::addEventRoutes(api);
  analytics::addAnalyticsRoutes(api);
  billing::addBillingRoutes(api);
  webhooks::addWebhookRoutes(api);
  addStatusRoutes(api);
}

Failures productFailures() {
  Failures failures;
  failures.add(auth::userViolations());
  failures.add(clients::clientViolations());
  failures.add(calls::callViolations());
  failures.add(billing::subscriptionViolations());
  return failures;
}

std::string openapiDocument() {
  http::Router api;
  addRoutes(api);
  auto document = api.openapi("Frontdesk", "0.1.0");
  for (auto& tag : document["tags"].as_array()) {
    auto about = descriptionOf(tag.at("name").as_string());
    if (!about.empty()) tag.as_object()["description"] = boost::json::string_view(about);
  }
  return boost::json::serialize(document);
}

}  // namespace frontdesk
