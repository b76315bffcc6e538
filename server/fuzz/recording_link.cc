// Signed links to recordings: one that is accepted grants what was signed, and nothing else.
#include "app/crypto.h"
#include "calls/recording.h"
#include "fuzz/property.h"
#include "http/argument.h"

using namespace frontdesk;
using fuzz::mustHold;

namespace {

constexpr std::string_view key = "a key for fuzzing";

Timestamp at(std::int64_t seconds) {
  return Timestamp(Timestamp::Time(std::chrono::seconds(seconds)));
}
const Timestamp now = at(1'790'000'000);

class Asking : public http::Request {
 public:
  explicit Asking(std::string_view asked) { query = asked; }
  std::string_view header(std::string_view) const override { return {}; }
  Awaitable<std::size_t> readSome(std::span<char>) override { co_return 0; }
};

bool same(const calls::RecordingGrant& a, const calls::RecordingGrant& b) {
  return a.account == b.account && a.recording == b.recording && a.content_type == b.content_type &&
         a.expires_at == b.expires_at;
}

// What the link grants at that moment.
std::optional<calls::RecordingGrant> granted(std::string_view link, Timestamp moment) {
  constexpr std::string_view folder = "/api/recordings/";
  auto mark = link.find('?');
  if (!link.starts_with(folder) || mark == link.npos || mark < folder.size()) return {};
  auto recording = Uuid::parse(link.substr(folder.size(), mark - folder.size()));
  if (!recording.value) return {};
  try {
    Asking request(link.substr(mark + 1));
    auto query = http::Argument<http::Query<calls::RecordingQuery>>::from(request);
    return calls::verifyUrl(*recording.value, *query, key, moment);
  } catch (const http::Problem&) {
    return {};
  }
}

Uuid idFrom(std::string_view sixteen) {
  Uuid::Bytes bytes;
  std::copy_n(sixteen.begin(), bytes.size(), bytes.begin());
  return Uuid(bytes);
}

calls::RecordingGrant grantFrom(std::string_view text) {
  static constexpr const char* types[] = {"audio/wav",  "audio/ogg", "audio/flac",
                                          "audio/webm", "audio/mp4", "audio/mpeg"};
  auto digest = sha256(text);
  auto first = static_cast<unsigned char>(digest[0]);
  return {idFrom(digest), idFrom(std::string_view(digest).substr(16)), types[first % 6],
          at(1'790'000'001 + first)};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto text = fuzz::textOf(data, size);
  auto grant = grantFrom(text);
  auto link = calls::signedUrl(grant, key);
  auto read = granted(link, now);
  mustHold(read && same(*read, grant), "a link grants what was signed");
  mustHold(!granted(link, grant.expires_at), "a link ends");

  // The corpus holds the one link that was ever given: no change of it grants anything else.
  static const auto given = grantFrom("the one that was given");
  if (auto accepted = granted(text, now)) mustHold(same(*accepted, given), "a changed link is refused");
  // What a link is read from says nothing of itself: each edit of a fresh one is refused, too.
  for (std::size_t i = 0; i + 2 < size && i < 24; i += 3) {
    auto changed = link;
    changed[(data[i] | data[i + 1] << 8) % changed.size()] = char(data[i + 2]);
    if (auto accepted = granted(changed, now)) mustHold(same(*accepted, grant), "an edited link is refused");
  }
  return 0;
}
