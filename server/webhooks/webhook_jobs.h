// What webhooks leave to the queue.
#pragma once

#include "jobs/handlers.h"

namespace frontdesk::webhooks {

inline constexpr std::string_view disabledMailKind = "webhook.disabled_mail";

struct DisabledMail {
  std::string to;
  std::string url;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(DisabledMail, (), (to, url, reason))

void addWebhookJobs(jobs::Handlers& work);

}  // namespace frontdesk::webhooks
