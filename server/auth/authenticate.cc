#include "auth/authenticate.h"

#include "app/crypto.h"

namespace frontdesk::auth {
namespace {

struct LiveKey {
  Uuid key_id;
  Uuid account_id;
  std::optional<Uuid> user_id;
  std::vector<std::string> scopes;
};
BOOST_DESCRIBE_STRUCT(LiveKey, (), (key_id, account_id, user_id, scopes))

std::string_view bearer(const http::Request& request) {
  auto header = request.header("Authorization");
  if (header.size() < 8 || !(header.starts_with("Bearer ") || header.starts_with("bearer "))) return {};
  return header.substr(7);
}

Awaitable<Caller> callerOfKey(postgres::Database& database, std::string hash) {
  auto result = co_await database.onLane(
      "select key_id, account_id, user_id, to_json(scopes) as scopes from live_api_keys "
      "where key_hash = decode($1, 'hex')",
      postgres::parameters(hash));
  auto key = postgres::firstTo<LiveKey>(result);
  if (!key) throw http::unauthorized("The API key is unknown or was revoked.");
  Caller caller;
  caller.account_id = key->account_id;
  caller.user_id = key->user_id.value_or(Uuid{});
  caller.key_id = key->key_id;
  caller.key_hash = std::move(hash);
  caller.scopes = std::move(key->scopes);
  co_return caller;
}

// Written once a minute, not once a request: a busy key would have all its requests wait for one row.
Awaitable<void> noteUse(postgres::Database& database, KeyUses& uses, Caller caller) {
  if (!uses.isDue(caller.key_id)) co_return;
  auto tenant = Tenant::forAccount(database, caller.account_id);
  co_await tenant.execute(R"(
      update api_keys set last_used_at = now()
       where account_id = $1 and id = $2 and (last_used_at is null or last_used_at < now() - interval '1 minute'))",
                          caller.key_id);
}

}  // namespace

bool KeyUses::isDue(Uuid key) {
  auto now = std::chrono::steady_clock::now();
  if (noted_.size() > 10'000) noted_.clear();
  auto [place, isNew] = noted_.try_emplace(key, now);
  if (!isNew && now - place->second < std::chrono::minutes(1)) return false;
  place->second = now;
  return true;
}

Awaitable<Caller> authenticate(http::Request& request) {
  auto token = bearer(request);
  if (token.empty()) throw http::unauthorized("Sign in, or send an API key as Authorization: Bearer fd_….");
  if (token.starts_with(apiKeyPrefix)) {
    auto& database = request.service<postgres::Database>();
    auto program = co_await callerOfKey(database, hex(sha256(token)));
    co_await noteUse(database, request.service<KeyUses>(), program);
    co_return program;
  }
  auto caller = request.service<VerifiedTokens>().verify(token);
  if (!caller) throw http::unauthorized("The access token is not valid or has expired.");
  co_return std::move(*caller);
}

}  // namespace frontdesk::auth
