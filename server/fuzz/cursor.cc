// Cursors: what is written reads back as it was, and no place of a list has two texts.
#include "app/crypto.h"
#include "app/page.h"
#include "fuzz/property.h"

using namespace frontdesk;
using fuzz::mustHold;

namespace {

void acceptsItsOwnTextOnly(std::string_view text) {
  auto read = Cursor::parse(text);
  if (read.value)
    mustHold(read.value->text() == text, "an accepted cursor is written as it came");
  else
    mustHold(!read.refusal.empty(), "a refused cursor says why");
}

// The id is made from the text too, so that all of its bytes occur.
Uuid idFrom(std::string_view text) {
  auto digest = sha256(text);
  Uuid::Bytes bytes;
  std::copy_n(digest.begin(), bytes.size(), bytes.begin());
  return Uuid(bytes);
}

void readsBack(std::string_view sort, std::string_view key) {
  Cursor written(std::string(sort), std::string(key), idFrom(key));
  auto text = written.text();
  bool acceptable = text.size() <= 2000 && key.find('\0') == key.npos && sort.find('\0') == sort.npos;
  auto read = Cursor::parse(text);
  mustHold(read.value.has_value() == acceptable, "a cursor of ours is accepted");
  if (!acceptable) return;
  mustHold(read.value->text() == text, "a cursor reads back as it was written");
  mustHold(read.value->key() == key && read.value->id() == written.id(), "a cursor keeps its key and id");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto text = fuzz::textOf(data, size);
  acceptsItsOwnTextOnly(text);
  acceptsItsOwnTextOnly(base64Url(text));
  if (auto end = text.find('\n'); end != text.npos) readsBack(text.substr(0, end), text.substr(end + 1));
  return 0;
}
