#include "calls/import_line.h"

#include "json/parse.h"

namespace frontdesk::calls {
namespace {

std::string sentence(const json::Errors& errors) {
  std::string text;
  for (const auto& error : errors.list()) {
    if (!text.empty()) text += "; ";
    text += error.field.empty() ? error.message : error.field + ' ' + error.message;
    if (text.size() > 500) break;
  }
  return text;
}

// Takes the key out of the object and reads it.
template <class T>
std::optional<T> take(boost::json::object& object, std::string_view key, json::Errors& errors) {
  auto found = object.find(key);
  if (found == object.end()) return {};
  json::Place place;
  auto value = json::read<std::optional<T>>(found->value(), place.member(key), errors);
  object.erase(found);
  return value ? std::move(*value) : std::nullopt;
}

}  // namespace

ImportLineResult readImportLine(std::string_view text) {
  boost::json::value value;
  try {
    value = json::parse(text);
  } catch (const json::SyntaxError& error) {
    return {{}, std::string("is no JSON: ") + error.what()};
  }
  json::Errors errors;
  std::optional<Text<1, 120>> client;
  std::optional<clients::Profession> profession;
  bool byName = false;
  if (auto* object = value.if_object()) {
    client = take<Text<1, 120>>(*object, "client", errors);
    profession = take<clients::Profession>(*object, "profession", errors);
    // CallDraft asks for an id or a number of ours; a name will do here.
    auto* id = object->if_contains("client_id");
    byName = client && (!id || id->is_null());
    if (byName) (*object)["client_id"] = Uuid{}.text();
  }
  auto call = json::read<CallDraft>(value, json::Place{}, errors);
  if (!call || !errors.empty()) return {{}, sentence(errors)};
  if (byName) call->client_id.reset();
  return {ImportDraft{std::move(*call), std::move(client), profession}, {}};
}

}  // namespace frontdesk::calls
