#include "http/problem.h"

#include <boost/beast/http/status.hpp>

#include "json/write.h"

namespace frontdesk::http {
namespace {

struct ProblemBody {
  std::string type;
  std::string title;
  int status;
  std::string detail;
  std::string request_id;
  std::vector<json::FieldError> errors;
};
BOOST_DESCRIBE_STRUCT(ProblemBody, (), (type, title, status, detail, request_id, errors))

}  // namespace

std::string_view reasonOf(int status) {
  auto reason = boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(unsigned(status)));
  return {reason.data(), reason.size()};
}

std::string Problem::json(std::string_view requestId) const {
  return json::toJson(ProblemBody{"about:blank", std::string(reasonOf(status)), status, detail,
                                  std::string(requestId), errors});
}

Problem invalid(std::vector<json::FieldError> errors) {
  auto count = errors.size();
  return Problem(422,
                 count == 1 ? "One field is not valid." : std::to_string(count) + " fields are not valid.",
                 std::move(errors));
}
Problem invalid(std::string field, std::string message) {
  return invalid({{std::move(field), std::move(message)}});
}
Problem unauthorized(std::string detail) {
  return Problem(401, std::move(detail)).with("WWW-Authenticate", "Bearer");
}
Problem forbidden(std::string detail) {
  return Problem(403, std::move(detail));
}
Problem notFound(std::string detail) {
  return Problem(404, std::move(detail));
}
Problem conflict(std::string field, std::string message) {
  return Problem(409, "The request conflicts with what is stored.", {{std::move(field), std::move(message)}});
}
Problem unavailable() {
  return Problem(503, "The database cannot be reached at the moment. Try again shortly.")
      .with("Retry-After", "1");
}

void throwIfAny(const json::Errors& errors) {
  if (!errors.empty()) throw invalid(errors.list());
}

}  // namespace frontdesk::http
