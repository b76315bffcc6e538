#pragma once

#include "http/router.h"

namespace frontdesk::calls {

void addCallRoutes(http::Router& api);

}  // namespace frontdesk::calls
