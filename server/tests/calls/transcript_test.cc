#include "calls/transcript.h"

#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace test;
using testing::HasSubstr;

Turn turn(Speaker speaker, const char* text, std::int64_t start, std::int64_t end) {
  return {speaker, Prose<1, 8000>::trusted(text), Whole<0, 86'400'000>::trusted(start),
          Whole<0, 86'400'000>::trusted(end)};
}

TEST(Transcript, ReadsAsALineATurn) {
  EXPECT_EQ(asText({turn(Speaker::agent, "Hello!", 0, 900), turn(Speaker::caller, "Grüezi.", 62'345, 63'000),
                    turn(Speaker::caller, "Late.", 6'000'000, 6'000'001)}),
            "[00:00] Agent: Hello!\n[01:02] Caller: Grüezi.\n[100:00] Caller: Late.\n");
  EXPECT_EQ(asText({}), "");
}

TEST(Transcript, IsWebVttWithVoicesAndSafeText) {
  EXPECT_EQ(asVtt({turn(Speaker::agent, "a < b & c > d", 0, 900),
                   turn(Speaker::caller, "two\n\nlines\r--> no cue", 3'723'456, 3'723'456)}),
            "WEBVTT\n\n00:00:00.000 --> 00:00:00.900\n<v Agent>a &lt; b &amp; c &gt; d\n\n"
            "01:02:03.456 --> 01:02:03.457\n<v Caller>two  lines --&gt; no cue\n");
  EXPECT_EQ(asVtt({}), "WEBVTT\n");
}

struct Read : testing::Test {
  Browser owner = product().signUp();
  std::string id =
      addCall(owner, addClient(owner),
              {{"transcript",
                {{{"speaker", "agent"}, {"text", "Hello!"}, {"start_ms", 0}, {"end_ms", 900}},
                 {{"speaker", "caller"}, {"text", "<b>Grüezi</b>"}, {"start_ms", 1000}, {"end_ms", 2000}}}}});
  std::string path = "/api/calls/" + id + "/transcript";
};
using ReadTranscript = Read;

TEST_F(ReadTranscript, GivesEachFormatWithItsNameAndType) {
  struct Case {
    const char* query;
    const char* type;
    std::string name;
    const char* part;
  } cases[] = {
      {"", "application/json", "call-" + id + ".json", R"("text":"Hello!")"},
      {"?format=json", "application/json", "call-" + id + ".json", R"("start_ms":1000)"},
      {"?format=text", "text/plain; charset=utf-8", "call-" + id + ".txt", "[00:01] Caller: <b>Grüezi</b>\n"},
      {"?format=vtt", "text/vtt; charset=utf-8", "call-" + id + ".vtt",
       "<v Caller>&lt;b&gt;Grüezi&lt;/b&gt;\n"},
  };
  for (const auto& c : cases) {
    auto answer = owner.get(path + c.query);
    EXPECT_EQ(answer.status, 200) << c.query;
    EXPECT_EQ(answer.header("content-type"), c.type) << c.query;
    EXPECT_EQ(answer.header("content-disposition"), "attachment; filename=\"" + c.name + "\"") << c.query;
    EXPECT_THAT(answer.body, HasSubstr(c.part)) << c.query;
  }
}

TEST_F(ReadTranscript, IsEmptyForACallWithoutOne) {
  auto silent = "/api/calls/" + addCall(owner, addClient(owner)) + "/transcript";
  EXPECT_EQ(owner.get(silent).at("/turns"), "[]");
  EXPECT_EQ(owner.get(silent + "?format=text").body, "");
  EXPECT_EQ(owner.get(silent + "?format=vtt").body, "WEBVTT\n");
}

TEST_F(ReadTranscript, IsThereForItsOwnAccountOnly) {
  auto stranger = product().signUp();
  EXPECT_EQ(stranger.get(path).status, 404);
  EXPECT_EQ(owner.get(std::string("/api/calls/") + nobody + "/transcript").status, 404);
  EXPECT_EQ(owner.get("/api/calls/x/transcript").verdict(), "422 id");
  EXPECT_EQ(owner.get(path + "?format=pdf").verdict(), "422 format");
  EXPECT_EQ(owner.get(path + "?as=text").verdict(), "422 as");
}

}  // namespace
}  // namespace frontdesk::calls
