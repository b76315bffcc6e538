#include "demo/zone.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <optional>

#include "demo/profile.h"

namespace frontdesk::demo {
namespace {

using namespace std::chrono;

// The C library's zone for the time of a test.
class LibraryZone {
 public:
  explicit LibraryZone(std::string_view name) {
    if (auto* value = std::getenv("TZ")) before_ = value;
    set(std::string(name));
  }
  ~LibraryZone() { set(before_); }

  static minutes offsetAt(sys_seconds time) {
    std::time_t seconds = time.time_since_epoch().count();
    std::tm local{};
    localtime_r(&seconds, &local);
    return minutes(local.tm_gmtoff / 60);
  }

 private:
  static void set(const std::optional<std::string>& value) {
    if (value)
      setenv("TZ", value->c_str(), 1);
    else
      unsetenv("TZ");
    tzset();
  }
  std::optional<std::string> before_;
};

class ZoneOf : public testing::TestWithParam<std::string> {
 protected:
  Zone zone() const {
    for (const auto& profile : profiles())
      if (profile.zone.name == GetParam()) return profile.zone;
    throw std::logic_error("no client there");
  }
};

TEST_P(ZoneOf, AgreesWithTheZoneDatabase) {
  LibraryZone library(GetParam());
  auto here = zone();
  for (sys_seconds time = sys_days(2023y / 1 / 1); time < sys_days(2029y / 1 / 1); time += 30min)
    ASSERT_EQ(offsetAt(here, time), LibraryZone::offsetAt(time)) << time.time_since_epoch().count();
}

TEST_P(ZoneOf, LeadsThereAndBack) {
  auto here = zone();
  int skipped = 0;
  for (WallTime wall = local_days(2024y / 1 / 1); wall < local_days(2026y / 1 / 1); wall += 15min)
    if (toWall(here, toTimestamp(here, wall)) != wall) ++skipped;
  // One hour of each spring has no wall time.
  EXPECT_EQ(skipped, here.daylight_saving == DaylightSaving::none ? 0 : 8);
}

std::vector<std::string> zoneNames() {
  std::vector<std::string> names;
  for (const auto& profile : profiles())
    if (std::find(names.begin(), names.end(), profile.zone.name) == names.end())
      names.emplace_back(profile.zone.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(, ZoneOf, testing::ValuesIn(zoneNames()), [](const auto& info) {
  auto name = info.param;
  std::erase_if(name, [](char c) { return c == '/' || c == '_'; });
  return name;
});

TEST(Zone, LiesInAmericaAndEurope) {
  EXPECT_GE(zoneNames().size(), 7u);
}

}  // namespace
}  // namespace frontdesk::demo
