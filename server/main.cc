// The command line.
#include <CLI/CLI.hpp>

#include "app/commands.h"

int main(int count, char** words) {
  using namespace frontdesk;
  CLI::App program{"Frontdesk: the back office of AI receptionists."};
  program.require_subcommand(1);
  program.failure_message([](const CLI::App* app, const CLI::Error& error) {
    auto usual = CLI::FailureMessage::simple(app, error);
    auto unknown = app->remaining(true);
    bool mistyped = error.get_exit_code() == int(CLI::ExitCodes::RequiredError) && !unknown.empty();
    return mistyped ? "\"" + unknown.front() + "\" is not understood. " + usual : usual;
  });
  program.set_version_flag("--version", "frontdesk 0.1.0");
  program.footer(
      "Settings come from the environment: DATABASE_URL, PORT, PUBLIC_URL, FRONTDESK_DATA … (see README).\n"
      "Without DATABASE_URL a private PostgreSQL is kept in the data folder.");
  std::function<int()> run;

  auto* serve = program.add_subcommand("serve", "Serve the API and the dashboard");
  ServeOptions options;
  serve->add_flag("--demo", options.demo, "Load the demo account first, if it is not there");
  serve->callback([&] { run = [&] { return serveCommand(options); }; });

  auto* work =
      program.add_subcommand("work", "Run jobs, webhooks and events apart from serve (WORKER=0 there)");
  work->callback([&] { run = workCommand; });

  auto* jobs = program.add_subcommand("jobs", "Look after the jobs that were given up");
  jobs->require_subcommand(1);
  auto* failed = jobs->add_subcommand("failed", "List them, with what they failed of");
  failed->callback([&] { run = failedJobsCommand; });
  auto* replay = jobs->add_subcommand("replay", "Run them again, all or one");
  std::string jobId;
  replay->add_option("ID", jobId, "The one; else all");
  replay->callback([&] { run = [&] { return replayJobsCommand(jobId); }; });

  auto* migrate = program.add_subcommand("migrate", "Bring the database's schema up to date");
  migrate->callback([&] { run = migrateCommand; });

  auto* recount =
      program.add_subcommand("recount", "Hold analytics against the calls, report and mend differences");
  bool checkOnly = false;
  recount->add_flag("--check", checkOnly, "Only report; the exit code is 2 if something is wrong");
  recount->callback([&] { run = [&] { return recountCommand(checkOnly); }; });

  auto* importing = program.add_subcommand("import", "Import calls from a file of NDJSON, one call a line");
  ImportOptions importOptions;
  importing->add_option("FILE", importOptions.file, "The file; - for standard input")->required();
  importing
      ->add_option("--account", importOptions.account, "E-mail of a user of the account that they belong to")
      ->required();
  importing->add_flag("--create-clients", importOptions.createClients,
                      "Create clients that the file names and we lack");
  importing->callback([&] { run = [&] { return importCommand(importOptions); }; });

  auto* demo = program.add_subcommand("demo", "Load the demo account: 14 clients, 90 days of calls");
  demo->callback([&] { run = demoCommand; });

  auto* invoice =
      program.add_subcommand("invoice", "Close billing periods that have ended and issue their invoices");
  invoice->callback([&] { run = invoiceCommand; });

  auto* openapi = program.add_subcommand("openapi", "Print the OpenAPI document of the HTTP API");
  openapi->callback([&] { run = openapiCommand; });

  auto* user = program.add_subcommand("user", "Manage users from the server's own command line");
  user->require_subcommand(1);
  UserOptions userOptions;
  auto* add =
      user->add_subcommand("add", "Create an account and its owner; prints a password if none is given");
  add->add_option("EMAIL", userOptions.email)->required();
  add->add_option("--name", userOptions.name, "The owner's name (else the e-mail's first part)");
  add->add_option("--account-name", userOptions.accountName, "The agency's name (else the owner's)");
  add->add_option("--password", userOptions.password,
                  "At least 10 characters (else one is made and printed)");
  add->add_option("--currency", userOptions.currency, "The account's: USD (the default), EUR, GBP, CHF …");
  add->callback([&] { run = [&] { return addUserCommand(userOptions); }; });
  auto* reset = user->add_subcommand("reset-password", "Set a user's password; ends all sessions");
  reset->add_option("EMAIL", userOptions.email)->required();
  reset->add_option("--password", userOptions.password,
                    "At least 10 characters (else one is made and printed)");
  reset->add_flag("--without-two-factor", userOptions.withoutTwoFactor,
                  "Also switch the second factor off, for who has lost it and the recovery codes");
  reset->callback([&] { run = [&] { return resetPasswordCommand(userOptions); }; });

  CLI11_PARSE(program, count, words);
  return runCommand(run);
}
