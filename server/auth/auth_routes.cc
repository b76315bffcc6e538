#include "auth/auth_routes.h"

#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>

#include "app/crypto.h"
#include "app/idempotency.h"
#include "app/services.h"
#include "auth/access_token.h"
#include "auth/password_check.h"
#include "auth/password_reset.h"
#include "auth/session_store.h"
#include "auth/two_factor.h"
#include "auth/user_store.h"
#include "http/cors.h"
#include "http/router.h"

namespace frontdesk::auth {

// A session with the cookie that continues it.
struct SignedIn {
  Session session;
  std::string cookie;
};
struct SignedUp : SignedIn {
  bool repeated;  // the account was there already: its registration came again
};
struct SignedOut {
  std::string cookie;
};

}  // namespace frontdesk::auth

namespace frontdesk::http {

template <>
struct Reply<auth::SignedIn> {
  static Response of(auth::SignedIn signedIn, std::string_view, int status = 200) {
    auto response = jsonResponse(status, signedIn.session);
    response.header("Set-Cookie", std::move(signedIn.cookie));
    return response;
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    operation.answers(200, "OK", "application/json", schemas.of<auth::Session>(json::Use::answer));
  }
};

template <>
struct Reply<auth::SignedUp> {
  static Response of(auth::SignedUp signedUp, std::string_view path) {
    bool repeated = signedUp.repeated;
    auto response = Reply<auth::SignedIn>::of(std::move(signedUp), path, 201);
    if (repeated) response.header("Idempotency-Replayed", "true");
    return response;
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    operation.answers(201, "Created", "application/json", schemas.of<auth::Session>(json::Use::answer));
  }
};

template <>
struct Reply<auth::SignedOut> {
  static Response of(auth::SignedOut signedOut, std::string_view) {
    Response response;
    response.status = 204;
    response.header("Set-Cookie", std::move(signedOut.cookie));
    return response;
  }
  static void describe(Operation& operation, json::Schemas&) { operation.answers(204, "Signed out"); }
};

}  // namespace frontdesk::http

namespace frontdesk::auth {

namespace {

using http::Body;
using http::NoContent;
using http::Page;
using http::Path;
using http::Request;
using postgres::Database;

Awaitable<SignedUp> registerAccount(Request& request, Shared& shared, Database& database,
                                    Body<Registration> body);
Awaitable<SignedIn> login(Request& request, Shared& shared, Database& database, Body<Credentials> body);
Awaitable<SignedIn> refresh(Request& request, Shared& shared, Database& database);
Awaitable<SignedOut> logout(Tenant tenant, Shared& shared);
Awaitable<std::optional<User>> me(Tenant tenant);
Awaitable<std::optional<User>> changeMe(Tenant tenant, Shared& shared, Request& request,
                                        Body<UserChange> body);
Awaitable<http::Accepted> requestReset(Request& request, Shared& shared, Database& database,
                                       Body<PasswordResetRequest> body);
Awaitable<NoContent> confirmReset(Request& request, Shared& shared, Database& database,
                                  Body<PasswordResetConfirmation> body);
Awaitable<NoContent> changePassword(Tenant tenant, Shared& shared, Request& request,
                                    Body<PasswordChange> body);
Awaitable<Page<SessionInfo>> sessions(Tenant tenant);
Awaitable<NoContent> deleteSession(Tenant tenant, Path<Uuid> id);

}  // namespace

void addAuthRoutes(http::Router& api) {
  api.post("/api/auth/register", "Create an account and its owner", registerAccount).takesKey();
  api.post("/api/auth/login", "Sign in", login);
  api.post("/api/auth/refresh", "Continue the session of the refresh cookie", refresh);
  api.post("/api/auth/logout", "Sign out: the session ends at once", logout);
  api.get("/api/auth/me", "The signed-in user", me);
  api.patch("/api/auth/me", "Change name, time zone or e-mail", changeMe);
  api.post("/api/auth/password-reset", "Ask for a link to choose a new password", requestReset);
  api.post("/api/auth/password-reset/confirm", "Choose a new password", confirmReset);
  api.post("/api/auth/password", "Change the password; other sessions end", changePassword);
  api.get("/api/auth/sessions", "Where the user is signed in", sessions);
  api.del("/api/auth/sessions/{id}", "End a session", deleteSession);
}

namespace {

constexpr std::string_view cookieName = "frontdesk_refresh";

std::string refreshCookie(const Config& config, std::string_view token) {
  auto life = token.empty() ? std::chrono::seconds(0) : std::chrono::seconds(config.sessionLife);
  return std::string(cookieName) + '=' + std::string(token) +
         "; Path=/api/auth; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(life.count()) +
         (config.https() ? "; Secure" : "");
}

void requireTrustedOrigin(const Request& request, const Config& config) {
  auto allowed = config.corsOrigins;
  allowed.push_back(config.address());
  if (!http::isTrustedOrigin(request, allowed)) throw http::forbidden("This page may not use the session.");
}

Awaitable<SignedIn> answer(Request& request, Shared& shared, Database& database, LiveSession live) {
  auto user = co_await findUser(Tenant::forAccount(database, live.caller.account_id), live.caller.user_id);
  if (!user) throw http::unauthorized("The user is no longer there.");
  const auto& tokens = request.service<AccessTokens>();
  Session session{tokens.issue(live.caller, std::chrono::system_clock::now()), "Bearer",
                  std::int32_t(tokens.life().count()), std::move(*user)};
  co_return SignedIn{std::move(session), refreshCookie(shared.config, live.refresh_token)};
}

Awaitable<SignedIn> begin(Request& request, Shared& shared, Database& database, Caller user) {
  Device device{http::safeForLog(request.header("User-Agent")), request.address};  // may hold any bytes
  auto live = co_await insertSession(database, std::move(user), std::move(device), shared.config.sessionLife);
  co_return co_await answer(request, shared, database, std::move(live));
}

Caller callerOf(const SignIn& user, const Request& request) {
  Caller caller;
  caller.account_id = user.account_id;
  caller.user_id = user.user_id;
  caller.role = user.role;
  caller.address = request.address;
  return caller;
}

// Who sends a registration again because its answer was lost signs in, as long as that takes no more than the
// password: no token of the first answer is kept to be told again.
Awaitable<std::optional<SignedUp>> repeatRegistration(Request& request, Shared& shared, Database& database,
                                                      Registration registration, RegistrationKey key) {
  auto user = co_await findRegistered(database, registration.email, std::move(key));
  if (!user) co_return std::nullopt;
  bool good = co_await isPassword(shared, registration.password.secret(), user->password_hash);
  if (!good) co_return std::nullopt;
  auto caller = callerOf(*user, request);
  Tenant signingIn(database, caller);
  co_await requireSecondFactor(signingIn, shared, std::nullopt, Timestamp::now());
  auto session = co_await begin(request, shared, database, std::move(caller));
  co_return SignedUp{std::move(session), true};
}

Awaitable<SignedUp> registerAccount(Request& request, Shared& shared, Database& database,
                                    Body<Registration> body) {
  countTry(request, shared, "register");
  std::optional<RegistrationKey> key;
  if (auto text = idempotencyKey(request); !text.empty()) {
    auto sent = co_await request.readBody();
    key = RegistrationKey{std::move(text), hex(hmacSha256(shared.keyFor("registration"), sent))};
    auto repeated = co_await repeatRegistration(request, shared, database, *body, *key);
    if (repeated) co_return std::move(*repeated);
  }
  auto hash = co_await hashOf(shared, body->password);
  auto account = Uuid::v7();
  auto newAccount = Tenant::forAccount(database, account, request.address);
  auto user = co_await insertAccount(newAccount, std::move(body.value), std::move(hash), std::move(key));
  SignIn owner{user, account, http::Role::owner, {}};
  auto session = co_await begin(request, shared, database, callerOf(owner, request));
  co_return SignedUp{std::move(session), false};
}

Awaitable<SignedIn> login(Request& request, Shared& shared, Database& database, Body<Credentials> body) {
  countTry(request, shared, body->email.text());
  auto user = co_await findSignIn(database, body->email);
  auto hash = user ? user->password_hash : std::nullopt;
  bool good = co_await isPasswordOf(shared, body->email.text(), body->password.text(), std::move(hash));
  if (!good) throw http::unauthorized("The e-mail or the password is wrong.");
  auto caller = callerOf(*user, request);
  auto code = body->totp ? std::optional(body->totp->text()) : std::nullopt;
  Tenant signingIn(database, caller);
  co_await requireSecondFactor(signingIn, shared, std::move(code), Timestamp::now());
  co_return co_await begin(request, shared, database, std::move(caller));
}

Awaitable<SignedIn> refresh(Request& request, Shared& shared, Database& database) {
  requireTrustedOrigin(request, shared.config);
  auto token = http::cookieNamed(request.header("Cookie"), cookieName);
  std::optional<LiveSession> live;
  if (!token.empty())
    live = co_await refreshSession(database, std::string(token), shared.keyFor("refresh token"),
                                   shared.config.sessionLife);
  if (!live)
    throw http::unauthorized("The session has ended. Sign in again.")
        .with("Set-Cookie", refreshCookie(shared.config, ""));
  co_return co_await answer(request, shared, database, std::move(*live));
}

Awaitable<SignedOut> logout(Tenant tenant, Shared& shared) {
  co_await endSession(tenant, tenant.caller().session_id);
  co_return SignedOut{refreshCookie(shared.config, "")};
}

Awaitable<std::optional<User>> me(Tenant tenant) {
  return findUser(tenant, tenant.caller().user_id);
}

Awaitable<std::optional<User>> changeMe(Tenant tenant, Shared& shared, Request& request,
                                        Body<UserChange> body) {
  if (body->email) {
    if (!body->password) throw http::invalid("password", "is required to change the e-mail");
    co_await requirePassword(tenant, shared, request, body->password->text(), "password");
  }
  co_await updateUser(tenant, std::move(body.value));
  co_return co_await findUser(tenant, tenant.caller().user_id);
}

Awaitable<http::Accepted> requestReset(Request& request, Shared& shared, Database& database,
                                       Body<PasswordResetRequest> body) {
  countTry(request, shared, body->email.text());
  // After the answer, so that its time does not tell whether the address is known.
  auto executor = co_await boost::asio::this_coro::executor;
  auto logFailure = [](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const std::exception& error) {
      spdlog::error(R"({{"event":"password_reset_failed","error":"{}"}})", http::safeForLog(error.what()));
    }
  };
  boost::asio::co_spawn(executor, requestPasswordReset(database, shared, body->email), logFailure);
  co_return http::Accepted{};
}

Awaitable<NoContent> confirmReset(Request& request, Shared& shared, Database& database,
                                  Body<PasswordResetConfirmation> body) {
  countTry(request, shared, "password-reset");
  auto hash = co_await hashOf(shared, body->password);
  co_await resetPassword(database, body->token.text(), std::move(hash), request.address);
  co_return NoContent{};
}

Awaitable<NoContent> changePassword(Tenant tenant, Shared& shared, Request& request,
                                    Body<PasswordChange> body) {
  co_await requirePassword(tenant, shared, request, body->current_password.text(), "current_password");
  auto hash = co_await hashOf(shared, body->new_password);
  const auto& caller = tenant.caller();
  co_await replacePassword(tenant, caller.user_id, std::move(hash), caller.session_id);
  co_return NoContent{};
}

Awaitable<Page<SessionInfo>> sessions(Tenant tenant) {
  auto items = co_await listSessions(tenant);
  co_return Page<SessionInfo>{std::move(items), {}, {}};
}

Awaitable<NoContent> deleteSession(Tenant tenant, Path<Uuid> id) {
  bool ended = co_await endSession(tenant, *id);
  if (!ended) throw http::notFound();
  co_return NoContent{};
}

}  // namespace
}  // namespace frontdesk::auth
