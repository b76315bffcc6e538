#pragma once

#include <chrono>
#include <string>

namespace frontdesk::postgres {

struct Options {
  std::string conninfo;           // libpq's: "host=… dbname=…" or postgresql://…
  std::string role;               // the role that statements run as; empty: the one signed in
  int pool_size = 8;              // exclusive connections of each Database, opened as they are needed
  std::size_t lane_queue = 4096;  // calls out and waiting; one more throws Unavailable at once
  std::size_t pool_queue = 1024;  // calls waiting for an exclusive connection

  // To open a connection; also how long a call waits for one.
  std::chrono::milliseconds connect_timeout{3'000};
  std::chrono::milliseconds lane_statement_timeout{2'000};
  std::chrono::milliseconds pool_statement_timeout{10'000};
  std::chrono::milliseconds lock_timeout{500};

  // How long lanes and reports keep their plans.
  std::chrono::milliseconds replan{60'000};
};

}  // namespace frontdesk::postgres
