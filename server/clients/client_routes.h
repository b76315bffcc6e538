#pragma once

#include "http/router.h"

namespace frontdesk::clients {

void addClientRoutes(http::Router& api);

}  // namespace frontdesk::clients
