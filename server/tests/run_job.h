// One job's handler, called as the worker calls it.
#pragma once

#include "jobs/handlers.h"
#include "tests/product.h"

namespace frontdesk::test {

// Runs the handler of `kind` among those that `addJobs` adds, for that account, at `now` if it matters.
// Returns the reason with which it gave up; empty if it did not.
std::string runJob(const Product& product, const std::function<void(jobs::Handlers&)>& addJobs,
                   std::string_view kind, std::string_view account,
                   std::string_view now = "2026-01-01T00:00:00Z");

}  // namespace frontdesk::test
