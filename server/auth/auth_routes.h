#pragma once

#include "http/router.h"

namespace frontdesk::auth {

void addAuthRoutes(http::Router& api);

}  // namespace frontdesk::auth
