// A request's head: read within its limits, refused where two readers could disagree on it.
#pragma once

#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <optional>

#include "http/connection.h"
#include "http/problem.h"

namespace frontdesk::http {

using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;

// Reads up to the head's end, within options.headerLimit and headerTimeout.
Awaitable<boost::system::error_code> readHead(Connection& connection, Parser& parser,
                                              const ServerOptions& options);
// The answer to a request that could not even be read; none where nobody waits for one.
std::optional<Problem> problemOfReading(boost::system::error_code code, const ServerOptions& options);
// What Beast lets pass and must not: where a request ends or whom it asks must be beyond doubt, or a proxy
// that reads it otherwise than we do lets one client write into another's request.
std::optional<Problem> problemOfHead(const Parser& parser);
// The path and query; RFC 9112, 3.2.2 wants "http://host/path" to be taken too.
std::string_view targetOf(const Parser& parser);

}  // namespace frontdesk::http
