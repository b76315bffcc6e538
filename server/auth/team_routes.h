#pragma once

#include "http/router.h"

namespace frontdesk::auth {

void addTeamRoutes(http::Router& api);

}  // namespace frontdesk::auth
