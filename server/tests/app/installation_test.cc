// `frontdesk serve` with the private PostgreSQL, from nothing; and what it says where it cannot start.
#include "app/installation.h"

#include <sys/mount.h>
#include <unistd.h>

#include <fstream>
#include <regex>

#include "postgres/process.h"
#include "tests/product.h"
#include "tests/program.h"

namespace frontdesk {
namespace {

namespace fs = std::filesystem;
using namespace test;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// A project's folder, in which others than root may find their way as PostgreSQL must.
struct InstallationTest : testing::Test {
  InstallationTest() {
    fs::create_directories(root / "web");
    std::ofstream(root / "web" / "index.html") << "<!doctype html>";
    fs::permissions(root, fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec);
  }
  ~InstallationTest() override {
    program.reset();
    postgres::awaitNobodyIn(data / "postgres", 30s);
    fs::remove_all(root);
  }

  std::vector<std::string> environment(std::vector<std::string> more) const {
    more.insert(more.end(), {"HOST=127.0.0.1", "FRONTDESK_DATA=" + data.string(),
                             "FRONTDESK_WEB=" + (root / "web").string(), "BCRYPT_COST=4", "LOG_LEVEL=off"});
    return more;
  }
  void start() {
    fs::remove(log);
    program.emplace(std::vector<std::string>{"serve"}, environment({"PORT=0"}), Terminal{log});
  }
  // Making the database may take longer beside other work than `eventually` waits once.
  bool says(std::string_view words) const {
    auto said = [&] { return textOf(log).find(words) != std::string::npos; };
    return eventually(said) || eventually(said) || eventually(said);
  }
  Browser visitor() const {
    std::smatch port;
    auto said = textOf(log);
    if (!std::regex_search(said, port, std::regex("serves on http://localhost:([0-9]+)")))
      throw std::runtime_error("it does not serve: " + said);
    return Browser(std::uint16_t(std::stoi(port[1])));
  }
  void serves() {
    ASSERT_TRUE(says("==> Frontdesk serves on ")) << textOf(log);
    EXPECT_EQ(visitor().get("/readyz").status, 200);
  }
  // Ctrl-C; the program's exit status. The database ends with it.
  int interrupt() {
    auto began = std::chrono::steady_clock::now();
    program->interrupt();
    int status = program->wait();
    EXPECT_LT(std::chrono::steady_clock::now() - began, 10s);
    EXPECT_TRUE(postgres::processesIn(data / "postgres").empty()) << "PostgreSQL still runs";
    EXPECT_FALSE(fs::exists(data / "postgres" / "postmaster.pid")) << "PostgreSQL did not end cleanly";
    return status;
  }
  // The one sentence with which it refuses to serve.
  std::string refusal(std::vector<std::string> settings) {
    auto ended = runProgram({"serve"}, environment(std::move(settings)));
    EXPECT_EQ(ended.status, 1) << ended.output;
    EXPECT_THAT(ended.output, Not(HasSubstr("serves on")));
    static const std::regex sentence("error: [^\n]+\n");
    EXPECT_TRUE(std::regex_match(ended.errors, sentence)) << ended.errors;
    return ended.errors;
  }

  fs::path root = fs::temp_directory_path() / ("frontdesk-installation-" + uniqueWord());
  fs::path data = root / "var", log = root / "log";
  std::optional<Program> program;
};

TEST_F(InstallationTest, StartsFromNothingEndsByCtrlCAndStartsAgainWithWhatItHad) {
  start();
  serves();
  auto said = textOf(log);
  EXPECT_THAT(said, HasSubstr("==> Making the database in "));
  EXPECT_THAT(said, HasSubstr("==> Applying migration 1 of "));
  auto owner = signUp(visitor());
  EXPECT_EQ(interrupt(), 0);

  start();
  serves();
  said = textOf(log);
  EXPECT_THAT(said, Not(HasSubstr("Making the database")));
  EXPECT_THAT(said, Not(HasSubstr("Applying migration")));
  auto again = visitor();
  auto signedIn = again.post("/api/auth/login", object{{"email", owner.email}, {"password", owner.password}});
  EXPECT_EQ(signedIn.status, 200) << signedIn.body;
  EXPECT_EQ(interrupt(), 0);
  EXPECT_THAT(textOf(log), HasSubstr("==> Stopping"));
}

TEST_F(InstallationTest, GoesOnWhereAFirstStartWasKilled) {
  start();
  ASSERT_TRUE(says("==> Making the database in "));
  program->kill();
  EXPECT_FALSE(fs::exists(data / "postgres")) << "half a database does not pass for one";

  start();
  ASSERT_TRUE(says("==> Applying migration 3 of ")) << textOf(log);
  program->kill();

  start();
  serves();
  EXPECT_THAT(textOf(log), Not(HasSubstr("Making the database")));
  EXPECT_EQ(signUp(visitor()).get("/api/auth/me").status, 200);
  EXPECT_EQ(interrupt(), 0);
}

TEST_F(InstallationTest, SaysThatThePortIsTaken) {
  auto port = std::to_string(product().server().port());
  auto said = refusal({"DATABASE_URL=" + product().database().conninfo(), "PORT=" + port});
  EXPECT_THAT(said, StartsWith("error: "));
  EXPECT_THAT(said, HasSubstr(port));
  EXPECT_EQ(product().visitor().get("/readyz").status, 200) << "who has it is not disturbed";
}

TEST_F(InstallationTest, SaysThatTheDatabaseCannotBeReached) {
  for (auto url :
       {"host=127.0.0.1 port=1", "postgresql://frontdesk:secret-word@127.0.0.1:1/frontdesk?connect_timeout=3",
        "host=/nowhere dbname=frontdesk"}) {
    auto said = refusal({"DATABASE_URL=" + std::string(url), "PORT=0"});
    EXPECT_THAT(said, StartsWith("error: The database cannot be reached: ")) << url;
    EXPECT_THAT(said, Not(HasSubstr("secret-word")));
  }
  EXPECT_FALSE(fs::exists(data / "postgres")) << "no private database takes its place";
}

TEST_F(InstallationTest, SaysThatItsFolderIsInUse) {
  start();
  serves();
  EXPECT_EQ(refusal({"PORT=0"}),
            "error: Another server is running on " + (data / "postgres").string() + ".\n");
  EXPECT_EQ(visitor().get("/readyz").status, 200);
  EXPECT_EQ(interrupt(), 0);
}

TEST_F(InstallationTest, SaysThatTheDiskIsFull) {
  fs::create_directories(data);
  if (mount("none", data.c_str(), "tmpfs", 0, "size=64m") != 0)
    GTEST_SKIP() << "only root may make a small disk";
  auto said = refusal({"PORT=0"});
  umount(data.c_str());
  EXPECT_EQ(said, "error: The disk that holds " + data.string() + " is full: less than 200 MB are free.\n");
}

}  // namespace
}  // namespace frontdesk
