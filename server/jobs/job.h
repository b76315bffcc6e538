// One piece of work that outlives the request that asked for it.
#pragma once

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

#include "http/request.h"
#include "json/timestamp.h"
#include "json/uuid.h"
#include "net/awaitable.h"
#include "postgres/database.h"
#include "postgres/from_json.h"

namespace frontdesk::jobs {

// What time it is; tests bring their own.
using Clock = std::function<Timestamp()>;

struct Job {
  Uuid account_id;
  Uuid id;
  std::string kind;                    // "invoice.issue"
  std::optional<std::string> subject;  // at most one unfinished job of a kind for it
  std::string payload;                 // JSON
  std::int32_t attempt;                // from 1
  std::int32_t most_attempts;

  // Set by the worker, for the handler.
  Timestamp now{};
  const http::Services* services = nullptr;

  // The worker's database; its role enters the account first: Tenant::forAccount(job.database(),
  // job.account_id).
  postgres::Database& database() const { return services->get<postgres::Database>(); }
  template <class T>
  T& service() const {
    return services->get<T>();
  }
  // The described struct that was given to enqueue.
  template <class T>
  T as() const {
    return postgres::detail::parseTrusted<T>(payload);
  }
};

// Thrown by a handler that knows that no other try will do better.
struct GiveUp : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// May run twice for one job (its worker was killed, or a lease ran out): it must not do harm then. Returns
// when the work is done; what it throws is kept with the job, which is tried again later.
using Handler = std::function<Awaitable<void>(Job)>;

}  // namespace frontdesk::jobs
