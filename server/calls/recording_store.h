// The recording of a call: its row, and the file that the row names.
#pragma once

#include "app/services.h"
#include "app/tenant.h"
#include "calls/recording.h"

namespace frontdesk::calls {

struct Recording {
  Uuid id;
  std::string content_type;
  std::int64_t size_bytes;
  std::optional<std::int32_t> duration_seconds;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(Recording, (), (id, content_type, size_bytes, duration_seconds, created_at))

Awaitable<std::optional<Recording>> findRecording(Tenant tenant, Uuid call);

// Streams the body to disk, then stores its row; the file of a recording it replaces is removed. None if
// there is no such call. Throws Problem 415 for what is no audio, 413 over the route's limit, 507 where
// the disk is full.
Awaitable<std::optional<Recording>> storeRecording(Tenant tenant, Shared& shared, Uuid call,
                                                   http::Request& body);

}  // namespace frontdesk::calls
