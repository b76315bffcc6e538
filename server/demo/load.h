// The demo account in the database.
#pragma once

#include <functional>

#include "app/services.h"
#include "postgres/database.h"

namespace frontdesk::demo {

constexpr std::string_view email = "demo@frontdesk.local";
constexpr std::string_view password = "frontdesk-demo";

struct Loaded {
  bool already;  // it was there; nothing changed
  std::int64_t clients, calls;
};
// Ninety days up to `now`, all of them or, by an exception, none. `progress` is told after each client how
// many of all are stored.
Awaitable<Loaded> load(postgres::Database& database, const Config& config,
                       std::function<void(std::size_t done, std::size_t all)> progress,
                       Timestamp now = Timestamp::now());

}  // namespace frontdesk::demo
