#pragma once

#include "http/router.h"

namespace frontdesk::events {

void addEventRoutes(http::Router& api);

}  // namespace frontdesk::events
