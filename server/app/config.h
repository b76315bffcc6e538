// What an installation can set. Each has an environment variable of the name given here.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace frontdesk {

struct Config {
  std::string databaseUrl;             // DATABASE_URL; empty: the private PostgreSQL in `data`
  std::string host = "0.0.0.0";        // HOST
  std::uint16_t port = 8080;           // PORT
  int threads = 0;                     // THREADS; 0: one a core, at most 16
  int databaseConnections = 80;        // DATABASE_CONNECTIONS: the most that the I/O threads open together
  std::filesystem::path data = "var";  // FRONTDESK_DATA: database, recordings, mail, secret
  std::filesystem::path web = "web/dist";  // FRONTDESK_WEB: the built web application
  std::string publicUrl;                   // PUBLIC_URL, for links in mails; empty: http://localhost:PORT
  std::vector<std::string> corsOrigins;    // CORS_ORIGINS, separated by commas
  bool trustProxy = false;                 // TRUST_PROXY: believe X-Forwarded-For
  std::string secret;                      // FRONTDESK_SECRET, 32 characters or more; empty: made in `data`
  std::vector<std::string>
      retiredSecrets;   // FRONTDESK_RETIRED_SECRETS: what they signed and sealed still holds
  int bcryptCost = 12;  // BCRYPT_COST
  std::chrono::seconds accessTokenLife{600};  // ACCESS_TOKEN_SECONDS
  std::chrono::hours sessionLife{24 * 30};
  std::string smtpUrl;  // SMTP_URL, smtp://user:password@host:587; empty: mails are files
  std::string mailFrom = "Frontdesk <frontdesk@localhost>";  // MAIL_FROM
  bool worker = true;                                        // WORKER; 0: jobs run in `frontdesk work` only
  bool webhooksAllowPrivate = false;  // WEBHOOKS_ALLOW_PRIVATE=true: for development, http and loopback too
  std::string logLevel = "info";      // LOG_LEVEL
  bool demo = false;

  std::string address() const {
    return publicUrl.empty() ? "http://localhost:" + std::to_string(port) : publicUrl;
  }
  bool https() const { return publicUrl.starts_with("https://"); }
};

// Reads the environment over the defaults. Throws std::runtime_error that names a bad variable.
Config configFromEnvironment();
// The secret that tokens and links are signed from: the configured one, or the one kept in
// `data`/secret, made at the first start.
std::string installationSecret(const Config& config);

}  // namespace frontdesk
