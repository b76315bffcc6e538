// All routes of the product, and what their constraints mean.
#pragma once

#include "app/failures.h"
#include "http/router.h"

namespace frontdesk {

void addRoutes(http::Router& api);
Failures productFailures();
// The OpenAPI document, pretty enough for a diff.
std::string openapiDocument();

}  // namespace frontdesk
