#include "calls/recording.h"

#include <gtest/gtest.h>

#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;

TEST(SniffAudio, GoesByTheFirstBytes) {
  struct Case {
    const char* name;
    std::string start;
    std::string type;
  } cases[] = {
      {"WAV", "RIFF\x24\x08\0\0WAVEfmt "s, "audio/wav"},
      {"Ogg", "OggS\0\2\0\0\0\0\0\0\0\0\0\0"s, "audio/ogg"},
      {"FLAC", "fLaC\0\0\0\x22\0\0\0\0\0\0\0\0"s, "audio/flac"},
      {"WebM", "\x1a\x45\xdf\xa3\x9f\x42\x86\x81\1\x42\xf7\x81\1\x42\xf2\x81"s, "audio/webm"},
      {"M4A",
       "\0\0\0\x20"
       "ftypM4A \0\0\0\0"s,
       "audio/mp4"},
      {"MP3 with a tag", "ID3\4\0\0\0\0\0\0\0\0\0\0\0\0"s, "audio/mpeg"},
      {"MP3", "\xff\xfb\x90\x64\0\0\0\0\0\0\0\0\0\0\0\0"s, "audio/mpeg"},
      {"nothing", "", "none"},
      {"a text", "Hello, this is a text.", "none"},
      {"JSON", R"({"a":1})", "none"},
      {"HTML", "<!doctype html><script>", "none"},
      {"a program",
       "\x7f"
       "ELF\2\1\1\0\0\0\0\0\0\0\0\0"s,
       "none"},
      {"PNG", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, "none"},
      {"AVI, a RIFF too", "RIFF\x24\x08\0\0AVI LIST"s, "none"},
      {"RIFF cut short", "RIFF"s, "none"},
      {"ff alone", "\xff"s, "none"},
      {"a UTF-16 text", "\xff\xfeh\0i\0"s, "none"},
  };
  for (const auto& c : cases) EXPECT_EQ(std::string(sniffAudio(c.start).value_or("none")), c.type) << c.name;
}

TEST(WavSeconds, CountsByTheHeader) {
  auto wav = test::wavFile(7);
  EXPECT_EQ(wavSeconds(std::string_view(wav).substr(0, 64), std::int64_t(wav.size())), 7);
  auto endless = wav;
  for (int i = 28; i < 32; ++i) endless[i] = 0;  // bytes a second: nothing to divide by
  EXPECT_FALSE(wavSeconds(endless, std::int64_t(endless.size())));
  EXPECT_FALSE(wavSeconds("OggS" + std::string(60, 'x'), 64));
  EXPECT_FALSE(wavSeconds(wav.substr(0, 20), 20));
}

RecordingQuery queryOf(const std::string& url) {
  auto part = [&](const std::string& name) {
    auto start = url.find(name + "=") + name.size() + 1;
    return url.substr(start, url.find('&', start) - start);
  };
  auto type = part("type");
  type.replace(type.find("%2F"), 3, "/");
  return {*Uuid::parse(part("account")).value, Text<1, 40>::trusted(type),
          Whole<0, 4'102'444'800>::trusted(std::stoll(part("expires"))),
          Text<64, 64>::trusted(part("signature"))};
}

TEST(SignedUrl, GrantsWhatItSaysUntilItExpires) {
  auto now = Timestamp(std::chrono::floor<std::chrono::seconds>(Timestamp::now().time()));
  RecordingGrant grant{Uuid::v7(), Uuid::v7(), "audio/mpeg", now + 600s};
  auto query = queryOf(signedUrl(grant, "key"));
  auto verified = verifyUrl(grant.recording, query, "key", now);
  ASSERT_TRUE(verified);
  EXPECT_EQ(verified->account, grant.account);
  EXPECT_EQ(verified->recording, grant.recording);
  EXPECT_EQ(verified->content_type, "audio/mpeg");
  EXPECT_TRUE(verifyUrl(grant.recording, query, "key", now + 599s));
  EXPECT_FALSE(verifyUrl(grant.recording, query, "key", now + 600s));
}

TEST(SignedUrl, GrantsNothingOnceAnyOfItIsChanged) {
  auto now = Timestamp::now();
  RecordingGrant grant{Uuid::v7(), Uuid::v7(), "audio/mpeg", now + 600s};
  auto good = queryOf(signedUrl(grant, "key"));
  auto accepted = [&](auto change) {
    auto query = good;
    change(query);
    return verifyUrl(grant.recording, query, "key", now).has_value();
  };
  EXPECT_TRUE(accepted([](RecordingQuery&) {}));
  EXPECT_FALSE(accepted([](RecordingQuery& q) { q.account = Uuid::v7(); })) << "account";
  EXPECT_FALSE(accepted([](RecordingQuery& q) { q.type = Text<1, 40>::trusted("text/html"); })) << "type";
  EXPECT_FALSE(accepted([](RecordingQuery& q) {
    q.expires = Whole<0, 4'102'444'800>::trusted(q.expires.number() + 1);
  })) << "expires";
  EXPECT_FALSE(
      accepted([](RecordingQuery& q) { q.signature = Text<64, 64>::trusted(std::string(64, '0')); }));
  EXPECT_FALSE(accepted([](RecordingQuery& q) { q.signature = Text<64, 64>::trusted(""); }));
  EXPECT_FALSE(verifyUrl(Uuid::v7(), good, "key", now)) << "recording";
  EXPECT_FALSE(verifyUrl(grant.recording, good, "another key", now)) << "key";
}

TEST(ParseRange, FollowsRfc9110) {
  struct Case {
    const char* header;
    RangeKind kind;
    std::uint64_t first, last;
  } cases[] = {
      {"", RangeKind::whole, 0, 0},
      {"bytes=0-0", RangeKind::part, 0, 0},
      {"bytes=0-99", RangeKind::part, 0, 99},
      {"bytes=10-19", RangeKind::part, 10, 19},
      {"bytes=90-", RangeKind::part, 90, 99},
      {"bytes=0-", RangeKind::part, 0, 99},
      {"bytes=90-1000", RangeKind::part, 90, 99},
      {"bytes=-1", RangeKind::part, 99, 99},
      {"bytes=-100", RangeKind::part, 0, 99},
      {"bytes=-1000", RangeKind::part, 0, 99},
      {"bytes=-0", RangeKind::unsatisfiable, 0, 0},
      {"bytes=100-", RangeKind::unsatisfiable, 0, 0},
      {"bytes=100-200", RangeKind::unsatisfiable, 0, 0},
      {"bytes=0-0,5-6", RangeKind::whole, 0, 0},
      {"bytes=20-10", RangeKind::whole, 0, 0},
      {"bytes=", RangeKind::whole, 0, 0},
      {"bytes=-", RangeKind::whole, 0, 0},
      {"bytes=a-b", RangeKind::whole, 0, 0},
      {"bytes=1-2x", RangeKind::whole, 0, 0},
      {"bytes=+1-2", RangeKind::whole, 0, 0},
      {"bytes=0x1-2", RangeKind::whole, 0, 0},
      {"lines=1-2", RangeKind::whole, 0, 0},
      {"bytes=99999999999999999999999-", RangeKind::whole, 0, 0},
  };
  for (const auto& c : cases) {
    auto asked = parseRange(c.header, 100);
    EXPECT_EQ(int(asked.kind), int(c.kind)) << c.header;
    if (c.kind != RangeKind::part) continue;
    EXPECT_EQ(asked.range.first, c.first) << c.header;
    EXPECT_EQ(asked.range.last, c.last) << c.header;
  }
  EXPECT_EQ(int(parseRange("bytes=-5", 0).kind), int(RangeKind::unsatisfiable));
  EXPECT_EQ(int(parseRange("bytes=0-", 0).kind), int(RangeKind::unsatisfiable));
}

}  // namespace
}  // namespace frontdesk::calls
