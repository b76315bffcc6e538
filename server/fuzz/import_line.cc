// Lines of an import: a line is a call or a reason, and the call's own line is the same call.
#include "calls/import_line.h"

#include "fuzz/property.h"
#include "json/parse.h"
#include "json/utf8.h"
#include "json/write.h"

using namespace frontdesk;
using fuzz::mustHold;

namespace {

std::string lineOf(const calls::ImportDraft& draft) {
  auto line = json::parse(json::toJson(draft.call)).as_object();
  if (draft.client) line["client"] = draft.client->text();
  if (draft.profession) line["profession"] = json::nameOf(*draft.profession);
  return boost::json::serialize(line);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto read = calls::readImportLine(fuzz::textOf(data, size));
  mustHold(read.draft.has_value() == read.refusal.empty(), "a line is a call, or a reason says why not");
  mustHold(json::isUtf8(read.refusal) && read.refusal.size() <= 4096, "a reason is a sentence or few");
  if (!read.draft) return 0;
  auto line = lineOf(*read.draft);
  auto again = calls::readImportLine(line);
  mustHold(again.draft.has_value(), "a line that was written is accepted");
  mustHold(lineOf(*again.draft) == line, "a line reads back as it was written");
  return 0;
}
