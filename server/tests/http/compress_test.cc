#include "http/compress.h"

#include <brotli/decode.h>
#include <zlib.h>

#include "tests/http/test_server.h"

namespace frontdesk::http::test {
namespace {

struct Case {
  const char* name;
  const char* header;
  bool brotli, gzip;
};
class Accepts : public testing::TestWithParam<Case> {};
TEST_P(Accepts, Table) {
  EXPECT_EQ(accepts(GetParam().header, "br"), GetParam().brotli);
  EXPECT_EQ(accepts(GetParam().header, "gzip"), GetParam().gzip);
}
INSTANTIATE_TEST_SUITE_P(
    Compress, Accepts,
    testing::Values(Case{"browser", "gzip, deflate, br", true, true}, Case{"none", "", false, false},
                    Case{"identity", "identity", false, false}, Case{"gzipOnly", "gzip", false, true},
                    Case{"noSpace", "gzip,br", true, true}, Case{"manySpaces", "  gzip ,\tbr ", true, true},
                    Case{"upperCase", "GZIP, BR", true, true}, Case{"zero", "br;q=0, gzip", false, true},
                    Case{"zeroWithPoint", "br;q=0.000, gzip;q=0.", false, false},
                    Case{"little", "br;q=0.001, gzip ; q=0.5", true, true},
                    Case{"zeroWithSpace", "br ; q=0, gzip;q=1.0", false, true},
                    Case{"likeNames", "brotli, x-gzip, gzippy", false, false},
                    Case{"nonsense", ";;,,=,q=1", false, false}),
    [](const auto& info) { return info.param.name; });

std::string unbrotli(const std::string& packed) {
  std::string out(10'000'000, '\0');
  std::size_t size = out.size();
  auto result = BrotliDecoderDecompress(packed.size(), reinterpret_cast<const std::uint8_t*>(packed.data()),
                                        &size, reinterpret_cast<std::uint8_t*>(out.data()));
  return result == BROTLI_DECODER_RESULT_SUCCESS ? out.substr(0, size) : "(no brotli)";
}
std::string ungzip(const std::string& packed) {
  std::string out(10'000'000, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = uInt(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = uInt(out.size());
  auto result = inflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return result == Z_STREAM_END ? out : "(no gzip)";
}

struct Compression : testing::Test {
  TestServer server;
  RawClient client{server.port()};
  std::string text = std::string(50'000, 'b');
  Answer big(std::string_view accepted) {
    return client.get("/api/big?bytes=50000", "Accept-Encoding: " + std::string(accepted) + "\r\n");
  }
};

TEST_F(Compression, PrefersBrotli) {
  auto answer = big("gzip, br");
  EXPECT_EQ(answer.header("content-encoding"), "br");
  EXPECT_EQ(answer.header("vary"), "Accept-Encoding");
  EXPECT_LT(answer.body.size(), 1000u);
  EXPECT_EQ(unbrotli(answer.body), text);
}

TEST_F(Compression, TakesGzip) {
  auto answer = big("gzip");
  EXPECT_EQ(answer.header("content-encoding"), "gzip");
  EXPECT_LT(answer.body.size(), 1000u);
  EXPECT_EQ(ungzip(answer.body), text);
}

TEST_F(Compression, LeavesPlainWhatIsNotWanted) {
  for (auto accepted : {"identity", "br;q=0", "deflate"}) {
    auto answer = big(accepted);
    EXPECT_EQ(answer.header("content-encoding"), "-") << accepted;
    EXPECT_EQ(answer.header("vary"), "Accept-Encoding") << "a cache must know that it could have been";
    EXPECT_EQ(answer.body, text);
  }
}

TEST_F(Compression, LeavesPlainWhatIsSmall) {
  auto answer = client.get("/api/big?bytes=1399", "Accept-Encoding: br\r\n");
  EXPECT_EQ(answer.header("content-encoding"), "-");
  EXPECT_EQ(answer.body.size(), 1399u);
  EXPECT_EQ(client.get("/api/big?bytes=1400", "Accept-Encoding: br\r\n").header("content-encoding"), "br");
}

TEST_F(Compression, HeadSaysWhatGetWould) {
  auto whole = big("br");
  client.send(requestOf("HEAD", "/api/big?bytes=50000", "Accept-Encoding: br\r\n"));
  auto head = client.receive(true);
  EXPECT_EQ(head.header("content-encoding"), "br");
  EXPECT_EQ(head.header("content-length"), whole.header("content-length"));
}

TEST_F(Compression, OfAStreamIsGzip) {
  auto plain = client.get("/api/stream?pieces=30&bytes=10000");
  EXPECT_EQ(plain.header("content-encoding"), "-");
  EXPECT_EQ(plain.header("vary"), "Accept-Encoding");
  auto packed = client.get("/api/stream?pieces=30&bytes=10000", "Accept-Encoding: gzip, br\r\n");
  EXPECT_EQ(packed.header("content-encoding"), "gzip");
  EXPECT_EQ(packed.header("transfer-encoding"), "chunked");
  EXPECT_LT(packed.body.size(), 10'000u);
  EXPECT_EQ(ungzip(packed.body), plain.body);
  EXPECT_EQ(ungzip(client.get("/api/stream?pieces=0&bytes=1", "Accept-Encoding: gzip\r\n").body), "");
  EXPECT_EQ(server.signals().sources, 0);
}

// What inflates so far, of a stream that goes on.
std::string inflated(const std::string& packed) {
  std::string out(100'000, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = uInt(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = uInt(out.size());
  inflate(&stream, Z_SYNC_FLUSH);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

TEST_F(Compression, OfAStreamKeepsNoPieceBack) {
  client.send(requestOf("GET", "/api/stream?pieces=2&bytes=3&waitAt=1", "Accept-Encoding: gzip\r\n"));
  std::string head, chunk;
  while (head.find("\r\n\r\n") == std::string::npos) head += client.receiveBytes(1);
  auto pieceOf = [&] {
    std::string size;
    while (!size.ends_with("\r\n")) size += client.receiveBytes(1);
    auto piece = client.receiveBytes(std::stoul(size, nullptr, 16));
    client.receiveBytes(2);
    return piece;
  };
  EXPECT_EQ(inflated(pieceOf()), "bbb") << "while the next is waited for";
  server.signals().open = true;
}

TEST_F(Compression, OfAStreamThatBreaksEndsItWithoutATrailer) {
  auto all = [&] {
    client.send(requestOf("GET", "/api/stream?pieces=3&bytes=3&failAt=1", "Accept-Encoding: gzip\r\n"));
    return client.receiveAll();
  }();
  EXPECT_THAT(all, Not(testing::EndsWith("0\r\n\r\n")));
}

TEST(Compress, LeavesEventsAsTheyAre) {
  class Nothing final : public BodySource {
    Awaitable<std::string> next() override { co_return std::string{}; }
  };
  Response events;
  events.contentType = "text/event-stream";
  events.source = std::make_unique<Nothing>();
  compress(events, "gzip");
  EXPECT_TRUE(events.headers.empty());
}

TEST(Compress, OnlyTextAndOnlyIfItGetsSmaller) {
  auto encodingOf = [](std::string type, std::string body) {
    Response response;
    response.contentType = std::move(type);
    response.body = std::move(body);
    compress(response, "br");
    for (const auto& [name, value] : response.headers)
      if (name == "Content-Encoding") return value;
    return std::string("-");
  };
  std::string repeated(5000, 'a'), noise;
  for (std::uint32_t i = 0, x = 1; i < 5000; ++i) noise += char((x = x * 1664525 + 1013904223) >> 24);
  EXPECT_EQ(encodingOf("application/json", repeated), "br");
  EXPECT_EQ(encodingOf("application/problem+json", repeated), "br");
  EXPECT_EQ(encodingOf("application/x-ndjson", repeated), "br");
  EXPECT_EQ(encodingOf("text/csv; charset=utf-8", repeated), "br");
  EXPECT_EQ(encodingOf("audio/wav", repeated), "-");
  EXPECT_EQ(encodingOf("", repeated), "-");
  EXPECT_EQ(encodingOf("text/plain", noise), "-");
}

}  // namespace
}  // namespace frontdesk::http::test
