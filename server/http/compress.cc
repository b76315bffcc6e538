#include "http/compress.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <boost/beast/core/string.hpp>
#include <charconv>
#include <optional>

#include "json/fields.h"

namespace frontdesk::http {
namespace {

// Below this a packet is saved by nothing, and the effort is lost.
constexpr std::size_t leastBytes = 1400;

std::optional<std::string> brotli(std::string_view text) {
  // Quality 4: near gzip's speed at a better ratio; the text is compressed for one reader only.
  std::string out(BrotliEncoderMaxCompressedSize(text.size()), '\0');
  auto size = out.size();
  auto good = BrotliEncoderCompress(4, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, text.size(),
                                    reinterpret_cast<const std::uint8_t*>(text.data()), &size,
                                    reinterpret_cast<std::uint8_t*>(out.data()));
  if (!good) return {};
  out.resize(size);
  return out;
}

std::optional<std::string> gzip(std::string_view text) {
  z_stream stream{};
  constexpr int gzipWindow = 15 + 16;  // 16: gzip's header instead of zlib's
  if (deflateInit2(&stream, 3, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = uInt(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = uInt(out.size());
  auto result = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) return {};
  return out;
}

bool isText(std::string_view contentType) {
  return contentType.starts_with("text/") || contentType.starts_with("application/json") ||
         contentType.starts_with("application/problem+json") ||
         contentType.starts_with("application/x-ndjson");
}

}  // namespace

bool accepts(std::string_view header, std::string_view coding) {
  while (!header.empty()) {
    auto comma = header.find(',');
    auto item = header.substr(0, comma);
    header = comma == std::string_view::npos ? std::string_view{} : header.substr(comma + 1);
    if (!boost::beast::iequals(trim(item.substr(0, item.find(';'))), coding)) continue;
    double weight = 1;
    if (auto q = item.find("q="); q != std::string_view::npos)
      std::from_chars(item.data() + q + 2, item.data() + item.size(), weight);
    return weight > 0;
  }
  return false;
}

void compress(Response& response, std::string_view acceptEncoding) {
  if (response.body.size() < leastBytes || !isText(response.contentType)) return;
  response.header("Vary", "Accept-Encoding");
  bool useBrotli = accepts(acceptEncoding, "br");
  if (!useBrotli && !accepts(acceptEncoding, "gzip")) return;
  auto smaller = useBrotli ? brotli(response.body) : gzip(response.body);
  if (!smaller || smaller->size() >= response.body.size()) return;
  response.body = std::move(*smaller);
  response.header("Content-Encoding", useBrotli ? "br" : "gzip");
}

}  // namespace frontdesk::http
