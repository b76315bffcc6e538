#include "postgres/conninfo.h"

#include <gmock/gmock.h>

#include <map>

#include "postgres/errors.h"

namespace frontdesk::postgres {
namespace {

using testing::HasSubstr;

std::map<std::string, std::string> parameters(Options options, Kind kind = Kind::lane) {
  auto list = connectionParameters(options, kind);
  return {list.begin(), list.end()};
}

TEST(Conninfo, KeepsWhatItSaysInEitherForm) {
  auto words = parameters({.conninfo = "host=/tmp dbname=front"});
  EXPECT_EQ(words["host"], "/tmp");
  EXPECT_EQ(words["dbname"], "front");
  auto address = parameters({.conninfo = "postgresql://eve@db:6432/front?sslmode=require"});
  EXPECT_EQ(address["user"], "eve");
  EXPECT_EQ(address["port"], "6432");
  EXPECT_EQ(address["sslmode"], "require");
}

TEST(Conninfo, AddsRoleAndTimeoutsByKind) {
  EXPECT_THAT(parameters({.role = "clerk"})["options"], HasSubstr("-c role=clerk -c statement_timeout=2000"));
  EXPECT_THAT(parameters({}, Kind::pool)["options"], HasSubstr("-c statement_timeout=10000"));
  EXPECT_THAT(parameters({}, Kind::reports)["options"], HasSubstr("-c statement_timeout=10000"));
  EXPECT_THAT(parameters({})["options"], HasSubstr("-c lock_timeout=500"));
  EXPECT_THAT(parameters({.role = "two words\\"})["options"], HasSubstr("role=two\\ words\\\\ -c"));
}

TEST(Conninfo, TheOperatorHasTheLastWord) {
  auto given = parameters({.conninfo = "application_name=mine options='-c statement_timeout=9'"});
  EXPECT_EQ(given["application_name"], "mine");
  EXPECT_THAT(given["options"], testing::EndsWith(" -c statement_timeout=9"));
}

TEST(Conninfo, AMalformedOneIsUnavailable) {
  EXPECT_THROW(parameters({.conninfo = "not an address"}), Unavailable);
}

}  // namespace
}  // namespace frontdesk::postgres
