// API keys: how a developer's program signs in.
#pragma once

#include <array>

#include "json/one_of.h"

namespace frontdesk::settings {

// What a key may do; each names a slice and whether it may change it.
inline constexpr std::array<std::string_view, 5> scopes{"analytics:read", "calls:read", "calls:write",
                                                        "clients:read", "clients:write"};
using Scope = OneOf<scopes>;

struct ApiKeyDraft {
  Text<1, 120> name;
  std::vector<Scope> scopes;  // at least one
  std::optional<Timestamp> expires_at;
};
BOOST_DESCRIBE_STRUCT(ApiKeyDraft, (), (name, scopes, expires_at))
void check(const ApiKeyDraft& draft, const json::Place& place, json::Errors& errors);

struct ApiKey {
  Uuid id;
  std::string name;
  std::string prefix;  // of the key, to tell it from others
  std::vector<std::string> scopes;
  std::optional<std::string> created_by;  // the user's name; none: not known any more
  Timestamp created_at;
  std::optional<Timestamp> last_used_at;  // to the minute
  std::optional<Timestamp> expires_at;
};
BOOST_DESCRIBE_STRUCT(ApiKey, (),
                      (id, name, prefix, scopes, created_by, created_at, last_used_at, expires_at))

// The only answer that holds the key itself.
struct NewApiKey : ApiKey {
  std::string key;
};
BOOST_DESCRIBE_STRUCT(NewApiKey, (ApiKey), (key))

}  // namespace frontdesk::settings
