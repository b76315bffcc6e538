#include "http/static_files.h"

#include <filesystem>
#include <fstream>

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

namespace fs = std::filesystem;

// A built web application, and a secret beside it.
struct WebFolder {
  fs::path root = fs::temp_directory_path() / ("frontdesk-web-" + Uuid::v7().text());
  fs::path web = root / "dist";

  WebFolder() {
    fs::create_directories(web / "assets");
    write(web / "index.html", "<!doctype html>");
    write(web / "favicon.svg", "<svg/>");
    write(web / "assets/app-4f2a.js", "plain()");
    write(web / "assets/app-4f2a.js.br", "BROTLI");
    write(web / "assets/app-4f2a.js.gz", "GZIP");
    write(root / "secret.txt", "secret");
  }
  ~WebFolder() { fs::remove_all(root); }
  static void write(const fs::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
  }
};

struct Files : testing::Test {
  WebFolder folder;
  StaticFiles files{folder.web};
  TestServer server{{}, &files};
  RawClient client{server.port()};
};

TEST_F(Files, AreServedWithTypeTagAndLife) {
  auto script = client.get("/assets/app-4f2a.js");
  EXPECT_EQ(script.status, 200);
  EXPECT_EQ(script.body, "plain()");
  EXPECT_EQ(script.header("content-type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(script.header("cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(script.header("vary"), "Accept-Encoding");
  EXPECT_THAT(script.header("etag"), testing::MatchesRegex("\"[0-9a-f]+\""));
  EXPECT_EQ(script.header("content-security-policy"), "-");
  EXPECT_EQ(client.get("/favicon.svg").header("content-type"), "image/svg+xml");
  EXPECT_EQ(client.get("/favicon.svg?v=2").header("cache-control"), "no-cache");
}

TEST_F(Files, APageIsCheckedEachTimeAndRunsNoForeignScript) {
  auto page = client.get("/");
  EXPECT_EQ(page.body, "<!doctype html>");
  EXPECT_EQ(page.header("content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(page.header("cache-control"), "no-cache");
  auto policy = page.header("content-security-policy");
  EXPECT_THAT(policy, HasSubstr("script-src 'self';"));
  EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'"));
  EXPECT_THAT(policy, Not(HasSubstr("unsafe-eval")));
}

TEST_F(Files, KnownTagsSpareTheBody) {
  auto tag = client.get("/favicon.svg").header("etag");
  for (auto known : {tag, "W/" + tag, "\"other\", " + tag, std::string("*")}) {
    auto answer = client.get("/favicon.svg", "If-None-Match: " + known + "\r\n");
    EXPECT_EQ(answer.status, 304) << known;
    EXPECT_EQ(answer.header("etag"), tag);
    EXPECT_EQ(answer.header("content-length"), "-");
    EXPECT_EQ(answer.header("cache-control"), "no-cache");
  }
  EXPECT_EQ(client.get("/favicon.svg", "If-None-Match: \"other\"\r\n").status, 200);
  EXPECT_NE(client.get("/").header("etag"), tag);
}

TEST_F(Files, TwinsGoToThoseWhoAcceptThem) {
  auto fetch = [&](std::string_view accepted) {
    auto answer = client.get("/assets/app-4f2a.js", "Accept-Encoding: " + std::string(accepted) + "\r\n");
    return answer.header("content-encoding") + " " + answer.body;
  };
  EXPECT_EQ(fetch("gzip, br"), "br BROTLI");
  EXPECT_EQ(fetch("gzip"), "gzip GZIP");
  EXPECT_EQ(fetch("br;q=0, gzip"), "gzip GZIP");
  EXPECT_EQ(fetch("identity"), "- plain()");
  EXPECT_EQ(client.get("/favicon.svg", "Accept-Encoding: br\r\n").body, "<svg/>") << "it has no twin";
  EXPECT_EQ(client.get("/assets/app-4f2a.js.br").status, 404);
}

TEST_F(Files, APageOfTheApplicationIsItsIndex) {
  for (auto path :
       {"/clients", "/calls/0198b6c4-0000-7abc-8def-0123456789ab", "/calls?status=missed", "/a/b/c/"}) {
    auto answer = client.get(path);
    EXPECT_EQ(answer.status, 200) << path;
    EXPECT_EQ(answer.body, "<!doctype html>") << path;
  }
  for (auto path : {"/assets/gone-1234.js", "/api/nothing", "/api/", "/robots.txt"})
    EXPECT_EQ(client.get(path).status, 404) << path;
}

TEST_F(Files, HeadAndOtherMethods) {
  client.send(requestOf("HEAD", "/favicon.svg"));
  EXPECT_EQ(client.receive(true).header("content-length"), "6");
  EXPECT_EQ(client.ask(requestOf("POST", "/favicon.svg")).status, 404);
  EXPECT_EQ(client.ask(requestOf("DELETE", "/")).status, 404);
}

TEST_F(Files, NothingOutsideTheFolderIsReached) {
  for (auto path : {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt",
                    "/..%5csecret.txt", "//secret.txt", "/./../secret.txt",
                    "/assets/%2e%2e/%2e%2e/secret.txt", "/%00", "/index.html%00.js", "/..", "/%2e%2e",
                    "/....//secret.txt", "/assets/app-4f2a.js/", "http://test/../secret.txt"}) {
    auto answer = client.get(path);
    EXPECT_NE(answer.body, "secret") << path;
    EXPECT_TRUE(answer.status == 404 || answer.body == "<!doctype html>") << path << " " << answer.body;
  }
}

TEST_F(Files, TheApiComesFirst) {
  EXPECT_EQ(client.get("/api/hello").body, R"({"value":"hello"})");
  EXPECT_EQ(client.post("/api/hello", "{}").status, 405);
}

TEST(StaticFiles, WithoutAnIndexSaysWhatToDo) {
  WebFolder folder;
  try {
    StaticFiles files(folder.root / "nothing");
    FAIL() << "opened";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("/nothing: build the web application first."));
  }
}

TEST(StaticFiles, TypesByEnding) {
  EXPECT_EQ(contentTypeOf("/a/b.css"), "text/css; charset=utf-8");
  EXPECT_EQ(contentTypeOf("/font.woff2"), "font/woff2");
  EXPECT_EQ(contentTypeOf("/manifest.webmanifest"), "application/manifest+json");
  EXPECT_EQ(contentTypeOf("/LICENSE"), "application/octet-stream");
}

}  // namespace
}  // namespace frontdesk::http::test
