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
  try {
    parameters({.conninfo = "not an address"});
    ADD_FAILURE() << "it was taken";
  } catch (const Unavailable& error) {
    EXPECT_THAT(error.what(), testing::MatchesRegex("the database's address is malformed: [^\n]+"));
  }
}

// What libpq is given of "host=… hostaddr=… port=…", where names have these addresses.
std::string completed(const std::string& conninfo, const Addresses& known) {
  auto given = connectionParameters({.conninfo = conninfo}, Kind::lane);
  Addresses found;
  for (const auto& name : namesToResolve(given)) {
    auto one = known.find(name);
    found[name] = one == known.end() ? std::vector<std::string>() : one->second;
  }
  std::string text;
  for (const auto& [keyword, value] : withAddresses(given, found))
    if (keyword == "host" || keyword == "hostaddr" || keyword == "port") text += keyword + '=' + value + ' ';
  return text;
}

TEST(Conninfo, NamesAreResolvedBesideTheirHost) {
  const Addresses known{{"db", {"10.0.0.1"}}, {"pair", {"10.0.0.2", "fd00::2"}}, {"gone", {}}};
  struct Case {
    const char* conninfo;
    const char* given;
  } cases[] = {
      {"dbname=x", ""},
      {"host=/tmp", "host=/tmp "},
      {"host=@abstract", "host=@abstract "},
      {"host=10.1.1.1 port=7", "host=10.1.1.1 port=7 "},
      {"host=::1", "host=::1 "},
      {"host=db hostaddr=10.9.9.9", "host=db hostaddr=10.9.9.9 "},
      {"host=db service=mine", "host=db "},
      {"host=db", "host=db hostaddr=10.0.0.1 port= "},
      {"postgresql://db:6432/x", "host=db port=6432 hostaddr=10.0.0.1 "},
      {"host=pair port=7", "host=pair,pair port=7,7 hostaddr=10.0.0.2,fd00::2 "},
      {"host=pair,db port=7,8", "host=pair,pair,db port=7,7,8 hostaddr=10.0.0.2,fd00::2,10.0.0.1 "},
      {"host=db,gone,/tmp port=7,8,9", "host=db,/tmp port=7,9 hostaddr=10.0.0.1, "},
      {"host=,db", "host=,db hostaddr=,10.0.0.1 port=, "},
      {"host=10.1.1.1,db", "host=10.1.1.1,db hostaddr=,10.0.0.1 port=, "},
      {"host=db,pair port=1,2,3", "host=db,pair port=1,2,3 "},
  };
  for (const auto& c : cases) EXPECT_EQ(completed(c.conninfo, known), c.given) << c.conninfo;
  EXPECT_THROW(completed("host=gone", known), Unavailable);
}

}  // namespace
}  // namespace frontdesk::postgres
