#include "app/config.h"

#include <sys/stat.h>

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "app/crypto.h"

namespace frontdesk {
namespace {

std::string text(const char* name, std::string otherwise) {
  const char* value = std::getenv(name);
  return value && *value ? value : otherwise;
}

std::int64_t number(const char* name, std::int64_t otherwise, std::int64_t least, std::int64_t most) {
  auto given = text(name, "");
  if (given.empty()) return otherwise;
  std::int64_t value = 0;
  auto [end, code] = std::from_chars(given.data(), given.data() + given.size(), value);
  if (code == std::errc{} && end == given.data() + given.size() && value >= least && value <= most)
    return value;
  throw std::runtime_error(std::string(name) + " must be a whole number from " + std::to_string(least) +
                           " to " + std::to_string(most) + ".");
}

std::vector<std::string> list(const char* name) {
  std::vector<std::string> items;
  auto given = text(name, "");
  for (std::size_t start = 0; start < given.size();) {
    auto comma = std::min(given.find(',', start), given.size());
    if (comma > start) items.push_back(given.substr(start, comma - start));
    start = comma + 1;
  }
  return items;
}

}  // namespace

Config configFromEnvironment() {
  Config config;
  config.databaseUrl = text("DATABASE_URL", "");
  config.host = text("HOST", config.host);
  config.port = std::uint16_t(number("PORT", config.port, 0, 65535));
  config.threads = int(number("THREADS", 0, 0, 256));
  config.databaseConnections = int(number("DATABASE_CONNECTIONS", config.databaseConnections, 3, 10'000));
  config.data = text("FRONTDESK_DATA", config.data);
  config.web = text("FRONTDESK_WEB", config.web);
  config.publicUrl = text("PUBLIC_URL", "");
  config.corsOrigins = list("CORS_ORIGINS");
  config.trustProxy = number("TRUST_PROXY", 0, 0, 1) == 1;
  config.secret = text("FRONTDESK_SECRET", "");
  config.retiredSecrets = list("FRONTDESK_RETIRED_SECRETS");
  config.bcryptCost = int(number("BCRYPT_COST", config.bcryptCost, 4, 16));
  config.accessTokenLife = std::chrono::seconds(number("ACCESS_TOKEN_SECONDS", 600, 1, 3600));
  config.smtpUrl = text("SMTP_URL", "");
  config.mailFrom = text("MAIL_FROM", config.mailFrom);
  auto allowed = text("WEBHOOKS_ALLOW_PRIVATE", "");
  config.webhooksAllowPrivate = allowed == "true" || allowed == "1";
  config.worker = number("WORKER", 1, 0, 1) == 1;
  config.logLevel = text("LOG_LEVEL", config.logLevel);
  if (!config.secret.empty() && config.secret.size() < 32)
    throw std::runtime_error("FRONTDESK_SECRET must have at least 32 characters.");
  return config;
}

std::string installationSecret(const Config& config) {
  if (!config.secret.empty()) return config.secret;
  auto path = config.data / "secret";
  std::string secret;
  if (std::ifstream(path) >> secret && secret.size() >= 32) return secret;
  std::filesystem::create_directories(config.data);
  secret = randomToken();
  auto fresh = path.string() + ".new";
  std::ofstream out(fresh, std::ios::trunc);
  ::chmod(fresh.c_str(), 0600);
  out << secret << '\n';
  out.close();
  if (!out) throw std::runtime_error("Cannot write " + fresh + ": is the disk full?");
  std::filesystem::rename(fresh, path);
  return secret;
}

}  // namespace frontdesk
