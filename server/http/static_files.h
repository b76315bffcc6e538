// The built web application, held in memory with its precompressed twins.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "http/request.h"
#include "http/response.h"

namespace frontdesk::http {

class StaticFiles {
 public:
  // Reads every file below `folder`; `file.br` and `file.gz` are twins of `file`. Throws
  // std::runtime_error if there is no index.html.
  explicit StaticFiles(const std::filesystem::path& folder);

  // The file for the request's path, 304 where its ETag is known to the caller. A path without a file
  // is a page of the single-page application and gets index.html; below /api/ or with an extension
  // there is no such page, and nothing is found.
  std::optional<Response> find(const Request& request) const;

 private:
  struct File {
    std::string contentType, etag, plain, brotli, gzip;
    bool immutable;  // its name carries a hash of its content
  };
  static Response answer(const File& file, const Request& request);

  std::map<std::string, File, std::less<>> files_;  // by path, "/assets/index-4f2a.js"
};

// "text/html; charset=utf-8" for "index.html".
std::string_view contentTypeOf(std::string_view path);

}  // namespace frontdesk::http
