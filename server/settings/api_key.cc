#include "settings/api_key.h"

#include <algorithm>

namespace frontdesk::settings {

std::optional<std::string> Scope::refuse(std::string& text) {
  if (std::find(std::begin(all), std::end(all), text) != std::end(all)) return {};
  std::string message = "must be one of:";
  for (auto scope : all) message.append(message.back() == ':' ? " " : ", ").append(scope);
  return message;
}

boost::json::object Scope::schema() {
  boost::json::array names;
  for (auto scope : all) names.emplace_back(boost::json::string_view(scope));
  return {{"type", "string"}, {"enum", std::move(names)}};
}

void check(const ApiKeyDraft& draft, const json::Place& place, json::Errors& errors) {
  if (draft.scopes.empty()) errors.add(place.member("scopes"), "must have at least one entry");
  if (draft.expires_at && *draft.expires_at <= Timestamp::now())
    errors.add(place.member("expires_at"), "must be in the future");
}

}  // namespace frontdesk::settings
