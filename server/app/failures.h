// What went wrong below a handler, as the problem that the caller is told.
#pragma once

#include <exception>
#include <span>
#include <string_view>
#include <unordered_map>

#include "http/problem.h"
#include "http/request.h"

namespace frontdesk {

// What a violated constraint of the database means for the one who sent the request.
struct Violation {
  std::string_view constraint;
  int status;  // 409 or 422
  std::string_view field;
  std::string_view message;
};

class Failures {
 public:
  void add(std::span<const Violation> violations);
  // A database out of reach is a 503, a closed gate a 401, a known constraint its Violation; everything
  // else is logged and becomes a 500 that tells nothing.
  http::Problem explain(std::exception_ptr thrown, const http::Request& request) const;

 private:
  std::unordered_map<std::string_view, Violation> violations_;
};

}  // namespace frontdesk
