#include "settings/api_key_store.h"

#include "app/crypto.h"
#include "auth/authenticate.h"

namespace frontdesk::settings {

Awaitable<std::vector<ApiKey>> listApiKeys(Tenant tenant) {
  return tenant.list<ApiKey>(R"(
      select k.id, k.name, k.prefix, to_json(k.scopes) as scopes, u.name as created_by, k.created_at,
             k.last_used_at, k.expires_at
        from api_keys k
        left join users u on u.account_id = k.account_id and u.id = k.user_id
       where k.account_id = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
       order by k.created_at desc, k.id desc
       limit 200)");
}

Awaitable<NewApiKey> insertApiKey(Tenant tenant, ApiKeyDraft draft) {
  auto key = std::string(auth::apiKeyPrefix) + randomToken();
  auto made = co_await tenant.change<ApiKey>(R"(
      insert into api_keys (account_id, user_id, name, prefix, key_hash, scopes, expires_at)
      values ($1, $2, $3, $4, decode($5, 'hex'), $6::text[], $7)
      returning id, name, prefix, to_json(scopes) as scopes,
                (select name from users u where u.account_id = $1 and u.id = $2) as created_by, created_at, last_used_at,
                expires_at)",
                                             tenant.caller().user_id, draft.name, key.substr(0, 10),
                                             hex(sha256(key)), draft.scopes, draft.expires_at);
  co_return NewApiKey{std::move(*made), std::move(key)};
}

Awaitable<bool> revokeApiKey(Tenant tenant, Uuid id) {
  auto met = co_await tenant.execute(
      "update api_keys set revoked_at = now() where account_id = $1 and id = $2 and revoked_at is null", id);
  co_return met == 1;
}

}  // namespace frontdesk::settings
