#include "app/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>

namespace frontdesk {
namespace {

using testing::HasSubstr;

// Sets a variable for as long as it lives.
struct Variable {
  Variable(const char* name, const char* value) : name(name) { ::setenv(name, value, 1); }
  ~Variable() { ::unsetenv(name); }
  const char* name;
};

std::string refusalOf(const char* name, const char* value) {
  Variable set(name, value);
  try {
    configFromEnvironment();
    return "";
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

TEST(Config, HasItsDefaultsWhereNothingIsSet) {
  auto config = configFromEnvironment();
  EXPECT_EQ(config.port, 8080);
  EXPECT_EQ(config.bcryptCost, 12);
  EXPECT_EQ(config.accessTokenLife, std::chrono::minutes(10));
  EXPECT_EQ(config.address(), "http://localhost:8080");
  EXPECT_FALSE(config.https());
  EXPECT_FALSE(config.trustProxy);
}

TEST(Config, TakesTheEnvironment) {
  Variable port("PORT", "9090"), url("PUBLIC_URL", "https://desk.example.com"),
      cors("CORS_ORIGINS", "https://a.test,,https://b.test"), proxy("TRUST_PROXY", "1"), empty("HOST", "");
  auto config = configFromEnvironment();
  EXPECT_EQ(config.port, 9090);
  EXPECT_EQ(config.address(), "https://desk.example.com");
  EXPECT_TRUE(config.https());
  EXPECT_EQ(config.corsOrigins, (std::vector<std::string>{"https://a.test", "https://b.test"}));
  EXPECT_TRUE(config.trustProxy);
  EXPECT_EQ(config.host, "0.0.0.0") << "an empty variable is none";
}

TEST(Config, NamesAVariableThatIsBad) {
  struct Case {
    const char* name;
    const char* value;
  } cases[] = {{"PORT", "http"},
               {"PORT", "65536"},
               {"PORT", "-1"},
               {"PORT", "80 "},
               {"BCRYPT_COST", "3"},
               {"BCRYPT_COST", "17"},
               {"TRUST_PROXY", "yes"},
               {"THREADS", "257"},
               {"DATABASE_CONNECTIONS", "2"},
               {"ACCESS_TOKEN_SECONDS", "0"},
               {"FRONTDESK_SECRET", "short"}};
  for (const auto& c : cases) EXPECT_THAT(refusalOf(c.name, c.value), HasSubstr(c.name)) << c.value;
}

TEST(InstallationSecret, IsMadeOnceAndKeptToItself) {
  char folder[] = "/tmp/frontdesk-config-XXXXXX";
  ASSERT_TRUE(::mkdtemp(folder));
  Config config;
  config.data = std::filesystem::path(folder) / "data";
  auto made = installationSecret(config);
  EXPECT_GE(made.size(), 32u);
  EXPECT_EQ(installationSecret(config), made);
  struct stat state {};
  ::stat((config.data / "secret").c_str(), &state);
  EXPECT_EQ(state.st_mode & 0777, 0600u);
  std::ofstream(config.data / "secret", std::ios::trunc) << "cut";
  EXPECT_NE(installationSecret(config), "cut") << "a half-written one is made anew";
  config.secret = "one that the operator has chosen himself";
  EXPECT_EQ(installationSecret(config), config.secret);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace frontdesk
