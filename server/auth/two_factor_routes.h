#pragma once

#include "http/router.h"

namespace frontdesk::auth {

void addTwoFactorRoutes(http::Router& api);

}  // namespace frontdesk::auth
