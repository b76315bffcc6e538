#include "settings/notification_jobs.h"

#include "app/services.h"
#include "settings/notification_store.h"

namespace frontdesk::settings {
namespace {

struct MailJob {
  Uuid event_id;
};
BOOST_DESCRIBE_STRUCT(MailJob, (), (event_id))

// Marked after it was sent: a mail may come twice if the worker dies between, and never not at all.
Awaitable<void> mail(jobs::Job job, Tenant tenant, std::vector<Notice> notices, std::string subject) {
  auto& shared = job.service<Shared>();
  Mail message{notices.front().email, std::move(subject), mailText(notices, shared.config.address())};
  co_await shared.mail(std::move(message));
  std::vector<Uuid> sent;
  for (const auto& notice : notices) sent.push_back(notice.id);
  co_await markSent(tenant, std::move(sent), job.now);
}

Awaitable<void> mailNow(jobs::Job job) {
  auto tenant = Tenant::forAccount(job.database(), job.account_id);
  auto notices = co_await urgentNotices(tenant, job.as<MailJob>().event_id);
  for (auto& notice : notices) {
    auto subject = lineOf(notice);
    std::vector<Notice> one{std::move(notice)};
    co_await mail(job, tenant, std::move(one), subject.substr(0, subject.find('\n')));
  }
}

Awaitable<void> mailDigests(jobs::Job job) {
  auto tenant = Tenant::forAccount(job.database(), job.account_id);
  auto notices = co_await dueDigests(tenant, job.now);
  for (auto first = notices.begin(); first != notices.end();) {
    auto last =
        std::find_if(first, notices.end(), [&](const Notice& n) { return n.user_id != first->user_id; });
    std::vector<Notice> ofUser(first, last);
    auto subject = "Frontdesk: " + std::to_string(ofUser.size()) +
                   (ofUser.size() == 1 ? " event" : " events") + " to look at";
    co_await mail(job, tenant, std::move(ofUser), std::move(subject));
    first = last;
  }
}

}  // namespace

void addNotificationJobs(jobs::Handlers& work) {
  work.on("notification.mail", mailNow);
  work.every(std::chrono::minutes(30), "notification.digest", mailDigests,
             "select distinct account_id from notifications where sent_at is null and delivery = 'daily' and "
             "created_at <= $1");
}

}  // namespace frontdesk::settings
