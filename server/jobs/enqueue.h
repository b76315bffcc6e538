// Putting work into the queue. Inside a transaction the job is there if and only if that commits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "json/timestamp.h"
#include "json/write.h"
#include "net/awaitable.h"

namespace frontdesk::jobs {

struct When {
  std::optional<Timestamp> run_at;  // absent: now
  std::int32_t most_attempts = 10;
};

namespace detail {

constexpr std::string_view enqueueSql = R"(
  insert into jobs (account_id, kind, payload, subject, run_at, most_attempts)
  values ($1, $2, $3, $4, coalesce($5::timestamptz, now()), $6)
  on conflict (account_id, kind, subject) where subject is not null and finished_at is null and failed_at is null
  do nothing)";

template <class Tenant>
Awaitable<bool> enqueueJson(Tenant tenant, std::string kind, std::string payload,
                            std::optional<std::string> subject, When when) {
  auto made = co_await tenant.execute(enqueueSql, kind, payload, subject, when.run_at, when.most_attempts);
  co_return made == 1;
}

}  // namespace detail

// `tenant` is whatever runs statements whose $1 is its account; `payload` a described struct. With a
// `subject` it answers false, and queues nothing, while a job of that kind and subject is unfinished. Name
// the payload before: g++ 12 destroys an aggregate twice that is made inside a co_await.
template <class Tenant, class Payload>
Awaitable<bool> enqueue(Tenant tenant, std::string_view kind, const Payload& payload,
                        std::optional<std::string> subject = {}, When when = {}) {
  return detail::enqueueJson(std::move(tenant), std::string(kind), json::toJson(payload), std::move(subject),
                             when);
}

}  // namespace frontdesk::jobs
