#include "app/failures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include "app/routes.h"
#include "net/offload.h"
#include "postgres/errors.h"

namespace frontdesk {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Nothing final : http::Request {
  std::string_view header(std::string_view) const override { return {}; }
  Awaitable<std::size_t> readSome(std::span<char>) override { co_return 0; }
};

template <class Thrown>
http::Problem problemOf(Thrown thrown) {
  spdlog::set_level(spdlog::level::off);
  Nothing request;
  return productFailures().explain(std::make_exception_ptr(std::move(thrown)), request);
}

postgres::Error error(std::string sqlstate, std::string constraint = "") {
  postgres::Error thrown("secret of the statement");
  thrown.sqlstate = std::move(sqlstate);
  thrown.constraint = std::move(constraint);
  return thrown;
}

std::string headerOf(const http::Problem& problem, std::string_view name) {
  for (const auto& [key, value] : problem.headers)
    if (key == name) return value;
  return "-";
}

TEST(Failures, LeaveAProblemAsItIs) {
  EXPECT_EQ(problemOf(http::Problem(418, "short and stout")).status, 418);
}

TEST(Failures, AreA503WithRetryAfterWhereAnotherTryMayDo) {
  EXPECT_EQ(headerOf(problemOf(postgres::Unavailable("gone")), "Retry-After"), "1");
  EXPECT_EQ(problemOf(postgres::Unavailable("gone")).status, 503);
  EXPECT_EQ(problemOf(Overloaded()).status, 503);
  EXPECT_EQ(headerOf(problemOf(Overloaded()), "Retry-After"), "1");
  for (auto passing : {"57014", "55P03", "40001", "40P01", "53300", "53100", "57P01"}) {
    EXPECT_EQ(problemOf(error(passing)).status, 503) << passing;
    EXPECT_EQ(headerOf(problemOf(error(passing)), "Retry-After"), "1") << passing;
  }
}

TEST(Failures, AreA401WhereTheGateIsClosed) {
  auto problem = problemOf(postgres::GateClosed());
  EXPECT_EQ(problem.status, 401);
  EXPECT_EQ(headerOf(problem, "WWW-Authenticate"), "Bearer");
}

TEST(Failures, NameTheFieldOfAKnownConstraint) {
  struct Case {
    const char* constraint;
    int status;
    const char* field;
  } cases[] = {{"users_email_unique", 409, "email"},
               {"phone_numbers_number_unique", 409, "phone_numbers"},
               {"calls_client_fkey", 422, "client_id"}};
  for (const auto& c : cases) {
    auto problem = problemOf(error("23505", c.constraint));
    EXPECT_EQ(problem.status, c.status) << c.constraint;
    ASSERT_EQ(problem.errors.size(), 1u) << c.constraint;
    EXPECT_EQ(problem.errors[0].field, c.field) << c.constraint;
  }
}

TEST(Failures, TellNothingOfWhatWasNotExpected) {
  for (const auto& problem : {problemOf(error("23514", "unknown_check")), problemOf(error("42P01")),
                              problemOf(std::runtime_error("secret of the server")), problemOf(17)}) {
    EXPECT_EQ(problem.status, 500);
    EXPECT_THAT(problem.json("id"), Not(HasSubstr("secret")));
    EXPECT_THAT(problem.json("id"), HasSubstr("\"request_id\":\"id\""));
  }
}

}  // namespace
}  // namespace frontdesk
