#include "app/installation.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <cstdio>

#include "postgres/migrate.h"

namespace frontdesk {

void tell(std::string_view step) {
  fmt::print("==> {}\n", step);
  std::fflush(stdout);
}

Installation::Installation(const Config& config, bool migrate) : conninfo_(config.databaseUrl) {
  bool isPrivate = conninfo_.empty();
  if (isPrivate) {
    std::filesystem::create_directories(config.data);
    embedded_.emplace(postgres::Embedded::start(std::filesystem::absolute(config.data) / "postgres",
                                                {.durable = true, .progress = tell}));
    embedded_->createDatabaseIfMissing("frontdesk");
    conninfo_ = embedded_->connectionString("frontdesk");
  }
  if (isPrivate || migrate) {
    postgres::migrate(conninfo_, postgres::migrations(),
                      [](const postgres::Migration& next, int done, int total) {
                        tell(fmt::format("Applying migration {} of {}: {}", done + 1, total, next.name));
                      });
    return;
  }
  auto schema = postgres::checkSchema(conninfo_, postgres::migrations());
  if (schema.state != postgres::SchemaState::current) throw std::runtime_error(schema.problem);
}

}  // namespace frontdesk
