// PUT and GET /api/calls/{id}/recording, GET /api/recordings/{id}
#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace test;
using testing::EndsWith;
using testing::HasSubstr;

std::size_t filesOf(const Browser& owner) {
  std::error_code missing;
  auto folder = product().data() / "recordings" / owner.account_id;
  std::filesystem::directory_iterator files(folder, missing);
  return missing ? 0 : std::size_t(std::distance(begin(files), end(files)));
}

struct Recording : testing::Test {
  Browser owner = product().signUp();
  std::string client = addClient(owner);
  std::string call = addCall(owner, client);
  std::string path = "/api/calls/" + call + "/recording";

  Answer upload(const std::string& bytes, const Headers& headers = {}) {
    return owner.send("PUT", path, bytes, headers);
  }
  std::string link() { return owner.get(path).at("/url"); }
};

TEST_F(Recording, IsStoredAndPlayedByALink) {
  auto wav = wavFile(3);
  auto stored = upload(wav, {{"Content-Type", "audio/wav"}});
  ASSERT_EQ(stored.status, 200) << stored.body;
  EXPECT_EQ(stored.at("/content_type"), "audio/wav");
  EXPECT_EQ(stored.at("/size_bytes"), std::to_string(wav.size()));
  EXPECT_EQ(stored.at("/duration_seconds"), "3");
  EXPECT_EQ(owner.get("/api/calls/" + call).at("/has_recording"), "true");
  auto link = owner.get(path);
  EXPECT_EQ(link.at("/content_type"), "audio/wav");
  EXPECT_EQ(link.at("/duration_seconds"), "3");
  auto life = Timestamp::parse(link.at("/expires_at")).value->time() - Timestamp::now().time();
  EXPECT_GT(life, std::chrono::minutes(9));
  EXPECT_LE(life, std::chrono::minutes(10));
  auto player = product().visitor();
  auto played = player.get(link.at("/url"));
  EXPECT_EQ(played.status, 200);
  EXPECT_EQ(played.body, wav);
  EXPECT_EQ(played.header("content-type"), "audio/wav");
  EXPECT_EQ(played.header("accept-ranges"), "bytes");
  EXPECT_THAT(played.header("cache-control"), HasSubstr("private"));
  EXPECT_EQ(played.header("x-content-type-options"), "nosniff");
}

TEST_F(Recording, GoesByItsBytesNotByItsName) {
  auto stored = upload("ID3" + std::string(200, 'x'), {{"Content-Type", "audio/wav"}});
  EXPECT_EQ(stored.at("/content_type"), "audio/mpeg");
  EXPECT_EQ(stored.at("/duration_seconds"), "null");
  EXPECT_EQ(product().visitor().get(link()).header("content-type"), "audio/mpeg");
}

TEST_F(Recording, RefusesWhatIsNone) {
  struct Case {
    const char* name;
    std::string bytes;
  } cases[] = {{"nothing", ""},
               {"a text", "Hello, this is a text."},
               {"a long text", std::string(300'000, 'x')},
               {"a page", "<html><script>alert(1)</script>"},
               {"four bytes", "RIFF"}};
  for (const auto& c : cases)
    EXPECT_EQ(upload(c.bytes, {{"Content-Type", "audio/wav"}}).status, 415) << c.name;
  EXPECT_EQ(owner.get(path).status, 404);
  EXPECT_EQ(owner.get("/api/calls/" + call).at("/has_recording"), "false");
  EXPECT_EQ(filesOf(owner), 0u) << "no file is left behind";
}

TEST_F(Recording, RefusesWhatIsTooLarge) {
  auto large = product().visitor();
  large.token = owner.token;
  auto answer = large.send("PUT", path, "", {{"Content-Length", "209715201"}});
  EXPECT_EQ(answer.status, 413);
  EXPECT_EQ(filesOf(owner), 0u);
}

TEST_F(Recording, TakesTheOlderOnesPlace) {
  upload(wavFile(1));
  auto before = link();
  auto second = upload(wavFile(2));
  EXPECT_EQ(second.at("/duration_seconds"), "2");
  EXPECT_EQ(product().visitor().get(link()).body, wavFile(2));
  EXPECT_TRUE(eventually([&] { return filesOf(owner) == 1; }));
  EXPECT_EQ(product().visitor().get(before).status, 404) << "the link to the older one";
}

TEST_F(Recording, LeavesOneFileOfManyUploadsAtOnce) {
  atOnce(6, [&](int i) { EXPECT_EQ(owner.anotherTab().send("PUT", path, wavFile(i + 1), {}).status, 200); });
  EXPECT_TRUE(eventually([&] { return filesOf(owner) == 1; })) << filesOf(owner);
  auto seconds = std::stoi(owner.get(path).at("/duration_seconds"));
  EXPECT_EQ(product().visitor().get(link()).body, wavFile(seconds));
}

TEST_F(Recording, GoesWithItsCall) {
  upload(wavFile());
  auto url = link();
  EXPECT_EQ(owner.del("/api/calls/" + call).status, 204);
  EXPECT_EQ(owner.get(path).status, 404);
  EXPECT_TRUE(eventually([&] { return filesOf(owner) == 0; }));
  EXPECT_EQ(product().visitor().get(url).status, 404);
}

TEST_F(Recording, GivesParts) {
  auto wav = wavFile();
  auto size = std::to_string(wav.size());
  upload(wav);
  auto url = link();
  struct Case {
    const char* range;
    int status;
    std::size_t first, length;
    std::string contentRange;
  } cases[] = {
      {"bytes=0-3", 206, 0, 4, "bytes 0-3/" + size},
      {"bytes=100-", 206, 100, wav.size() - 100, "bytes 100-" + std::to_string(wav.size() - 1) + "/" + size},
      {"bytes=-10", 206, wav.size() - 10, 10,
       "bytes " + std::to_string(wav.size() - 10) + "-" + std::to_string(wav.size() - 1) + "/" + size},
      {"bytes=8000-99999", 206, 8000, wav.size() - 8000,
       "bytes 8000-" + std::to_string(wav.size() - 1) + "/" + size},
      {"bytes=0-1,5-6", 200, 0, wav.size(), "-"},
      {"bytes=5-1", 200, 0, wav.size(), "-"},
      {"nonsense", 200, 0, wav.size(), "-"},
  };
  auto player = product().visitor();
  for (const auto& c : cases) {
    auto answer = player.get(url, {{"Range", c.range}});
    EXPECT_EQ(answer.status, c.status) << c.range;
    EXPECT_EQ(answer.header("content-range"), c.contentRange) << c.range;
    EXPECT_TRUE(answer.body == wav.substr(c.first, c.length)) << c.range;
  }
  auto beyond = player.get(url, {{"Range", "bytes=" + size + "-"}});
  EXPECT_EQ(beyond.status, 416);
  EXPECT_EQ(beyond.header("content-range"), "bytes */" + size);
}

TEST_F(Recording, TellsItsSizeToAHead) {
  auto wav = wavFile();
  upload(wav);
  auto player = product().visitor();
  auto head = player.head(link());
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.header("content-length"), std::to_string(wav.size()));
  EXPECT_EQ(head.header("accept-ranges"), "bytes");
  auto part = player.head(link(), {{"Range", "bytes=0-9"}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.header("content-length"), "10");
  EXPECT_EQ(player.get(link()).body, wav) << "the connection goes on";
}

TEST_F(Recording, IsForWhoeverHoldsTheLinkAsItWasGiven) {
  upload(wavFile());
  auto stranger = product().signUp();
  auto theirCall = addCall(stranger, addClient(stranger));
  stranger.send("PUT", "/api/calls/" + theirCall + "/recording", wavFile(2), {});
  auto url = link(), theirs = stranger.get("/api/calls/" + theirCall + "/recording").at("/url");
  auto swap = [&](const std::string& name, const std::string& value) {
    auto start = url.find(name + "=") + name.size() + 1;
    return std::string(url).replace(start, std::min(url.find('&', start), url.size()) - start, value);
  };
  auto id = url.substr(16, 36);
  struct Case {
    const char* name;
    std::string url;
    int status;
  } cases[] = {
      {"as it was given", url, 200},
      {"another recording", std::string(url).replace(16, 36, theirs.substr(16, 36)), 403},
      {"another account", swap("account", stranger.account_id), 403},
      {"another type", swap("type", "text%2Fhtml"), 403},
      {"a longer life", swap("expires", "4102444800"), 403},
      {"another signature", swap("signature", std::string(64, 'a')), 403},
      {"a short signature", swap("signature", "aa"), 422},
      {"no signature", url.substr(0, url.find("&signature")), 422},
      {"an account that is a path", swap("account", "..%2F.."), 422},
      {"an id that is a path", "/api/recordings/..%2F..%2Fsecret" + url.substr(url.find('?')), 422},
      {"nothing but the id", "/api/recordings/" + id, 422},
      {"one parameter more", url + "&download=1", 422},
  };
  for (const auto& c : cases) EXPECT_EQ(product().visitor().get(c.url).status, c.status) << c.name;
}

TEST_F(Recording, OfMissingAndForeignCallsIsNotThere) {
  auto stranger = product().signUp();
  EXPECT_EQ(owner.get(path).status, 404) << "none yet";
  upload(wavFile());
  EXPECT_EQ(stranger.get(path).status, 404);
  EXPECT_EQ(stranger.send("PUT", path, wavFile(2), {}).status, 404);
  EXPECT_EQ(owner.send("PUT", std::string("/api/calls/") + nobody + "/recording", wavFile(), {}).status, 404);
  EXPECT_EQ(owner.send("PUT", "/api/calls/x/recording", wavFile(), {}).verdict(), "422 id");
  EXPECT_EQ(filesOf(stranger), 0u);
  EXPECT_EQ(owner.get(path).at("/duration_seconds"), "1");
}

}  // namespace
}  // namespace frontdesk::calls
