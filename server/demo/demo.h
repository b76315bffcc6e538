// The demo: one agency, fourteen businesses, ninety days of calls, all invented.
#pragma once

#include <vector>

#include "calls/call.h"
#include "clients/client.h"

namespace frontdesk::demo {

struct DemoClient {
  clients::ClientDraft draft;
  std::vector<calls::CallDraft> calls;  // by started_at; client_id is left to whoever stores the client
};

struct Demo {
  Text<1, 120> account_name;
  Text<1, 120> owner_name;
  Email owner_email;
  TimeZone time_zone;
  std::vector<DemoClient> clients;
};

// The ninety days up to `now`, every call over by then. A client's day holds the same calls whenever
// it is generated: a later `now` moves the window over the same stories. The external ids
// ("demo-00001" …) count by started_at from the window's begin.
Demo generate(Timestamp now);

}  // namespace frontdesk::demo
