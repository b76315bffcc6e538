// The second factor of a user's sign-in: an authenticator app's codes, and recovery codes.
#pragma once

#include "app/services.h"
#include "app/tenant.h"
#include "json/fields.h"

namespace frontdesk::auth {

struct TwoFactor {
  bool enabled = false;
  std::optional<Timestamp> enabled_at;
  std::int32_t recovery_codes_left = 0;
};
BOOST_DESCRIBE_STRUCT(TwoFactor, (), (enabled, enabled_at, recovery_codes_left))

struct PasswordProof {
  Prose<1, 1000> password;  // the present one
};
BOOST_DESCRIBE_STRUCT(PasswordProof, (), (password))

// For an authenticator app: the URI as a QR code, or the secret typed in.
struct Enrolment {
  std::string secret;  // base32
  std::string uri;     // otpauth://
};
BOOST_DESCRIBE_STRUCT(Enrolment, (), (secret, uri))

struct CodeProof {
  Text<6, 6> code;
};
BOOST_DESCRIBE_STRUCT(CodeProof, (), (code))

// Each signs in once, in the place of a code.
struct RecoveryCodes {
  std::vector<std::string> recovery_codes;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (recovery_codes))

// The caller's own, as all here but removeTwoFactor.
Awaitable<TwoFactor> findTwoFactor(Tenant tenant);
// A new secret, in force once its first code is confirmed. Throws Problem 409 if one is in force.
Awaitable<Enrolment> enrol(Tenant tenant, Shared& shared);
// Throws Problem 422 for a wrong code, 409 if there is nothing to confirm.
Awaitable<RecoveryCodes> confirm(Tenant tenant, Shared& shared, std::string code, Timestamp now);
// Of that user; true if there was one, confirmed or not.
Awaitable<bool> removeTwoFactor(Tenant tenant, Uuid user);

// At sign-in, behind the right password: who only knows the e-mail cannot use the tries up. Throws Problem
// 401 on the field totp if the code is missing or wrong, 429 after too many.
Awaitable<void> requireSecondFactor(Tenant signingIn, Shared& shared, std::optional<std::string> code,
                                    Timestamp now);

}  // namespace frontdesk::auth
