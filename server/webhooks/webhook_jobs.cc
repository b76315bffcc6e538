#include "webhooks/webhook_jobs.h"

#include "app/services.h"

namespace frontdesk::webhooks {
namespace {

Awaitable<void> mailDisabled(jobs::Job job) {
  auto& shared = job.service<Shared>();
  auto about = job.as<DisabledMail>();
  Mail mail{about.to, "A webhook was disabled",
            "Frontdesk sends nothing any more to\n\n  " + about.url + "\n\nbecause " + about.reason +
                ".\n\nWhat was not delivered is kept. When the receiver works again, enable the webhook and "
                "replay what failed:\n" +
                shared.config.address() + "/settings/webhooks\n"};
  co_await shared.mail(std::move(mail));
}

}  // namespace

void addWebhookJobs(jobs::Handlers& work) {
  work.on(std::string(disabledMailKind), mailDisabled);
}

}  // namespace frontdesk::webhooks
