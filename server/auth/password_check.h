// Passwords and codes as they are tried: counted, and compared off the I/O threads.
#pragma once

#include "app/services.h"
#include "app/tenant.h"
#include "auth/password.h"
#include "http/request.h"

namespace frontdesk::auth {

// Counts a try at a password. `subject`, an e-mail say, counts together with the address: one who tries
// from elsewhere does not use up the owner's tries. The answer tells what is left. Throws Problem 429.
void countTry(http::Request& request, Shared& shared, std::string_view subject);

// Takes as long without a hash as with one.
Awaitable<bool> isPassword(Shared& shared, std::string password, std::optional<std::string> hash);
// The same at a sign-in. After many wrong ones for the e-mail, from wherever they came, each try waits two
// seconds, the owner's as well: nobody can lock another out.
Awaitable<bool> isPasswordOf(Shared& shared, std::string email, std::string password,
                             std::optional<std::string> hash);
Awaitable<std::string> hashOf(Shared& shared, Password password);

// Throws Problem 422 on `field` unless it is the caller's password.
Awaitable<void> requirePassword(Tenant tenant, Shared& shared, http::Request& request, std::string password,
                                std::string field);

}  // namespace frontdesk::auth
