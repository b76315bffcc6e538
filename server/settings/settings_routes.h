#pragma once

#include "http/router.h"

namespace frontdesk::settings {

void addSettingsRoutes(http::Router& api);

}  // namespace frontdesk::settings
