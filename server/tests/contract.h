// Real answers held against the OpenAPI document: every answer that a test's browser gets.
#pragma once

#include <boost/json.hpp>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/http/raw_client.h"

namespace frontdesk::test {

// Why a value is not what a JSON Schema says; empty if it is. Knows the keywords that our document uses
// and says so of any other. An object may have no member that `properties` lacks, unless
// additionalProperties allows it: an answer's fields are all to be documented.
std::string breachOf(const boost::json::value& value, const boost::json::object& schema,
                     const boost::json::object& document, const std::string& place = "");

class Contract {
 public:
  // Of the product's own document.
  Contract();

  // Why the answer is not what the document says of the operation; empty if it is.
  std::string breach(std::string_view method, std::string_view target, const http::test::Answer& answer);
  // "GET /api/clients/{id}": all that are documented, and those that have succeeded so far.
  std::set<std::string> operations() const;
  std::set<std::string> succeeded() const;

 private:
  struct Operation {
    std::string name;
    const boost::json::object* description = nullptr;
  };
  Operation operationFor(std::string_view method, std::string_view path) const;

  boost::json::object document_;
  mutable std::mutex mutex_;
  std::set<std::string> succeeded_;
};

// The test program's own.
Contract& contract();

}  // namespace frontdesk::test
