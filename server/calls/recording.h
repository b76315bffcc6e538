// Recordings: what a file's first bytes say it is, and links to it that expire.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calls/call.h"

namespace frontdesk::calls {

// The media type by the file's own first bytes (16 are enough), whatever its name or header say: WAV,
// MP3, Ogg, WebM, MP4/M4A, FLAC; none for anything else.
std::optional<std::string_view> sniffAudio(std::string_view start);
// Seconds of a WAV file by its header (the first 64 bytes) and its size; none for others.
std::optional<std::int32_t> wavSeconds(std::string_view start, std::int64_t fileBytes);

// What a signed link grants: one recording, to whoever holds the link, until it expires.
struct RecordingGrant {
  Uuid account;
  Uuid recording;
  std::string content_type;
  Timestamp expires_at;
};
// "/api/recordings/ID?…&signature=…": an HMAC-SHA256 over all the rest.
std::string signedUrl(const RecordingGrant& grant, std::string_view key);

struct RecordingQuery {
  Uuid account;
  Text<1, 40> type;
  Whole<0, 4'102'444'800> expires;  // seconds since 1970
  Text<64, 64> signature;           // hex
};
BOOST_DESCRIBE_STRUCT(RecordingQuery, (), (account, type, expires, signature))
// The grant, if signature and time are good.
std::optional<RecordingGrant> verifyUrl(Uuid recording, const RecordingQuery& query, std::string_view key,
                                        Timestamp now);

// A single byte range (RFC 9110): [first, last].
struct ByteRange {
  std::uint64_t first, last;
};
enum class RangeKind { whole, part, unsatisfiable };
struct RangeRequest {
  RangeKind kind;
  ByteRange range{};
};
// What a Range header asks of `size` bytes; a malformed or multiple range counts as none.
RangeRequest parseRange(std::string_view header, std::uint64_t size);

}  // namespace frontdesk::calls
