// Time-based one-time passwords (RFC 6238, as authenticator apps take them: SHA-1, 6 digits, 30 s), by
// liboath.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/timestamp.h"

namespace frontdesk::auth {

std::string newSecret();                        // 20 random bytes
std::string base32Of(std::string_view secret);  // as one types it into an app
// What an app reads from a QR code: otpauth://totp/Frontdesk:ada%40agency.test?secret=…
std::string enrolmentUri(std::string_view secret, std::string_view email);

// The counter of the code, so that it can be taken once only; none if it is wrong. One step early or late is
// right: clocks differ.
std::optional<std::int64_t> counterOf(std::string_view secret, std::string_view code, Timestamp now);

// Ten codes of 50 bits, "k3vq7-x2m4d", to write down.
std::vector<std::string> newRecoveryCodes();
// As it was made, however it is typed: without dashes and spaces, in lower case.
std::string normalRecoveryCode(std::string_view typed);

}  // namespace frontdesk::auth
