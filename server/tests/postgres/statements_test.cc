#include "postgres/statements.h"

#include <gtest/gtest.h>

namespace frontdesk::postgres {
namespace {

TEST(Statements, AreNamedInTheFlightThatPreparesThemAndAfterConfirmation) {
  Statements statements;
  auto first = statements.use("select 1");
  ASSERT_NE(first.name, nullptr);
  EXPECT_STREQ(first.prepare, "select 1");
  EXPECT_EQ(statements.use("select 1").name, nullptr) << "not confirmed yet";
  std::string name = first.name;
  statements.confirm(first.id);
  auto later = statements.use("select 1");
  EXPECT_EQ(later.name, name);
  EXPECT_EQ(later.prepare, nullptr);
}

TEST(Statements, AreFoundByTheirTextWhereverItStands) {
  Statements statements;
  statements.confirm(statements.use("select 1").id);
  std::string same = "select 1", reused = same;
  EXPECT_EQ(statements.use(same).prepare, nullptr);
  reused = "select 2";
  EXPECT_NE(statements.use(reused).prepare, nullptr);
}

TEST(Statements, ForgottenOnesArePreparedAnewUnderAnotherName) {
  Statements statements;
  auto failed = statements.use("select 1");
  std::string first_name = failed.name;
  EXPECT_EQ(statements.forget(failed.id), std::nullopt) << "the server never had it";
  auto again = statements.use("select 1");
  ASSERT_NE(again.prepare, nullptr);
  EXPECT_NE(again.name, first_name);
  std::string second_name = again.name;
  statements.confirm(again.id);
  EXPECT_EQ(statements.forget(again.id), second_name);
}

TEST(Statements, TheLongestUnusedMakesRoom) {
  Statements statements;
  std::string oldest;
  for (std::size_t i = 0; i < Statements::most; ++i) {
    EXPECT_EQ(statements.makeRoom(), std::nullopt);
    auto use = statements.use("select " + std::to_string(i));
    if (i == 1) oldest = use.name;
    statements.confirm(use.id);
  }
  statements.use("select 0");
  EXPECT_EQ(statements.makeRoom(), oldest);
  EXPECT_EQ(statements.makeRoom(), std::nullopt);
}

TEST(Statements, UnconfirmedOnesAreNeverDropped) {
  Statements statements;
  for (std::size_t i = 0; i < Statements::most; ++i) statements.use("select " + std::to_string(i));
  EXPECT_EQ(statements.makeRoom(), std::nullopt);
  EXPECT_EQ(statements.use("one more").name, nullptr);
}

}  // namespace
}  // namespace frontdesk::postgres
