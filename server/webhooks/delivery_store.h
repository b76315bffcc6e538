// The deliveries of all accounts, as the worker's role sees them. All times are the caller's.
#pragma once

#include <vector>

#include "postgres/database.h"
#include "webhooks/webhook.h"

namespace frontdesk::webhooks {

// A delivery that is leased for one attempt.
struct Due {
  Uuid account_id;
  Uuid id;
  Uuid endpoint_id;
  Uuid event_id;
  std::int32_t attempt_count;  // this one included
  std::string body;
  std::string url;
  std::string secret;
  std::optional<std::string> previous_secret;  // if it still signs
};
BOOST_DESCRIBE_STRUCT(Due, (),
                      (account_id, id, endpoint_id, event_id, attempt_count, body, url, secret,
                       previous_secret))

// What the queue is asked for.
struct Wanted {
  int most;
  int most_of_endpoint;    // so that one slow receiver does not hold up all others
  std::vector<Uuid> busy;  // endpoints that have their share already
  std::chrono::seconds lease;
};

// Leases deliveries that are due and not behind an earlier one of the same endpoint and subject.
Awaitable<std::vector<Due>> takeDue(postgres::Database& database, Wanted wanted, Timestamp now);

// What came of an attempt. `retry_at`: when it failed and is to be tried again; none: it is given up, or it
// succeeded if `attempt` has no error.
struct Outcome {
  Due due;
  Attempt attempt;
  std::optional<Timestamp> retry_at;
};

// Records the outcomes, of different deliveries, at once. Answers for each since when its endpoint had taken
// nothing, if it had not. One that another worker has by now changes nothing.
Awaitable<std::vector<std::optional<Timestamp>>> settle(postgres::Database& database,
                                                        std::vector<Outcome> outcomes);

}  // namespace frontdesk::webhooks
