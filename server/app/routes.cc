#include "app/routes.h"

#include <boost/json/serialize.hpp>

#include "analytics/analytics_routes.h"
#include "app/status.h"
#include "auth/auth_routes.h"
#include "auth/team_routes.h"
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

void addRoutes(http::Router& api) {
  auth::addAuthRoutes(api);
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
  return boost::json::serialize(api.openapi("Frontdesk", "0.1.0"));
}

}  // namespace frontdesk
