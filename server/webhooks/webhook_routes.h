#pragma once

#include "http/router.h"

namespace frontdesk::webhooks {

void addWebhookRoutes(http::Router& api);

}  // namespace frontdesk::webhooks
