#include "app/failures.h"

#include <spdlog/spdlog.h>

#include "http/cors.h"
#include "net/offload.h"
#include "postgres/errors.h"

namespace frontdesk {
namespace {

http::Problem internal(const http::Request& request, std::string_view what) {
  spdlog::error(R"({{"event":"failure","id":"{}","path":"{}","error":"{}"}})", request.id,
                http::safeForLog(request.path), http::safeForLog(what));
  return http::Problem(500, "Something went wrong on our side. Quote the request id if it happens again.");
}

}  // namespace

void Failures::add(std::span<const Violation> violations) {
  for (const auto& violation : violations) violations_.emplace(violation.constraint, violation);
}

http::Problem Failures::explain(std::exception_ptr thrown, const http::Request& request) const {
  try {
    std::rethrow_exception(thrown);
  } catch (const http::Problem& problem) {
    return problem;
  } catch (const postgres::GateClosed&) {
    return http::unauthorized("The session has ended. Sign in again.");
  } catch (const postgres::Unavailable& error) {
    spdlog::warn(R"({{"event":"database_unavailable","id":"{}","error":"{}"}})", request.id,
                 http::safeForLog(error.what()));
    return http::unavailable();
  } catch (const Overloaded&) {
    return http::Problem(503, "Too many requests of this kind are waiting. Try again shortly.")
        .with("Retry-After", "1");
  } catch (const postgres::Error& error) {
    if (auto known = violations_.find(error.constraint); known != violations_.end()) {
      const auto& violation = known->second;
      if (violation.status == 409)
        return http::conflict(std::string(violation.field), std::string(violation.message));
      return http::invalid(std::string(violation.field), std::string(violation.message));
    }
    // Statement or lock time-out, serialisation failure, deadlock: another try may well succeed.
    for (std::string_view passing : {"57014", "55P03", "40001", "40P01", "53300", "53100", "57P01"})
      if (error.sqlstate == passing) {
        spdlog::warn(R"({{"event":"statement_given_up","id":"{}","sqlstate":"{}"}})", request.id,
                     error.sqlstate);
        return http::unavailable();
      }
    return internal(request, error.sqlstate + " " + error.what());
  } catch (const std::exception& error) {
    return internal(request, error.what());
  } catch (...) {
    return internal(request, "unknown");
  }
}

}  // namespace frontdesk
