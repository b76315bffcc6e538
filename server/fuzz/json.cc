// JSON: what was read and written again reads the same, as a value and as the structs that requests carry.
#include "calls/call.h"
#include "clients/client.h"
#include "fuzz/property.h"
#include "json/parse.h"
#include "json/utf8.h"
#include "json/write.h"

using namespace frontdesk;
using fuzz::mustHold;

namespace {

template <class T>
void readsBack(const boost::json::value& value) {
  json::Errors errors;
  auto read = json::read<T>(value, json::Place{}, errors);
  mustHold(read.has_value() == errors.empty(), "a struct is read, or errors say why not");
  if (!read) return;
  auto written = json::toJson(*read);
  auto again = json::read<T>(json::parse(written), json::Place{}, errors);
  mustHold(again.has_value(), "a struct that was written is accepted");
  mustHold(json::toJson(*again) == written, "a struct reads back as it was written");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  boost::json::value value;
  try {
    value = json::parse(fuzz::textOf(data, size));
  } catch (const json::SyntaxError& error) {
    mustHold(json::isUtf8(error.what()), "a refusal is UTF-8");
    return 0;
  }
  auto written = json::toJson(value);
  mustHold(json::parse(written) == value, "a value reads back as it was written");
  readsBack<calls::CallDraft>(value);
  readsBack<clients::ClientDraft>(value);
  return 0;
}
