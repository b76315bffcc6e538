// Signatures by the Standard Webhooks specification (github.com/standard-webhooks, spec 1.0).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frontdesk::webhooks {

// "whsec_" and 32 random bytes in base64.
std::string newSecret();
// The webhook-signature header: "v1,…" for each secret, separated by spaces. `timestamp`: seconds since 1970.
std::string signatureOf(const std::vector<std::string>& secrets, std::string_view id, std::int64_t timestamp,
                        std::string_view body);

}  // namespace frontdesk::webhooks
