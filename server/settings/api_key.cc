#include "settings/api_key.h"

namespace frontdesk::settings {

void check(const ApiKeyDraft& draft, const json::Place& place, json::Errors& errors) {
  if (draft.scopes.empty()) errors.add(place.member("scopes"), "must have at least one entry");
  if (draft.expires_at && *draft.expires_at <= Timestamp::now())
    errors.add(place.member("expires_at"), "must be in the future");
}

}  // namespace frontdesk::settings
