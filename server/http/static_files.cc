#include "http/static_files.h"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <stdexcept>

#include "http/compress.h"
#include "http/reply.h"

namespace frontdesk::http {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string hashOf(std::string_view content) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
  EVP_Digest(content.data(), content.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
  static constexpr char hex[] = "0123456789abcdef";
  std::string text = "\"";
  for (int i = 0; i < 12; ++i) text.append({hex[digest[i] >> 4], hex[digest[i] & 15]});
  return text + '"';
}

// Scripts come from here alone and none is inline; styles may be, for libraries that position with them.
constexpr std::string_view contentSecurityPolicy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "media-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'";

}  // namespace

std::string_view contentTypeOf(std::string_view path) {
  static constexpr std::pair<std::string_view, std::string_view> types[] = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".txt", "text/plain; charset=utf-8"},
      {".map", "application/json"},
      {".webmanifest", "application/manifest+json"}};
  for (auto [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

StaticFiles::StaticFiles(const fs::path& folder) {
  std::error_code code;
  for (const auto& entry : fs::recursive_directory_iterator(folder, code)) {
    if (entry.is_symlink() || !entry.is_regular_file()) continue;  // a link may lead out of the folder
    auto path = '/' + fs::relative(entry.path(), folder).generic_string();
    if (path.ends_with(".br") || path.ends_with(".gz")) continue;
    File file{std::string(contentTypeOf(path)),
              "",
              contentOf(entry.path()),
              contentOf(entry.path().string() + ".br"),
              contentOf(entry.path().string() + ".gz"),
              path.starts_with("/assets/")};
    file.etag = hashOf(file.plain);
    files_.emplace(std::move(path), std::move(file));
  }
  if (!files_.contains("/index.html"))
    throw std::runtime_error("No index.html in " + folder.string() + ": build the web application first.");
}

std::optional<Response> StaticFiles::find(const Request& request) const {
  if (auto found = files_.find(request.path); found != files_.end()) return answer(found->second, request);
  bool isPage = !request.path.starts_with("/api/") && request.path.find('.') == std::string_view::npos;
  if (!isPage) return {};
  return answer(files_.find("/index.html")->second, request);
}

Response StaticFiles::answer(const File& file, const Request& request) {
  Response response;
  response.compressible = false;
  response.contentType = file.contentType;
  response.header("ETag", file.etag);
  response.header("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  response.header("Vary", "Accept-Encoding");
  if (file.contentType.starts_with("text/html"))
    response.header("Content-Security-Policy", std::string(contentSecurityPolicy));
  if (namesTag(request.header("If-None-Match"), file.etag)) {
    response.status = 304;
    return response;
  }
  auto accepted = request.header("Accept-Encoding");
  if (!file.brotli.empty() && accepts(accepted, "br")) {
    response.header("Content-Encoding", "br");
    response.body = file.brotli;
  } else if (!file.gzip.empty() && accepts(accepted, "gzip")) {
    response.header("Content-Encoding", "gzip");
    response.body = file.gzip;
  } else {
    response.body = file.plain;
  }
  return response;
}

}  // namespace frontdesk::http
