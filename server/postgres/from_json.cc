#include "postgres/from_json.h"

#include <boost/json/parse.hpp>

namespace frontdesk::postgres::detail {

boost::json::value parseJson(std::string_view text, boost::json::storage_ptr storage) {
  boost::json::parse_options options;
  options.max_depth = 1000;  // whatever the server could store
  boost::system::error_code code;
  auto value = boost::json::parse(text, code, std::move(storage), options);
  if (code) failJson(code.message());
  return value;
}

void failJson(std::string_view why) {
  throw std::logic_error(std::string(why));
}

}  // namespace frontdesk::postgres::detail
