#pragma once

#include <string>

#include "postgres/errors.h"
#include "postgres/result.h"

struct pg_conn;

namespace frontdesk::postgres {

Error serverError(const Result& failed);
// The server ends the connection with this error: shutdown, terminated backend.
bool endsConnection(const Result& failed);
std::string sqlstateOf(const Result& failed);
// libpq's last word on a connection, as one line.
std::string lastWord(const pg_conn* connection);

}  // namespace frontdesk::postgres
