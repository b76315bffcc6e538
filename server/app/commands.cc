#include "app/commands.h"

#include <fmt/format.h>
#include <pthread.h>
#include <spdlog/async.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <fstream>
#include <iostream>

#include "analytics/recount.h"
#include "app/crypto.h"
#include "app/installation.h"
#include "app/routes.h"
#include "app/run_once.h"
#include "app/serve.h"
#include "app/work.h"
#include "auth/password.h"
#include "auth/session_store.h"
#include "auth/two_factor.h"
#include "auth/user_store.h"
#include "billing/issue.h"
#include "calls/import.h"
#include "demo/load.h"

namespace frontdesk {
namespace {

postgres::Options optionsFor(const Installation& installation) {
  postgres::Options options;
  options.conninfo = installation.conninfo();
  options.role = "frontdesk_app";
  // An import's own statements may take longer than a request may.
  options.pool_statement_timeout = std::chrono::minutes(10);
  return options;
}

postgres::Options workerOptionsFor(const Installation& installation) {
  auto options = optionsFor(installation);
  options.role = "frontdesk_worker";
  return options;
}

Awaitable<std::vector<jobs::FailedJob>> listFailedJobs(postgres::Database& database) {
  jobs::Queue queue(database);
  co_return co_await queue.failed();
}

Awaitable<std::int64_t> replayJobs(postgres::Database& database, std::optional<Uuid> id) {
  jobs::Queue queue(database);
  co_return co_await queue.replay(id, Timestamp::now());
}

// How many differences there were.
Awaitable<std::size_t> recountAll(postgres::Database& database, bool mend) {
  std::size_t all = 0;
  auto accounts = co_await analytics::allAccounts(database);
  for (const auto& account : accounts) {
    auto tenant = Tenant::forAccount(database, account);
    auto name = co_await analytics::nameOfAccount(tenant);
    auto found = co_await analytics::recount(tenant, mend);
    for (const auto& difference : found) fmt::print("{}: {}: {}\n", name, difference.place, difference.off);
    all += found.size();
  }
  co_return all;
}

// Log lines are one JSON object each; the message already is one.
void startLog(const Config& config) {
  auto log = spdlog::stdout_logger_mt("frontdesk");
  log->set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","log":%v})",
                   spdlog::pattern_time_type::utc);
  log->set_level(spdlog::level::from_str(config.logLevel));
  spdlog::set_default_logger(std::move(log));
  spdlog::flush_every(std::chrono::seconds(1));
}

bool loadDemo(const Config& config, const Installation& installation) {
  auto loaded = runOnce(optionsFor(installation), [&config](postgres::Database& database) {
    return demo::load(database, config, [](std::size_t done, std::size_t all) {
      fmt::print("\r==> Loading the demo: client {} of {}", done, all);
      std::fflush(stdout);
    });
  });
  if (!loaded.already)
    fmt::print("\r==> Demo loaded: {} clients, {} calls     \n", loaded.clients, loaded.calls);
  return true;
}

sigset_t endingSignals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

template <class T>
T required(json::Parsed<T> parsed, std::string_view what) {
  if (!parsed.value) throw std::runtime_error(fmt::format("{} {}.", what, parsed.refusal));
  return std::move(*parsed.value);
}

auth::SignIn signInOf(const Installation& installation, const std::string& email) {
  auto address = required(Email::parse(email), "The e-mail");
  auto user = runOnce(optionsFor(installation), [&address](postgres::Database& database) {
    return auth::findSignIn(database, address);
  });
  if (!user) throw std::runtime_error("No user has the e-mail " + email + ".");
  return *user;
}

// The password given, or a new one.
auth::Password passwordFor(const UserOptions& options) {
  auto text = options.password.empty() ? randomToken().substr(0, 20) : options.password;
  return required(auth::Password::parse(text), "The password");
}

// Once it is stored; whatever fails after that, it is known.
void printNewPassword(const UserOptions& options, const auth::Password& password) {
  if (options.password.empty()) fmt::print("Password: {}\n", password.secret());
}

Awaitable<calls::ImportReport> importFile(postgres::Database& database, Uuid account, std::istream* file,
                                          bool createClients) {
  calls::Import running(Tenant::forAccount(database, account), createClients);
  std::string space(1 << 20, '\0');
  while (file->read(space.data(), std::streamsize(space.size())) || file->gcount() > 0) {
    co_await running.add(std::string_view(space).substr(0, std::size_t(file->gcount())));
    const auto& so_far = running.report();
    fmt::print(stderr, "\r{} imported, {} duplicates, {} rejected", so_far.imported, so_far.duplicates,
               so_far.rejected_count);
  }
  co_return co_await running.finish();
}

}  // namespace

int serveCommand(const ServeOptions& options) {
  auto config = configFromEnvironment();
  std::signal(SIGPIPE, SIG_IGN);
  Installation installation(config);
  if (options.demo) loadDemo(config, installation);
  startLog(config);
  // From here on the ending signals wait for sigwait below; threads inherit that.
  auto ending = endingSignals();
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);
  RunningServer server(config, installation.conninfo());
  config.port = server.port();
  tell("Frontdesk serves on " + config.address());
  if (options.demo) fmt::print("    Sign in as {} with the password {}\n", demo::email, demo::password);
  if (config.smtpUrl.empty())
    fmt::print("    Mails are written to {} (SMTP_URL is not set)\n", (config.data / "mail").string());
  std::fflush(stdout);
  int signal = 0;
  sigwait(&ending, &signal);
  tell("Stopping: running requests finish, then the database stops");
  server.stop();
  spdlog::shutdown();
  return 0;
}

int workCommand() {
  auto config = configFromEnvironment();
  std::signal(SIGPIPE, SIG_IGN);
  Installation installation(config);
  startLog(config);
  auto ending = endingSignals();
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);
  Shared shared(config);
  RunningWorker worker(shared, installation.conninfo());
  tell("Frontdesk works: jobs, webhooks, events");
  int signal = 0;
  sigwait(&ending, &signal);
  tell("Stopping: running jobs finish");
  worker.stop();
  spdlog::shutdown();
  return 0;
}

int failedJobsCommand() {
  Installation installation(configFromEnvironment());
  auto failed = runOnce(workerOptionsFor(installation), listFailedJobs);
  for (const auto& job : failed)
    fmt::print("{}  {}  {}  account {}  after {} attempts: {}\n", job.id.text(), job.failed_at.text(),
               job.kind, job.account_id.text(), job.attempt_count, job.last_error);
  if (failed.empty()) fmt::print("No job was given up.\n");
  return 0;
}

int replayJobsCommand(const std::string& id) {
  std::optional<Uuid> one;
  if (!id.empty()) one = required(Uuid::parse(id), "The id");
  Installation installation(configFromEnvironment());
  auto replayed = runOnce(workerOptionsFor(installation),
                          [&one](postgres::Database& database) { return replayJobs(database, one); });
  fmt::print("{} jobs run again.\n", replayed);
  return one && replayed == 0 ? 1 : 0;
}

int migrateCommand() {
  Installation installation(configFromEnvironment(), true);
  tell("The schema is up to date");
  return 0;
}

int recountCommand(bool checkOnly) {
  Installation installation(configFromEnvironment());
  auto wrong = runOnce(workerOptionsFor(installation), [checkOnly](postgres::Database& database) {
    return recountAll(database, !checkOnly);
  });
  if (wrong == 0)
    fmt::print("Analytics equal the calls.\n");
  else
    fmt::print("{} differences, {}.\n", wrong, checkOnly ? "left as they are" : "mended");
  return checkOnly && wrong > 0 ? 2 : 0;
}

int importCommand(const ImportOptions& options) {
  Installation installation(configFromEnvironment());
  auto account = signInOf(installation, options.account).account_id;
  std::ifstream opened;
  if (options.file != "-") opened.open(options.file, std::ios::binary);
  std::istream* file = options.file == "-" ? &std::cin : &opened;
  if (!*file) throw std::runtime_error("Cannot read " + options.file + ".");
  auto report = runOnce(optionsFor(installation), [&](postgres::Database& database) {
    return importFile(database, account, file, options.createClients);
  });
  fmt::print(stderr, "\r");
  fmt::print("{} imported, {} duplicates, {} rejected, {} clients created\n", report.imported,
             report.duplicates, report.rejected_count, report.clients_created);
  for (const auto& line : report.rejected) fmt::print("line {}: {}\n", line.line, line.reason);
  return report.rejected_count == 0 ? 0 : 2;
}

int demoCommand() {
  auto config = configFromEnvironment();
  Installation installation(config);
  loadDemo(config, installation);
  fmt::print("Sign in as {} with the password {}\n", demo::email, demo::password);
  return 0;
}

int invoiceCommand() {
  Installation installation(configFromEnvironment());
  auto issued = runOnce(workerOptionsFor(installation), [](postgres::Database& database) {
    return billing::issueDueInvoices(database, Timestamp::now());
  });
  fmt::print("{} periods closed, {} invoices issued, {} failures\n", issued.periods, issued.invoices,
             issued.failures);
  return issued.failures == 0 ? 0 : 2;
}

int openapiCommand() {
  fmt::print("{}\n", openapiDocument());
  return 0;
}

int addUserCommand(const UserOptions& options) {
  auto config = configFromEnvironment();
  auto email = required(Email::parse(options.email), "The e-mail");
  auto name = options.name.empty() ? email.text().substr(0, email.text().find('@')) : options.name;
  auth::Registration registration{
      email, passwordFor(options), required(Text<1, 120>::parse(name), "The name"), {}, {}};
  if (!options.accountName.empty())
    registration.account_name = required(Text<1, 120>::parse(options.accountName), "The account's name");
  if (!options.currency.empty())
    registration.currency = required(CurrencyCode::parse(options.currency), "The currency");
  Installation installation(config);
  auto hash = auth::hashPassword(registration.password.secret(), config.bcryptCost);
  runOnce(optionsFor(installation), [&](postgres::Database& database) {
    return auth::insertAccount(Tenant::forAccount(database, Uuid::v7()), registration, hash);
  });
  printNewPassword(options, registration.password);
  fmt::print("{} can sign in now.\n", email.text());
  return 0;
}

int resetPasswordCommand(const UserOptions& options) {
  auto config = configFromEnvironment();
  auto password = passwordFor(options);
  Installation installation(config);
  auto user = signInOf(installation, options.email);
  auto hash = auth::hashPassword(password.secret(), config.bcryptCost);
  runOnce(optionsFor(installation), [&](postgres::Database& database) {
    return auth::replacePassword(Tenant::forAccount(database, user.account_id), user.user_id, hash);
  });
  printNewPassword(options, password);
  if (options.withoutTwoFactor)
    runOnce(optionsFor(installation), [&](postgres::Database& database) {
      return auth::removeTwoFactor(Tenant::forAccount(database, user.account_id), user.user_id);
    });
  fmt::print("{} has a new password; all sessions have ended.\n", options.email);
  return 0;
}

int runCommand(const std::function<int()>& command) {
  try {
    return command();
  } catch (const postgres::Error& error) {
    fmt::print(stderr, "error: {}{}\n",
               error.constraint == "users_email_unique" ? "That e-mail is registered already. " : "",
               error.what());
  } catch (const std::exception& error) {
    fmt::print(stderr, "error: {}\n", error.what());
  }
  return 1;
}

}  // namespace frontdesk
