#include "json/uuid.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>

namespace frontdesk {
namespace {

std::uint64_t millisecondsOf(const Uuid& id) {
  std::uint64_t millis = 0;
  for (int i = 0; i < 6; ++i) millis = millis << 8 | id.bytes()[std::size_t(i)];
  return millis;
}

TEST(Uuid, V7CarriesItsVersionVariantAndTime) {
  auto before = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  auto id = Uuid::v7();
  auto after = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  EXPECT_EQ(id.text()[14], '7');
  EXPECT_EQ(id.bytes()[8] & 0xc0, 0x80);
  EXPECT_GE(millisecondsOf(id), std::uint64_t(before.time_since_epoch().count()));
  EXPECT_LE(millisecondsOf(id), std::uint64_t(after.time_since_epoch().count()));
}

TEST(Uuid, V7OfALaterMillisecondSortsLaterInBytesAndText) {
  auto earlier = Uuid::v7();
  for (int i = 0; i < 20; ++i) {
    auto later = Uuid::v7();
    while (millisecondsOf(later) <= millisecondsOf(earlier)) later = Uuid::v7();
    EXPECT_LT(earlier, later);
    EXPECT_LT(earlier.text(), later.text());
    earlier = later;
  }
}

TEST(Uuid, V7NeverMeetsAcrossThreads) {
  std::vector<std::vector<Uuid>> made(4);
  std::vector<std::thread> threads;
  for (auto& list : made)
    threads.emplace_back([&list] {
      for (int i = 0; i < 20'000; ++i) list.push_back(Uuid::v7());
    });
  for (auto& thread : threads) thread.join();
  std::set<Uuid> all;
  for (const auto& list : made) all.insert(list.begin(), list.end());
  EXPECT_EQ(all.size(), 80'000u);
}

TEST(Uuid, TextIsReadBack) {
  auto id = Uuid::v7();
  EXPECT_EQ(Uuid::parse(id.text()).value, id);
  EXPECT_FALSE(id.isNil());
  EXPECT_EQ(Uuid{}.text(), "00000000-0000-0000-0000-000000000000");
  EXPECT_TRUE(Uuid{}.isNil());
  EXPECT_EQ(Uuid::parse("0198B6C4-0000-7ABC-8DEF-0123456789AB").value->text(),
            "0198b6c4-0000-7abc-8def-0123456789ab");
}

struct Case {
  const char* name;
  const char* text;
};
class NoUuid : public testing::TestWithParam<Case> {};
TEST_P(NoUuid, IsRefused) {
  auto parsed = Uuid::parse(GetParam().text);
  EXPECT_FALSE(parsed.value);
  EXPECT_EQ(parsed.refusal, "must be a UUID");
}
INSTANTIATE_TEST_SUITE_P(Table, NoUuid,
                         testing::Values(Case{"empty", ""},
                                         Case{"noDashes", "0198b6c400007abc8def0123456789ab"},
                                         Case{"braces", "{0198b6c4-0000-7abc-8def-0123456789ab}"},
                                         Case{"dashElsewhere", "0198b6c40-000-7abc-8def-0123456789ab"},
                                         Case{"notHex", "0198b6c4-0000-7abc-8def-0123456789ag"},
                                         Case{"short_", "0198b6c4-0000-7abc-8def-0123456789a"},
                                         Case{"long_", "0198b6c4-0000-7abc-8def-0123456789abc"},
                                         Case{"allDashes", "------------------------------------"},
                                         Case{"spaceInside", "0198b6c4-0000-7abc-8def-0123456789 b"}),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace frontdesk
