#include "app/tenant.h"

namespace frontdesk {

postgres::Gate Caller::gate() const {
  if (isKey())
    return {R"(
      select set_config('app.account_id', account_id::text, true), set_config('app.user_id', user_id::text, true)
        from live_api_keys where key_hash = decode($1, 'hex'))",
            postgres::parameters(key_hash)};
  if (!session_id.isNil())
    return {R"(
      select set_config('app.account_id', account_id::text, true), set_config('app.user_id', user_id::text, true)
        from live_sessions where session_id = $1 and role = $2)",
            postgres::parameters(session_id, role)};
  return {"select set_config('app.account_id', $1, true)", postgres::parameters(account_id)};
}

postgres::Gate Caller::signedGate() const {
  if (isKey())
    return {R"(
      select set_config('app.account_id', account_id::text, true), set_config('app.user_id', user_id::text, true),
             set_config('app.api_key_id', key_id::text, true), set_config('app.address', $2, true)
        from live_api_keys where key_hash = decode($1, 'hex'))",
            postgres::parameters(key_hash, address)};
  if (!session_id.isNil())
    return {R"(
      select set_config('app.account_id', account_id::text, true), set_config('app.user_id', user_id::text, true),
             set_config('app.address', $3, true)
        from live_sessions where session_id = $1 and role = $2)",
            postgres::parameters(session_id, role, address)};
  return {"select set_config('app.account_id', $1, true), set_config('app.address', $2, true)",
          postgres::parameters(account_id, address)};
}

namespace {

Awaitable<void> passGate(Awaitable<postgres::Result> running) {
  co_await std::move(running);
}

}  // namespace

Tenant Tenant::forAccount(postgres::Database& database, Uuid account, std::string address) {
  Caller caller;
  caller.account_id = account;
  caller.address = std::move(address);
  caller.role = http::Role::owner;
  return Tenant(database, std::move(caller));
}

Awaitable<void> Tenant::enter() const {
  return passGate(onLane("select $1::uuid", bind()));
}

Awaitable<postgres::Result> Tenant::onLane(std::string_view sql, postgres::Parameters values) const {
  if (caller_.transaction) return caller_.transaction->run(sql, std::move(values));
  return database_->onLane(sql, std::move(values), caller_.gate());
}

Awaitable<postgres::Result> Tenant::onReports(std::string_view sql, postgres::Parameters values) const {
  if (caller_.transaction) return caller_.transaction->run(sql, std::move(values));
  return database_->onReports(sql, std::move(values), caller_.gate());
}

Awaitable<postgres::Result> Tenant::onPool(std::string_view sql, postgres::Parameters values) const {
  if (caller_.transaction) return caller_.transaction->run(sql, std::move(values));
  return database_->onPool(sql, std::move(values), caller_.signedGate());
}

Awaitable<std::int64_t> Tenant::asCount(Awaitable<postgres::Result> running) {
  postgres::Result result = co_await std::move(running);
  co_return result.affected();
}

}  // namespace frontdesk
