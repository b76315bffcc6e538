#include "auth/password_check.h"

#include "auth/user_store.h"
#include "net/pause.h"

namespace frontdesk::auth {

void countTry(http::Request& request, Shared& shared, std::string_view subject) {
  auto address = http::limitKeyOf(request.address);
  auto ofAddress = shared.triesOfAddress.take(address);
  http::require(ofAddress);
  auto ofAccount = shared.triesOfAccount.take(std::string(subject) + ' ' + address);
  http::require(ofAccount);
  request.answerHeaders =
      http::rateLimitHeaders(ofAccount.remaining <= ofAddress.remaining ? ofAccount : ofAddress);
}

// The work is named before it is awaited: g++ 12 destroys a closure twice that is made in a co_await.
Awaitable<bool> isPassword(Shared& shared, std::string password, std::optional<std::string> hash) {
  auto cost = shared.config.bcryptCost;
  auto compare = [password = std::move(password), hash = std::move(hash), cost] {
    return passwordMatches(password, hash ? *hash : unmatchableHash(cost)) && hash.has_value();
  };
  co_return co_await shared.hashing.run(std::move(compare));
}

Awaitable<bool> isPasswordOf(Shared& shared, std::string email, std::string password,
                             std::optional<std::string> hash) {
  constexpr double look = 0;
  if (shared.wrongPasswords.take(email, look).remaining == 0) {
    auto executor = co_await boost::asio::this_coro::executor;
    Pause pause(executor.context());
    co_await pause.wait(std::chrono::seconds(2));
  }
  bool good = co_await isPassword(shared, std::move(password), std::move(hash));
  if (!good) shared.wrongPasswords.take(email);
  co_return good;
}

Awaitable<std::string> hashOf(Shared& shared, Password password) {
  auto cost = shared.config.bcryptCost;
  auto hash = [password = std::move(password), cost] { return hashPassword(password.secret(), cost); };
  co_return co_await shared.hashing.run(std::move(hash));
}

Awaitable<void> requirePassword(Tenant tenant, Shared& shared, http::Request& request, std::string password,
                                std::string field) {
  countTry(request, shared, tenant.caller().user_id.text());
  auto user = co_await findSignIn(tenant);
  auto hash = user ? user->password_hash : std::nullopt;
  bool good = co_await isPassword(shared, std::move(password), std::move(hash));
  if (!good) throw http::invalid(std::move(field), "is not the present password");
}

}  // namespace frontdesk::auth
