#include "demo/caller.h"

#include <gtest/gtest.h>

#include <set>

namespace frontdesk::demo {
namespace {

// Beyond the callers stand a few strangers: couriers, suppliers.
constexpr std::size_t strangers = 14;

TEST(CallerOf, GivesEachCallerOfAClientANumberOfTheirOwn) {
  for (const auto& profile : profiles()) {
    std::set<std::string> numbers;
    for (const auto& [number, label] : profile.numbers) numbers.emplace(number);
    for (std::size_t i = 0; i < profile.callers + strangers; ++i)
      EXPECT_TRUE(numbers.insert(callerOf(profile, i).number).second) << profile.name << " " << i;
  }
}

TEST(CallerOf, IsTheSamePersonEveryTime) {
  const auto& profile = profiles().front();
  auto first = callerOf(profile, 7), again = callerOf(profile, 7);
  EXPECT_EQ(first.first + first.last + first.number + first.street + first.email,
            again.first + again.last + again.number + again.street + again.email);
}

TEST(CallerOf, HasAnAddressAtTheExampleDomain) {
  for (const auto& profile : profiles())
    EXPECT_TRUE(callerOf(profile, 3).email.ends_with("@example.com")) << callerOf(profile, 3).email;
}

struct Number {
  const char* name;
  const char* number;
  const char* spoken;
};
class SpokenNumber : public testing::TestWithParam<Number> {};
TEST_P(SpokenNumber, IsReadOutAsPeopleThereDo) {
  EXPECT_EQ(spokenNumber(GetParam().number), GetParam().spoken);
}
INSTANTIATE_TEST_SUITE_P(, SpokenNumber,
                         testing::Values(Number{"American", "+16175550143", "617-555-0143"},
                                         Number{"London", "+442079460123", "020 7946 0123"},
                                         Number{"Leeds", "+441134960123", "0113 496 0123"},
                                         Number{"BritishMobile", "+447700900123", "07700 900123"},
                                         Number{"Berlin", "+493023125123", "030 23125123"},
                                         Number{"Cologne", "+492214710123", "0221 4710123"}),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace frontdesk::demo
