// What is done from the server's own command line: each command as a process of its own.
#include <fstream>
#include <sstream>

#include "tests/product.h"
#include "tests/program.h"

namespace frontdesk {
namespace {

using namespace test;
using postgres::TestDatabase;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Ended run(std::vector<std::string> words, const TestDatabase& on = product().database(),
          std::string_view input = {}) {
  return runProgram(std::move(words),
                    {"DATABASE_URL=" + on.conninfo(), "FRONTDESK_DATA=" + product().data().string(),
                     "FRONTDESK_SECRET=" + product().config().secret, "BCRYPT_COST=4"},
                    input);
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(CommandLine, HelpTellsEveryCommandAndAsksForNothing) {
  auto helped = runProgram({"--help"}, {});
  EXPECT_EQ(helped.status, 0);
  EXPECT_EQ(helped.errors, "");
  for (auto command :
       {"serve", "work", "jobs", "migrate", "recount", "import", "demo", "invoice", "openapi", "user"}) {
    EXPECT_THAT(helped.output, HasSubstr("\n  " + std::string(command) + "  ")) << command;
    auto one = runProgram({command, "--help"}, {});
    EXPECT_EQ(one.status, 0) << command;
    EXPECT_THAT(one.output, HasSubstr(command)) << command;
  }
  EXPECT_THAT(runProgram({"import", "--help"}, {}).output, HasSubstr("--create-clients"));
}

TEST(CommandLine, RefusesInOneSentenceWhatItCannotDo) {
  struct Case {
    std::vector<std::string> words;
    const char* sentence;
  } cases[] = {
      {{}, "A subcommand is required"},
      {{"serv"}, "\"serv\" is not understood. A subcommand is required"},
      {{"jobs", "replai"}, "\"replai\" is not understood. A subcommand is required"},
      {{"jobs"}, "A subcommand is required"},
      {{"user"}, "A subcommand is required"},
      {{"import"}, "FILE is required"},
      {{"import", "calls.ndjson"}, "--account is required"},
      {{"import", "calls.ndjson", "--account", "a@b.test", "--fast"},
       "The following argument was not expected: --fast"},
      {{"recount", "everything"}, "The following argument was not expected: everything"},
      {{"user", "add"}, "EMAIL is required"},
      {{"user", "reset-password"}, "EMAIL is required"},
      {{"user", "add", "nobody"}, "error: The e-mail must be an e-mail address such as name@example.com."},
      {{"user", "add", "a@b.test", "--password", "short"},
       "error: The password must have at least 10 characters."},
      {{"user", "add", "a@b.test", "--password", "long enough", "--currency", "bitcoin"},
       "error: The currency "},
      {{"user", "reset-password", "nobody@agency.test", "--password", "long enough"},
       "error: No user has the e-mail nobody@agency.test."},
      {{"import", "-", "--account", "nobody@agency.test"},
       "error: No user has the e-mail nobody@agency.test."},
      {{"jobs", "replay", "7"}, "error: The id must be a UUID."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(testing::PrintToString(c.words));
    auto refused = run(c.words);
    EXPECT_GT(refused.status, 0);
    EXPECT_EQ(refused.output, "");
    auto lines = linesOf(refused.errors);
    ASSERT_FALSE(lines.empty());
    EXPECT_THAT(lines[0], StartsWith(c.sentence));
    lines.erase(lines.begin());
    if (!lines.empty()) EXPECT_THAT(lines, ElementsAre("Run with --help for more information."));
  }
}

TEST(CommandLine, MigratesAnEmptyDatabaseOnce) {
  TestDatabase empty(postgres::Content::nothing);
  auto early = run({"recount"}, empty);
  EXPECT_EQ(early.status, 1);
  EXPECT_THAT(linesOf(early.errors),
              ElementsAre(testing::EndsWith("migrations are missing. Run: frontdesk migrate")));
  auto first = run({"migrate"}, empty);
  EXPECT_EQ(first.status, 0) << first.errors;
  auto told = linesOf(first.output);
  auto count = empty.value("select count(*) from schema_migrations");
  ASSERT_EQ(std::to_string(told.size() - 1), count);
  EXPECT_EQ(told.front(), "==> Applying migration 1 of " + count + ": extensions_and_roles");
  EXPECT_EQ(told.back(), "==> The schema is up to date");
  auto again = run({"migrate"}, empty);
  EXPECT_EQ(again.status, 0);
  EXPECT_EQ(again.output, "==> The schema is up to date\n");
  EXPECT_EQ(run({"recount"}, empty).output, "Analytics equal the calls.\n");
}

TEST(CommandLine, AddsAnAccountWithItsOwner) {
  auto email = uniqueWord() + "@agency.test";
  auto added = run({"user", "add", email, "--name", "Grace", "--account-name", "Harbor Agency", "--currency",
                    "EUR", "--password", "correct horse battery"});
  EXPECT_EQ(added.status, 0) << added.errors;
  EXPECT_EQ(added.output, email + " can sign in now.\n") << "a password that was given is not printed";
  auto owner = product().signIn(email, "correct horse battery");
  EXPECT_EQ(owner.get("/api/auth/me").at("/name"), "Grace");
  EXPECT_EQ(owner.get("/api/auth/me").at("/role"), "owner");
  EXPECT_EQ(owner.get("/api/settings/account").at("/name"), "Harbor Agency");
  EXPECT_EQ(owner.get("/api/settings/account").at("/currency"), "EUR");

  auto again = run({"user", "add", email, "--password", "correct horse battery"});
  EXPECT_EQ(again.status, 1);
  ASSERT_EQ(linesOf(again.errors).size(), 1u) << again.errors;
  EXPECT_THAT(again.errors, StartsWith("error: That e-mail is registered already."));
  EXPECT_EQ(product().database().value("select count(*) from users where email = '" + email + "'"), "1");
}

TEST(CommandLine, AddsAUserWithAPasswordThatItMakesAndPrints) {
  auto email = uniqueWord() + "@agency.test";
  auto added = run({"user", "add", email});
  EXPECT_EQ(added.status, 0) << added.errors;
  auto told = linesOf(added.output);
  ASSERT_THAT(told, ElementsAre(StartsWith("Password: "), email + " can sign in now."));
  auto password = told[0].substr(std::string("Password: ").size());
  EXPECT_GE(password.size(), 20u);
  auto owner = product().signIn(email, password);
  EXPECT_EQ(owner.get("/api/auth/me").at("/name"), email.substr(0, email.find('@')));
}

TEST(CommandLine, ResetsAPasswordAndEndsAllSessions) {
  auto owner = product().signUp();
  auto reset = run({"user", "reset-password", owner.email, "--password", "another horse battery"});
  EXPECT_EQ(reset.status, 0) << reset.errors;
  EXPECT_EQ(reset.output, owner.email + " has a new password; all sessions have ended.\n");
  EXPECT_EQ(owner.get("/api/auth/me").status, 401);
  EXPECT_EQ(product().signIn(owner.email, "another horse battery").user_id, owner.user_id);
  auto visitor = product().visitor();
  EXPECT_EQ(
      visitor.post("/api/auth/login", object{{"email", owner.email}, {"password", owner.password}}).status,
      401);

  auto made = linesOf(run({"user", "reset-password", owner.email}).output);
  ASSERT_EQ(made.size(), 2u);
  EXPECT_EQ(product().signIn(owner.email, made[0].substr(std::string("Password: ").size())).user_id,
            owner.user_id);
}

TEST(CommandLine, LetsInWhoHasLostTheSecondFactorOnlyIfTold) {
  auto owner = product().signUp();
  auto secret = owner.post("/api/auth/two-factor", object{{"password", owner.password}}).at("/secret");
  auto enabled = owner.post("/api/auth/two-factor/confirm", object{{"code", codeOf(secret)}});
  ASSERT_EQ(enabled.status, 200) << enabled.body;
  auto signIn = [&](std::string_view password) {
    auto visitor = product().visitor();
    return visitor.post("/api/auth/login",
                        object{{"email", owner.email}, {"password", boost::json::string_view(password)}});
  };
  EXPECT_EQ(run({"user", "reset-password", owner.email, "--password", "first new password"}).status, 0);
  EXPECT_EQ(signIn("first new password").verdict(), "401 totp") << "the code is still asked for";
  EXPECT_EQ(run({"user", "reset-password", owner.email, "--password", "second new password",
                 "--without-two-factor"})
                .status,
            0);
  EXPECT_EQ(signIn("second new password").status, 200);
}

std::string callLine(int number, std::string_view client = "Harbor Dental") {
  return boost::json::serialize(object{{"external_id", "call-" + std::to_string(number)},
                                       {"client", boost::json::string_view(client)},
                                       {"direction", "inbound"},
                                       {"started_at", "2026-07-01T10:00:00Z"}}) +
         "\n";
}

TEST(CommandLine, ImportsAFileAndTellsHowFarItIs) {
  auto owner = product().signUp();
  auto file = std::filesystem::temp_directory_path() / (uniqueWord() + ".ndjson");
  {
    std::ofstream out(file);
    for (int i = 0; i < 4500; ++i) out << callLine(i);
    out << "broken\n" << callLine(0);
  }
  auto imported = run({"import", file.string(), "--account", owner.email, "--create-clients"});
  EXPECT_EQ(imported.status, 2) << "a line was rejected";
  EXPECT_THAT(imported.errors, HasSubstr("\r4000 imported, 0 duplicates, 0 rejected"));
  EXPECT_THAT(linesOf(imported.output),
              ElementsAre("4500 imported, 1 duplicates, 1 rejected, 1 clients created",
                          StartsWith("line 4501: is no JSON")));
  EXPECT_EQ(owner.get("/api/calls?include_total=true").at("/total"), "4500");
  EXPECT_EQ(each(owner.get("/api/clients"), "/name"), std::vector<std::string>{"Harbor Dental"});
  auto missing = run({"import", file.string() + ".gz", "--account", owner.email});
  EXPECT_EQ(missing.status, 1);
  EXPECT_EQ(missing.errors, "error: Cannot read " + file.string() + ".gz.\n");
  std::filesystem::remove(file);
}

TEST(CommandLine, ImportsStandardInputAndMakesNoClientUnasked) {
  auto owner = product().signUp();
  addClient(owner, "Harbor Dental");
  auto imported = run({"import", "-", "--account", owner.email}, product().database(),
                      callLine(1) + callLine(2, "Somebody else"));
  EXPECT_EQ(imported.status, 2);
  EXPECT_THAT(linesOf(imported.output), ElementsAre("1 imported, 0 duplicates, 1 rejected, 0 clients created",
                                                    StartsWith("line 2: names no client of this account")));
  auto whole =
      run({"import", "-", "--account", owner.email}, product().database(), callLine(1) + callLine(3));
  EXPECT_EQ(whole.status, 0) << "all lines are there";
  EXPECT_EQ(whole.output, "1 imported, 1 duplicates, 0 rejected, 0 clients created\n");
  EXPECT_EQ(owner.get("/api/calls").items(), 2u);
}

struct GivenUpJobs : testing::Test {
  TestDatabase database;
  std::string account = database.value("insert into accounts (name) values ('Agency') returning id");

  std::string giveUp(const std::string& kind) {
    return database.value(
        "insert into jobs (account_id, kind, attempt_count, last_error, failed_at) values ('" + account +
        "', '" + kind + "', 10, 'the mail server is away', '2026-07-01T10:00:00Z') returning id");
  }
  std::string failed() { return database.value("select count(*) from jobs where failed_at is not null"); }
};

TEST_F(GivenUpJobs, AreListedWithTheirReason) {
  EXPECT_EQ(run({"jobs", "failed"}, database).output, "No job was given up.\n");
  auto id = giveUp("notification.mail");
  auto listed = run({"jobs", "failed"}, database);
  EXPECT_EQ(listed.status, 0) << listed.errors;
  EXPECT_EQ(listed.output, id + "  2026-07-01T10:00:00.000Z  notification.mail  account " + account +
                               "  after 10 attempts: the mail server is away\n");
}

TEST_F(GivenUpJobs, AreRunAgainAllOrOne) {
  auto id = giveUp("notification.mail");
  giveUp("account.tidy");
  giveUp("invoice.mail");
  auto one = run({"jobs", "replay", id}, database);
  EXPECT_EQ(one.status, 0) << one.errors;
  EXPECT_EQ(one.output, "1 jobs run again.\n");
  EXPECT_EQ(failed(), "2");
  EXPECT_EQ(database.value("select attempt_count from jobs where id = '" + id + "'"), "0");
  auto again = run({"jobs", "replay", id}, database);
  EXPECT_EQ(again.status, 1) << "there is no such job any more";
  EXPECT_EQ(again.output, "0 jobs run again.\n");
  EXPECT_EQ(run({"jobs", "replay"}, database).output, "2 jobs run again.\n");
  EXPECT_EQ(failed(), "0");
  EXPECT_EQ(run({"jobs", "replay"}, database).status, 0) << "none is none";
}

TEST(CommandLine, LoadsTheDemoOnce) {
  TestDatabase database;
  auto first = run({"demo"}, database);
  EXPECT_EQ(first.status, 0) << first.errors;
  EXPECT_THAT(first.output, HasSubstr("\r==> Loading the demo: client 14 of 14"));
  auto calls = database.value("select count(*) from calls");
  EXPECT_THAT(first.output, HasSubstr("\r==> Demo loaded: 14 clients, " + calls + " calls "));
  EXPECT_THAT(first.output,
              HasSubstr("\nSign in as demo@frontdesk.local with the password frontdesk-demo\n"));
  auto again = run({"demo"}, database);
  EXPECT_EQ(again.status, 0) << again.errors;
  EXPECT_EQ(again.output, "Sign in as demo@frontdesk.local with the password frontdesk-demo\n");
  EXPECT_EQ(database.value("select count(*) from calls"), calls);
  EXPECT_EQ(database.value("select count(*) from accounts"), "1");
}

TEST(CommandLine, PrintsTheDocumentOfTheApi) {
  auto printed = runProgram({"openapi"}, {});
  EXPECT_EQ(printed.status, 0);
  EXPECT_EQ(printed.output, product().visitor().get("/api/openapi.json").body + "\n");
}

}  // namespace
}  // namespace frontdesk
