#include "auth/authenticate.h"

#include "app/crypto.h"

namespace frontdesk::auth {
namespace {

struct LiveKey {
  Uuid account_id;
  std::optional<Uuid> user_id;
  std::vector<std::string> scopes;
};
BOOST_DESCRIBE_STRUCT(LiveKey, (), (account_id, user_id, scopes))

std::string_view bearer(const http::Request& request) {
  auto header = request.header("Authorization");
  if (header.size() < 8 || !(header.starts_with("Bearer ") || header.starts_with("bearer "))) return {};
  return header.substr(7);
}

Awaitable<Caller> callerOfKey(postgres::Database& database, std::string hash) {
  auto result = co_await database.onLane(
      "select account_id, user_id, to_json(scopes) as scopes from live_api_keys where key_hash = decode($1, "
      "'hex')",
      postgres::parameters(hash));
  auto key = postgres::firstTo<LiveKey>(result);
  if (!key) throw http::unauthorized("The API key is unknown or was revoked.");
  Caller caller;
  caller.account_id = key->account_id;
  caller.user_id = key->user_id.value_or(Uuid{});
  caller.key_hash = std::move(hash);
  caller.scopes = std::move(key->scopes);
  co_return caller;
}

}  // namespace

Awaitable<Caller> authenticate(http::Request& request) {
  auto token = bearer(request);
  if (token.empty()) throw http::unauthorized("Sign in, or send an API key as Authorization: Bearer fd_….");
  if (token.starts_with(apiKeyPrefix))
    co_return co_await callerOfKey(request.service<postgres::Database>(), hex(sha256(token)));
  auto caller = request.service<VerifiedTokens>().verify(token);
  if (!caller) throw http::unauthorized("The access token is not valid or has expired.");
  co_return std::move(*caller);
}

}  // namespace frontdesk::auth
