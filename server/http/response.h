// One answer, before it is put on the wire.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "net/awaitable.h"

namespace frontdesk::http {

// Produces a body piece by piece; an empty piece ends it.
class BodySource {
 public:
  virtual ~BodySource() = default;
  virtual Awaitable<std::string> next() = 0;
};

// A part of a file, sent without holding it in memory.
struct FilePart {
  std::string path;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

struct Response {
  int status = 200;
  std::string contentType;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  std::optional<FilePart> file;        // instead of `body`
  std::unique_ptr<BodySource> source;  // instead of `body`: chunked
  bool compressible = true;            // body or source may be compressed on the way

  Response& header(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

}  // namespace frontdesk::http
