#pragma once

#include "http/router.h"

namespace frontdesk::analytics {

void addAnalyticsRoutes(http::Router& api);

}  // namespace frontdesk::analytics
