#include <filesystem>
#include <fstream>

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

namespace fs = std::filesystem;

// A folder that goes with the test.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("frontdesk-send-" + Uuid::v7().text());
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  void write(const std::string& name, std::string_view content) const {
    std::ofstream(path / name, std::ios::binary) << content;
  }
};

std::string pattern(std::size_t bytes) {
  std::string text(bytes, '\0');
  for (std::size_t i = 0; i < bytes; ++i) text[i] = char(i * 31 >> 3);
  return text;
}
std::string fileTarget(std::string_view name, std::size_t offset, std::size_t length) {
  return "/api/file?name=" + std::string(name) + "&offset=" + std::to_string(offset) +
         "&length=" + std::to_string(length);
}

TEST(Send, BodiesOfEverySize) {
  TestServer server;
  RawClient client(server.port());
  for (int bytes : {0, 1, 1399, 1400, 16'384, 16'385, 1'000'000, 30'000'000}) {
    auto answer = client.get("/api/big?bytes=" + std::to_string(bytes));
    EXPECT_EQ(answer.body.size(), std::size_t(bytes));
    EXPECT_EQ(answer.header("content-length"), std::to_string(bytes));
  }
}

TEST(Send, NoContentHasNoLength) {
  TestServer server;
  RawClient client(server.port());
  auto answer = client.ask(requestOf("DELETE", "/api/things/0198b6c4-0000-7abc-8def-0123456789ab"));
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.header("content-length"), "-");
  EXPECT_EQ(answer.header("transfer-encoding"), "-");
  EXPECT_EQ(client.get("/api/hello").status, 200);
}

TEST(Send, AHeaderValueCannotStartAHeaderOfItsOwn) {
  TestServer server;
  RawClient client(server.port());
  auto answer = client.get("/api/header?value=a%0D%0ASet-Cookie:%20b%0Dc%0A%0D%0A%0D%0Abody");
  EXPECT_EQ(answer.header("x-value"), "aSet-Cookie: bcbody");
  EXPECT_EQ(answer.header("set-cookie"), "-");
  EXPECT_EQ(answer.body, "see the header");
  EXPECT_EQ(client.get("/api/hello").status, 200);
}

TEST(Send, StreamsInChunks) {
  TestServer server;
  RawClient client(server.port());
  auto answer = client.get("/api/stream?pieces=3&bytes=2");
  EXPECT_EQ(answer.header("transfer-encoding"), "chunked");
  EXPECT_EQ(answer.header("content-length"), "-");
  EXPECT_EQ(answer.body, "bbccdd");
  EXPECT_EQ(client.get("/api/stream?pieces=0&bytes=2").body, "");
  EXPECT_EQ(client.get("/api/stream?pieces=100&bytes=100000").body.size(), 10'000'000u);
  EXPECT_EQ(server.signals().sources, 0);
}

TEST(Send, AStreamReachesTheClientPieceByPiece) {
  TestServer server;
  RawClient client(server.port());
  client.send(requestOf("GET", "/api/stream?pieces=2&bytes=3&waitAt=1"));
  std::string seen;
  while (seen.find("bbb") == std::string::npos)
    seen += client.receiveBytes(1);  // while the second is not made
  server.signals().open = true;
  EXPECT_THAT(client.receiveBytes(15), HasSubstr("ccc\r\n0\r\n\r\n"));
}

TEST(Send, AStreamThatFailsIsCutShortNotEnded) {
  TestServer server;
  RawClient client(server.port());
  client.send(requestOf("GET", "/api/stream?pieces=3&bytes=2&failAt=2"));
  auto all = client.receiveAll();
  EXPECT_THAT(all, testing::EndsWith("2\r\nbb\r\n2\r\ncc\r\n"));
  EXPECT_EQ(server.signals().sources, 0);
}

TEST(Send, AStreamEndsWithItsReader) {
  TestServer server;
  RawClient closing(server.port()), resetting(server.port()), waiting(server.port());
  for (auto client : {&closing, &resetting}) {
    client->send(requestOf("GET", "/api/stream?pieces=1000000000&bytes=1000"));
    client->receiveBytes(10'000);
  }
  waiting.send(requestOf("GET", "/api/stream?pieces=5&bytes=1&waitAt=3"));
  ASSERT_TRUE(eventually([&] { return server.signals().entered == 1; }));
  closing.close();
  resetting.reset();
  waiting.close();
  EXPECT_TRUE(eventually([&] { return server.signals().sources == 1; })) << "one waits for its next piece";
  server.signals().open = true;
  EXPECT_TRUE(eventually([&] { return server.signals().sources == 0 && server.connections() == 0; }));
}

TEST(Send, HeadOfAStreamMakesNoPiece) {
  TestServer server;
  RawClient client(server.port());
  client.send(requestOf("HEAD", "/api/stream?pieces=3&bytes=2&failAt=0"));
  EXPECT_EQ(client.receive(true).status, 200);
  EXPECT_EQ(client.get("/api/hello").status, 200);
}

TEST(Send, PartsOfFiles) {
  Folder folder;
  auto content = pattern(5'000'000);
  folder.write("call.wav", content);
  TestServer server;
  server.signals().folder = folder.path;
  RawClient client(server.port());
  auto whole = client.get(fileTarget("call.wav", 0, content.size()));
  EXPECT_EQ(whole.header("content-type"), "audio/wav");
  EXPECT_TRUE(whole.body == content);
  EXPECT_TRUE(client.get(fileTarget("call.wav", 1'234'567, 2'000'001)).body ==
              content.substr(1'234'567, 2'000'001));
  EXPECT_EQ(client.get(fileTarget("call.wav", content.size() - 1, 1)).body,
            content.substr(content.size() - 1));
  EXPECT_EQ(client.get(fileTarget("call.wav", 3, 0)).body, "");
  client.send(requestOf("HEAD", fileTarget("call.wav", 0, content.size())));
  EXPECT_EQ(client.receive(true).header("content-length"), "5000000");
  EXPECT_EQ(client.get("/api/hello").status, 200);
}

TEST(Send, AFileThatIsGoneOrTooShortIs404) {
  Folder folder;
  folder.write("short.wav", "abc");
  TestServer server;
  server.signals().folder = folder.path;
  RawClient client(server.port());
  EXPECT_EQ(client.get(fileTarget("gone.wav", 0, 10)).status, 404);
  EXPECT_EQ(client.get(fileTarget("short.wav", 0, 4)).status, 404);
  EXPECT_EQ(client.get(fileTarget("short.wav", 4, 0)).status, 404);
  EXPECT_EQ(client.get(fileTarget("short.wav", 3, 0)).status, 200);
}

TEST(Send, AReaderOfAFileMayLeave) {
  Folder folder;
  folder.write("long.wav", pattern(20'000'000));
  TestServer server;
  server.signals().folder = folder.path;
  RawClient closing(server.port(), 4096), resetting(server.port(), 4096);
  for (auto client : {&closing, &resetting}) {
    client->send(requestOf("GET", fileTarget("long.wav", 0, 20'000'000)));
    client->receiveBytes(10'000);
  }
  closing.close();
  resetting.reset();
  EXPECT_TRUE(eventually([&] { return server.connections() == 0; }));
}

TEST(Send, AReaderOfAFileWhoStopsIsCutOff) {
  Folder folder;
  folder.write("long.wav", pattern(50'000'000));
  TestServer server({.writeTimeout = std::chrono::seconds(1)});
  server.signals().folder = folder.path;
  RawClient client(server.port(), 4096);
  client.send(requestOf("GET", fileTarget("long.wav", 0, 50'000'000)));
  EXPECT_TRUE(eventually([&] { return server.signals().requestsObserved == 1; }));
  EXPECT_TRUE(eventually([&] { return server.connections() == 0; }));
}

}  // namespace
}  // namespace frontdesk::http::test
