// A call as a vendor of telephony logs it: with its own id, its turns and a cost.
#pragma once

#include "tests/product.h"

namespace frontdesk::test {

inline object vendorCall(const std::string& client) {
  return callDraft(client,
                   {{"external_id", "vendor/17"},
                    {"transcript",
                     {{{"speaker", "agent"}, {"text", "Hello!"}, {"start_ms", 0}, {"end_ms", 1200}},
                      {{"speaker", "caller"}, {"text", "Hello."}, {"start_ms", 1300}, {"end_ms", 4000}}}},
                    {"costs", {{"telephony_micros", 1200}}}});
}

}  // namespace frontdesk::test
