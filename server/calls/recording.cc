#include "calls/recording.h"

#include <charconv>

#include "app/crypto.h"

namespace frontdesk::calls {
namespace {

std::uint32_t littleEndian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (int i = 3; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + std::size_t(i)]);
  return value;
}

// The header of an MPEG audio frame, layer III or II: 11 bits set, then no reserved version, bit rate or
// sample rate. Layer I nobody uses, and the mark of UTF-16 text would pass for it.
bool isMpegFrame(std::string_view start) {
  if (start.size() < 4) return false;
  auto bits = [&](std::size_t byte, int shift, int mask) {
    return static_cast<unsigned char>(start[byte]) >> shift & mask;
  };
  int layer = bits(1, 1, 3);
  return bits(0, 0, 0xff) == 0xff && bits(1, 5, 7) == 7 && bits(1, 3, 3) != 1 && (layer == 1 || layer == 2) &&
         bits(2, 4, 15) != 15 && bits(2, 2, 3) != 3;
}

std::string signatureOf(const RecordingGrant& grant, std::string_view key) {
  auto expires = std::chrono::floor<std::chrono::seconds>(grant.expires_at.time()).time_since_epoch().count();
  return hex(hmacSha256(key, grant.account.text() + '\n' + grant.recording.text() + '\n' +
                                 grant.content_type + '\n' + std::to_string(expires)));
}

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc{} || end != text.data() + text.size() || text.empty()) return {};
  return value;
}

}  // namespace

std::optional<std::string_view> sniffAudio(std::string_view start) {
  auto at = [&](std::size_t place, std::string_view mark) {
    return start.substr(std::min(place, start.size())).starts_with(mark);
  };
  if (at(0, "RIFF") && at(8, "WAVE")) return "audio/wav";
  if (at(0, "OggS")) return "audio/ogg";
  if (at(0, "fLaC")) return "audio/flac";
  if (at(0, "\x1a\x45\xdf\xa3")) return "audio/webm";
  if (at(4, "ftyp")) return "audio/mp4";
  if (at(0, "ID3")) return "audio/mpeg";
  if (isMpegFrame(start)) return "audio/mpeg";
  return {};
}

std::optional<std::int32_t> wavSeconds(std::string_view start, std::int64_t fileBytes) {
  if (start.size() < 44 || sniffAudio(start) != "audio/wav" || start.substr(12, 4) != "fmt ") return {};
  auto bytesPerSecond = littleEndian(start, 28);
  if (bytesPerSecond == 0) return {};
  return std::int32_t((fileBytes - 44) / bytesPerSecond);
}

std::string signedUrl(const RecordingGrant& grant, std::string_view key) {
  auto expires = std::chrono::floor<std::chrono::seconds>(grant.expires_at.time()).time_since_epoch().count();
  auto type = grant.content_type;
  if (auto slash = type.find('/'); slash != std::string::npos) type.replace(slash, 1, "%2F");
  return "/api/recordings/" + grant.recording.text() + "?account=" + grant.account.text() + "&type=" + type +
         "&expires=" + std::to_string(expires) + "&signature=" + signatureOf(grant, key);
}

std::optional<RecordingGrant> verifyUrl(Uuid recording, const RecordingQuery& query, std::string_view key,
                                        Timestamp now) {
  RecordingGrant grant{query.account, recording, query.type.text(),
                       Timestamp(Timestamp::Time(std::chrono::seconds(query.expires.number())))};
  if (!equalSecrets(signatureOf(grant, key), query.signature.text()) || now >= grant.expires_at) return {};
  return grant;
}

RangeRequest parseRange(std::string_view header, std::uint64_t size) {
  constexpr std::string_view unit = "bytes=";
  if (!header.starts_with(unit) || header.find(',') != std::string_view::npos) return {RangeKind::whole};
  header.remove_prefix(unit.size());
  auto dash = header.find('-');
  if (dash == std::string_view::npos) return {RangeKind::whole};
  auto first = number(header.substr(0, dash)), last = number(header.substr(dash + 1));
  if (!first && dash == 0 && last) {  // the last so many bytes
    if (*last == 0 || size == 0) return {RangeKind::unsatisfiable};
    return {RangeKind::part, {size - std::min(*last, size), size - 1}};
  }
  bool malformed = !first || (!last && dash + 1 != header.size()) || (last && *last < *first);
  if (malformed) return {RangeKind::whole};
  if (*first >= size) return {RangeKind::unsatisfiable};
  return {RangeKind::part, {*first, std::min(last.value_or(size - 1), size - 1)}};
}

}  // namespace frontdesk::calls
