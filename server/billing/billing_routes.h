#pragma once

#include "http/router.h"

namespace frontdesk::billing {

void addBillingRoutes(http::Router& api);

}  // namespace frontdesk::billing
