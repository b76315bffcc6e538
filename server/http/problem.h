// The server's one error type: RFC 9457 problem details.
#pragma once

#include <boost/describe.hpp>
#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "json/errors.h"

namespace frontdesk::http {

// Thrown anywhere below a handler, answered in one place with its status.
class Problem : public std::exception {
 public:
  int status;
  std::string detail;  // one sentence for the caller: what is wrong and what to do
  std::vector<json::FieldError> errors;
  std::vector<std::pair<std::string, std::string>> headers;

  explicit Problem(int code, std::string text, std::vector<json::FieldError> fields = {})
      : status(code), detail(std::move(text)), errors(std::move(fields)) {}

  Problem with(std::string name, std::string value) && {
    headers.emplace_back(std::move(name), std::move(value));
    return std::move(*this);
  }
  const char* what() const noexcept override { return detail.c_str(); }

  // The body, application/problem+json.
  std::string json(std::string_view requestId) const;
};

// "Unprocessable Entity" for 422.
std::string_view reasonOf(int status);

Problem invalid(std::vector<json::FieldError> errors);            // 422
Problem invalid(std::string field, std::string message);          // 422
Problem unauthorized(std::string detail);                         // 401
Problem forbidden(std::string detail);                            // 403
Problem notFound(std::string detail = "There is nothing here.");  // 404
Problem conflict(std::string field, std::string message);         // 409
Problem unavailable();                                            // 503, Retry-After: 1

// Throws the 422 if anything was found wrong.
void throwIfAny(const json::Errors& errors);

}  // namespace frontdesk::http
