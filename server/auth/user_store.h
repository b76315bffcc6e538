// Accounts and users in the database.
#pragma once

#include <span>

#include "app/failures.h"
#include "app/tenant.h"
#include "auth/user.h"

namespace frontdesk::auth {

// A user as sign-in finds it, before an account is known.
struct SignIn {
  Uuid user_id;
  Uuid account_id;
  http::Role role;
  std::optional<std::string> password_hash;  // none: invited, no password chosen yet
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (user_id, account_id, role, password_hash))

Awaitable<std::optional<SignIn>> findSignIn(postgres::Database& database, Email email);
Awaitable<std::optional<SignIn>> findSignIn(Tenant tenant);  // of the one who calls

// The Idempotency-Key of a registration, and its body's digest under a key of ours, in hex: the body holds a
// password.
struct RegistrationKey {
  std::string key, digest;
};

// A new account with its owner and its trial subscription. Throws the violation of users_email_unique.
Awaitable<Uuid> insertAccount(Tenant newAccount, Registration registration, std::string passwordHash,
                              std::optional<RegistrationKey> key = {});
// Whom this key has registered with this e-mail, less than a day ago. Throws Problem 422 if its body was
// another.
Awaitable<std::optional<SignIn>> findRegistered(postgres::Database& database, Email email,
                                                RegistrationKey key);
// The user with its account; none if removed.
Awaitable<std::optional<User>> findUser(Tenant tenant, Uuid user);
Awaitable<void> updateUser(Tenant tenant, UserChange change);
Awaitable<std::int64_t> updatePassword(Tenant tenant, Uuid user, std::string passwordHash);

std::span<const Violation> userViolations();

}  // namespace frontdesk::auth
