// Files outside the folders that are served: by dots, encodings, backslashes, zero bytes and links.
#include <fstream>

#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

constexpr auto secret = "what nobody may read";

const std::vector<std::string>& climbs() {
  static const std::vector<std::string> all{"..",
                                            "../..",
                                            "../../../../etc/passwd",
                                            "%2e%2e",
                                            "%2e%2e%2f%2e%2e",
                                            "..%2f..%2f",
                                            "..%5c..%5c",
                                            "..\\..\\",
                                            "%252e%252e%252f",
                                            "..%252f..%252f",
                                            "%c0%ae%c0%ae%c0%af",
                                            "....//....//",
                                            "..;/..;/",
                                            "%00",
                                            "x%00.wav",
                                            "/etc/passwd",
                                            "%2fetc%2fpasswd",
                                            "file:///etc/passwd",
                                            "%ff%fe",
                                            "~root",
                                            "con",
                                            ".%2e/secret.txt",
                                            "..%c1%9csecret.txt"};
  return all;
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (auto part : parts) whole += part;
  return whole;
}

// A built web application with a secret beside it, and links that lead to it.
struct Site {
  fs::path root = fs::temp_directory_path() / ("frontdesk-site-" + uniqueWord());
  Site() {
    fs::create_directories(root / "dist" / "assets");
    std::ofstream(root / "dist" / "index.html") << "<!doctype html>";
    std::ofstream(root / "dist" / "assets" / "app.js") << "run()";
    std::ofstream(root / "secret.txt") << secret;
    fs::create_symlink(root / "secret.txt", root / "dist" / "assets" / "link.txt");
    fs::create_symlink("../../secret.txt", root / "dist" / "assets" / "relative.txt");
    fs::create_directory_symlink(root, root / "dist" / "up");
  }
  ~Site() { fs::remove_all(root); }
};

TEST(Paths, LeadToNoFileOutsideTheWebFolder) {
  Site site;
  Product served([&](Config& config) { config.web = site.root / "dist"; });
  auto visitor = served.visitor();
  ASSERT_EQ(visitor.get("/assets/app.js").body, "run()");
  EXPECT_THAT(visitor.get("/").header("content-security-policy"), HasSubstr("script-src 'self';"));
  for (std::string start : {"/", "/assets/", "/assets/app.js/", "/api/", "/api/docs/", "//", "/./"})
    for (const auto& climb : climbs())
      for (const auto* end : {"", "/secret.txt", "%2fsecret.txt", "\\secret.txt"}) {
        auto target = joined({start, climb, end});
        auto answer = visitor.get(target);
        EXPECT_THAT(answer.body, Not(HasSubstr(secret))) << target;
        EXPECT_THAT(answer.body, Not(HasSubstr("root:"))) << target;
        EXPECT_LT(answer.status, 500) << target;
      }
}

TEST(Paths, FollowNoLinkInTheWebFolder) {
  Site site;
  Product served([&](Config& config) { config.web = site.root / "dist"; });
  for (auto path : {"/assets/link.txt", "/assets/relative.txt", "/up/secret.txt", "/up/dist/index.html"}) {
    auto answer = served.visitor().get(path);
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_THAT(answer.body, Not(HasSubstr(secret))) << path;
  }
}

struct SignedLink : testing::Test {
  Browser owner = product().signUp();
  std::string call = addCall(owner, addClient(owner));
  std::string link = [this] {
    owner.send("PUT", "/api/calls/" + call + "/recording", wavFile(), {});
    return owner.get("/api/calls/" + call + "/recording").at("/url");
  }();
  std::string id = link.substr(16, 36);
  fs::path file = product().data() / "recordings" / owner.account_id / id;
};

TEST_F(SignedLink, LeadsToNoOtherFile) {
  auto visitor = product().visitor();
  ASSERT_EQ(visitor.get(link).status, 200);
  auto query = link.substr(link.find('?'));
  std::ofstream(product().data() / "secret.txt") << secret;
  for (const auto& climb : climbs()) {
    auto swapped = [&](const std::string& name) {
      auto start = link.find(name + '=') + name.size() + 1;
      auto end = std::min(link.find('&', start), link.size());
      return joined({link.substr(0, start), climb, link.substr(end)});
    };
    for (const auto& target :
         {joined({"/api/recordings/", climb, query}), joined({"/api/recordings/", climb, "%2f", id, query}),
          joined({"/api/recordings/", id, "%2f", climb, query}), swapped("account"), swapped("type"),
          swapped("expires"), swapped("signature")}) {
      auto answer = visitor.get(target);
      EXPECT_TRUE(answer.status >= 400 && answer.status < 500) << target << ' ' << answer.status;
      EXPECT_THAT(answer.body, Not(HasSubstr(secret))) << target;
    }
  }
}

TEST_F(SignedLink, FollowsNoLinkOfTheDisk) {
  auto outside = product().data() / "outside.wav";
  std::ofstream(outside) << secret;
  fs::remove(file);
  fs::create_symlink(outside, file);
  auto answer = product().visitor().get(link);
  EXPECT_EQ(answer.status, 404);
  EXPECT_THAT(answer.body, Not(HasSubstr(secret)));
}

}  // namespace
}  // namespace frontdesk
