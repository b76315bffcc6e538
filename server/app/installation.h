// The database that a command works on: the configured one, or the private one in the data folder.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/config.h"
#include "postgres/embedded.h"

namespace frontdesk {

class Installation {
 public:
  // Starts the private PostgreSQL if no DATABASE_URL is set, and brings its schema up to date. A database
  // of the operator's own is migrated only by `frontdesk migrate`: throws if its schema is not current.
  explicit Installation(const Config& config, bool migrate = false);

  const std::string& conninfo() const { return conninfo_; }

 private:
  std::optional<postgres::Embedded> embedded_;
  std::string conninfo_;
};

// A line of progress on standard output.
void tell(std::string_view step);

}  // namespace frontdesk
